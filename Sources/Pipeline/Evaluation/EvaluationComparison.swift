import Aggregation
import FeedbackModel

/// What changed between two evaluations of the same comments.
///
/// Differences are paired by comment: of theme F1 with a paired bootstrap interval, of verdicts with
/// McNemar's exact test (Q. McNemar, "Note on the sampling error of the difference between correlated
/// proportions or percentages", 1947).
package struct EvaluationComparison: Sendable {
  /// Comments in both.
  package let comments: Int
  /// Ids of comments with more right or less wrong than before, and with less.
  package let better: [String]
  package let worse: [String]
  package let themeF1: (old: Double?, new: Double?)
  /// 95 % interval of the new F1 less the old.
  package let difference: ClosedRange<Double>?
  /// Verdicts that became right, and that became wrong.
  package let verdicts: (gained: Int, lost: Int)
  /// Two-sided p of McNemar's test; 1 where no verdict changed.
  package let verdictP: Double

  package init(old: EvaluationFile, new: EvaluationFile) {
    let before = Dictionary(
      old.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let pairs = new.entries.compactMap { entry in before[entry.id].map { (old: $0, new: entry) } }
    let errors = { (entry: EvaluationFile.Entry) in entry.wrong + entry.missing }
    comments = pairs.count
    better = pairs.filter { errors($0.new) < errors($0.old) }.map(\.new.id)
    worse = pairs.filter { errors($0.new) > errors($0.old) }.map(\.new.id)
    let counts = pairs.map { (old: Self.count($0.old), new: Self.count($0.new)) }
    let sum = { (numbers: [LabelCount]) in numbers.reduce(into: LabelCount()) { $0 += $1 } }
    themeF1 = (sum(counts.map(\.old)).f1, sum(counts.map(\.new)).f1)
    difference = Bootstrap.interval(count: counts.count) { drawn in
      var old = LabelCount()
      var new = LabelCount()
      for number in drawn {
        old += counts[number].old
        new += counts[number].new
      }
      guard let before = old.f1, let after = new.f1 else { return nil }
      return after - before
    }
    let gained = pairs.filter { $0.old.verdict == false && $0.new.verdict == true }.count
    let lost = pairs.filter { $0.old.verdict == true && $0.new.verdict == false }.count
    verdicts = (gained, lost)
    verdictP = Self.mcNemar(gained, lost)
  }

  private static func count(_ entry: EvaluationFile.Entry) -> LabelCount {
    var count = LabelCount()
    count.truePositives = entry.right
    count.falsePositives = entry.wrong
    count.falseNegatives = entry.missing
    return count
  }

  /// The exact two-sided p: twice the binomial tail of the smaller count at one half.
  static func mcNemar(_ gained: Int, _ lost: Int) -> Double {
    let total = gained + lost
    guard total > 0 else { return 1 }
    var term = exponent(total)
    var tail = 0.0
    for successes in 0...min(gained, lost) {
      tail += term
      term *= Double(total - successes) / Double(successes + 1)
    }
    return min(1, 2 * tail)
  }

  /// 2 to the power of −n; 0 where that is too small for a `Double`.
  private static func exponent(_ count: Int) -> Double {
    count < 1000 ? Double(sign: .plus, exponent: -count, significand: 1) : 0
  }

  /// The comparison in words and figures, a line each.
  package var text: String {
    let f1 = { (value: Double?) in value.map { decimal($0) } ?? "-" }
    let interval = difference.map {
      " (95% \(decimal($0.lowerBound)) to \(decimal($0.upperBound)))"
    }
    return """
      compared comments  \(comments)
      theme F1           \(f1(themeF1.old)) -> \(f1(themeF1.new))\(interval ?? "")
      better comments    \(better.count)  \(better.prefix(20).joined(separator: " "))
      worse comments     \(worse.count)  \(worse.prefix(20).joined(separator: " "))
      verdicts           +\(verdicts.gained) -\(verdicts.lost)  p \(decimal(verdictP))

      """
  }

  private func decimal(_ value: Double) -> String { FeedbackModel.decimal(value, places: 3) }
}
