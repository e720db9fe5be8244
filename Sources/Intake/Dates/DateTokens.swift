/// A date cell cut into numbers, words and marks; digits of every script count.
struct DateTokens {
  private enum Token: Equatable {
    /// A number and how many digits it has.
    case number(Int, digits: Int)
    case word(String)
    case mark(Unicode.Scalar)
  }

  private var tokens: [Token] = []
  /// Where the time starts among the tokens.
  private var timeStart: Int

  init(_ text: String) {
    var number: (value: Int, digits: Int)?
    var word = ""
    func flush(_ tokens: inout [Token]) {
      if let (value, digits) = number { tokens.append(.number(value, digits: digits)) }
      if !word.isEmpty { tokens.append(.word(word)) }
      number = nil
      word = ""
    }
    for scalar in text.unicodeScalars.prefix(64) {
      if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
        if !word.isEmpty { flush(&tokens) }
        let before = number ?? (0, 0)
        number = before.digits < 15 ? (before.value * 10 + Int(digit), before.digits + 1) : before
      } else if scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.generalCategory == .spacingMark
      {
        if number != nil { flush(&tokens) }
        word.unicodeScalars.append(scalar)
      } else {
        flush(&tokens)
        if !scalar.properties.isWhitespace { tokens.append(.mark(scalar)) }
      }
    }
    flush(&tokens)
    timeStart = tokens.count
    timeStart = findTime()
  }

  var isEmpty: Bool { tokens.isEmpty }

  /// Whether the cell says that there is no date.
  var meansNone: Bool {
    if tokens.allSatisfy({ if case .mark = $0 { true } else { false } }) { return true }
    let words = tokens.compactMap { token in
      if case .word(let word) = token { foldedName(word) } else { nil }
    }
    return tokens.allSatisfy { if case .number = $0 { false } else { true } }
      && [["n", "a"], ["na"], ["null"], ["none"], ["nan"]].contains(words)
  }

  /// A single number of five digits or more: a stamp of a machine.
  var stamp: Int? {
    guard tokens.count == 1, case .number(let value, let digits) = tokens[0], digits >= 5 else {
      return nil
    }
    return value
  }

  // MARK: The date

  private var dateNumbers: [(value: Int, digits: Int)] {
    tokens[..<timeStart].compactMap { token in
      if case .number(let value, let digits) = token { (value, digits) } else { nil }
    }
  }

  private var dateWords: [String] {
    tokens[..<timeStart].compactMap { token in
      if case .word(let word) = token { word } else { nil }
    }
  }

  /// Whether dots part its numbers: then the day goes first everywhere.
  var isDotted: Bool { tokens.count > 1 && tokens[1] == .mark(".") }

  /// 2024-03-05, 2024/3/5, 2024.03.05.
  var yearFirst: (year: Int, month: Int, day: Int)? {
    let numbers = dateNumbers
    guard numbers.count == 3, numbers[0].digits == 4 else { return nil }
    return (numbers[0].value, numbers[1].value, numbers[2].value)
  }

  /// 5/3/2024, 5.3.24.: two small numbers and a year.
  var openNumbers: (first: Int, second: Int, year: Int)? {
    let numbers = dateNumbers
    guard numbers.count == 3, dateWords.isEmpty, numbers[0].digits <= 2, numbers[1].digits <= 2,
      numbers[2].digits == 4 || numbers[2].digits == 2
    else { return nil }
    return (numbers[0].value, numbers[1].value, Self.fullYear(numbers[2]))
  }

  /// 5 March 2024, March 5, 2024, 5 de marzo de 2024, 2024 March 5.
  var named: (words: [String], day: Int, year: Int)? {
    let numbers = dateNumbers
    guard numbers.count == 2 else { return nil }
    let words = dateWords
    guard !words.isEmpty else { return nil }
    let isYearFirst = numbers[0].digits == 4
    let year = isYearFirst ? numbers[0] : numbers[1]
    let day = isYearFirst ? numbers[1] : numbers[0]
    guard day.digits <= 2, year.digits == 4 || year.digits == 2 else { return nil }
    return (words, day.value, Self.fullYear(year))
  }

  /// Two digits mean 1969 to 2068, as in POSIX.
  private static func fullYear(_ year: (value: Int, digits: Int)) -> Int {
    year.digits == 4 ? year.value : year.value + (year.value < 69 ? 2000 : 1900)
  }

  // MARK: The time

  /// The index of the hour: the number before the first colon.
  private func findTime() -> Int {
    guard let colon = tokens.firstIndex(of: .mark(":")), colon > 0,
      case .number = tokens[colon - 1]
    else { return tokens.count }
    // The T of ISO 8601 stands before the hour.
    if colon > 1, case .word(let mark) = tokens[colon - 2], mark == "T" || mark == "t" {
      return colon - 2
    }
    return colon - 1
  }

  /// The time in ISO 8601, empty where there is none; nil where it is no time.
  var time: String? {
    var rest = tokens[timeStart...]
    if rest.isEmpty { return "" }
    if case .word = rest.first { rest = rest.dropFirst() }
    guard var hour = Self.number(&rest), Self.take(":", &rest), let minute = Self.number(&rest)
    else { return nil }
    var second = 0
    if Self.take(":", &rest) {
      guard let value = Self.number(&rest) else { return nil }
      second = value
      if Self.take(".", &rest) || Self.take(",", &rest) { _ = Self.number(&rest) }
    }
    if let isAfternoon = Self.isAfternoon(rest) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    let clock = [hour, minute, second].map { padded($0, 2) }.joined(separator: ":")
    return clock + Self.zone(rest)
  }

  private static func number(_ rest: inout ArraySlice<Token>) -> Int? {
    guard case .number(let value, _) = rest.first else { return nil }
    rest = rest.dropFirst()
    return value
  }

  private static func take(_ mark: Unicode.Scalar, _ rest: inout ArraySlice<Token>) -> Bool {
    guard rest.first == .mark(mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Whether `pm`, `p. m.` or `PM` follows; nil where neither half of the day is named.
  private static func isAfternoon(_ rest: ArraySlice<Token>) -> Bool? {
    let words = rest.compactMap { token in
      if case .word(let word) = token { foldedName(word) } else { nil }
    }
    switch words.joined() {
    case "am": return false
    case "pm": return true
    default: return nil
    }
  }

  /// `Z`, `+01:00`, or nothing for local time.
  private static func zone(_ rest: ArraySlice<Token>) -> String {
    var rest = rest
    if case .word(let word) = rest.first {
      return ["z", "utc", "gmt"].contains(foldedName(word)) ? "Z" : ""
    }
    let isWest = rest.first == .mark("-") || rest.first == .mark("\u{2212}")
    guard isWest || rest.first == .mark("+") else { return "" }
    rest = rest.dropFirst()
    guard case .number(let value, let digits) = rest.first, digits == 2 || digits == 4 else {
      return ""
    }
    rest = rest.dropFirst()
    let minutes = Self.take(":", &rest) ? Self.number(&rest) ?? 0 : digits == 4 ? value % 100 : 0
    let hours = digits == 4 ? value / 100 : value
    guard hours <= 14, minutes < 60 else { return "" }
    return (isWest ? "-" : "+") + padded(hours, 2) + ":" + padded(minutes, 2)
  }
}
