import Lexicons

/// Decides between matches that claim the same words (linguistics.md 3.2): the one that takes more
/// words (those in gaps are not taken), then the leftmost, then the stronger, then file order. Two entries of one rank may share exactly the same words, since
/// one expression can speak of two themes.
struct MatchSelection {
  let image: LexiconImage

  /// Drops the matches that lose; those that stay are left in text order.
  ///
  /// - Complexity: O(n²) in the matches of one comment.
  func select(_ matches: inout [Match]) {
    guard matches.count > 1 else { return }
    matches.sort(by: precedes)
    var kept = 1
    for index in 1..<matches.count {
      let match = matches[index]
      let isFree = (0..<kept).allSatisfy { other in
        !match.shares(matches[other]) || isPartner(match, of: matches[other])
      }
      guard isFree else { continue }
      matches[kept] = match
      kept += 1
    }
    matches.removeLast(matches.count - kept)
    matches.sort {
      ($0.first, $0.last, $0.entry) < ($1.first, $1.last, $1.entry)
    }
  }

  private func precedes(_ a: Match, _ b: Match) -> Bool {
    if a.length != b.length { return a.length > b.length }
    if a.last - a.first != b.last - b.first { return a.last - a.first < b.last - b.first }
    if a.first != b.first { return a.first < b.first }
    let left = image.entries[Int(a.entry)]
    let right = image.entries[Int(b.entry)]
    let isThemed = left.theme != EntryRecord.noTheme
    if isThemed != (right.theme != EntryRecord.noTheme) { return isThemed }
    if left.strength != right.strength { return left.strength > right.strength }
    return a.entry < b.entry
  }

  /// Whether two matches on the same words say different things that can both be true: two themes,
  /// two classes of cues.
  private func isPartner(_ match: Match, of other: Match) -> Bool {
    guard match.first == other.first, match.last == other.last, match.entry != other.entry
    else { return false }
    let a = image.entries[Int(match.entry)]
    let b = image.entries[Int(other.entry)]
    if a.cue != 0xFF || b.cue != 0xFF { return a.cue != b.cue }
    return a.theme != b.theme && a.theme != EntryRecord.noTheme && b.theme != EntryRecord.noTheme
  }
}
