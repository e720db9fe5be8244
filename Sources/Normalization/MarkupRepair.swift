import FeedbackModel

/// Reads character references of HTML and takes tags out (linguistics.md 1.2, step 3).
///
/// `<3`, `<<` and `a < b` are no tags and stay. A tag becomes a space, or a new line where it begins
/// one, so that words beside it stay apart.
enum MarkupRepair {
  static func apply(to text: inout SourcedText) {
    // Twice: exports escape what was escaped before (`&amp;ntilde;`).
    if decodeReferences(in: &text) { _ = decodeReferences(in: &text) }
    removeTags(from: &text)
  }

  // MARK: references

  /// The longest name has 8 letters, the longest number 7 digits.
  private static let maximumLength = 12

  /// - Returns: Whether any was found.
  private static func decodeReferences(in text: inout SourcedText) -> Bool {
    var units: [SourcedText.Unit] = []
    units.reserveCapacity(text.units.count)
    var index = 0
    var isChanged = false
    while index < text.units.count {
      if text.units[index].codePoint == 0x26,
        let (end, codePoint) = reference(text.units, at: index)
      {
        units.append(SourcedText.Unit(codePoint: codePoint, start: text.units[index].start))
        text.note(.entity, index..<end)
        index = end
        isChanged = true
      } else {
        units.append(text.units[index])
        index += 1
      }
    }
    text.units = units
    return isChanged
  }

  private static func reference(
    _ units: [SourcedText.Unit], at start: Int
  ) -> (end: Int, codePoint: UInt32)? {
    var name: [UInt8] = []
    var index = start + 1
    while index < units.count, units[index].codePoint != 0x3B {
      guard name.count < maximumLength, let byte = UInt8(exactly: units[index].codePoint),
        byte < 0x80
      else { return nil }
      name.append(byte)
      index += 1
    }
    guard index < units.count, let codePoint = codePoint(name) else { return nil }
    return (index + 1, codePoint)
  }

  private static func codePoint(_ name: [UInt8]) -> UInt32? {
    guard name.first == 0x23 else { return EntityNames.codePoint(name) }
    let isHexadecimal = name.count > 1 && name[1] | 0x20 == 0x78
    let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
    guard digits.utf8.allSatisfy({ isAlphanumeric($0) }),
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value > 0,
      Unicode.Scalar(value) != nil
    else { return nil }
    // HTML reads references to C1 controls as the letters of windows-1252.
    return (0x80..<0xA0).contains(value)
      ? CodePage.windows1252.codePoints[Int(value) - 0x80] : value
  }

  // MARK: tags

  private static func removeTags(from text: inout SourcedText) {
    var units: [SourcedText.Unit] = []
    units.reserveCapacity(text.units.count)
    var index = 0
    // Comments that nothing ends would each be searched to the end of the text.
    let lastEnd = lastCommentEnd(text.units)
    while index < text.units.count {
      let unit = text.units[index]
      if unit.codePoint == 0x3C, index < lastEnd, let end = comment(text.units, at: index) {
        units.append(SourcedText.Unit(codePoint: 0x20, start: unit.start))
        text.note(.tag, index..<end)
        index = end
      } else if unit.codePoint == 0x3C, let (end, name) = tag(text.units, at: index) {
        let isBlock = blocks.contains(name)
        units.append(SourcedText.Unit(codePoint: isBlock ? 0x0A : 0x20, start: unit.start))
        text.note(.tag, index..<end)
        index = end
      } else {
        units.append(unit)
        index += 1
      }
    }
    text.units = units
  }

  /// The end of `<!-- … -->`.
  private static func comment(_ units: [SourcedText.Unit], at start: Int) -> Int? {
    let opening: [UInt32] = [0x3C, 0x21, 0x2D, 0x2D]
    guard units[start...].prefix(4).map(\.codePoint) == opening else { return nil }
    var index = start + 4
    while index + 2 < units.count {
      if endsComment(units, at: index) { return index + 3 }
      index += 1
    }
    return nil
  }

  private static func lastCommentEnd(_ units: [SourcedText.Unit]) -> Int {
    units.indices.dropLast(2).last { endsComment(units, at: $0) } ?? -1
  }

  /// Whether `-->` stands there.
  private static func endsComment(_ units: [SourcedText.Unit], at index: Int) -> Bool {
    units[index].codePoint == 0x2D && units[index + 1].codePoint == 0x2D
      && units[index + 2].codePoint == 0x3E
  }

  /// The end and the name of `<name …>` or `</name>`.
  private static func tag(
    _ units: [SourcedText.Unit], at start: Int
  ) -> (end: Int, name: String)? {
    var index = start + 1
    if index < units.count, units[index].codePoint == 0x2F { index += 1 }
    var name = ""
    while index < units.count, let byte = UInt8(exactly: units[index].codePoint),
      isAlphanumeric(byte)
    {
      name.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      index += 1
    }
    guard let first = name.unicodeScalars.first, ("a"..."z").contains(first) else { return nil }
    while index < units.count {
      let codePoint = units[index].codePoint
      if codePoint == 0x3C { return nil }
      if codePoint == 0x3E { return (index + 1, name) }
      index += 1
    }
    return nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Elements that begin a line of their own.
  private static let blocks: Set<String> = [
    "br", "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "blockquote", "pre", "section", "article", "header", "footer",
  ]
}
