package import FeedbackModel
package import Lexicons
package import Normalization
package import Segmentation

/// What tagging found in one comment.
package struct TaggingResult {
  package var evaluations: [Evaluation] = []
  package var overall = Overall.neutral
}

/// Finds what a comment complains about and what it praises.
///
/// The order inside a comment is that of linguistics.md, section 0, point 6: fixed expressions
/// first, longest first; then evaluations, paired with their targets; cues act on the evaluations
/// only; the overall verdict comes last. One tagger serves one thread; its buffers are reused.
package final class Tagger {
  package let lexicon: Lexicon
  private let image: LexiconImage
  private let selection: MatchSelection
  private let backstop: UInt16
  private var reader: WordReader
  private var weights: [Clauses.Weight] = []

  /// The words of the last comment, for attribution and explanation.
  package private(set) var words: [Word] = []
  /// The accepted matches of the last comment, for explanation.
  package private(set) var cues: [Match] = []
  package private(set) var fixed: [Match] = []
  package private(set) var evaluators: [Match] = []
  package private(set) var targets: [Match] = []

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    image = lexicon.image
    selection = MatchSelection(image: lexicon.image)
    reader = WordReader(lexicon: lexicon)
    backstop = UInt16(
      lexicon.themes.themes.firstIndex { $0.id == lexicon.themes.backstop } ?? 0)
  }

  /// Tags one comment.
  ///
  /// - Complexity: O(words × entries that start from a word); independent of the lexicon's size.
  package func tag(
    _ tokens: [Token], of folded: FoldedText, active: ActiveLanguages
  ) -> TaggingResult {
    reader.read(tokens, of: folded, active: active, into: &words)
    guard !words.isEmpty else {
      clear()
      return TaggingResult()
    }
    Clauses.resolveStops(&words, reader.items, image)
    sort(matches())
    Clauses.number(&words, cues: cues, image: image, weights: &weights)
    dropIntensifyingEvaluators()
    let evaluations = evaluate()
    return TaggingResult(evaluations: evaluations, overall: overall(of: evaluations))
  }

  /// The verdict on the last comment that some of its evaluations make.
  package func overall(of evaluations: [Evaluation]) -> Overall {
    OverallScore.overall(evaluations, weights: weights)
  }

  private func clear() {
    cues = []
    fixed = []
    evaluators = []
    targets = []
  }

  private func matches() -> [Match] {
    var found: [Match] = []
    words.withUnsafeBufferPointer { words in
      reader.items.withUnsafeBufferPointer { items in
        PatternMatcher(image: image, words: words, items: items).appendMatches(to: &found)
      }
    }
    return found
  }

  /// Parts the matches by kind and settles which of them stay.
  private func sort(_ found: [Match]) {
    var byKind: [[Match]] = [[], [], [], []]
    for match in found { byKind[Int(image.entries[Int(match.entry)].kind)].append(match) }
    fixed = selection.select(byKind[0])
    for match in fixed {
      for index in match.first...match.last { words[index].isConsumed = true }
    }
    cues = selection.select(byKind[3].filter { !isConsumed($0) })
    let free = (byKind[1] + byKind[2]).filter { match in
      !isTouched(match) && !isGreeting(match)
    }
    let kept = selection.select(free)
    evaluators = kept.filter { image.entries[Int($0.entry)].kind == 1 }
    targets = selection.select(byKind[2].filter { !isTouched($0) })
  }

  private func isConsumed(_ match: Match) -> Bool {
    (match.first...match.last).allSatisfy { words[$0].isConsumed }
  }

  private func isTouched(_ match: Match) -> Bool {
    (match.first...match.last).contains { words[$0].isConsumed }
  }

  /// Thanks, formulas of farewell and pseudo-negators are no evaluations themselves.
  private static let formulas: Set<UInt8> = [
    CueClass.thanks.rawValue, CueClass.closing.rawValue, CueClass.pseudoNegator.rawValue,
  ]

  private func isGreeting(_ match: Match) -> Bool {
    cues.contains { cue in
      let number = image.entries[Int(cue.entry)].cue
      return Self.formulas.contains(number) && cue.contains(match) && cue.length > match.length
    }
  }

  /// "Awfully good": a degree word that is itself an evaluation only raises the next one.
  private func dropIntensifyingEvaluators() {
    let all = evaluators
    evaluators = all.filter { match in
      let isDegree = cues.contains {
        image.entries[Int($0.entry)].cue == CueClass.degree.rawValue && $0.contains(match)
      }
      guard isDegree else { return true }
      return !all.contains { other in
        other.first > match.last && other.first - match.last <= 2
          && words[other.first].clause == words[match.first].clause
          && words[other.first].boundary < .comma
      }
    }
  }

  private func evaluate() -> [Evaluation] {
    words.withUnsafeBufferPointer { words in
      reader.items.withUnsafeBufferPointer { items in
        let ordered = (fixed + evaluators).sorted { $0.first < $1.first }
        let scope = CueScope(
          lexicon: lexicon, words: words, items: items, cues: cues, evaluations: ordered)
        let evaluator = Evaluator(lexicon: lexicon, words: words, scope: scope, backstop: backstop)
        return evaluator.evaluate(fixed: fixed, evaluators: evaluators, targets: targets)
      }
    }
  }

  // MARK: results

  /// The evaluation as a mention, with the customer's own words.
  package func mention(_ evaluation: Evaluation, in text: [UInt8]) -> Mention {
    let start = Int(words[evaluation.first].start)
    let end = Int(words[evaluation.last].end)
    return Mention(
      theme: lexicon.themes.themes[Int(evaluation.theme)].id, polarity: evaluation.polarity,
      strength: Double(evaluation.strength), start: start, end: end,
      text: String(decoding: text[start..<end], as: UTF8.self),
      entry: image.string(image.entries[Int(evaluation.entry)].id), rules: evaluation.rules)
  }
}
