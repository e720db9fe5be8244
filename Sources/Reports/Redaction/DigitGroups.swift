/// Groups of digits with separators between: a telephone number, a card, a date, an amount.
struct DigitGroups {
  private(set) var groups: [[Int]] = []
  /// What stands between the groups.
  private(set) var separators: Set<String> = []
  private(set) var hasPlus = false
  private(set) var hasParenthesis = false
  /// The index after the last digit.
  private(set) var end = 0

  /// Reads the groups that start at `index`; nil where none do.
  init?(_ scanner: RedactionScanner, at index: Int) {
    var next = index
    if scanner.scalar(next) == "+" || scanner.scalar(next) == "\u{FF0B}" {
      hasPlus = true
      next += 1
    }
    if scanner.scalar(next) == "(" {
      hasParenthesis = true
      next += 1
    }
    guard scanner.digit(next) != nil, !(next == index && scanner.isWord(index - 1)) else {
      return nil
    }
    while true {
      readGroup(scanner, at: next)
      guard let separator = scanner.digitSeparator(at: end) else { return }
      let start = end + separator.unicodeScalars.count
      if scanner.date(at: start) != nil { return }
      separators.insert(separator)
      next = start
    }
  }

  private mutating func readGroup(_ scanner: RedactionScanner, at index: Int) {
    var group: [Int] = []
    end = index
    while let digit = scanner.digit(end) {
      group.append(digit)
      end += 1
    }
    groups.append(group)
  }

  var count: Int { groups.reduce(0) { $0 + $1.count } }

  /// What the digits are most likely to be; nil where they tell nothing about a person.
  var kind: Redaction.Kind? {
    if count < 7 || isAmount || isYears { return nil }
    // A number that is dialled can have a right check digit by chance.
    let isInternational = hasPlus || hasParenthesis || groups[0].first == 0 && count < 12
    if !isInternational, IdentityNumber.isKnown(groups, separators: separators) {
      return .identity
    }
    if hasCard { return .card }
    if count > 15 { return .number }
    let isDialled = hasPlus || hasParenthesis || groups[0].first == 0 || groups.count > 1
    return isDialled ? .phone : .number
  }

  /// Up to 99 999 999 in groups of three.
  private var isAmount: Bool {
    guard count <= 8, groups.count > 1, !hasPlus, !hasParenthesis, groups[0].first != 0 else {
      return false
    }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    return isGrouped && separators.count == 1 && separators.isSubset(of: [".", " ", "\u{A0}"])
  }

  private var isYears: Bool {
    let isYear = { (group: [Int]) in
      group.count == 4 && (group.starts(with: [1, 9]) || group.starts(with: [2, 0]))
    }
    return groups.count == 2 && groups.allSatisfy(isYear)
  }

  /// Whether some whole groups in a row form a card number: 13 to 19 digits, issuer 2 to 6, and a
  /// right check digit. What follows in the same row of digits (date, code) belongs to it.
  private var hasCard: Bool {
    for first in groups.indices {
      var digits: [Int] = []
      for group in groups[first...] {
        digits += group
        if digits.count > 19 { break }
        if digits.count >= 13, Self.isCard(digits) { return true }
      }
    }
    return false
  }

  /// ISO/IEC 7812-1, annex B (Luhn).
  private static func isCard(_ digits: [Int]) -> Bool {
    guard let issuer = digits.first, (2...6).contains(issuer) else { return false }
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let doubled = digit * 2
      sum += place.isMultiple(of: 2) ? digit : doubled > 9 ? doubled - 9 : doubled
    }
    return sum.isMultiple(of: 10)
  }
}

extension RedactionScanner {
  func digits(at index: Int) -> (Redaction.Kind, end: Int)? {
    if isWordStart(index), date(at: index) != nil { return nil }
    guard let groups = DigitGroups(self, at: index), let kind = groups.kind else { return nil }
    let mayBeSum = groups.count <= 9 && !groups.hasPlus && !groups.hasParenthesis
    if mayBeSum, isCurrency(endingAt: index) || isCurrency(at: groups.end) { return nil }
    return (kind, groups.end)
  }

  /// What may stand between two groups of one number: a dot or slash alone, or up to three
  /// hyphens, spaces and parentheses. A dot and a space end a sentence, so they end the number.
  func digitSeparator(at index: Int) -> String? {
    var end = index
    while end < index + 3, isSoftSeparator(end) { end += 1 }
    if end == index, scalar(end) == "." || scalar(end) == "/" { end += 1 }
    guard end > index, digit(end) != nil else { return nil }
    return String(String.UnicodeScalarView(scalars[index..<end]))
  }

  private func isSoftSeparator(_ index: Int) -> Bool {
    isSpace(index) || isHyphen(index) || scalar(index) == "(" || scalar(index) == ")"
  }

  private func isCurrency(at index: Int) -> Bool {
    var start = index
    // A sum with cents: "1500000,00 din".
    if scalar(start) == "," || scalar(start) == ".", digit(start + 1) != nil {
      start += 1
      while start < index + 4, digit(start) != nil { start += 1 }
    }
    if isSpace(start) { start += 1 }
    if isCurrencySign(start) { return true }
    var end = start
    while end < start + 10, isWord(end), digit(end) == nil { end += 1 }
    return isCurrencyWord(start..<end) && !isWord(end)
  }

  private func isCurrency(endingAt index: Int) -> Bool {
    var end = index
    if scalar(end - 1) == "." { end -= 1 }
    if isSpace(end - 1) { end -= 1 }
    if scalar(end - 1) == "." { end -= 1 }
    if isCurrencySign(end - 1) { return true }
    var start = end
    while start > end - 10, isWord(start - 1), digit(start - 1) == nil { start -= 1 }
    return isCurrencyWord(start..<end) && !isWord(start - 1)
  }

  private func isCurrencySign(_ index: Int) -> Bool {
    scalar(index)?.properties.generalCategory == .currencySymbol
  }

  private func isCurrencyWord(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.lowerBound >= 0 else { return false }
    return words.has(
      String(String.UnicodeScalarView(scalars[range])).lowercased(), .currency)
  }

  /// Year, month and day in one of the usual orders, with the same mark between.
  func date(at index: Int) -> Int? {
    guard digit(index) != nil, digit(index - 1) == nil else { return nil }
    let lengths: [[ClosedRange<Int>]] = [[4...4, 1...2, 1...2], [1...2, 1...2, 4...4]]
    for parts in lengths {
      if let end = date(at: index, parts) { return end }
    }
    return nil
  }

  private func date(at index: Int, _ parts: [ClosedRange<Int>]) -> Int? {
    var next = index
    var mark: Unicode.Scalar?
    for (number, length) in parts.enumerated() {
      if number > 0 {
        guard let found = scalar(next), [".", "-", "/"].contains(found), mark ?? found == found
        else { return nil }
        mark = found
        next += 1
      }
      let start = next
      while digit(next) != nil { next += 1 }
      guard length.contains(next - start), isCalendarPart(start..<next) else { return nil }
    }
    return next
  }

  /// A day or month up to 31, or a year of this century or the last.
  private func isCalendarPart(_ range: Range<Int>) -> Bool {
    let value = range.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
    return range.count == 4 ? (1900...2099).contains(value) : (1...31).contains(value)
  }
}
