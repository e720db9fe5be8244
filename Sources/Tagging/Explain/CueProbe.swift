import Lexicons
import Segmentation

/// Finds out what each cue does by asking ``CueScope`` with and without it, so that explanation
/// follows the rules of tagging and has none of its own.
struct CueProbe {
  let lexicon: Lexicon
  let words: UnsafeBufferPointer<Word>
  let cues: [Match]
  /// The evaluations of the comment, in text order.
  let evaluations: [Match]
  let weights: [Float]

  /// Classes whose words only mark what they are.
  private static let idle: Set<CueClass> = [
    .transparent, .number, .time, .pronoun, .coordinator, .title, .kinship,
  ]

  /// The cues that may do something.
  ///
  /// - Complexity: O(cues² × words²): for explanation only.
  func traces() -> [CueTrace] {
    cues.filter { cue in
      let cueClass = CueClass(rawValue: lexicon.image.entries[Int(cue.entry)].cue)
      return cueClass.map { !Self.idle.contains($0) } ?? false
    }.map { cue in
      let acted = evaluations.filter { actsOn($0, cue) }
      return CueTrace(
        match: cue, reached: reached(by: cue), actsOn: acted,
        effects: acted.first.map { effects(of: cue, on: $0) } ?? [], opens: clauseOpened(by: cue))
    }
  }

  /// The cues that change a match.
  func cues(on match: Match) -> [Match] { cues.filter { actsOn(match, $0) } }

  /// The cues that, alone, have such an effect on a match.
  func cues(on match: Match, where isSo: (CueScope.Effect) -> Bool) -> [Match] {
    cues.filter { isSo(effect(on: match, of: [$0])) }
  }

  func effect(on match: Match) -> CueScope.Effect { effect(on: match, of: cues) }

  // MARK: asking

  private func effect(
    on match: Match, of cues: [Match], among evaluations: [Match]? = nil
  ) -> CueScope.Effect {
    CueScope(
      lexicon: lexicon, words: words, cues: cues, evaluations: evaluations ?? self.evaluations
    ).effect(on: match)
  }

  /// Whether the cue alone changes the match, or its absence does: one of several negators that
  /// count once does the former, a word that lifts a negation the latter.
  private func actsOn(
    _ match: Match, _ cue: Match, among evaluations: [Match]? = nil
  ) -> Bool {
    let alone = effect(on: match, of: [cue], among: evaluations)
    if !isSame(alone, effect(on: match, of: [], among: evaluations)) { return true }
    let others = cues.filter { $0.first != cue.first || $0.entry != cue.entry }
    return !isSame(
      effect(on: match, of: others, among: evaluations),
      effect(on: match, of: cues, among: evaluations))
  }

  private func isSame(_ a: CueScope.Effect, _ b: CueScope.Effect) -> Bool {
    a.isNegated == b.isNegated && a.isIrrealis == b.isIrrealis && a.isElsewhere == b.isElsewhere
      && a.isSuspended == b.isSuspended && a.factor == b.factor
  }

  /// The words on which an evaluation would be changed: one is put on each in turn.
  private func reached(by cue: Match) -> [Int] {
    words.indices.filter { index in
      guard !(cue.first...cue.last).contains(index) else { return false }
      let probe = Match(
        entry: evaluations.first?.entry ?? cue.entry, first: index, last: index, words: 1)
      let others = evaluations.filter { !$0.overlaps(probe) }
      let all = (others + [probe]).sorted { $0.first < $1.first }
      let without = effect(on: probe, of: [], among: all)
      return !isSame(effect(on: probe, of: [cue], among: all), without)
    }
  }

  private func effects(of cue: Match, on match: Match) -> [String] {
    let plain = effect(on: match, of: [])
    let alone = effect(on: match, of: [cue])
    var effects: [String] = []
    if alone.isNegated != plain.isNegated { effects.append("negates") }
    if alone.isIrrealis != plain.isIrrealis { effects.append("makes a wish") }
    if alone.isElsewhere != plain.isElsewhere { effects.append("says it of others") }
    if alone.isSuspended != plain.isSuspended { effects.append("takes back") }
    if alone.factor != plain.factor { effects.append("× \(alone.factor / plain.factor)") }
    return effects.isEmpty ? ["lifts another cue"] : effects
  }

  private func clauseOpened(by cue: Match) -> (clause: Int32, weight: Float)? {
    let record = lexicon.image.entries[Int(cue.entry)]
    guard [CueClass.contrast.rawValue, CueClass.boundary.rawValue].contains(record.cue),
      cue.first == 0 || words[cue.first - 1].clause != words[cue.first].clause
    else { return nil }
    let clause = words[cue.first].clause
    return (clause, weights[Int(clause)])
  }
}
