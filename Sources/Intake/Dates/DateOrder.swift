/// The order of day, month and year in a date of three numbers.
package enum DateOrder: String, Sendable, CaseIterable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}

/// How the dates of a file are read.
package struct DateReading: Sendable, Equatable {
  package enum Basis: String, Sendable {
    /// No date leaves the order open.
    case unneeded = "no date leaves it open"
    case evidence = "a day above 12"
    case profile = "the export's profile"
    case named = "as told"
    /// The languages of the comments write the day first.
    case assumed = "assumed"
  }

  package var order = DateOrder.dayFirst
  package var basis = Basis.unneeded
  /// The zone that the column's name or the profile gives to times without one.
  package var zone: String?

  package init() {}
}
