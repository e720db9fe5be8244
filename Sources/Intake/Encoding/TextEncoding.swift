/// How the characters of a file are coded.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  // Single bytes above ASCII; the names are those of the IANA registry, which ICU knows.
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case latin2 = "iso-8859-2"
  case latinCyrillic = "iso-8859-5"

  /// The bytes needed to tell a byte order mark, or the compression.
  static let prefixLength = 4

  /// The encoding whose byte order mark the bytes start with, and the mark's length.
  static func marked(_ prefix: [UInt8]) -> (encoding: TextEncoding, mark: Int)? {
    marks.first { prefix.starts(with: $0.1) }.map { ($0.0, $0.1.count) }
  }

  /// Whether every byte is a character, those below 0x80 the characters of ASCII.
  var isSingleByte: Bool { CodePage.encodings.contains(self) }

  /// An encoding by a name that people use: `cp1250`, `latin1`, `UTF8`.
  package init?(named name: String) {
    let key = String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }))
    let isNamed = { (encoding: TextEncoding) in
      encoding.rawValue.unicodeScalars.filter { $0 != "-" }.elementsEqual(key.unicodeScalars)
    }
    guard let encoding = Self.allCases.first(where: isNamed) ?? Self.aliases[key] else {
      return nil
    }
    self = encoding
  }

  private static let aliases: [String: TextEncoding] = [
    "utf16": .utf16LittleEndian, "utf32": .utf32LittleEndian, "ascii": .utf8,
    "cp1250": .windows1250, "cp1251": .windows1251, "cp1252": .windows1252,
    "latin1": .latin1, "latin2": .latin2,
  ]

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
    case .windows1250, .windows1251, .windows1252, .latin1, .latin2, .latinCyrillic:
      decoded.reduce(0) { $0 + (isContinuation($1) ? 0 : 1) }
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
