/// The standard of a language that the cues of a comment's words speak for.
struct VariantChoice {
  /// Lead in hundredths of a cue above which a variant is decided.
  private static let margin: Int32 = 75
  static let maximumVariants = 8

  let decided: Int?

  init(language: Int, count: Int, memo: WordScores, pairs: [VariantCues.Pair]) {
    var scores = SIMD8<Int32>()
    var marks: UInt8 = 0
    for place in memo.places {
      let cue = memo.slot(place).cue
      if cue.weight != 0 && Int(cue.language) == language {
        scores[Int(cue.variant)] &+= cue.weight
      }
      var both = marks & cue.second
      while both != 0 {
        let pair = pairs[both.trailingZeroBitCount]
        if Int(pair.language) == language { scores[Int(pair.variant)] &+= pair.weight }
        both &= both &- 1
      }
      marks = cue.first
    }
    var best = 0
    for variant in 1..<max(count, 1) where scores[variant] > scores[best] { best = variant }
    var rest: Int32 = 0
    for variant in 0..<count where variant != best { rest = max(rest, scores[variant]) }
    decided = scores[best] - rest >= Self.margin ? best : nil
  }
}
