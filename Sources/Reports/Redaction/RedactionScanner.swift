/// The scalars of a text with their places, and what personal data starts at each.
///
/// Detectors return the index after what they found, or nil. Each looks only at the start of what
/// it could find, so that no part of the text is read more than a bounded number of times.
struct RedactionScanner {
  let scalars: [Unicode.Scalar]
  /// First byte of each scalar, and the number of bytes at the end.
  private let offsets: [Int]
  let words: RedactionWords

  /// Takes a byte that is no part of a scalar for U+FFFD.
  init(_ text: [UInt8], words: RedactionWords) {
    self.words = words
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var index = 0
    while index < text.count {
      let scalar = Self.scalar(text[index...])
      scalars.append(scalar ?? "\u{FFFD}")
      offsets.append(index)
      index += scalar.map { UTF8.width($0) } ?? 1
    }
    self.scalars = scalars
    self.offsets = offsets + [text.count]
  }

  /// The scalar that the bytes start with; nil where they start with none.
  private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    if let first = bytes.first, first < 0x80 { return Unicode.Scalar(first) }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  var count: Int { scalars.count }

  func offset(_ index: Int) -> Int { offsets[index] }

  func find(at index: Int) -> (Redaction.Kind, end: Int)? {
    if let end = link(at: index) { return (.link, end) }
    if let end = email(at: index) { return (.email, end) }
    if let end = iban(at: index) { return (.iban, end) }
    if let end = identityNumber(at: index) { return (.identity, end) }
    if let end = StreetAddress(self).end(at: index) { return (.address, end) }
    if let end = code(at: index) { return (.number, end) }
    return digits(at: index)
  }

  /// Where to look next when nothing was found at `index`: behind a date, else one further.
  func next(after index: Int) -> Int {
    isWordStart(index) ? date(at: index) ?? index + 1 : index + 1
  }

  // MARK: - Classes of scalars

  func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// The value of a decimal digit of any script.
  func digit(_ index: Int) -> Int? {
    guard let scalar = scalar(index) else { return nil }
    if scalar.isASCII { return ("0"..."9").contains(scalar) ? Int(scalar.value - 0x30) : nil }
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  func isASCIILetter(_ index: Int) -> Bool {
    scalar(index).map { ("a"..."z").contains($0) || ("A"..."Z").contains($0) } ?? false
  }

  func isASCIIWord(_ index: Int) -> Bool {
    isASCIILetter(index) || (scalar(index)?.isASCII == true && digit(index) != nil)
  }

  func isWord(_ index: Int) -> Bool {
    guard let scalar = scalar(index) else { return false }
    return scalar.isASCII
      ? isASCIIWord(index) : scalar.properties.isAlphabetic || digit(index) != nil
  }

  func isWordStart(_ index: Int) -> Bool { isWord(index) && !isWord(index - 1) }

  /// A space, also one that does not break a line.
  func isSpace(_ index: Int) -> Bool {
    switch scalar(index)?.value {
    case 0x20, 0xA0, 0x2007, 0x2009, 0x202F: true
    default: false
    }
  }

  func isHyphen(_ index: Int) -> Bool {
    switch scalar(index)?.value ?? 0 {
    case 0x2D, 0x2010...0x2013, 0x2212: true
    default: false
    }
  }

  // MARK: - E-mail addresses

  private func email(at index: Int) -> Int? {
    guard isMailbox(index), !isMailbox(index - 1) else { return nil }
    var at = index
    while isMailbox(at) { at += 1 }
    guard scalar(at) == "@" || scalar(at) == "\u{FF20}" else { return nil }
    return domain(at: at + 1)
  }

  private func isMailbox(_ index: Int) -> Bool {
    switch scalar(index) {
    case ".", "_", "%", "+", "-", "'": true
    default: isWord(index)
    }
  }

  /// Labels with dots between, the last of two letters at least.
  private func domain(at index: Int) -> Int? {
    var end: Int?
    var label = index
    while isWord(label) {
      var next = label
      while isWord(next) || (scalar(next) == "-" && isWord(next + 1)) { next += 1 }
      let isTopLevel = next - label >= 2 && (label..<next).allSatisfy { digit($0) == nil }
      if label > index, isTopLevel { end = next }
      guard scalar(next) == "." else { break }
      label = next + 1
    }
    return end
  }

  // MARK: - Codes of letters and digits

  /// Two letters, two check digits and up to 30 more, in groups or not; ISO 13616, checked by
  /// ISO 7064 MOD 97-10.
  private func iban(at index: Int) -> Int? {
    guard isWordStart(index), isASCIILetter(index), isASCIILetter(index + 1),
      digit(index + 2) != nil, digit(index + 3) != nil
    else { return nil }
    var symbols: [Int] = []
    var end: Int?
    var next = index
    while let groupEnd = ibanGroup(at: next), symbols.count + groupEnd - next <= 34 {
      symbols += (next..<groupEnd).map(symbol)
      if symbols.count >= 15, Self.isValidIBAN(symbols) { end = groupEnd }
      next = groupEnd + 1
      guard isSpace(groupEnd) || isHyphen(groupEnd) else { break }
    }
    return end
  }

  /// Letters and digits up to a separator; a word without digits is no group unless it has four
  /// letters, as bank codes do.
  private func ibanGroup(at index: Int) -> Int? {
    var end = index
    var hasDigit = false
    while isASCIIWord(end) {
      hasDigit = hasDigit || digit(end) != nil
      end += 1
    }
    return hasDigit || end - index == 4 ? end : nil
  }

  /// 0 through 9 for a digit, 10 through 35 for a letter.
  private func symbol(_ index: Int) -> Int {
    digit(index) ?? Int((scalars[index].value | 0x20) - 0x61) + 10
  }

  private static func isValidIBAN(_ symbols: [Int]) -> Bool {
    let rotated = symbols.dropFirst(4) + symbols.prefix(4)
    return rotated.reduce(0) { ($0 * ($1 < 10 ? 10 : 100) + $1) % 97 } == 1
  }

  /// A word of letters and digits with seven digits in a row: an order, a document, an account.
  private func code(at index: Int) -> Int? {
    guard isASCIIWord(index), !isWord(index - 1) else { return nil }
    var end = index
    var run = 0
    var longest = 0
    var hasLetter = false
    while isASCIIWord(end) {
      run = digit(end) == nil ? 0 : run + 1
      longest = max(longest, run)
      hasLetter = hasLetter || isASCIILetter(end)
      end += 1
    }
    return hasLetter && longest >= 7 ? end : nil
  }
}
