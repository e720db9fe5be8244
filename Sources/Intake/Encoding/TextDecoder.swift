/// Turns the bytes of a file, as they come, into UTF-8.
protocol TextDecoder {
  /// Appends what the bytes mean; an incomplete character waits for the next call.
  mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8])
  /// Bytes of an incomplete character that still wait.
  var pending: Int { get }
}

extension TextEncoding {
  func makeDecoder() -> any TextDecoder {
    switch self {
    case .utf8: UTF8PassThrough()
    case .utf16LittleEndian: UTF16Decoder(isBigEndian: false)
    case .utf16BigEndian: UTF16Decoder(isBigEndian: true)
    case .utf32LittleEndian: UTF32Decoder(isBigEndian: false)
    case .utf32BigEndian: UTF32Decoder(isBigEndian: true)
    case .windows1250, .windows1251, .windows1252, .latin1, .latin2, .latinCyrillic:
      CodePageDecoder(page: CodePage(self))
    }
  }
}

/// Leaves UTF-8 as it is: malformed bytes are repaired record by record, so that each is counted
/// where it stands.
struct UTF8PassThrough: TextDecoder {
  let pending = 0

  func decode(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.append(contentsOf: bytes)
  }
}

/// One byte a character.
struct CodePageDecoder: TextDecoder {
  let page: CodePage
  let pending = 0

  func decode(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    page.decode(bytes, to: &output)
  }
}

/// UTF-16 with U+FFFD for every lone surrogate.
struct UTF16Decoder: TextDecoder {
  let isBigEndian: Bool
  private var firstByte: UInt8?
  private var highSurrogate: UInt32?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  var pending: Int { (firstByte == nil ? 0 : 1) + (highSurrogate == nil ? 0 : 2) }

  mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.reserveCapacity(output.count + bytes.count * 3 / 2)
    for byte in bytes {
      guard let first = firstByte else {
        firstByte = byte
        continue
      }
      firstByte = nil
      let unit = isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
      append(unit, to: &output)
    }
  }

  private mutating func append(_ unit: UInt32, to output: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if 0xDC00..<0xE000 ~= unit {
        return appendScalar(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &output)
      }
      output.append(contentsOf: replacementCharacter)
    }
    if 0xD800..<0xDC00 ~= unit {
      highSurrogate = unit
    } else {
      appendScalar(unit, to: &output)
    }
  }
}

/// UTF-32 with U+FFFD for every value that is no scalar.
struct UTF32Decoder: TextDecoder {
  let isBigEndian: Bool
  private(set) var pending = 0
  private var value: UInt32 = 0

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    for byte in bytes {
      value |= UInt32(byte) << UInt32(8 * (isBigEndian ? 3 - pending : pending))
      pending += 1
      guard pending == 4 else { continue }
      appendScalar(value, to: &output)
      pending = 0
      value = 0
    }
  }
}

/// Appends a scalar in UTF-8; U+FFFD for a surrogate or a value beyond U+10FFFF.
func appendScalar(_ value: UInt32, to output: inout [UInt8]) {
  let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
  output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
}
