/// How the characters of a file are coded.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"

  /// The bytes needed to tell the encoding.
  static let prefixLength = 4

  /// Tells the encoding from a byte order mark, or UTF-16 from the zeros of its ASCII letters.
  ///
  /// - Parameter prefix: The first four bytes of the file, or all of a shorter one.
  /// - Returns: The encoding and the length of its mark in bytes.
  static func detect(_ prefix: [UInt8]) -> (encoding: TextEncoding, mark: Int) {
    for (encoding, mark) in marks where prefix.starts(with: mark) { return (encoding, mark.count) }
    guard prefix.count >= 4 else { return (.utf8, 0) }
    switch (prefix[0], prefix[1], prefix[2], prefix[3]) {
    case (1..., 0, 1..., 0): return (.utf16LittleEndian, 0)
    case (0, 1..., 0, 1...): return (.utf16BigEndian, 0)
    default: return (.utf8, 0)
    }
  }

  /// The length of this encoding's mark at the start of the bytes.
  func markLength(in prefix: [UInt8]) -> Int {
    Self.marks.first { $0.0 == self && prefix.starts(with: $0.1) }?.1.count ?? 0
  }

  /// The bytes that decoded text takes in this encoding.
  ///
  /// Exact also for text with U+FFFD, because each stands for one code unit.
  func width(of decoded: UnsafeBufferPointer<UInt8>) -> Int {
    switch self {
    case .utf8: decoded.count
    case .utf16LittleEndian, .utf16BigEndian:
      2 * decoded.reduce(0) { $0 + (isContinuation($1) ? 0 : $1 >= 0xF0 ? 2 : 1) }
    case .utf32LittleEndian, .utf32BigEndian:
      4 * decoded.reduce(0) { $0 + (isContinuation($1) ? 0 : 1) }
    }
  }

  /// UTF-32's little-endian mark starts with that of UTF-16 and so goes first.
  private static let marks: [(TextEncoding, [UInt8])] = [
    (.utf8, [0xEF, 0xBB, 0xBF]),
    (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]),
    (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
    (.utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16BigEndian, [0xFE, 0xFF]),
  ]
}
