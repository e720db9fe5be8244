/// Writes JSON into a byte buffer, one value after the other, with nothing allocated per value.
///
/// The caller opens and closes objects and arrays in the right order; commas are set by the writer.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  /// Forgets what was written and keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  package mutating func beginObject() { open("{") }
  package mutating func endObject() { close("}") }
  package mutating func beginArray() { open("[") }
  package mutating func endArray() { close("]") }

  /// Ends a line of NDJSON.
  package mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  package mutating func key(_ name: String) {
    separate()
    quote(name.utf8)
    bytes.append(0x3A)
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
    append(String(number))
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
    append(decimal(number, places: places))
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: bracket.value))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: some Collection<UInt8>) {
    bytes.append(0x22)
    let isDone: Void? = text.withContiguousStorageIfAvailable { quote($0) }
    if isDone == nil { Array(text).withUnsafeBufferPointer { quote($0) } }
    bytes.append(0x22)
  }

  /// Appends runs that need no escape at once.
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices where Self.needsEscape(text[index]) {
      bytes.append(contentsOf: text[start..<index])
      escape(text[index])
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(byte)
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0..<0x20, 0x7F:
      append("\\u00")
      bytes.append(hexadecimal(byte >> 4))
      bytes.append(hexadecimal(byte & 15))
    default: bytes.append(byte)
    }
  }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }

/// The number with at most `places` digits after the point, rounded half away from zero, without
/// trailing zeros; the same text in every locale. `places` is 0 through 6.
package func decimal(_ number: Double, places: Int) -> String {
  precondition((0...6).contains(places), "places is \(places), must be 0 through 6")
  guard number.isFinite, abs(number) < 1e12 else { return "0" }
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = Int((abs(number) * Double(scale)).rounded())
  let sign = number < 0 && scaled != 0 ? "-" : ""
  var digits = places
  var fraction = scaled % scale
  while digits > 0 && fraction % 10 == 0 {
    fraction /= 10
    digits -= 1
  }
  if digits == 0 { return sign + String(scaled / scale) }
  let text = String(fraction)
  let zeros = String(repeating: "0", count: digits - text.utf8.count)
  return sign + String(scaled / scale) + "." + zeros + text
}
