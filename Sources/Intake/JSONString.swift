/// A string in a JSON text, between its quotes, with its escapes.
struct JSONString {
  var range: Range<Int>
  var hasEscapes: Bool

  /// The string in UTF-8; a lone surrogate in its escapes becomes U+FFFD, and the place of the first
  /// is noted if none was before.
  func decoded(in bytes: UnsafeBufferPointer<UInt8>, loneSurrogate: inout Int?) -> [UInt8] {
    let content = bytes.slice(range)
    guard hasEscapes else { return [UInt8](content) }
    var output: [UInt8] = []
    output.reserveCapacity(content.count)
    var index = 0
    while let escape = content.index(of: .backslash, from: index) {
      output.append(contentsOf: content[index..<escape])
      index = appendEscape(at: escape, in: content, to: &output, loneSurrogate: &loneSurrogate)
    }
    output.append(contentsOf: content[index...])
    return output
  }

  func string(in bytes: UnsafeBufferPointer<UInt8>, loneSurrogate: inout Int?) -> String {
    hasEscapes
      ? String(decoding: decoded(in: bytes, loneSurrogate: &loneSurrogate), as: UTF8.self)
      : String(decoding: bytes.slice(range), as: UTF8.self)
  }

  /// Appends what an escape stands for; returns the index behind it.
  private func appendEscape(
    at escape: Int, in content: UnsafeBufferPointer<UInt8>, to output: inout [UInt8],
    loneSurrogate: inout Int?
  ) -> Int {
    switch content[escape + 1] {
    case 0x62: output.append(0x08)
    case 0x66: output.append(0x0C)
    case 0x6E: output.append(.lineFeed)
    case 0x72: output.append(.carriageReturn)
    case 0x74: output.append(.tab)
    case 0x75:
      let unit = codeUnit(at: escape, in: content)
      if 0xD800..<0xDC00 ~= unit, let low = lowSurrogate(at: escape + 6, in: content) {
        appendScalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), to: &output)
        return escape + 12
      }
      if 0xD800..<0xE000 ~= unit { loneSurrogate = loneSurrogate ?? range.lowerBound + escape }
      appendScalar(unit, to: &output)
      return escape + 6
    default: output.append(content[escape + 1])
    }
    return escape + 2
  }

  private func lowSurrogate(at index: Int, in content: UnsafeBufferPointer<UInt8>) -> UInt32? {
    guard index + 6 <= content.count, content[index] == .backslash, content[index + 1] == 0x75
    else { return nil }
    let unit = codeUnit(at: index, in: content)
    return 0xDC00..<0xE000 ~= unit ? unit : nil
  }

  /// The number in `\uXXXX`, whose digits the scanner has checked.
  private func codeUnit(at escape: Int, in content: UnsafeBufferPointer<UInt8>) -> UInt32 {
    content[(escape + 2)..<(escape + 6)].reduce(0) { $0 << 4 | ($1.hexadecimalValue ?? 0) }
  }
}
