/// An emoji of one or several code points, as UTS #51 (ED-17) puts them together.
struct EmojiSequence {
  /// Where the next unit begins in the source.
  private(set) var end: Int
  /// The source bytes that tell this emoji from others: all but presentation, skin tone, gender,
  /// hair and tags.
  private(set) var kept: [Range<Int>]

  private let source: UnsafePointer<UInt8>
  private let length: Int
  private let words: UnsafePointer<UInt32>

  /// Reads the sequence whose first code point is at `start`.
  ///
  /// `words` is the fold table, which knows the pictographs.
  init(
    _ source: UnsafePointer<UInt8>, _ length: Int, from start: Int, _ words: UnsafePointer<UInt32>
  ) {
    self.source = source
    self.length = length
    self.words = words
    end = start
    kept = []
    guard let (codePoint, next) = UTF8Sequence.decode(source, at: start, length) else { return }
    end = next
    kept = [start..<next]
    if Self.isRegional(codePoint) {
      if let (second, after) = scalar(at: end), Self.isRegional(second) {
        kept = [start..<after]
        end = after
      }
      return
    }
    skipModifiers()
    while readJoined() { skipModifiers() }
  }

  /// Reads a joiner and the pictograph after it.
  private mutating func readJoined() -> Bool {
    guard let (joiner, afterJoiner) = scalar(at: end), joiner == 0x200D,
      let (codePoint, next) = scalar(at: afterJoiner), isPictograph(codePoint)
    else { return false }
    if !Self.isSilent(codePoint) { kept.append(end..<next) }
    end = next
    return true
  }

  private mutating func skipModifiers() {
    while let (codePoint, next) = scalar(at: end), Self.isModifier(codePoint) { end = next }
  }

  private func scalar(at index: Int) -> (codePoint: UInt32, end: Int)? {
    guard index < length, source[index] >= 0x80 else { return nil }
    return UTF8Sequence.decode(source, at: index, length)
  }

  private func isPictograph(_ codePoint: UInt32) -> Bool {
    guard
      codePoint < 0x10000 || (FoldTable.astralStart..<FoldTable.astralEnd).contains(codePoint)
    else { return false }
    return words[FoldTable.index(of: codePoint)] >> 26 & 0x0F == UInt32(UnitClass.pictograph)
  }

  /// Presentation selectors, skin tones, the keycap, tags.
  private static func isModifier(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF, 0x20E3, 0xE0020...0xE007F: true
    default: false
    }
  }

  /// Gender and hair say nothing about a verdict.
  private static func isSilent(_ codePoint: UInt32) -> Bool {
    codePoint == 0x2640 || codePoint == 0x2642 || (0x1F9B0...0x1F9B3).contains(codePoint)
  }

  private static func isRegional(_ codePoint: UInt32) -> Bool {
    (0x1F1E6...0x1F1FF).contains(codePoint)
  }

  static func isKeycapBase(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == 0x23 || byte == 0x2A
  }
}
