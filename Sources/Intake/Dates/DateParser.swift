/// Reads a date in the forms that exports and people write, and gives it in ISO 8601.
struct DateParser {
  let months: MonthNames

  enum Outcome: Equatable {
    case date(String)
    /// Numbers that are no date in any order, e.g. 31/04.
    case impossible
    /// No date at all.
    case unknown
    /// A word for no date.
    case none
  }

  /// Years in which comments were written; others are slips. The clock is not asked, so that the
  /// same file gives the same records on every day.
  static let years = 1970...2099

  /// Which orders two small numbers allow.
  enum Evidence {
    case dayFirst
    case monthFirst
    case open
  }

  /// The civil date and the time as it stood.
  private struct Parts {
    var year = 0
    var month = 0
    var day = 0
    var time = ""
  }

  /// - Parameters:
  ///   - text: A cell of the date column.
  ///   - order: The order of the file, for dates that leave it open.
  /// - Returns: The date, or why there is none.
  func parse(_ text: String, order: DateOrder) -> Outcome {
    let tokens = DateTokens(text)
    if tokens.isEmpty || tokens.meansNone { return .none }
    if let stamp = tokens.stamp { return Self.date(ofStamp: stamp) }
    guard var parts = civil(tokens, order: order) else { return .unknown }
    guard isValid(parts) else { return .impossible }
    guard let time = tokens.time else { return .unknown }
    parts.time = time
    return .date(Self.iso(parts))
  }

  /// What a date says about the order of its file; nil where it has a fixed form.
  func evidence(_ text: String) -> Evidence? {
    let tokens = DateTokens(text)
    guard tokens.stamp == nil, !tokens.isDotted, let (first, second, _) = tokens.openNumbers else {
      return nil
    }
    if first > 12, (1...31).contains(first), (1...12).contains(second) { return .dayFirst }
    if second > 12, (1...31).contains(second), (1...12).contains(first) { return .monthFirst }
    return first == second || first > 12 || second > 12 ? nil : .open
  }

  private func civil(_ tokens: DateTokens, order: DateOrder) -> Parts? {
    if let (year, month, day) = tokens.yearFirst {
      return Parts(year: year, month: month, day: day)
    }
    if let (words, day, year) = tokens.named,
      let month = words.lazy.compactMap(months.month).first
    {
      return Parts(year: year, month: month, day: day)
    }
    guard let (first, second, year) = tokens.openNumbers else { return nil }
    let isDayFirst = order == .dayFirst || tokens.isDotted
    return isDayFirst
      ? Parts(year: year, month: second, day: first)
      : Parts(year: year, month: first, day: second)
  }

  private func isValid(_ parts: Parts) -> Bool {
    guard Self.years.contains(parts.year), (1...12).contains(parts.month) else { return false }
    return (1...daysInMonth(parts.month, year: parts.year)).contains(parts.day)
  }

  private static func iso(_ parts: Parts) -> String {
    let date = "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
    return parts.time.isEmpty ? date : date + "T" + parts.time
  }

  /// Seconds or milliseconds since 1970, or a spreadsheet's days since the end of 1899.
  private static func date(ofStamp stamp: Int) -> Outcome {
    switch stamp {
    case 20_000..<80_000: .date(date(ofDay: stamp - 25_569))
    case 100_000_000..<10_000_000_000: .date(dateTime(ofSecond: stamp))
    case 100_000_000_000..<10_000_000_000_000: .date(dateTime(ofSecond: stamp / 1000))
    default: .unknown
    }
  }

  private static func dateTime(ofSecond second: Int) -> String {
    let (day, rest) = second.quotientAndRemainder(dividingBy: 86_400)
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, 2) }
    return date(ofDay: day) + "T" + time.joined(separator: ":") + "Z"
  }

  /// A day since 1970 as a date (the algorithm of Fliegel and Van Flandern, by eras of 400 years).
  static func date(ofDay day: Int) -> String {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return iso(
      Parts(year: year, month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))
  }
}

func daysInMonth(_ month: Int, year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
