/// A value that sums up parts of the data; merging is associative and commutative.
package protocol Mergeable {
  init()
  mutating func merge(_ other: Self)
}

/// The counts of one group of comments: all of them, a month, a channel, a language.
package struct GroupTally: Sendable, Equatable, Mergeable {
  package var comments: Int
  /// Comments with at least one mention of any theme.
  package var withMention: Int
  /// The comments' own verdicts; they sum to `comments`.
  package var overall: OverallCounts
  /// By theme id; ids are ASCII, as the lexicon checker demands.
  package var themes: [String: ThemeCell]

  package init() { self.init(comments: 0) }

  package init(
    comments: Int, withMention: Int = 0, overall: OverallCounts = OverallCounts(),
    themes: [String: ThemeCell] = [:]
  ) {
    self.comments = comments
    self.withMention = withMention
    self.overall = overall
    self.themes = themes
  }

  package mutating func merge(_ other: GroupTally) {
    comments += other.comments
    withMention += other.withMention
    overall += other.overall
    for (theme, cell) in other.themes { themes[theme, default: ThemeCell()] += cell }
  }

  mutating func add(_ contribution: Contribution) {
    comments += 1
    if contribution.hasMention { withMention += 1 }
    overall.count(contribution.overall)
    for (theme, cell) in contribution.cells { themes[theme, default: ThemeCell()] += cell }
  }
}
