package import FeedbackModel
import Lexicons
import Segmentation

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
  /// Says good or bad without saying of what, beside evaluations that do: it counts in the verdict
  /// and is no mention.
  package var isVerdictOnly = false
}

/// Turns the selected matches of a comment into evaluations: polarity by negation, mood and degree,
/// themes by pairing, the overall verdict only where nothing more specific is said.
struct Evaluator {
  let lexicon: Lexicon
  let words: UnsafeBufferPointer<Word>
  let scope: CueScope
  /// The theme of an evaluation without a target.
  let backstop: UInt16
  /// The theme of what a counterfactual praises; nil where the lexicon names none.
  let credited: UInt16?

  private var image: LexiconImage { lexicon.image }

  func evaluate(fixed: [Match], evaluators: [Match], targets: [Match]) -> [Evaluation] {
    var found = fixed.compactMap(evaluation)
    for match in evaluators { found += evaluations(of: match, targets: targets) }
    creditCounterfactuals(in: &found)
    return specific(found).sorted { ($0.first, $0.last, $0.theme) < ($1.first, $1.last, $1.theme) }
  }

  /// What an evaluator says of each target that it is paired with, else of its own theme or the
  /// backstop.
  private func evaluations(of match: Match, targets: [Match]) -> [Evaluation] {
    guard let evaluation = evaluation(match) else { return [] }
    let record = image.entries[Int(match.entry)]
    guard record.theme == EntryRecord.noTheme else { return [evaluation] }
    let targets = Pairing(image: image, words: words, language: language(of: record))
      .targets(of: match, among: targets)
    return targets.isEmpty ? [evaluation] : targets.map { paired(evaluation, with: $0) }
  }

  /// What a match says by itself; nil where it is taken back, not asserted, or praise that is only
  /// asked for.
  private func evaluation(_ match: Match) -> Evaluation? {
    let record = image.entries[Int(match.entry)]
    let effect = scope.effect(on: match)
    guard !effect.isSuspended, let asserted = asserted(record, effect),
      asserted.polarity != .praise || !scope.isAsked(match)
    else { return nil }
    let isLowered = record.kind == Self.evaluator && asserted.polarity == .mild
    return Evaluation(
      theme: record.theme == EntryRecord.noTheme ? backstop : record.theme,
      polarity: effect.isElsewhere ? contrary(asserted.polarity) : asserted.polarity,
      strength: (isLowered ? 0.3 : Float(record.strength)) * effect.factor, first: match.first,
      last: match.last, entry: match.entry, rules: asserted.rules + effect.degrees,
      clause: words[match.first].clause,
      isWeak: EntrySource.Flags(rawValue: record.flags).contains(.weak))
  }

  // MARK: polarity

  /// ``Lexicons/EntrySource/Kind/eval`` in order of declaration.
  private static let evaluator: UInt8 = 1

  /// The polarity that cues leave, and the rules that changed it; nil where nothing is asserted.
  private func asserted(
    _ record: EntryRecord, _ effect: CueScope.Effect
  ) -> (polarity: Polarity, rules: [String])? {
    let flags = EntrySource.Flags(rawValue: record.flags)
    let polarity = polarity(record)
    if record.kind == Self.evaluator {
      return resolved(polarity, flags, effect).map { ($0, effect.rules) }
    }
    // A fixed expression says what it says, unless it is marked or a negator stands in its gap.
    let isDenied =
      effect.isNegated
      && (flags.contains(.negatable) || effect.isNegatedWithin && polarity == .praise)
    let rules = (isDenied ? ["negation"] : []) + (effect.isElsewhere ? [CueScope.ofOthers] : [])
    return (isDenied ? contrary(polarity) : polarity, rules)
  }

  private func contrary(_ polarity: Polarity) -> Polarity {
    switch polarity {
    case .praise: .complaint
    case .complaint: .praise
    case .mild: .mild
    }
  }

  private func polarity(_ record: EntryRecord) -> Polarity {
    switch record.polarity {
    case 1: .complaint
    case 2: .praise
    default: .mild
    }
  }

  private func paired(_ evaluation: Evaluation, with target: Match) -> Evaluation {
    let record = image.entries[Int(target.entry)]
    var evaluation = evaluation
    evaluation.theme = record.theme
    evaluation.first = min(evaluation.first, target.first)
    evaluation.last = max(evaluation.last, target.last)
    evaluation.rules.append("target \(image.string(record.id))")
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

  /// The language whose windows apply to an entry; nil for symbols of every language.
  private func language(of record: EntryRecord) -> Lexicon.Scope? {
    record.language == EntryRecord.anyLanguage ? nil : lexicon.scopes[Int(record.language)]
  }

  // MARK: counterfactuals

  /// "If it were not for Ana, I would still be waiting": Ana is praised, and what the rest of the
  /// sentence complains of did not happen. Where it ends in praise, the sentence says what it says.
  private func creditCounterfactuals(in found: inout [Evaluation]) {
    guard let credited else { return }
    for cue in scope.cues
    where image.entries[Int(cue.entry)].cue == CueClass.counterfactual.rawValue {
      let sentence = words[cue.last].sentence
      func isMeant(_ evaluation: Evaluation) -> Bool {
        evaluation.first > cue.last && words[evaluation.first].sentence == sentence
      }
      let meant = found.filter(isMeant).sorted { $0.first < $1.first }
      guard meant.last?.polarity != .praise else { continue }
      found.removeAll { isMeant($0) && $0.polarity != .praise }
      guard !meant.contains(where: { $0.polarity == .praise }) else { continue }
      let end = words[cue.last...].firstIndex { $0.sentence != sentence } ?? words.count
      found.append(
        Evaluation(
          theme: credited, polarity: .praise, strength: 2, first: cue.first, last: end - 1,
          entry: cue.entry, rules: ["counterfactual"], clause: words[cue.first].clause,
          isWeak: false))
    }
  }

  // MARK: the backstop

  /// Whether a comma parts an expression of the overall verdict from another evaluation ("nema se što
  /// prigovoriti, sve riješeno"): the customer says both.
  private func isParted(_ verdict: Evaluation, _ other: Evaluation) -> Bool {
    guard image.entries[Int(verdict.entry)].theme == backstop else { return false }
    let (left, right) = verdict.first < other.first ? (verdict, other) : (other, verdict)
    return left.last < right.first
      && (left.last + 1...right.first).contains { words[$0].boundary >= .comma }
  }

  /// Drops overall verdicts and weak evaluations where their clause has something more specific.
  private func specific(_ found: [Evaluation]) -> [Evaluation] {
    var kept = found.filter { evaluation in
      if evaluation.isWeak {
        return !found.contains { $0.clause == evaluation.clause && !$0.isWeak }
      }
      guard evaluation.theme == backstop else { return true }
      return !found.contains {
        $0.clause == evaluation.clause && $0.theme != backstop
          && $0.polarity == evaluation.polarity && !isParted(evaluation, $0)
      }
    }
    let isSpecific = kept.contains { $0.theme != backstop && $0.polarity != .mild }
    let hasWords = words.contains { $0.kind == .word }
    for index in kept.indices where kept[index].theme == backstop {
      let record = image.entries[Int(kept[index].entry)]
      guard record.theme == EntryRecord.noTheme else { continue }
      kept[index].isVerdictOnly =
        isSpecific || hasWords && record.language == EntryRecord.anyLanguage
    }
    return kept
  }
}
