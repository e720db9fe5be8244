/// Writes JSON into a byte buffer, one value after the other, with nothing allocated per value.
///
/// The caller opens and closes objects and arrays in the right order; commas are set by the writer.
package struct JSONWriter: ~Copyable {
  private var buffer = ByteBuffer()
  private var needsComma = false

  package init() {}

  /// What was written so far, copied.
  package var bytes: [UInt8] { buffer.bytes }

  /// Forgets what was written and keeps the memory.
  package mutating func removeAll() {
    buffer.removeAll()
    needsComma = false
  }

  package mutating func beginObject() { open("{") }
  package mutating func endObject() { close("}") }
  package mutating func beginArray() { open("[") }
  package mutating func endArray() { close("]") }

  /// Ends a line of NDJSON.
  package mutating func newline() {
    buffer.append(0x0A)
    needsComma = false
  }

  package mutating func key(_ name: StaticString) {
    separate()
    buffer.append(0x22)
    buffer.append(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    buffer.append(0x22)
    buffer.append(0x3A)
    needsComma = false
  }

  /// A key that is no literal; literals need no look at their bytes.
  package mutating func key(named name: String) {
    separate()
    quote(name.utf8)
    buffer.append(0x3A)
    needsComma = false
  }

  package mutating func value(_ text: String) {
    separate()
    quote(text.utf8)
  }

  package mutating func value(utf8 text: some Collection<UInt8>) {
    separate()
    quote(text)
  }

  package mutating func value(_ number: Int) {
    separate()
    if number < 0 { buffer.append(0x2D) }
    append(digits: number.magnitude, width: 1)
  }

  package mutating func value(_ flag: Bool) {
    separate()
    append(flag ? "true" : "false")
  }

  package mutating func null() {
    separate()
    append("null")
  }

  /// Writes a number with at most `places` digits after the point and no trailing zeros.
  package mutating func value(_ number: Double, places: Int = 4) {
    separate()
    let figure = DecimalFigure(number, places: places)
    if figure.isNegative { buffer.append(0x2D) }
    append(digits: figure.whole, width: 1)
    guard figure.digits > 0 else { return }
    buffer.append(0x2E)
    append(digits: figure.fraction, width: figure.digits)
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    buffer.append(UInt8(truncatingIfNeeded: bracket.value))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    buffer.append(UInt8(truncatingIfNeeded: bracket.value))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { buffer.append(0x2C) }
    needsComma = true
  }

  private mutating func append(_ text: StaticString) {
    buffer.append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a number in decimal, with zeros in front up to `width` digits.
  private mutating func append(digits number: UInt, width: Int) {
    var scratch = InlineArray<20, UInt8>(repeating: 0x30)
    var rest = number
    var start = 20
    while rest > 0 {
      start -= 1
      scratch[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    for index in min(start, 20 - width)..<20 { buffer.append(scratch[index]) }
  }

  private mutating func quote(_ text: some Collection<UInt8>) {
    buffer.append(0x22)
    let isDone: Void? = text.withContiguousStorageIfAvailable { quote($0) }
    if isDone == nil { Array(text).withUnsafeBufferPointer { quote($0) } }
    buffer.append(0x22)
  }

  /// Appends runs that need no escape at once.
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    let raw = UnsafeRawBufferPointer(text)
    while index < text.count {
      if text.count &- index >= 8,
        Self.arePlain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      {
        index &+= 8
        continue
      }
      if Self.needsEscape(text[index]) {
        buffer.append(UnsafeBufferPointer(rebasing: text[start..<index]))
        escape(text[index])
        start = index &+ 1
      } else if let control = Self.control(in: text, at: index) {
        buffer.append(UnsafeBufferPointer(rebasing: text[start..<index]))
        escape(control.scalar)
        start = index &+ control.length
        index = start &- 1
      }
      index &+= 1
    }
    buffer.append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether eight bytes need no escape (the byte tests of "Bit Twiddling Hacks", Anderson, in one
  /// 64-bit word); bytes above 0x7F may be taken for ones that do.
  @inline(__always)
  private static func arePlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let deletes = word ^ (ones &* 0x7F)
    // The first bytes of the controls beyond ASCII, see `control`.
    let leads = (word ^ (ones &* 0xC2), word ^ (ones &* 0xD8), word ^ (ones &* 0xE2))
    let suspects =
      (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes
      | (backslashes &- ones) & ~backslashes | (deletes &- ones) & ~deletes
      | (leads.0 &- ones) & ~leads.0 | (leads.1 &- ones) & ~leads.1
      | (leads.2 &- ones) & ~leads.2
    return suspects & high == 0
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  /// A control of C1, of direction, or a line separator, which a terminal might act on and some
  /// readers of lines would break at.
  @inline(__always)
  private static func control(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt16, length: Int)? {
    let lead = text[index]
    guard lead == 0xC2 || lead == 0xD8 || lead == 0xE2, index &+ 1 < text.count else { return nil }
    let second = text[index &+ 1]
    switch lead {
    case 0xC2: return second < 0xA0 && second >= 0x80 ? (UInt16(second), 2) : nil
    case 0xD8: return second == 0x9C ? (0x061C, 2) : nil
    default:
      guard index &+ 2 < text.count, second == 0x80 || second == 0x81 else { return nil }
      let third = text[index &+ 2]
      guard third & 0xC0 == 0x80 else { return nil }
      let scalar = 0x2000 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
      switch scalar {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
      default: return nil
      }
    }
  }

  private mutating func escape(_ scalar: UInt16) {
    append("\\u")
    buffer.append(hexadecimal(UInt8(truncatingIfNeeded: scalar >> 12 & 15)))
    buffer.append(hexadecimal(UInt8(truncatingIfNeeded: scalar >> 8 & 15)))
    buffer.append(hexadecimal(UInt8(truncatingIfNeeded: scalar >> 4 & 15)))
    buffer.append(hexadecimal(UInt8(truncatingIfNeeded: scalar & 15)))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C:
      buffer.append(0x5C)
      buffer.append(byte)
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0..<0x20, 0x7F:
      append("\\u00")
      buffer.append(hexadecimal(byte >> 4))
      buffer.append(hexadecimal(byte & 15))
    default: buffer.append(byte)
    }
  }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }

/// A number rounded to at most `places` digits after the point, half away from zero.
private struct DecimalFigure {
  var isNegative = false
  var whole: UInt = 0
  var fraction: UInt = 0
  /// Digits of the fraction, without trailing zeros.
  var digits = 0

  init(_ number: Double, places: Int) {
    precondition((0...6).contains(places), "places is \(places), must be 0 through 6")
    guard number.isFinite, abs(number) < 1e12 else { return }
    var scale: UInt = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = UInt((abs(number) * Double(scale)).rounded())
    isNegative = number < 0 && scaled != 0
    whole = scaled / scale
    fraction = scaled % scale
    digits = places
    while digits > 0 && fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
  }
}

/// The number with at most `places` digits after the point, rounded half away from zero, without
/// trailing zeros; the same text in every locale. `places` is 0 through 6.
package func decimal(_ number: Double, places: Int) -> String {
  var writer = JSONWriter()
  writer.value(number, places: places)
  return String(decoding: writer.bytes, as: UTF8.self)
}
