import FeedbackModel

/// Reads words whose letters come from Latin and Cyrillic in one of the two (linguistics.md 1.5).
///
/// Where all Latin letters of a word look like Cyrillic ones they are Cyrillic, and the other way
/// round; where both hold, the comment's majority decides; where neither does, the word stays as it
/// is, and the segmenter parts it at the border of the scripts.
struct HomoglyphRepair: Sendable {
  /// Cyrillic letters with the Latin ones that look the same.
  private static let pairs =
    "АA ВB ЕE ЈJ КK МM НH ОO РP СC ТT ХX ЅS ІI аa еe јj оo рp сc хx уy ѕs іi"

  /// The word of the fold table that a letter's counterpart has, by letter.
  private let latin: [UInt32: UInt32]
  private let cyrillic: [UInt32: UInt32]

  init(table: FoldTable) {
    var latin: [UInt32: UInt32] = [:]
    var cyrillic: [UInt32: UInt32] = [:]
    for pair in Self.pairs.split(separator: " ") {
      let letters = pair.unicodeScalars.map(\.value)
      latin[letters[1]] = table.words[Int(letters[0])]
      cyrillic[letters[0]] = table.words[Int(letters[1])]
    }
    self.latin = latin
    self.cyrillic = cyrillic
  }

  /// Repairs all mixed words of a text.
  ///
  /// `source` is the text that the origins of `folded` count in.
  ///
  /// - Complexity: O(bytes) for a text with Cyrillic letters; others do not come here.
  func apply(to folded: FoldedText, source: UnsafePointer<UInt8>) {
    guard hasLatin(folded) else { return }
    var index = 0
    var isMostlyLatin: Bool?
    while index < folded.count {
      guard isMixable(folded, index) else {
        index += 1
        continue
      }
      let start = index
      var kinds: UInt8 = 0
      while index < folded.count && UnitClass.isLetter(folded.classes[index]) {
        kinds |= folded.classes[index] & UnitClass.kind == UnitClass.latin ? 1 : 0
        kinds |= folded.classes[index] & UnitClass.kind == UnitClass.cyrillic ? 2 : 0
        index += 1
      }
      if kinds == 3 { repair(start..<index, of: folded, source, &isMostlyLatin) }
    }
  }

  /// Whether any unit may be a Latin letter, looked for in eight bytes at a time; what stands behind
  /// the key in the buffer is looked at too.
  private func hasLatin(_ folded: FoldedText) -> Bool {
    let classes = UnsafeRawPointer(folded.classes)
    let none = UnitClass.eachByte(0x10)
    for index in stride(from: 0, to: folded.count, by: 8) {
      let word = classes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if UnitClass.others(than: UnitClass.latin, in: word) != none { return true }
    }
    return false
  }

  private func isMixable(_ folded: FoldedText, _ index: Int) -> Bool {
    let kind = folded.classes[index] & UnitClass.kind
    return kind == UnitClass.latin || kind == UnitClass.cyrillic
  }

  private func repair(
    _ word: Range<Int>, of folded: FoldedText, _ source: UnsafePointer<UInt8>,
    _ isMostlyLatin: inout Bool?
  ) {
    let toCyrillic = replacements(of: word, of: folded, source, from: UnitClass.latin, by: latin)
    let toLatin = replacements(of: word, of: folded, source, from: UnitClass.cyrillic, by: cyrillic)
    let chosen: [(index: Int, word: UInt32)]?
    if toCyrillic != nil && toLatin != nil {
      let isLatin = isMostlyLatin ?? hasMoreLatin(folded)
      isMostlyLatin = isLatin
      chosen = isLatin ? toLatin : toCyrillic
    } else {
      chosen = toCyrillic ?? toLatin
    }
    guard let chosen else { return }
    for (index, word) in chosen {
      folded.key[index] = UInt8(truncatingIfNeeded: word)
      folded.classes[index] = FoldCursor.classByte(word)
    }
    folded.note(
      .homoglyph, Int(folded.origins[word.lowerBound])..<folded.sourceEnd(of: word.upperBound - 1))
  }

  /// The key bytes that change where all letters of one script are read in the other; nil where one
  /// of them has no counterpart of one byte.
  private func replacements(
    of word: Range<Int>, of folded: FoldedText, _ source: UnsafePointer<UInt8>, from kind: UInt8,
    by counterparts: [UInt32: UInt32]
  ) -> [(index: Int, word: UInt32)]? {
    var found: [(index: Int, word: UInt32)] = []
    for index in word where folded.classes[index] & UnitClass.kind == kind {
      let isAlone =
        folded.origins[index + 1] != folded.origins[index]
        && (index == word.lowerBound || folded.origins[index - 1] != folded.origins[index])
      guard isAlone,
        let counterpart = counterparts[scalar(source, at: Int(folded.origins[index]))],
        counterpart >> 24 & 3 == 1
      else { return nil }
      found.append((index, counterpart))
    }
    return found
  }

  private func scalar(_ source: UnsafePointer<UInt8>, at index: Int) -> UInt32 {
    if source[index] < 0x80 { return UInt32(source[index]) }
    // All letters of the list are ASCII or have two bytes.
    return UInt32(source[index] & 0x1F) << 6 | UInt32(source[index + 1] & 0x3F)
  }

  private func hasMoreLatin(_ folded: FoldedText) -> Bool {
    var balance = 0
    for index in 0..<folded.count {
      let kind = folded.classes[index] & UnitClass.kind
      balance += kind == UnitClass.latin ? 1 : kind == UnitClass.cyrillic ? -1 : 0
    }
    return balance > 0
  }
}
