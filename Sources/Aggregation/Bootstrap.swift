/// Intervals of figures that have no formula of their own, by resampling comments.
///
/// The percentile method with 1,000 resamples (B. Efron and R. Tibshirani, "An Introduction to the
/// Bootstrap", 1993, chapter 13). The numbers behind it are the same in every run.
package enum Bootstrap {
  package static let resamples = 1000

  /// The 95 % interval of a statistic.
  ///
  /// - Parameters:
  ///   - count: Comments to draw from.
  ///   - statistic: The figure of a resample, given the numbers of the drawn comments; nil where
  ///     the resample has none.
  /// - Returns: nil where fewer than two comments or no figures are there.
  /// - Complexity: O(resamples × count).
  package static func interval(
    count: Int, _ statistic: (UnsafeBufferPointer<Int>) -> Double?
  ) -> ClosedRange<Double>? {
    guard count > 1 else { return nil }
    var random = SeededNumbers(seed: 1)
    var drawn = [Int](repeating: 0, count: count)
    var figures: [Double] = []
    for _ in 0..<resamples {
      for index in drawn.indices { drawn[index] = random.below(count) }
      if let figure = drawn.withUnsafeBufferPointer(statistic) { figures.append(figure) }
    }
    guard !figures.isEmpty else { return nil }
    figures.sort()
    let low = figures[figures.count * 25 / 1000]
    let high = figures[min(figures.count - 1, figures.count * 975 / 1000)]
    return low...high
  }
}

/// Numbers that are the same in every run (G. Steele, D. Lea, C. Flood, "Fast Splittable
/// Pseudorandom Number Generators", 2014: SplitMix64).
struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to but without `bound`, by multiplication instead of division (D. Lemire,
  /// "Fast Random Integer Generation in an Interval", 2019; its bias is below 2⁻³² here).
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word &>> 27)) &* 0x94D0_49BB_1331_11EB
    word ^= word &>> 31
    return Int(word.multipliedFullWidth(by: UInt64(bound)).high)
  }
}
