package import FeedbackModel

/// The counts of one representative, or of what nobody could be named for.
package struct RepresentativeTally: Sendable, Equatable, Mergeable {
  /// The name as the roster has it; empty where none was seen. Of several, the first by bytes.
  package var name: String
  /// Comments that name the representative; the themes count only mentions attributed to them.
  package var group: GroupTally
  /// Verdicts from the attributed mentions alone: a customer may praise the person and complain
  /// about the rest. They sum to `group.comments`.
  package var attributed: OverallCounts
  package var evidence: [EvidenceKey: Evidence]

  package struct EvidenceKey: Sendable, Hashable, Comparable {
    package var theme: String
    package var polarity: Polarity

    package init(theme: String, polarity: Polarity) {
      self.theme = theme
      self.polarity = polarity
    }

    package static func < (a: EvidenceKey, b: EvidenceKey) -> Bool {
      (a.theme, a.polarity) < (b.theme, b.polarity)
    }
  }

  package init() { self.init(name: "") }

  package init(
    name: String, group: GroupTally = GroupTally(), attributed: OverallCounts = OverallCounts(),
    evidence: [EvidenceKey: Evidence] = [:]
  ) {
    self.name = name
    self.group = group
    self.attributed = attributed
    self.evidence = evidence
  }

  package mutating func merge(_ other: RepresentativeTally) { merge(other, limit: .max) }

  package mutating func merge(_ other: RepresentativeTally, limit: Int) {
    see(name: other.name)
    group.merge(other.group)
    attributed += other.attributed
    for (key, part) in other.evidence {
      evidence[key, default: Evidence()].merge(part, limit: limit)
    }
    shortenEvidence(to: limit)
  }

  /// Keeps the best `limit` quotes of every cell.
  mutating func shortenEvidence(to limit: Int) {
    for key in evidence.keys { evidence[key]?.shorten(to: limit) }
    if limit == 0 { evidence = [:] }
  }

  package mutating func see(name other: String) {
    if other.isEmpty { return }
    if name.isEmpty || precedes(other, name) { name = other }
  }

  /// Counts one comment with those of its mentions that are attributed to this representative.
  mutating func add(_ mentions: [Mention], of tagged: TaggedComment, limit: Int) {
    let contribution = Contribution(overall: tagged.overall.polarity, mentions: mentions)
    group.add(contribution)
    attributed.count(contribution.verdict)
    for (theme, cell) in contribution.cells {
      for polarity in Polarity.allCases where cell[polarity].comments > 0 {
        keepBest(mentions, theme: theme, polarity: polarity, of: tagged, limit: limit)
      }
    }
  }

  /// A comment is at most one quote of a cell: its strongest mention, the first of equals.
  private mutating func keepBest(
    _ mentions: [Mention], theme: String, polarity: Polarity, of tagged: TaggedComment, limit: Int
  ) {
    let key = EvidenceKey(theme: theme, polarity: polarity)
    var best: Mention?
    for mention in mentions where mention.theme == theme && mention.polarity == polarity {
      let isStronger = best.map { thousandths($0.strength) < thousandths(mention.strength) }
      if isStronger ?? true { best = mention }
    }
    guard let best else { return }
    let strength = thousandths(best.strength)
    guard (evidence[key] ?? Evidence()).admits(strength: strength, limit: limit) else { return }
    evidence[key, default: Evidence()].insert(Quote(best, of: tagged), limit: limit)
  }
}
