/// A part of a group of comments, with its uncertainty.
package struct Share: Sendable, Equatable {
  package let count: Int
  package let total: Int
  /// 95 % Wilson bounds for the default z; the whole range where the group is empty.
  package let interval: ClosedRange<Double>

  package init(count: Int, total: Int, z: Double = 1.96) {
    self.count = count
    self.total = total
    interval = total == 0 ? 0...1 : wilsonInterval(count: count, total: total, z: z)
  }

  /// 0 through 1; nil where the group is empty.
  package var value: Double? { total == 0 ? nil : Double(count) / Double(total) }
}

/// A representative's share of complaints beside that of all other representatives.
package struct ShareComparison: Sendable, Equatable {
  package let own: Share
  package let others: Share
  /// Bounds of own minus others, by ``newcombeInterval(first:second:z:)``.
  package let interval: ClosedRange<Double>
  /// By ``fisherExactTest(first:second:)``.
  package let pValue: Double
  /// By ``benjaminiHochberg(_:)`` over the family of comparisons.
  package internal(set) var adjustedPValue: Double
  /// Whether the adjusted value is within the false discovery rate asked for.
  package internal(set) var isClear = false

  /// - Returns: nil where one of the groups is empty.
  init?(own: Share, others: Share, z: Double) {
    guard own.total > 0, others.total > 0 else { return nil }
    self.own = own
    self.others = others
    let first = (own.count, own.total)
    let second = (others.count, others.total)
    interval = newcombeInterval(first: first, second: second, z: z)
    pValue = fisherExactTest(first: first, second: second)
    adjustedPValue = pValue
  }

  /// Own minus others, -1 through 1.
  package var difference: Double {
    Double(own.count) / Double(own.total) - Double(others.count) / Double(others.total)
  }
}
