package import FeedbackModel

/// All counts of a run, or of a part of one.
///
/// A tally is a commutative monoid: comments may be added and tallies merged in any order and any
/// grouping, and the result is the same to the byte. All sums are whole numbers, all choices
/// (which quotes, which spelling) follow a total order on bytes.
///
/// It counts **comments**: two complaints about waiting in one comment are one comment that
/// complains about waiting. The number of mentions is kept beside it.
///
/// Memory grows with representatives, themes, months, channels and languages; not with comments.
package struct Tally: Sendable, Equatable {
  /// Quotes kept for each representative, theme and polarity. A merge keeps the smaller limit.
  package private(set) var evidenceLimit: Int
  package var all = GroupTally()
  package var representatives = Keyed<RepresentativeTally>()
  /// Comments without a representative, and the mentions that nobody could be named for.
  package var unattributed = RepresentativeTally()
  /// By `YYYY-MM`, and ``undated``.
  package var months = Keyed<GroupTally>()
  /// By channel as the records name it; empty where they do not.
  package var channels = Keyed<GroupTally>()
  /// By language code.
  package var languages = Keyed<GroupTally>()
  /// By the signal's id.
  package var signals = Keyed<SignalCount>()
  package var followUp = FollowUpList()

  /// The month of comments without a date that starts with year and month.
  package static let undated = "undated"

  /// - Parameter evidenceLimit: Quotes per representative, theme and polarity; 0 keeps none.
  package init(evidenceLimit: Int = 3) {
    precondition(evidenceLimit >= 0, "evidenceLimit is \(evidenceLimit), must be 0 or more")
    self.evidenceLimit = evidenceLimit
  }

  /// Counts one comment.
  ///
  /// - Complexity: O(mentions × themes mentioned), independent of the comments before.
  package mutating func add(_ tagged: TaggedComment) {
    let contribution = Contribution(
      overall: tagged.overall.polarity, mentions: tagged.mentions)
    all.add(contribution)
    months.update(Self.month(of: tagged.comment.date)) { $0.add(contribution) }
    channels.update(tagged.comment.channel ?? "") { $0.add(contribution) }
    languages.update(tagged.language.code) { $0.add(contribution) }
    addRepresentatives(of: tagged)
    for signal in tagged.signals { signals.update(signal.id) { $0.comments += 1 } }
    followUp.add(tagged)
  }

  package mutating func merge(_ other: Tally) {
    evidenceLimit = min(evidenceLimit, other.evidenceLimit)
    all.merge(other.all)
    months.merge(other.months)
    channels.merge(other.channels)
    languages.merge(other.languages)
    signals.merge(other.signals)
    followUp.merge(other.followUp)
    unattributed.merge(other.unattributed, limit: evidenceLimit)
    representatives.merge(other.representatives, limit: evidenceLimit)
  }

  private mutating func addRepresentatives(of tagged: TaggedComment) {
    let limit = evidenceLimit
    var names: [String: String] = [:]
    for match in tagged.representatives where !match.id.isEmpty { names[match.id] = match.name }
    for id in tagged.mentions.compactMap(\.namedRepresentative) where names[id] == nil {
      names[id] = ""
    }
    for (id, name) in names {
      let mentions = tagged.mentions.filter { $0.namedRepresentative == id }
      representatives.update(id) {
        $0.see(name: name)
        $0.add(mentions, of: tagged, limit: limit)
      }
    }
    let rest = tagged.mentions.filter { $0.namedRepresentative == nil }
    if names.isEmpty || !rest.isEmpty { unattributed.add(rest, of: tagged, limit: limit) }
  }

  /// `YYYY-MM` of an ISO 8601 date; ``undated`` where there is none.
  package static func month(of date: String?) -> String {
    guard let date, date.utf8.count >= 7 else { return undated }
    let bytes = Array(date.utf8.prefix(8))
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard bytes[0..<4].allSatisfy(isDigit), bytes[4] == 0x2D, bytes[5..<7].allSatisfy(isDigit),
      bytes.count == 7 || !isDigit(bytes[7])
    else { return undated }
    let month = Int(bytes[5] - 0x30) * 10 + Int(bytes[6] - 0x30)
    return (1...12).contains(month) ? String(decoding: bytes[0..<7], as: UTF8.self) : undated
  }
}

extension Mention {
  /// The representative's id; nil for none, also where a record gives an empty one.
  fileprivate var namedRepresentative: String? {
    representative.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Keyed<RepresentativeTally> {
  /// Merges row by row; every row keeps at most `limit` quotes of a cell.
  package mutating func merge(_ other: Keyed, limit: Int) {
    for entry in sorted { update(entry.key) { $0.shortenEvidence(to: limit) } }
    for entry in other.sorted { update(entry.key) { $0.merge(entry.value, limit: limit) } }
  }
}
