/// Bounds the share behind a count, whatever the sample's size.
///
/// A representative with 1 complaint in 3 comments and one with 100 in 300 have the same share;
/// only this interval tells that the first is barely known.
///
/// - Parameters:
///   - count: Comments that have the property; 0 through `total`.
///   - total: All comments of the group; at least 1.
///   - z: Width in standard deviations of the normal law; 1.96 is about 95 %.
/// - Returns: A range of shares inside `0...1`, never empty.
/// - Precondition: `0 <= count && count <= total && total > 0`.
/// - Complexity: O(1).
/// - SeeAlso: E. B. Wilson, "Probable inference, the law of succession, and statistical
///   inference", JASA 22 (1927), pp. 209–212.
package func wilsonInterval(count: Int, total: Int, z: Double = 1.96) -> ClosedRange<Double> {
  precondition(
    0 <= count && count <= total && total > 0, "count is \(count), total is \(total)")
  return wilsonInterval(successes: Double(count), trials: Double(total), z: z)
}

/// The same interval for weighted counts, such as half a success.
func wilsonInterval(successes: Double, trials: Double, z: Double) -> ClosedRange<Double> {
  let share = successes / trials
  let square = z * z
  let center = share + square / (2 * trials)
  let spread =
    z * (share * (1 - share) / trials + square / (4 * trials * trials)).squareRoot()
  let scale = 1 + square / trials
  let lower = successes == 0 ? 0 : max(0, (center - spread) / scale)
  let upper = successes == trials ? 1 : min(1, (center + spread) / scale)
  return lower...max(lower, upper)
}

/// Bounds the difference between the shares of two groups of comments.
///
/// - Returns: Bounds of `first - second`, inside `-1...1`.
/// - Precondition: As for ``wilsonInterval(count:total:z:)``, for both groups.
/// - SeeAlso: R. G. Newcombe, "Interval estimation for the difference between independent
///   proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), pp. 873–890,
///   method 10 (square-and-add of two Wilson intervals).
package func newcombeInterval(
  first: (count: Int, total: Int), second: (count: Int, total: Int), z: Double = 1.96
) -> ClosedRange<Double> {
  let a = wilsonInterval(count: first.count, total: first.total, z: z)
  let b = wilsonInterval(count: second.count, total: second.total, z: z)
  let p = Double(first.count) / Double(first.total)
  let q = Double(second.count) / Double(second.total)
  let below = hypotenuse(p - a.lowerBound, b.upperBound - q)
  let above = hypotenuse(a.upperBound - p, q - b.lowerBound)
  return (p - q - below)...(p - q + above)
}

private func hypotenuse(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
