package import Aggregation
package import FeedbackModel

/// Compares what the pipeline finds with gold records.
package struct GoldEvaluation {
  /// Counts of a set of comments.
  package struct Scores: Sendable {
    package var comments = 0
    package var withMention = 0
    package var verdicts = VerdictCount()
    package var byTheme: [String: LabelCount] = [:]
    package var people = LabelCount()

    /// Theme and polarity both right, over all themes.
    package var themes: LabelCount {
      byTheme.values.reduce(into: LabelCount()) { $0 += $1 }
    }
  }

  package private(set) var all = Scores()
  /// By declared language; `und` where none is declared.
  package private(set) var byLanguage: [String: Scores] = [:]
  private let analyzer: CommentAnalyzer

  package init(analyzer: CommentAnalyzer) { self.analyzer = analyzer }

  /// Analyzes one comment and counts how it compares.
  ///
  /// - Returns: What was found, for lists of errors.
  @discardableResult
  package mutating func add(_ gold: GoldRecord) -> TaggedComment {
    let tagged = analyzer.analyze(gold.comment)
    var part = Scores()
    part.comments = 1
    part.withMention = tagged.mentions.isEmpty ? 0 : 1
    compareVerdict(gold, tagged, &part)
    compareThemes(gold, tagged, &part)
    comparePeople(gold, tagged, &part)
    let language = gold.comment.language ?? "und"
    Self.merge(part, into: &all)
    Self.merge(part, into: &byLanguage[language, default: Scores()])
    return tagged
  }

  private func compareVerdict(_ gold: GoldRecord, _ tagged: TaggedComment, _ scores: inout Scores) {
    guard gold.overall == .praise || gold.overall == .complaint else { return }
    let found: Bool?
    switch tagged.overall.polarity {
    case .praise: found = true
    case .complaint: found = false
    case .mixed, .neutral: found = nil
    }
    scores.verdicts.add(isPraise: gold.overall == .praise, found: found)
  }

  private func compareThemes(_ gold: GoldRecord, _ tagged: TaggedComment, _ scores: inout Scores) {
    guard let expected = gold.tags else { return }
    let found = Set(tagged.mentions.map { GoldRecord.Tag(theme: $0.theme, polarity: $0.polarity) })
    for tag in found.union(expected) {
      var count = LabelCount()
      switch (found.contains(tag), expected.contains(tag)) {
      case (true, true): count.truePositives = 1
      case (true, false): count.falsePositives = 1
      default: count.falseNegatives = 1
      }
      scores.byTheme[tag.theme, default: LabelCount()] += count
    }
  }

  /// Representatives named in the text, by name.
  private func comparePeople(_ gold: GoldRecord, _ tagged: TaggedComment, _ scores: inout Scores) {
    guard let people = gold.people else { return }
    let expected = Set(people.map(\.name))
    let found = Set(tagged.representatives.filter { $0.source == .text }.map(\.name))
    scores.people.truePositives += found.intersection(expected).count
    scores.people.falsePositives += found.subtracting(expected).count
    scores.people.falseNegatives += expected.subtracting(found).count
  }

  private static func merge(_ part: Scores, into total: inout Scores) {
    total.comments += part.comments
    total.withMention += part.withMention
    total.verdicts.add(part.verdicts)
    total.people += part.people
    for (theme, count) in part.byTheme { total.byTheme[theme, default: LabelCount()] += count }
  }
}
