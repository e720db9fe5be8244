package import FeedbackModel
package import Lexicons
package import Normalization
package import Segmentation

/// What tagging found in one comment.
package struct TaggingResult {
  package var evaluations: [Evaluation] = []
  package var overall = Overall.neutral
  /// Bit n: the comment gives the signal with index n.
  package var signals: UInt32 = 0
}

/// Finds what a comment complains about and what it praises.
///
/// One tagger serves one thread; its buffers are reused from comment to comment.
package final class Tagger {
  package let lexicon: Lexicon
  private let image: LexiconImage
  private(set) var pass: TaggingPass
  /// The entries' names, as they are first asked for: making a string of one costs an allocation.
  private var names: [String?]

  /// Words of the last comment that were drawn out, and that were typed in short.
  package var elongations: Int { pass.elongations }
  package var shorthands: Int { pass.shorthands }

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    image = lexicon.image
    pass = TaggingPass(lexicon: lexicon)
    names = Array(repeating: nil, count: lexicon.image.entryCount)
  }

  /// The words of the last comment, for attribution and explanation.
  package var words: [Word] { pass.words }
  /// The accepted matches of the last comment, for attribution and explanation.
  package var cues: [Match] { pass.matches.cues }
  package var fixed: [Match] { pass.matches.fixed }
  package var evaluators: [Match] { pass.matches.evaluators }
  package var targets: [Match] { pass.matches.targets }
  /// Those of the signals that have expressions of their own.
  package var signals: [Match] { pass.signals }

  /// Tags one comment; `text` is its source, for words whose diacritics matter.
  ///
  /// - Complexity: O(words × entries that start from a word); independent of the lexicon's size.
  package func tag(
    _ tokens: [Token], of folded: FoldedText, active: ActiveLanguages, text: [UInt8] = []
  ) -> TaggingResult {
    pass.tag(tokens, of: folded, active: active, text: text)
  }

  /// The verdict on the last comment that some of its evaluations make, and the signed evidence of
  /// its rating.
  package func overall(of evaluations: [Evaluation], rating: Double) -> Overall {
    pass.overall(of: evaluations, rating: rating)
  }

  /// The evaluation as a mention, with the customer's own words.
  package func mention(_ evaluation: Evaluation, in text: [UInt8]) -> Mention {
    let start = Int(pass.words[evaluation.first].start)
    let end = Int(pass.words[evaluation.last].end)
    return Mention(
      theme: lexicon.themes.themes[Int(evaluation.theme)].id, polarity: evaluation.polarity,
      strength: Double(evaluation.strength), start: start, end: end,
      text: String(decoding: text[start..<end], as: UTF8.self),
      entry: name(of: evaluation.entry), rules: evaluation.rules)
  }

  private func name(of entry: UInt32) -> String {
    if let name = names[Int(entry)] { return name }
    let name = image.string(image.entries[Int(entry)].id)
    names[Int(entry)] = name
    return name
  }
}
