package import FeedbackModel
import Lexicons

/// One evaluation before it becomes a ``FeedbackModel/Mention``.
package struct Evaluation {
  package var theme: UInt16
  package var polarity: Polarity
  package var strength: Float
  package var first: Int
  package var last: Int
  package var entry: UInt32
  package var rules: [String]
  package var clause: Int32
  /// Counts only where its clause says nothing else.
  package var isWeak: Bool
}

/// Turns the selected matches of a comment into evaluations: polarity by negation, mood and degree,
/// themes by pairing, the overall verdict only where nothing more specific is said.
struct Evaluator {
  let lexicon: Lexicon
  let words: UnsafeBufferPointer<Word>
  let scope: CueScope
  /// The theme of an evaluation without a target.
  let backstop: UInt16

  private var image: LexiconImage { lexicon.image }

  func evaluate(fixed: [Match], evaluators: [Match], targets: [Match]) -> [Evaluation] {
    var found = fixed.map(fixedEvaluation)
    for match in evaluators {
      if let evaluation = evaluation(of: match, targets: targets) { found.append(evaluation) }
    }
    return specific(found).sorted { ($0.first, $0.last, $0.theme) < ($1.first, $1.last, $1.theme) }
  }

  // MARK: fixed expressions

  private func fixedEvaluation(_ match: Match) -> Evaluation {
    let record = image.entries[Int(match.entry)]
    var polarity = polarity(record)
    var rules: [String] = []
    let effect = scope.effect(on: match)
    if EntrySource.Flags(rawValue: record.flags).contains(.negatable) && effect.isNegated {
      polarity = polarity == .praise ? .complaint : .praise
      rules.append("negation")
    }
    return Evaluation(
      theme: record.theme == EntryRecord.noTheme ? backstop : record.theme, polarity: polarity,
      strength: Float(record.strength) * effect.factor, first: match.first, last: match.last,
      entry: match.entry, rules: rules + effect.rules.filter { $0.hasSuffix("er") },
      clause: words[match.first].clause, isWeak: false)
  }

  private func polarity(_ record: EntryRecord) -> Polarity {
    switch record.polarity {
    case 1: .complaint
    case 2: .praise
    default: .mild
    }
  }

  // MARK: evaluators

  private func evaluation(of match: Match, targets: [Match]) -> Evaluation? {
    let record = image.entries[Int(match.entry)]
    let flags = EntrySource.Flags(rawValue: record.flags)
    let effect = scope.effect(on: match)
    guard let polarity = resolved(polarity(record), flags, effect) else { return nil }
    var evaluation = Evaluation(
      theme: record.theme, polarity: polarity,
      strength: (polarity == .mild ? 0.3 : Float(record.strength)) * effect.factor,
      first: match.first, last: match.last, entry: match.entry, rules: effect.rules,
      clause: words[match.first].clause, isWeak: flags.contains(.weak))
    if record.theme == EntryRecord.noTheme { pair(&evaluation, with: targets, match) }
    return evaluation
  }

  /// `pol × neg × irr` of linguistics.md 4.1; nil where nothing is asserted.
  private func resolved(
    _ polarity: Polarity, _ flags: EntrySource.Flags, _ effect: CueScope.Effect
  ) -> Polarity? {
    if flags.contains(.event) { return effect.isNegated != effect.isIrrealis ? .complaint : nil }
    let asserted: Polarity
    switch polarity {
    case .praise: asserted = effect.isNegated ? .complaint : .praise
    case .complaint:
      asserted = !effect.isNegated ? .complaint : flags.contains(.defect) ? .praise : .mild
    case .mild: asserted = .mild
    }
    guard effect.isIrrealis else { return asserted }
    // What is wished for is missing; what is wished away is not claimed.
    return asserted == .complaint ? nil : .complaint
  }

  /// Gives a general evaluator the theme of the nearest target in its clause.
  private func pair(_ evaluation: inout Evaluation, with targets: [Match], _ match: Match) {
    evaluation.theme = backstop
    let language = language(of: image.entries[Int(match.entry)])
    var best: (distance: Int, target: Match)?
    for target in targets where words[target.first].clause == evaluation.clause {
      guard !target.overlaps(match) else { continue }
      let isBefore = target.last < match.first
      let between = isBefore ? match.first - target.last - 1 : target.first - match.last - 1
      guard between <= language.pairWindow else { continue }
      // A target on the less usual side, or right behind a comma, must stand clearly nearer.
      let penalty = isBefore ? 0 : language.isTargetFirst ? 3 : 1
      if best.map({ between + penalty < $0.distance }) ?? true {
        best = (between + penalty, target)
      }
    }
    guard let best else { return }
    evaluation.theme = image.entries[Int(best.target.entry)].theme
    evaluation.first = min(evaluation.first, best.target.first)
    evaluation.last = max(evaluation.last, best.target.last)
    evaluation.rules.append("target \(image.string(image.entries[Int(best.target.entry)].id))")
  }

  /// The language whose windows apply to an entry; symbols of every language take the first's.
  private func language(of record: EntryRecord) -> Lexicon.Scope {
    lexicon.scopes[record.language == EntryRecord.anyLanguage ? 0 : Int(record.language)]
  }

  // MARK: the backstop

  /// Drops overall verdicts and weak evaluations where their clause has something more specific.
  private func specific(_ found: [Evaluation]) -> [Evaluation] {
    found.filter { evaluation in
      if evaluation.isWeak {
        return !found.contains { $0.clause == evaluation.clause && !$0.isWeak }
      }
      guard evaluation.theme == backstop else { return true }
      return !found.contains {
        $0.clause == evaluation.clause && $0.theme != backstop
          && $0.polarity == evaluation.polarity
      }
    }
  }
}
