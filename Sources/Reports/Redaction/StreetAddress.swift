/// Addresses of a street and a house number, by words that the table names.
///
/// A word of the table alone proves nothing ("la calle tiene 5 baches"): the street's name must
/// have capital letters, or the number must end the clause or stand behind a number sign.
struct StreetAddress {
  private let scanner: RedactionScanner
  private let words: RedactionWords

  /// Words of a street's name at most.
  private static let longestName = 5

  private struct Word {
    var text: String
    var range: Range<Int>
    var isCapitalised: Bool
    /// More than one letter, all of them capitals: tells nothing of names.
    var isAllCapitals: Bool
    /// Whether the script has no capitals.
    var isCaseless: Bool
    /// Behind a stop or slash that belongs to the word.
    var end: Int
  }

  init(_ scanner: RedactionScanner) {
    self.scanner = scanner
    words = scanner.words
  }

  /// The end of the address that starts at a word; nil where none does.
  func end(at index: Int) -> Int? {
    if words.isEmpty || !isStart(index) { return nil }
    if scanner.digit(index) != nil { return numberFirst(at: index, isSigned: false) }
    guard let word = word(at: index) else { return nil }
    if words.has(word.text, .block) { return blocks(from: word) }
    if words.has(word.text, .numberSign), let number = spaced(word.end),
      scanner.digit(number) != nil
    {
      return numberFirst(at: number, isSigned: true)
    }
    if words.has(word.text, .street) { return streetFirst(word) }
    return word.isCapitalised ? nameFirst(word) : nil
  }

  // MARK: Forms

  /// "calle de Alcalá 12", "ul. Ilica, 5".
  private func streetFirst(_ street: Word) -> Int? {
    var next = street.end
    var name: [Word] = []
    var hasSign = false
    var hasComma = false
    while true {
      if !name.isEmpty, scanner.scalar(next) == "," {
        hasComma = true
        next += 1
      }
      guard let start = spaced(next) else { return nil }
      if let number = houseNumber(at: start) {
        return accepts(name, street, hasSign: hasSign, end: number) ? number : nil
      }
      guard let word = word(at: start) else { return nil }
      next = word.end
      if words.has(word.text, .numberSign), !name.isEmpty {
        hasSign = true
      } else if hasSign || hasComma || name.count == Self.longestName {
        return nil
      } else {
        name.append(word)
      }
    }
  }

  /// "Vukovarska ulica 12": one or two words before the kind of street, which is followed by the
  /// number.
  private func nameFirst(_ first: Word) -> Int? {
    var last = first
    for _ in 0..<2 {
      guard let start = spaced(last.end), let word = word(at: start) else { return nil }
      if words.has(word.text, .street) || words.has(word.text, .streetAfter) {
        guard let place = spaced(word.end), let number = houseNumber(at: place) else { return nil }
        let isName = !first.isAllCapitals && !isSentenceStart(first.range.lowerBound)
        return isName || endsClause(number) ? number : nil
      }
      last = word
    }
    return nil
  }

  /// "123 Rizal St.", "12, காந்தி தெரு".
  private func numberFirst(at index: Int, isSigned: Bool) -> Int? {
    guard var next = houseNumber(at: index) else { return nil }
    let hasComma = scanner.scalar(next) == ","
    if hasComma { next += 1 }
    var name: [Word] = []
    while name.count <= 3, let start = spaced(next), let word = word(at: start) {
      next = word.end
      guard words.has(word.text, .streetAfter) else {
        name.append(word)
        continue
      }
      if name.isEmpty { return nil }
      let isCaseless = name.allSatisfy(\.isCaseless)
      return accepts(name, word, hasSign: isSigned || hasComma && isCaseless, end: next)
        ? next : nil
    }
    return nil
  }

  /// "blk 5 lot 12": at least two parts, each with a number.
  private func blocks(from first: Word) -> Int? {
    var part = first
    var end: Int?
    for count in 1...4 {
      guard let place = spaced(part.end), let number = houseNumber(at: place) else { break }
      if count > 1 { end = number }
      var next = number
      if scanner.scalar(next) == "," { next += 1 }
      guard let start = spaced(next), let word = word(at: start), words.has(word.text, .block)
      else { break }
      part = word
    }
    return end
  }

  // MARK: Evidence

  private func accepts(_ name: [Word], _ street: Word, hasSign: Bool, end: Int) -> Bool {
    let content = name.filter { !words.has($0.text, .connector) }
    if content.isEmpty || content.count > 3 { return false }
    if hasSign { return true }
    if content.allSatisfy(\.isCapitalised), !street.isAllCapitals { return true }
    return content.count == 1 && !content[0].isCaseless && endsClause(end)
  }

  private func endsClause(_ index: Int) -> Bool {
    guard let scalar = scanner.scalar(index) else { return true }
    return ",;.!?)\n\r".unicodeScalars.contains(scalar)
  }

  /// Whether only spaces stand between a word and the start of its sentence.
  private func isSentenceStart(_ index: Int) -> Bool {
    var before = index - 1
    while scanner.isSpace(before) { before -= 1 }
    guard let scalar = scanner.scalar(before) else { return true }
    return ".!?\n\r:…¡¿\"".unicodeScalars.contains(scalar)
  }

  // MARK: Parts

  private func isStart(_ index: Int) -> Bool {
    (isLetter(index) || scanner.digit(index) != nil) && !isLetter(index - 1)
      && scanner.digit(index - 1) == nil && scanner.scalar(index - 1) != "."
      && scanner.scalar(index - 1) != ","
  }

  /// Behind spaces, at most two.
  private func spaced(_ index: Int) -> Int? {
    var next = index
    while next < index + 2, scanner.isSpace(next) { next += 1 }
    return scanner.isSpace(next) || scanner.scalar(next) == nil ? nil : next
  }

  /// Letters and the marks on them.
  private func isLetter(_ index: Int) -> Bool {
    guard let scalar = scanner.scalar(index) else { return false }
    if scalar.isASCII { return scanner.isASCIILetter(index) || scalar == "º" }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  private func word(at index: Int) -> Word? {
    var end = index
    while end < index + 40, isLetter(end) { end += 1 }
    guard end > index, end < index + 40 else { return nil }
    let scalars = scanner.scalars[index..<end]
    var text = String(String.UnicodeScalarView(scalars)).lowercased()
    var behind = end
    if scanner.scalar(end) == "/", words.has(text + "/", .street) {
      text += "/"
      behind += 1
    } else if scanner.scalar(end) == ".", words.mayHaveStop(text) {
      behind += 1
    }
    let first = scalars[scalars.startIndex].properties
    return Word(
      text: text, range: index..<end, isCapitalised: first.isUppercase,
      isAllCapitals: scalars.count > 1 && scalars.allSatisfy { !$0.properties.isLowercase }
        && first.isUppercase,
      isCaseless: !first.isUppercase && !first.isLowercase, end: behind)
  }

  /// One to five digits, with a letter or a second number behind: `12`, `12a`, `12/3`.
  private func houseNumber(at index: Int) -> Int? {
    var end = scanner.scalar(index) == "#" ? index + 1 : index
    let start = end
    while scanner.digit(end) != nil { end += 1 }
    guard (1...5).contains(end - start) else { return nil }
    if let mark = scanner.scalar(end), mark == "/" || scanner.isHyphen(end),
      scanner.digit(end + 1) != nil
    {
      end += 1
      while scanner.digit(end) != nil { end += 1 }
    } else if scanner.isASCIILetter(end) {
      end += 1
    }
    let isPart = isLetter(end) || scanner.digit(end) != nil || scanner.scalar(end) == "%"
    let isTime = scanner.scalar(end) == ":" && scanner.digit(end + 1) != nil
    let isDecimal =
      scanner.scalar(end).map { ".,".unicodeScalars.contains($0) } == true
      && scanner.digit(end + 1) != nil
    return isPart || isTime || isDecimal ? nil : end
  }
}
