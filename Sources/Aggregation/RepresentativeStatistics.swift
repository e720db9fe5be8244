/// The figures of one representative.
package struct RepresentativeStatistics: Sendable, Equatable {
  package let id: String
  /// The name, or the id where no name is known.
  package let name: String
  package let group: GroupTally
  package let attributed: OverallCounts
  /// From the mentions attributed to the representative, not from the comments' own verdicts.
  package let net: NetScore
  package let isSmallSample: Bool
  /// Comments with an attributed complaint of any theme.
  package let complaintShare: Share
  package internal(set) var comparison: ShareComparison?
  /// In the order of their ids.
  package internal(set) var themes: [ThemeStatistics]

  init(id: String, _ tally: RepresentativeTally, _ options: StatisticsOptions) {
    self.id = id
    name = tally.name.isEmpty ? id : tally.name
    group = tally.group
    attributed = tally.attributed
    net = NetScore(tally.attributed, z: options.z)
    isSmallSample = net.evaluated < options.minimumSample
    complaintShare = Share(
      count: tally.attributed.complaint + tally.attributed.mixed, total: tally.group.comments,
      z: options.z)
    themes = themeStatistics(tally.group, options)
  }

  /// Adds the themes that others are complained about for, as themes that nobody mentions here.
  mutating func include(_ ids: some Collection<String>, _ options: StatisticsOptions) {
    let missing = ids.filter { group.themes[$0] == nil }
    themes += missing.map {
      ThemeStatistics(theme: $0, ThemeCell(), of: group.comments, options)
    }
    themes.sort { precedes($0.theme, $1.theme) }
  }

  /// The themes with most comments that complain, most first; ties by id.
  package func topComplaints(_ limit: Int) -> [ThemeStatistics] {
    topThemes(themes, limit) { $0.cell.complaint.comments }
  }

  /// The same for praise.
  package func topPraises(_ limit: Int) -> [ThemeStatistics] {
    topThemes(themes, limit) { $0.cell.praise.comments }
  }
}

/// Computes each representative's figures and sets them beside those of all the others.
///
/// A comment that names two representatives counts for both. The overall comparisons are one
/// family, those of representative and theme another; representatives below the minimum sample and
/// themes that nobody complains about ask no question and are in neither.
func compared(
  _ rows: [Keyed<RepresentativeTally>.Entry], _ options: StatisticsOptions
) -> [RepresentativeStatistics] {
  var statistics = rows.map { RepresentativeStatistics(id: $0.key, $0.value, options) }
  let isAsked = { (row: RepresentativeStatistics) in row.group.comments >= options.minimumSample }
  let everyone = Complaints(statistics)
  for index in statistics.indices where isAsked(statistics[index]) {
    statistics[index].include(everyone.themes.keys, options)
    let own = statistics[index].complaintShare
    statistics[index].comparison = everyone.compare(own, with: everyone.overall, options)
    for theme in statistics[index].themes.indices {
      let row = statistics[index].themes[theme]
      statistics[index].themes[theme].comparison = everyone.compare(
        row.complaintShare, with: everyone.themes[row.theme] ?? 0, options)
    }
  }
  judge(&statistics, options)
  return statistics
}

/// Complaints over all representatives, in pairs of comment and representative.
private struct Complaints {
  var comments = 0
  var overall = 0
  var themes: [String: Int] = [:]

  init(_ rows: [RepresentativeStatistics]) {
    for row in rows {
      comments += row.group.comments
      overall += row.complaintShare.count
      for theme in row.themes where theme.complaintShare.count > 0 {
        themes[theme.theme, default: 0] += theme.complaintShare.count
      }
    }
  }

  func compare(_ own: Share, with count: Int, _ options: StatisticsOptions) -> ShareComparison? {
    guard count > 0 else { return nil }
    let others = Share(count: count - own.count, total: comments - own.total, z: options.z)
    return ShareComparison(own: own, others: others, z: options.z)
  }
}

/// Adjusts the p-values of both families and marks the clear differences.
private func judge(_ rows: inout [RepresentativeStatistics], _ options: StatisticsOptions) {
  let values = benjaminiHochberg(rows.compactMap { $0.comparison?.pValue })
  var next = values.makeIterator()
  let cellValues = benjaminiHochberg(
    rows.flatMap { $0.themes.compactMap { $0.comparison?.pValue } })
  var nextCell = cellValues.makeIterator()
  for index in rows.indices {
    adjust(&rows[index].comparison, &next, options)
    for theme in rows[index].themes.indices {
      adjust(&rows[index].themes[theme].comparison, &nextCell, options)
    }
  }
}

private func adjust(
  _ comparison: inout ShareComparison?, _ values: inout IndexingIterator<[Double]>,
  _ options: StatisticsOptions
) {
  guard comparison != nil, let value = values.next() else { return }
  comparison?.adjustedPValue = value
  comparison?.isClear = value <= options.falseDiscoveryRate
}
