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
  private var found: [Match] = []
  /// Fixed expressions and evaluators, in text order.
  private var ordered: [Match] = []
  /// The entries' names, as they are first asked for: making a string of one costs an allocation.
  private var names: [String?]

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
    names = Array(repeating: nil, count: lexicon.image.entryCount)
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
    match()
    sort()
    Clauses.number(&words, cues: cues, image: image, weights: &weights)
    guard !fixed.isEmpty || !evaluators.isEmpty else { return TaggingResult() }
    dropIntensifyingEvaluators()
    let evaluations = evaluate()
    return TaggingResult(evaluations: evaluations, overall: overall(of: evaluations))
  }

  /// The verdict on the last comment that some of its evaluations make.
  package func overall(of evaluations: [Evaluation]) -> Overall {
    OverallScore.overall(evaluations, weights: weights)
  }

  private func clear() {
    cues.removeAll(keepingCapacity: true)
    fixed.removeAll(keepingCapacity: true)
    evaluators.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
  }

  private func match() {
    found.removeAll(keepingCapacity: true)
    words.withUnsafeBufferPointer { words in
      reader.items.withUnsafeBufferPointer { items in
        PatternMatcher(image: image, words: words, items: items).appendMatches(to: &found)
      }
    }
  }

  /// Parts the matches by kind and settles which of them stay.
  private func sort() {
    clear()
    for match in found {
      switch image.entries[Int(match.entry)].kind {
      case 0: fixed.append(match)
      case 1: evaluators.append(match)
      case 2: targets.append(match)
      default: cues.append(match)
      }
    }
    selection.select(&fixed)
    for match in fixed {
      for index in match.first...match.last { words[index].isConsumed = true }
    }
    cues.removeAll(where: isConsumed)
    selection.select(&cues)
    selectEvaluators()
    targets.removeAll(where: isTouched)
    selection.select(&targets)
  }

  /// An evaluator stays where no fixed expression, formula or longer target claims its words.
  private func selectEvaluators() {
    guard !evaluators.isEmpty else { return }
    evaluators += targets
    evaluators.removeAll { isTouched($0) || isGreeting($0) }
    selection.select(&evaluators)
    evaluators.removeAll { image.entries[Int($0.entry)].kind != 1 }
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
    guard evaluators.count > 1 else { return }
    let all = evaluators
    evaluators.removeAll { match in
      let isDegree = cues.contains {
        image.entries[Int($0.entry)].cue == CueClass.degree.rawValue && $0.contains(match)
      }
      guard isDegree else { return false }
      return all.contains { other in
        other.first > match.last && other.first - match.last <= 2
          && words[other.first].clause == words[match.first].clause
          && words[other.first].boundary < .comma
      }
    }
  }

  private func evaluate() -> [Evaluation] {
    ordered.removeAll(keepingCapacity: true)
    ordered += fixed
    ordered += evaluators
    ordered.sort { $0.first < $1.first }
    return words.withUnsafeBufferPointer { words in
      reader.items.withUnsafeBufferPointer { items in
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
      entry: name(of: evaluation.entry), rules: evaluation.rules)
  }

  private func name(of entry: UInt32) -> String {
    if let name = names[Int(entry)] { return name }
    let name = image.string(image.entries[Int(entry)].id)
    names[Int(entry)] = name
    return name
  }
}
