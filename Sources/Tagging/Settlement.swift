import FeedbackModel
import Lexicons
import Segmentation

/// Decides which evaluations of a comment stay beside one another: counterfactuals, irony, lukewarm
/// words beside clear ones, the overall verdict beside something more specific.
struct Settlement {
  let image: LexiconImage
  let words: UnsafeBufferPointer<Word>
  let cues: [Match]
  let roles: ThemeRoles

  func settled(_ evaluations: [Evaluation]) -> [Evaluation] {
    var found = evaluations
    for cue in cues where image.isCue(cue, .counterfactual) { credit(cue, in: &found) }
    takeIronyAsMeant(in: &found)
    return specific(foremost(clear(found)))
  }

  // MARK: counterfactuals

  /// "If it were not for Ana, I would still be waiting": Ana is praised, and what the rest of the
  /// sentence complains of did not happen. Where it ends in praise, the sentence says what it says.
  private func credit(_ cue: Match, in found: inout [Evaluation]) {
    guard let credited = roles.credited else { return }
    let sentence = words[cue.last].sentence
    func isMeant(_ evaluation: Evaluation) -> Bool {
      evaluation.first > cue.last && words[evaluation.first].sentence == sentence
    }
    let meant = found.filter(isMeant).sorted { $0.first < $1.first }
    guard meant.last?.polarity != .praise else { return }
    found.removeAll { isMeant($0) && $0.polarity != .praise }
    guard !meant.contains(where: { $0.polarity == .praise }) else { return }
    let end = words[cue.last...].firstIndex { $0.sentence != sentence } ?? words.count
    found.append(
      Evaluation(
        theme: credited, polarity: .praise, strength: 2, first: cue.first, last: end - 1,
        entry: cue.entry, rules: ["counterfactual"], clause: words[cue.first].clause,
        isWeak: false))
  }

  // MARK: irony

  /// The rule of what is meant as its contrary.
  private static let irony = "irony"

  /// "Bravo, the third wrong size 👏": general praise beside nothing but complaints, where something
  /// marks irony and nothing contrasts, is meant as a complaint; praise of what the comment
  /// complains of is no praise (linguistics.md 8, pitfall 6).
  private func takeIronyAsMeant(in found: inout [Evaluation]) {
    guard cues.contains(where: { image.isCue($0, .ironic) }),
      !cues.contains(where: { image.isCue($0, .contrast) })
    else { return }
    let complained = Set(found.lazy.filter { $0.polarity == .complaint }.map(\.theme))
    let specific = complained.subtracting([roles.backstop])
    guard !specific.isEmpty else { return }
    found.removeAll { $0.polarity == .praise && specific.contains($0.theme) }
    guard !found.contains(where: { $0.polarity == .praise && $0.theme != roles.backstop })
    else { return }
    for index in found.indices where found[index].polarity == .praise {
      found[index].polarity = .complaint
      found[index].rules.append(Self.irony)
    }
  }

  // MARK: what says more

  /// Without lukewarm words on a theme that the comment clearly praises or blames.
  private func clear(_ found: [Evaluation]) -> [Evaluation] {
    found.filter { mild in
      mild.polarity != .mild
        || !found.contains { $0.theme == mild.theme && $0.polarity != .mild }
    }
  }

  /// Without what another theme goes before: whose money is not back waits, too (themes.yaml,
  /// `yields`).
  private func foremost(_ found: [Evaluation]) -> [Evaluation] {
    found.filter { evaluation in
      let before = roles.yields[Int(evaluation.theme)]
      return before.isEmpty
        || !found.contains {
          $0.polarity == evaluation.polarity && before.contains($0.theme)
        }
    }
  }

  /// Whether a comma parts an expression of the overall verdict from another evaluation ("nema se što
  /// prigovoriti, sve riješeno"): the customer says both.
  private func isParted(_ verdict: Evaluation, _ other: Evaluation) -> Bool {
    guard image.entries[Int(verdict.entry)].theme == roles.backstop else { return false }
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
      guard evaluation.theme == roles.backstop, !isIronic(evaluation) else { return true }
      return !found.contains {
        $0.clause == evaluation.clause && $0.theme != roles.backstop && !$0.isWeak
          && $0.polarity == evaluation.polarity && !isParted(evaluation, $0)
      }
    }
    let hasSpecific = kept.contains { $0.theme != roles.backstop }
    let hasClear = kept.contains { $0.theme != roles.backstop && $0.polarity != .mild }
    let hasWords = words.contains { $0.kind == .word }
    for index in kept.indices where kept[index].theme == roles.backstop {
      let record = image.entries[Int(kept[index].entry)]
      guard record.theme == EntryRecord.noTheme else { continue }
      let saysLess = kept[index].polarity == .mild ? hasSpecific : hasClear
      kept[index].isVerdictOnly =
        saysLess && !(isIronic(kept[index]) && record.language != EntryRecord.anyLanguage)
        || hasWords && record.language == EntryRecord.anyLanguage
    }
    return kept
  }

  private func isIronic(_ evaluation: Evaluation) -> Bool { evaluation.rules.last == Self.irony }
}
