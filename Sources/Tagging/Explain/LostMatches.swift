import Lexicons
import Segmentation

/// Finds the matches that gave way to others, and to which (``MatchSelection``).
struct LostMatches {
  let image: LexiconImage
  let words: UnsafeBufferPointer<Word>
  let found: [Match]
  let matches: SortedMatches

  /// How many are listed; longer ones first, as they say more.
  private static let limit = 8
  /// ``Lexicons/EntrySource/Kind/block`` in order of declaration.
  private static let block: UInt8 = 4
  /// Cues that change something; classes of plain words lose nothing by a conflict.
  private static let acting: Set<CueClass> = [
    .negator, .pseudoNegator, .degree, .contrast, .irrealis, .such, .refusal, .counterfactual,
    .comparison, .cancel,
  ]

  func lost() -> [LostMatch] {
    let kept = matches.cues + matches.fixed + matches.evaluators + matches.targets
    let winners = kept + blocks
    let ids = Set(winners.map { image.entries[Int($0.entry)].id })
    var seen: Set<UInt32> = []
    return Array(
      found.filter { match in
        let record = image.entries[Int(match.entry)]
        return isTelling(record) && !ids.contains(record.id)
      }
      .sorted { ($1.length, $0.first, $0.entry) < ($0.length, $1.first, $1.entry) }
      .compactMap { match in winner(over: match, among: winners) }
      .filter(isLoss)
      .filter { seen.insert(image.entries[Int($0.match.entry)].id).inserted }
      .prefix(Self.limit))
  }

  /// Whether the comment would say something else with it than it says now.
  private func isLoss(_ lost: LostMatch) -> Bool {
    let own = image.entries[Int(lost.match.entry)]
    let other = image.entries[Int(lost.winner.entry)]
    return own.cue != other.cue || own.theme != other.theme
      || own.polarity != 0 && own.polarity != other.polarity
  }

  private func isTelling(_ record: EntryRecord) -> Bool {
    guard record.kind < Self.block else { return false }
    return CueClass(rawValue: record.cue).map(Self.acting.contains) ?? true
  }

  /// The blocks that stood: they leave no other trace than their words.
  private var blocks: [Match] {
    found.filter { match in
      image.entries[Int(match.entry)].kind == Self.block
        && (match.first...match.last).allSatisfy { words[$0].isConsumed }
        && !matches.fixed.contains { $0.shares(match) }
    }
  }

  private func winner(over match: Match, among winners: [Match]) -> LostMatch? {
    let kind = image.entries[Int(match.entry)].kind
    let rivals = winners.filter { $0.overlaps(match) }
    if kind != 0, let fixed = rivals.first(where: isConsuming) {
      return LostMatch(match: match, winner: fixed, reason: .taken)
    }
    if let equal = rivals.first(where: { $0.shares(match) && isRival($0, kind) }) {
      return LostMatch(match: match, winner: equal, reason: reason(match, equal))
    }
    guard kind == 1, let cue = rivals.first(where: { image.entries[Int($0.entry)].kind == 3 })
    else { return nil }
    return LostMatch(
      match: match, winner: cue, reason: cue.length > match.length ? .formula : .intensifier)
  }

  /// Whether a match consumes its words for all other kinds.
  private func isConsuming(_ match: Match) -> Bool {
    let kind = image.entries[Int(match.entry)].kind
    return kind == 0 || kind == Self.block
  }

  /// Whether the winner's kind is settled together with the loser's.
  private func isRival(_ winner: Match, _ kind: UInt8) -> Bool {
    let other = image.entries[Int(winner.entry)].kind
    switch kind {
    case 0: return isConsuming(winner)
    case 3: return other == 3
    default: return other == 1 || other == 2
    }
  }

  private func reason(_ match: Match, _ winner: Match) -> LostMatch.Reason {
    if winner.length != match.length { return .longer }
    if winner.last - winner.first != match.last - match.first { return .tighter }
    if winner.first != match.first { return .further }
    let own = image.entries[Int(match.entry)]
    let other = image.entries[Int(winner.entry)]
    if (own.theme == EntryRecord.noTheme) != (other.theme == EntryRecord.noTheme) {
      return .themed
    }
    return own.strength == other.strength ? .earlier : .stronger
  }
}
