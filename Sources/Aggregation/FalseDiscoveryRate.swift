/// Adjusts a family of p-values for having asked many questions at once.
///
/// Among the hypotheses whose adjusted value is at most q, the expected share of false alarms is
/// at most q. With 24 representatives and 32 themes, 768 comparisons at 5 % each would give some
/// 38 alarms where there is nothing; this is the remedy.
///
/// - Parameter values: Unadjusted p-values in any order, each 0 through 1.
/// - Returns: The adjusted values in the same order, each 0 through 1 and no less than its own.
/// - Complexity: O(n log n).
/// - SeeAlso: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate: a practical and
///   powerful approach to multiple testing", J. R. Stat. Soc. B 57 (1995), pp. 289–300.
package func benjaminiHochberg(_ values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var adjusted = values
  var least = 1.0
  for (rank, index) in order.enumerated().reversed() {
    least = min(least, values[index] * Double(values.count) / Double(rank + 1))
    adjusted[index] = least
  }
  return adjusted
}
