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
/// themes by pairing; ``Settlement`` decides which of them stay.
struct Evaluator {
  let lexicon: Lexicon
  let words: UnsafeBufferPointer<Word>
  let scope: CueScope
  let roles: ThemeRoles

  private var image: LexiconImage { lexicon.image }

  func evaluate(fixed: [Match], evaluators: [Match], targets: [Match]) -> [Evaluation] {
    var found = fixed.compactMap(evaluation)
    for match in evaluators { found += evaluations(of: match, targets: targets) }
    return Settlement(image: image, words: words, cues: scope.cues, roles: roles)
      .settled(found)
      .sorted { ($0.first, $0.last, $0.theme) < ($1.first, $1.last, $1.theme) }
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

  /// What a match says by itself; nil where it is taken back, not asserted, praise that is only asked
  /// for, or somebody else's word.
  private func evaluation(_ match: Match) -> Evaluation? {
    let record = image.entries[Int(match.entry)]
    let effect = scope.effect(on: match)
    guard !effect.isSuspended, let asserted = asserted(record, effect),
      asserted.polarity != .praise || !effect.isAsked,
      !isOthersWord(match, record, asserted.polarity)
    else { return nil }
    return Evaluation(
      theme: record.theme == EntryRecord.noTheme ? roles.backstop : record.theme,
      polarity: effect.isElsewhere ? contrary(asserted.polarity) : asserted.polarity,
      strength: base(record, asserted.polarity) * effect.factor, first: match.first,
      last: match.last, entry: match.entry, rules: asserted.rules + effect.degrees,
      clause: words[match.first].clause,
      isWeak: EntrySource.Flags(rawValue: record.flags).contains(.weak))
  }

  /// Whether only quoted words say it: praise, or a judgement of anything. What was said in an event
  /// ("not our problem") stays.
  func isOthersWord(_ match: Match, _ record: EntryRecord, _ polarity: Polarity) -> Bool {
    guard polarity == .praise || record.theme == EntryRecord.noTheme,
      roles.spoken == nil || record.theme != roles.spoken
    else { return false }
    return (match.first...match.last).allSatisfy { words[$0].isQuoted }
  }

  // MARK: polarity

  /// ``Lexicons/EntrySource/Kind/eval`` in order of declaration.
  static let evaluator: UInt8 = 1

  /// The polarity that cues leave, and the rules that changed it; nil where nothing is asserted.
  private func asserted(
    _ record: EntryRecord, _ effect: CueScope.Effect
  ) -> (polarity: Polarity, rules: [String])? {
    let flags = EntrySource.Flags(rawValue: record.flags)
    let polarity = polarity(record)
    if record.kind == Self.evaluator {
      return resolved(polarity, flags, effect).map { ($0, effect.rules) }
    }
    // A fixed expression says what it says, unless it is marked, a negator stands in its gap, or it
    // is asked and refuted: what was denied so is no complaint any more.
    let isOpen = flags.contains(.negatable)
    if effect.isRefuted && polarity == .complaint && !isOpen { return nil }
    let isDenied =
      effect.isNegated
      && (isOpen || polarity == .praise && (effect.isNegatedWithin || effect.isRefuted))
    let said = isDenied ? contrary(polarity) : polarity
    let isWished = effect.isWished && isOpen && said == .praise
    let denial = effect.isRefuted ? CueScope.answer : "negation"
    let rules =
      (isDenied ? [denial] : []) + (isWished ? ["irrealis"] : [])
      + (effect.isElsewhere ? [CueScope.ofOthers] : [])
    return (isWished ? .complaint : said, rules)
  }

  /// The strength before degree words; a bad word that is denied says little.
  func base(_ record: EntryRecord, _ polarity: Polarity) -> Float {
    record.kind == Self.evaluator && polarity == .mild ? 0.3 : Float(record.strength)
  }

  private func contrary(_ polarity: Polarity) -> Polarity {
    switch polarity {
    case .praise: .complaint
    case .complaint: .praise
    case .mild: .mild
    }
  }

  func polarity(_ record: EntryRecord) -> Polarity {
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
}
