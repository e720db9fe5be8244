/// How sure a figure must be.
package struct StatisticsOptions: Sendable, Equatable {
  /// Width of intervals in standard deviations; 1.96 is about 95 %.
  package var z = 1.96
  /// Fewer evaluating comments than this are flagged as a small sample.
  package var minimumSample = 10
  /// The accepted share of false alarms among the comparisons called clear.
  package var falseDiscoveryRate = 0.05

  package init() {}
}

/// The figures that reports show, computed from a tally's counts.
package struct TallyStatistics: Sendable, Equatable {
  package let options: StatisticsOptions
  package let overall: GroupStatistics
  /// In the order of their ids.
  package let representatives: [RepresentativeStatistics]
  package let unattributed: RepresentativeStatistics
  package let months: [GroupStatistics]
  package let channels: [GroupStatistics]
  package let languages: [GroupStatistics]

  package init(_ tally: Tally, options: StatisticsOptions = StatisticsOptions()) {
    self.options = options
    overall = GroupStatistics(key: "", tally.all, options)
    let groups = { (rows: Keyed<GroupTally>) in
      rows.sorted.map { GroupStatistics(key: $0.key, $0.value, options) }
    }
    months = groups(tally.months)
    channels = groups(tally.channels)
    languages = groups(tally.languages)
    unattributed = RepresentativeStatistics(id: "", tally.unattributed, options)
    representatives = compared(tally.representatives.sorted, options)
  }

  /// The representatives of whom even a cautious reading says the worst: lowest upper bound of the
  /// net score first; ties by more comments, then id.
  ///
  /// At most `limit`, and at most half of those evaluated, so that nobody is both best and worst.
  package func worst(_ limit: Int) -> [RepresentativeStatistics] {
    ranked(limit) { $0.net.interval.upperBound }
  }

  /// The same for the best: highest lower bound first.
  package func best(_ limit: Int) -> [RepresentativeStatistics] {
    ranked(limit) { -$0.net.interval.lowerBound }
  }

  /// Those with the smallest keys.
  private func ranked(
    _ limit: Int, by key: (RepresentativeStatistics) -> Double
  ) -> [RepresentativeStatistics] {
    let evaluated = representatives.filter { $0.net.evaluated > 0 }
    let sorted = evaluated.sorted { a, b in
      if key(a) != key(b) { return key(a) < key(b) }
      return a.group.comments == b.group.comments
        ? precedes(a.id, b.id) : a.group.comments > b.group.comments
    }
    return Array(sorted.prefix(min(limit, evaluated.count / 2)))
  }
}
