/// The figures of one group of comments.
package struct GroupStatistics: Sendable, Equatable {
  /// The month, channel or language; empty for all comments and where a record names none.
  package let key: String
  package let group: GroupTally
  /// From the comments' own verdicts.
  package let net: NetScore
  package let isSmallSample: Bool
  /// In the order of their ids.
  package let themes: [ThemeStatistics]

  init(key: String, _ group: GroupTally, _ options: StatisticsOptions) {
    self.key = key
    self.group = group
    net = NetScore(group.overall, z: options.z)
    isSmallSample = net.evaluated < options.minimumSample
    themes = themeStatistics(group, options)
  }

  /// The themes with most comments that complain, most first; ties by id. Themes without are left
  /// out.
  package func topComplaints(_ limit: Int) -> [ThemeStatistics] {
    top(limit) { $0.cell.complaint.comments }
  }

  /// The same for praise.
  package func topPraises(_ limit: Int) -> [ThemeStatistics] {
    top(limit) { $0.cell.praise.comments }
  }

  private func top(_ limit: Int, by count: (ThemeStatistics) -> Int) -> [ThemeStatistics] {
    topThemes(themes, limit, by: count)
  }
}

/// The figures of one theme in one group of comments.
package struct ThemeStatistics: Sendable, Equatable {
  package let theme: String
  package let cell: ThemeCell
  package let net: NetScore
  package let isSmallSample: Bool
  /// Comments of the group that complain about the theme.
  package let complaintShare: Share
  /// Comments of the group that praise it.
  package let praiseShare: Share
  /// Beside the other representatives; nil outside a representative's figures, and where the
  /// sample is too small or nobody complains about the theme.
  package internal(set) var comparison: ShareComparison?

  init(theme: String, _ cell: ThemeCell, of comments: Int, _ options: StatisticsOptions) {
    self.theme = theme
    self.cell = cell
    net = NetScore(cell, z: options.z)
    isSmallSample = net.evaluated < options.minimumSample
    complaintShare = Share(count: cell.complaint.comments, total: comments, z: options.z)
    praiseShare = Share(count: cell.praise.comments, total: comments, z: options.z)
  }
}

func themeStatistics(_ group: GroupTally, _ options: StatisticsOptions) -> [ThemeStatistics] {
  group.themes.sorted { precedes($0.key, $1.key) }.map {
    ThemeStatistics(theme: $0.key, $0.value, of: group.comments, options)
  }
}

func topThemes(
  _ themes: [ThemeStatistics], _ limit: Int, by count: (ThemeStatistics) -> Int
) -> [ThemeStatistics] {
  let counted = themes.filter { count($0) > 0 }
  let sorted = counted.sorted {
    count($0) == count($1) ? precedes($0.theme, $1.theme) : count($0) > count($1)
  }
  return Array(sorted.prefix(limit))
}
