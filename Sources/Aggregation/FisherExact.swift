/// The probability, if two groups do not differ, of counts at least as far apart as these.
///
/// The two-sided test sums the probabilities of all tables with the same margins that are no more
/// likely than the one seen (ties within a relative 1e-7 count as equal, as in R's `fisher.test`).
/// It needs no minimum count in any cell, which a test on the normal law would.
///
/// Only products and quotients of doubles are used, never a logarithm of the C library, so the
/// result is the same on every machine.
///
/// - Parameters:
///   - first: Comments with the property and all comments of one group.
///   - second: The same of the other group.
/// - Returns: 0 through 1; anything below about 1e-25 may be given as 0.
/// - Precondition: `0 <= count && count <= total` for both groups.
/// - Complexity: O(√(all comments)): some twelve standard deviations on each side of the mode.
/// - SeeAlso: R. A. Fisher, "The logic of inductive inference", J. R. Stat. Soc. 98 (1935),
///   pp. 39–82.
package func fisherExactTest(
  first: (count: Int, total: Int), second: (count: Int, total: Int)
) -> Double {
  precondition(0 <= first.count && first.count <= first.total, "first is \(first)")
  precondition(0 <= second.count && second.count <= second.total, "second is \(second)")
  let law = HypergeometricLaw(
    drawn: first.total, marked: first.count + second.count, population: first.total + second.total)
  return law.twoSidedProbability(of: first.count)
}

/// The number of marked comments among those drawn, when the marks are dealt out at random.
private struct HypergeometricLaw {
  let drawn: Int
  let marked: Int
  let population: Int

  /// Weights below this part of the largest one add nothing to a double.
  private static let negligible = 1e-30

  private var smallest: Int { max(0, drawn + marked - population) }
  private var largest: Int { min(drawn, marked) }
  private var mode: Int {
    let product = (drawn + 1).multipliedFullWidth(by: marked + 1)
    return (population + 2).dividingFullWidth(product).quotient
  }

  /// P(x + 1) / P(x).
  private func ratio(above x: Int) -> Double {
    let up = Double(marked - x) * Double(drawn - x)
    return up / (Double(x + 1) * Double(population - marked - drawn + x + 1))
  }

  func twoSidedProbability(of observed: Int) -> Double {
    let weights = Weights(upward: upward(), downward: downward())
    let seen = weights[observed - mode]
    let asFar = weights.sum { $0 <= seen * (1 + 1e-7) }
    return min(1, asFar / weights.sum { _ in true })
  }

  /// The weights of mode, mode + 1, … as parts of the mode's own.
  private func upward() -> [Double] {
    var weights = [1.0]
    for x in mode..<max(mode, largest) {
      let weight = (weights.last ?? 0) * ratio(above: x)
      if weight < Self.negligible { break }
      weights.append(weight)
    }
    return weights
  }

  /// The weights of mode - 1, mode - 2, …
  private func downward() -> [Double] {
    var weights: [Double] = []
    for x in (smallest..<max(smallest, mode)).reversed() {
      let weight = (weights.last ?? 1) / ratio(above: x)
      if weight < Self.negligible { break }
      weights.append(weight)
    }
    return weights
  }
}

/// Weights around a mode, summed from the smallest to the largest to keep every bit.
private struct Weights {
  let upward: [Double]
  let downward: [Double]

  subscript(offset: Int) -> Double {
    if offset >= 0 { return offset < upward.count ? upward[offset] : 0 }
    return -offset <= downward.count ? downward[-offset - 1] : 0
  }

  func sum(where isCounted: (Double) -> Bool) -> Double {
    upward.reversed().filter(isCounted).reduce(0, +)
      + downward.reversed().filter(isCounted).reduce(0, +)
  }
}
