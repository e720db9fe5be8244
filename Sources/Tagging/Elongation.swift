/// Words drawn out for emphasis (linguistics.md 1.7).
enum Elongation {
  /// The letters of an abugida are three bytes each; a letter with its sign is two of them.
  private static let blocks = [3, 6]

  /// The word with every repeated sign, letter or letter with sign written once; nil where nothing
  /// is repeated often enough to be drawn out: a sign or syllable right after itself, a letter
  /// twice after itself.
  static func withoutRepeatedLetters(_ key: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    while index < key.count {
      if let block = blocks.first(where: { isDrawnOut(key, at: index, block: $0) }) {
        result += key[index..<index + block]
        while isRepeated(key, at: index, block: block) { index += block }
        index += block
      } else {
        result.append(key[index])
        index += 1
      }
    }
    return result.count == key.count ? nil : result
  }

  private static func isDrawnOut(
    _ key: UnsafeBufferPointer<UInt8>, at index: Int, block: Int
  ) -> Bool {
    guard key[index] >= 0xE0, isRepeated(key, at: index, block: block) else { return false }
    return isRepeated(key, at: index + block, block: block)
      || block == 6 || isSign(key, at: index)
  }

  private static func isRepeated(
    _ key: UnsafeBufferPointer<UInt8>, at index: Int, block: Int
  ) -> Bool {
    index + 2 * block <= key.count
      && (0..<block).allSatisfy { key[index + $0] == key[index + block + $0] }
  }

  /// Whether a combining sign of the Indic blocks stands there: no word has one twice.
  private static func isSign(_ key: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let codePoint =
      UInt32(key[index] & 0x0F) << 12 | UInt32(key[index + 1] & 0x3F) << 6
      | UInt32(key[index + 2] & 0x3F)
    return (0x900..<0xE00).contains(codePoint) && (0x3E...0x4D).contains(codePoint & 0x7F)
  }
}
