/// Praise minus complaint, over all comments that evaluate: -1 all complain, +1 all praise.
///
/// A comment that does both counts as evaluated and adds nothing. The interval treats it as half a
/// praise in a Wilson interval of the praised share p and maps p to 2p - 1. Halves vary less than
/// whole successes, so the interval is rather too wide than too narrow.
///
/// - SeeAlso: E. B. Wilson (1927), as for ``wilsonInterval(count:total:z:)``; ranking by the
///   bound of the interval: E. Miller, "How not to sort by average rating" (2009).
package struct NetScore: Sendable, Equatable {
  /// Comments that only complain, only praise, and do both.
  package let complaint: Int
  package let praise: Int
  package let mixed: Int
  /// 95 % bounds inside `-1...1` for the default z; the whole range where nothing is evaluated.
  package let interval: ClosedRange<Double>

  package init(complaint: Int, praise: Int, mixed: Int, z: Double = 1.96) {
    precondition(complaint >= 0 && praise >= 0 && mixed >= 0, "a count is below 0")
    self.complaint = complaint
    self.praise = praise
    self.mixed = mixed
    let evaluated = complaint + praise + mixed
    guard evaluated > 0 else {
      interval = -1...1
      return
    }
    let share = wilsonInterval(
      successes: Double(praise) + Double(mixed) / 2, trials: Double(evaluated), z: z)
    interval = (2 * share.lowerBound - 1)...(2 * share.upperBound - 1)
  }

  package init(_ counts: OverallCounts, z: Double = 1.96) {
    self.init(complaint: counts.complaint, praise: counts.praise, mixed: counts.mixed, z: z)
  }

  package init(_ cell: ThemeCell, z: Double = 1.96) {
    self.init(
      complaint: cell.complaint.comments - cell.both, praise: cell.praise.comments - cell.both,
      mixed: cell.both, z: z)
  }

  package var evaluated: Int { complaint + praise + mixed }

  /// -1 through 1; nil where nothing is evaluated.
  package var value: Double? {
    evaluated == 0 ? nil : Double(praise - complaint) / Double(evaluated)
  }
}
