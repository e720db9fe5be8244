/// Bytes as the key of a dictionary. A String would be normalized each time that it is hashed.
struct ByteKey: Hashable {
  private(set) var bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Appends all that tells a word of a pattern from another.
  mutating func append(_ word: Pattern.Word) {
    bytes += word.text.utf8
    if let paradigm = word.paradigm {
      bytes.append(UInt8(ascii: "/"))
      bytes += paradigm.utf8
    }
    bytes.append(word.isExact ? UInt8(ascii: "\"") : UInt8(ascii: "|"))
  }
}
