import Glibc

/// Whether a word is more frequent in one text than in another.
package enum LogLikelihood {
  /// Dunning's G² for one word in two corpora, in the form of Rayson and Garside (2000).
  ///
  /// - Parameters:
  ///   - a: Occurrences in the first corpus, 0 or more.
  ///   - total: Words of the first corpus.
  ///   - b: Occurrences in the second corpus.
  ///   - otherTotal: Words of the second corpus.
  /// - Returns: 0 or more, without upper limit; 3.84 is significant at 5 %, 15.13 at 0.01 %
  ///   (chi-squared, one degree of freedom).
  package static func gSquared(_ a: Int, of total: Int, _ b: Int, of otherTotal: Int) -> Double {
    let all = Double(total + otherTotal)
    guard total > 0, otherTotal > 0, a + b > 0 else { return 0 }
    let first = Double(total) * Double(a + b) / all
    let second = Double(otherTotal) * Double(a + b) / all
    return max(0, 2 * (part(Double(a), first) + part(Double(b), second)))
  }

  private static func part(_ observed: Double, _ expected: Double) -> Double {
    observed == 0 ? 0 : observed * log(observed / expected)
  }
}
