/// One code point of UTF-8.
enum UTF8Sequence {
  /// Decodes the multi-byte sequence at `index`.
  ///
  /// - Returns: The code point and where the next begins; nil where the sequence is cut short or is
  ///   none.
  @inline(__always)
  static func decode(
    _ source: UnsafePointer<UInt8>, at index: Int, _ length: Int
  ) -> (codePoint: UInt32, end: Int)? {
    let first = source[index]
    if first < 0xE0 {
      guard first >= 0xC2, index &+ 1 < length else { return nil }
      return (UInt32(first & 0x1F) &<< 6 | UInt32(source[index &+ 1] & 0x3F), index &+ 2)
    }
    if first < 0xF0 {
      guard index &+ 2 < length else { return nil }
      let codePoint =
        UInt32(first & 0x0F) &<< 12 | UInt32(source[index &+ 1] & 0x3F) &<< 6
        | UInt32(source[index &+ 2] & 0x3F)
      return (codePoint, index &+ 3)
    }
    guard first < 0xF5, index &+ 3 < length else { return nil }
    let codePoint =
      UInt32(first & 0x07) &<< 18 | UInt32(source[index &+ 1] & 0x3F) &<< 12
      | UInt32(source[index &+ 2] & 0x3F) &<< 6 | UInt32(source[index &+ 3] & 0x3F)
    return codePoint < 0x110000 ? (codePoint, index &+ 4) : nil
  }
}
