/// Reads one JSON text byte by byte, strictly (RFC 8259), and says where each value stands.
///
/// Strings are not decoded here: ``JSONString`` does that for the few that are needed. The bytes
/// need not be valid UTF-8; whoever calls has repaired them before.
struct JSONScanner {
  /// The greatest depth of objects and arrays in each other.
  static let maximumDepth = 128

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  var isAtEnd: Bool { position == bytes.count }

  @inline(__always)
  mutating func skipWhitespace() {
    while position < bytes.count, bytes[position].isJSONWhitespace { position += 1 }
  }

  /// The next byte; nil at the end.
  @inline(__always)
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Takes the byte if it is the next one.
  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Checks that one value fills the text, with whitespace around it.
  mutating func scanText() throws(JSONFault) {
    skipWhitespace()
    _ = try scanValue()
    try scanEnd()
  }

  /// Checks that only whitespace follows.
  mutating func scanEnd() throws(JSONFault) {
    skipWhitespace()
    if !isAtEnd { throw fault(.trailingContent) }
  }

  /// Scans the value that starts here.
  mutating func scanValue(depth: Int = 0) throws(JSONFault) -> JSONValue {
    let start = position
    switch next {
    case .quote?: return JSONValue(.string, try scanString())
    case 0x7B?: try scanObject(depth: depth + 1)
    case 0x5B?: try scanArray(depth: depth + 1)
    case 0x2D?, .some(0x30...0x39):
      try scanNumber()
      return JSONValue(.number, start..<position)
    case 0x74?:
      try scanLiteral("true")
      return JSONValue(.boolean, start..<position)
    case 0x66?:
      try scanLiteral("false")
      return JSONValue(.boolean, start..<position)
    case 0x6E?:
      try scanLiteral("null")
      return JSONValue(.null, start..<position)
    default: throw fault(.expectedValue)
    }
    return JSONValue(.composite, start..<position)
  }

  /// Scans a string; the position is at its opening quote.
  ///
  /// - Returns: The range between the quotes, and whether it holds escapes.
  @inline(__always)
  mutating func scanString() throws(JSONFault) -> JSONString {
    position += 1
    let start = position
    var hasEscapes = false
    while true {
      position += plainBytes(from: position)
      guard position < bytes.count else { throw fault(.unclosedString) }
      switch bytes[position] {
      case .quote:
        position += 1
        return JSONString(range: start..<(position - 1), hasEscapes: hasEscapes)
      case .backslash:
        hasEscapes = true
        try scanEscape()
      default: throw fault(.controlCharacter)
      }
    }
  }

  /// The number of bytes before the next quote, backslash or control character, or the end.
  @inline(__always)
  private func plainBytes(from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var index = start
    while index + 8 <= bytes.count {
      let word = loadWord(base + index)
      let quotes = word ^ (lowBits &* UInt64(UInt8.quote))
      let backslashes = word ^ (lowBits &* UInt64(UInt8.backslash))
      // The lowest set bit of each term is exact; higher ones may be carries.
      let hits =
        ((quotes &- lowBits) & ~quotes | (backslashes &- lowBits) & ~backslashes
          | (word &- lowBits &* 0x20) & ~word) & highBits
      if hits != 0 { return index - start + hits.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < bytes.count, !isSpecial(bytes[index]) { index += 1 }
    return index - start
  }

  @inline(__always)
  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == .quote || byte == .backslash || byte < 0x20
  }

  private mutating func scanEscape() throws(JSONFault) {
    position += 1
    guard let byte = next else { throw fault(.unclosedString) }
    switch byte {
    case .quote, .backslash, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: position += 1
    case 0x75:
      position += 1
      for _ in 0..<4 {
        guard let digit = next, digit.hexadecimalValue != nil else { throw fault(.invalidEscape) }
        position += 1
      }
    default: throw fault(.invalidEscape)
    }
  }

  private mutating func scanObject(depth: Int) throws(JSONFault) {
    if depth > Self.maximumDepth { throw fault(.tooDeep) }
    position += 1
    skipWhitespace()
    if take(0x7D) { return }
    while true {
      _ = try scanName()
      _ = try scanValue(depth: depth)
      skipWhitespace()
      if take(0x7D) { return }
      try scanComma(orEnd: "}")
    }
  }

  /// The names of an object's members; the position is behind its brace.
  mutating func scanNames() throws(JSONFault) -> [String] {
    var names: [String] = []
    skipWhitespace()
    if take(0x7D) { return names }
    while true {
      names.append(String(decoding: bytes.slice(try scanName().range), as: UTF8.self))
      _ = try scanValue(depth: 2)
      skipWhitespace()
      if take(0x7D) { return names }
      try scanComma(orEnd: "}")
    }
  }

  /// Scans a name and the colon behind it, with the whitespace around both.
  @inline(__always)
  mutating func scanName() throws(JSONFault) -> JSONString {
    guard next == .quote else { throw fault(.expectedName) }
    let name = try scanString()
    skipWhitespace()
    guard take(0x3A) else { throw fault(.expectedColon) }
    skipWhitespace()
    return name
  }

  /// Scans the comma between members or elements and the whitespace behind it.
  @inline(__always)
  mutating func scanComma(orEnd end: Unicode.Scalar) throws(JSONFault) {
    guard take(0x2C) else { throw fault(end == "}" ? .expectedMember : .expectedElement) }
    skipWhitespace()
  }

  private mutating func scanArray(depth: Int) throws(JSONFault) {
    if depth > Self.maximumDepth { throw fault(.tooDeep) }
    position += 1
    skipWhitespace()
    if take(0x5D) { return }
    while true {
      _ = try scanValue(depth: depth)
      skipWhitespace()
      if take(0x5D) { return }
      try scanComma(orEnd: "]")
    }
  }

  private mutating func scanNumber() throws(JSONFault) {
    _ = take(0x2D)
    if !take(0x30) { try scanDigits() }
    if take(0x2E) { try scanDigits() }
    if take(0x65) || take(0x45) {
      if !take(0x2B) { _ = take(0x2D) }
      try scanDigits()
    }
  }

  private mutating func scanDigits() throws(JSONFault) {
    let start = position
    while let byte = next, 0x30...0x39 ~= byte { position += 1 }
    if position == start { throw fault(.invalidNumber) }
  }

  private mutating func scanLiteral(_ literal: StaticString) throws(JSONFault) {
    for index in 0..<literal.utf8CodeUnitCount where !take(literal.utf8Start[index]) {
      throw fault(.expectedValue)
    }
  }

  private func fault(_ kind: JSONFault.Kind) -> JSONFault {
    JSONFault(kind: isAtEnd && kind != .unclosedString ? .unexpectedEnd : kind, offset: position)
  }
}

/// A value and where it stands.
struct JSONValue {
  enum Kind {
    case string
    case number
    case boolean
    case null
    /// An object or an array.
    case composite
  }

  var kind: Kind
  /// The value's bytes; of a string those between the quotes.
  var range: Range<Int>
  var hasEscapes = false

  @inline(__always)
  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  @inline(__always)
  init(_ kind: Kind, _ string: JSONString) {
    self.init(kind, string.range)
    hasEscapes = string.hasEscapes
  }
}

/// What is wrong with a JSON text, and where.
struct JSONFault: Error, Equatable {
  enum Kind: String {
    case unexpectedEnd = "the record ends early"
    case unclosedString = "a string is never closed"
    case expectedValue = "expected a value"
    case expectedName = "expected a name in double quotes"
    case expectedColon = "expected ':' after a name"
    case expectedMember = "expected ',' or '}' after a value"
    case expectedElement = "expected ',' or ']' after a value"
    case invalidNumber = "expected a digit"
    case invalidEscape = "an escape in a string is not one of JSON's"
    case controlCharacter = "a string holds a control character that is not escaped"
    case trailingContent = "something follows the record's value"
    case tooDeep = "objects and arrays are nested more than 128 deep"
  }

  var kind: Kind
  /// The byte at fault, from the start of the text.
  var offset: Int
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x37)
    case 0x61...0x66: UInt32(self - 0x57)
    default: nil
    }
  }
}
