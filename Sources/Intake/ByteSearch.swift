import Glibc

let highBits: UInt64 = 0x8080_8080_8080_8080
let lowBits: UInt64 = 0x0101_0101_0101_0101

/// Eight bytes as one word, the first byte lowest.
@inline(__always)
func loadWord(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
  UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
}

@inline(__always)
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first such byte at or after `start`; nil where there is none.
  @inline(__always)
  package func index(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count,
      let hit = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(baseAddress)
  }

  /// The bytes of a range, still in place.
  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }

  func count(of byte: UInt8) -> Int {
    var total = 0
    for candidate in self where candidate == byte { total += 1 }
    return total
  }

  /// Physical line ends: LF, CRLF, and CR alone.
  var lineEnds: Int {
    var total = count(of: .lineFeed)
    var index = self.index(of: .carriageReturn, from: 0)
    while let found = index {
      if found + 1 == count || self[found + 1] != .lineFeed { total += 1 }
      index = self.index(of: .carriageReturn, from: found + 1)
    }
    return total
  }

  func hasPrefix(_ prefix: [UInt8], at start: Int = 0) -> Bool {
    count - start >= prefix.count && self[start..<(start + prefix.count)].elementsEqual(prefix)
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let backslash: UInt8 = 0x5C

  /// Space, tab, LF or CR: what JSON calls whitespace (RFC 8259, section 2).
  @inline(__always)
  var isJSONWhitespace: Bool {
    self == .space || self == .lineFeed || self == .carriageReturn || self == .tab
  }
}

/// Finds the occurrences of one byte in a growing buffer; every byte is looked at once, however
/// often the next occurrence is asked for.
struct ByteFinder {
  private let byte: UInt8
  /// The last occurrence found; -1 where there was none.
  private var found = -1
  /// All bytes before this index, and after `found`, are known not to match.
  private var searched = 0

  init(_ byte: UInt8) { self.byte = byte }

  /// The first occurrence at or after `start`, which must not fall from call to call; `Int.max`
  /// where there is none yet.
  @inline(__always)
  mutating func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    if found >= start { return found }
    if let hit = bytes.index(of: byte, from: Swift.max(start, searched)) {
      found = hit
      searched = hit + 1
      return hit
    }
    found = -1
    searched = bytes.count
    return .max
  }

  /// Forgets what was found from `start` on.
  mutating func restart(at start: Int) {
    found = -1
    searched = start
  }

  /// Follows the buffer when its first bytes are dropped.
  mutating func drop(_ count: Int) {
    found = Swift.max(-1, found - count)
    searched = Swift.max(0, searched - count)
  }
}
