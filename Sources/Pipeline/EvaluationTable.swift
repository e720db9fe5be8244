import Aggregation

/// The figures of an evaluation as an aligned table.
package struct EvaluationTable {
  package let text: String

  /// `showsThemes` adds a line a theme.
  package init(_ evaluation: GoldEvaluation, showsThemes: Bool) {
    var rows = [
      [
        "set", "comments", "mention", "verdicts", "accuracy", "undecided", "decided acc.",
        "macro-F1", "theme P", "theme R", "theme F1", "people P", "people R",
      ]
    ]
    for (language, scores) in evaluation.byLanguage.sorted(by: { $0.key < $1.key }) {
      rows.append(Self.row(language, scores))
    }
    rows.append(Self.row("all", evaluation.all))
    if showsThemes {
      rows.append([])
      rows.append(["theme", "right", "wrong", "missing", "precision", "recall", "F1"])
      for (theme, count) in evaluation.all.byTheme.sorted(by: { $0.key < $1.key }) {
        rows.append(
          [theme, "\(count.truePositives)", "\(count.falsePositives)", "\(count.falseNegatives)"]
            + [count.precision, count.recall, count.f1].map(Self.figure))
      }
    }
    text = Self.aligned(rows)
  }

  private static func row(_ name: String, _ scores: GoldEvaluation.Scores) -> [String] {
    let total = scores.verdicts.total
    return [
      name, "\(scores.comments)", figure(share(scores.withMention, scores.comments)), "\(total)",
      figure(scores.verdicts.accuracy), figure(share(scores.verdicts.undecided, total)),
      figure(scores.verdicts.decidedAccuracy), figure(scores.verdicts.macroF1WithMajority),
      figure(scores.themes.precision), figure(scores.themes.recall), figure(scores.themes.f1),
      figure(scores.people.precision), figure(scores.people.recall),
    ]
  }

  private static func share(_ part: Int, _ whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
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
