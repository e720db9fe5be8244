import Aggregation

/// The figures of an evaluation as aligned tables.
package struct EvaluationTable {
  package let text: String

  /// - Parameters:
  ///   - evaluation: What to show.
  ///   - showsThemes: Adds a line a theme and the most frequent confusions.
  ///   - worst: Adds this many of the comments with most errors, by id.
  package init(_ evaluation: GoldEvaluation, showsThemes: Bool, worst: Int = 0) {
    let groups = evaluation.groups
    var tables = [Self.verdicts(groups), Self.themes(groups)]
    if let all = groups.last?.scores, showsThemes {
      tables += [Self.byTheme(all), Self.confusions(all)]
    }
    if worst > 0 { tables.append(Self.worst(evaluation.worst(worst))) }
    text = tables.filter { $0.count > 1 }.map(Self.aligned).joined(separator: "\n")
  }

  // MARK: tables

  private static func verdicts(_ groups: [GoldEvaluation.Group]) -> [[String]] {
    [
      [
        "set", "comments", "mention", "verdicts", "accuracy", "undecided", "decided acc.",
        "macro-F1", "95%",
      ]
    ]
      + groups.map { group in
        let verdicts = group.scores.verdicts
        return [
          group.name, "\(group.scores.comments)",
          figure(share(group.scores.withMention, group.scores.comments)), "\(verdicts.total)",
          figure(verdicts.accuracy), figure(share(verdicts.undecided, verdicts.total)),
          figure(verdicts.decidedAccuracy), figure(verdicts.macroF1WithMajority),
          interval(verdicts.total > 0 ? group.scores.verdictInterval : nil),
        ]
      }
  }

  private static func themes(_ groups: [GoldEvaluation.Group]) -> [[String]] {
    let rows = groups.compactMap { group -> [String]? in
      let scores = group.scores
      guard scores.themes.f1 != nil || scores.people.f1 != nil else { return nil }
      return [
        group.name, figure(scores.themes.precision), figure(scores.themes.recall),
        figure(scores.themes.f1), interval(scores.themeInterval), figure(scores.complaints.recall),
        figure(scores.polarity.value), figure(scores.people.precision),
        figure(scores.people.recall), figure(scores.owners.precision),
        figure(scores.owners.recall),
      ]
    }
    return [
      [
        "set", "theme P", "theme R", "theme F1", "95%", "complaint R", "polarity", "people P",
        "people R", "owner P", "owner R",
      ]
    ] + rows
  }

  private static func byTheme(_ scores: EvaluationScores) -> [[String]] {
    [["theme", "right", "wrong", "missing", "precision", "recall", "F1"]]
      + scores.byTheme.sorted { $0.key < $1.key }.map { theme, count in
        [theme, "\(count.truePositives)", "\(count.falsePositives)", "\(count.falseNegatives)"]
          + [count.precision, count.recall, count.f1].map(figure)
      }
  }

  private static func confusions(_ scores: EvaluationScores) -> [[String]] {
    [["expected", "found instead", "times"]]
      + scores.confusions.sorted {
        ($1.value, $0.key.expected, $0.key.found) < ($0.value, $1.key.expected, $1.key.found)
      }.prefix(20).map { [$0.key.expected, $0.key.found, "\($0.value)"] }
  }

  private static func worst(_ outcomes: [GoldOutcome]) -> [[String]] {
    [["worst", "wrong", "missing"]]
      + outcomes.map { outcome in
        [outcome.id, names(outcome.wrong), names(outcome.missing)]
      }
  }

  // MARK: cells

  private static func names(_ tags: [GoldRecord.Tag]) -> String {
    tags.isEmpty
      ? "-" : tags.map { $0.theme + LexiconTester.sign($0.polarity) }.joined(separator: " ")
  }

  private static func share(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }

  private static func interval(_ range: ClosedRange<Double>?) -> String {
    range.map { "\(figure($0.lowerBound))-\(figure($0.upperBound))" } ?? "-"
  }

  private static func figure(_ value: Double?) -> String {
    guard let value else { return "-" }
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }

  private static func aligned(_ rows: [[String]]) -> String {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.utf8.count)
      }
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - cell.utf8.count)
        return column == 0 ? cell + padding : padding + cell
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
