import CICU

/// What each byte of a single-byte encoding means, by ICU's converter of that name.
struct CodePage: Sendable {
  /// The single-byte encodings, those first that Windows writes.
  static let encodings: [TextEncoding] = [
    .windows1252, .windows1250, .windows1251, .latin1, .latin2, .latinCyrillic,
  ]

  let encoding: TextEncoding
  /// The 256 scalars; U+FFFD for a byte without a meaning.
  let scalars: [Unicode.Scalar]

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    var values = [UInt32](repeating: 0xFFFD, count: 256)
    // Should ICU not know the name, every byte is unknown and the text visibly so.
    _ = cicu_code_page(encoding.rawValue, &values)
    scalars = values.map { Unicode.Scalar($0) ?? "\u{FFFD}" }
  }

  /// Appends what the bytes mean, in UTF-8.
  ///
  /// - Complexity: O(bytes).
  func decode(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.reserveCapacity(output.count + bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
      } else {
        appendScalar(scalars[Int(byte)].value, to: &output)
      }
    }
  }
}
