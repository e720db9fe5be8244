import CICU

/// For every code point of the Basic Multilingual Plane and of the planes with mathematical letters
/// and emoji: its bytes in the match key and its class, in one 32-bit word.
///
/// Built from system ICU (NFKC_Casefold, UAX #15 and Unicode chapter 3.13) and the profiles' rules
/// when a lexicon is compiled (``CodePointTable``); folding a comment then needs no ICU.
///
/// Layout of a word: bits 0–23 up to three key bytes, low byte first; 24–25 their number; 26–29 the
/// class; 30 upper case; 31 a diacritic was dropped. A number of 0 with bits 0–23 not 0 names a
/// ``Special``; all bits 0–25 zero means that the code point vanishes from the key.
struct FoldTable: Sendable {
  /// Key bytes per source byte at most.
  static let maximumGrowth = 3
  /// Spare bytes that let eight bytes be written at once.
  static let slack = 64

  static let astralStart: UInt32 = 0x1D000
  static let astralEnd: UInt32 = 0x20000
  static let count = 0x10000 + Int(astralEnd - astralStart)

  /// What does not fit in a word.
  enum Special: Sendable {
    /// Written as it is in the source.
    case copied
    /// A combining mark: joined to the letter before it where the two compose, else dropped after
    /// Latin and Cyrillic letters and kept after others.
    case mark(bytes: [UInt8])
    /// One character for two letters.
    case digraph([UInt8])
    /// Makes an emoji or a digit of what is before it.
    case keycap
    /// More than three bytes.
    case expansion([UInt8])
  }

  let words: [UInt32]
  /// For each byte: its key byte and, in the high half, its class; ``notPlain`` where one byte does
  /// not decide: apostrophes, control characters, all beyond ASCII.
  let plain: [UInt16]
  static let notPlain: UInt16 = 0xFFFF
  /// Whether the profiles leave the letters of ASCII and the space as Unicode folds them.
  let isLatinPlain: Bool
  private let specials: [Special]

  init(_ codePoints: CodePointTable) {
    words = codePoints.words
    specials = codePoints.specialList
    plain = words[..<256].enumerated().map { byte, word in
      let isApostrophe = byte == 0x27 || byte == 0x60
      guard byte < 0x80, !isApostrophe, word >> 24 & 3 == 1 else { return Self.notPlain }
      return UInt16(word & 0xFF) | UInt16(FoldCursor.classByte(word)) << 8
    }
    isLatinPlain = Self.isLatinPlain(plain)
  }

  private static func isLatinPlain(_ plain: [UInt16]) -> Bool {
    let latin = UInt16(UnitClass.latin) << 8
    let upper = latin | UInt16(UnitClass.uppercase) << 8
    return plain[0x20] == 0x20 | UInt16(UnitClass.space) << 8
      && (0x61...0x7A).allSatisfy { letter in
        plain[letter] == UInt16(letter) | latin
          && plain[letter - 0x20] == UInt16(letter) | upper
      }
  }

  /// `Special.copied` cannot be index 0, which means "vanishes".
  static let copiedSpecial: UInt32 = 0xFF_FFFF

  /// What a word without key bytes of its own stands for.
  func special(of word: UInt32) -> Special {
    let number = word & 0xFF_FFFF
    return number == Self.copiedSpecial ? .copied : specials[Int(number)]
  }

  @inline(__always)
  static func index(of codePoint: UInt32) -> Int {
    codePoint < 0x10000 ? Int(codePoint) : 0x10000 + Int(codePoint - astralStart)
  }
}

/// Decides the table's entries, one code point at a time.
struct FoldTableBuilder {
  struct Entry {
    var bytes: [UInt8] = []
    var kind: UInt8
    var isUppercase = false
    var isMarked = false
    var isCopied = false
    var isOrdered = false
    var special: FoldTable.Special?
  }

  let rules: FoldRules
  private var description = cicu_code_point()

  init(rules: FoldRules) { self.rules = rules }

  mutating func entry(for codePoint: UInt32) -> Entry {
    if let entry = fixedEntry(codePoint) { return entry }
    if isUniform(codePoint) { return Entry(kind: UnitClass.otherLetter, isCopied: true) }
    guard cicu_describe(codePoint, &description) == 0 else {
      return Entry(kind: UnitClass.symbol, isCopied: true)
    }
    if description.is_pictographic != 0 { return Entry(kind: UnitClass.pictograph, isCopied: true) }
    return describedEntry(codePoint)
  }

  /// Blocks of thousands of letters that neither fold nor compose: Han, Yi, Hangul, private use.
  private func isUniform(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0x3400...0xA4CF, 0xAC00...0xDFFF, 0xE000...0xF8FF: true
    default: false
    }
  }

  /// Characters whose role in a comment Unicode's folding does not know (linguistics.md 1.2).
  private func fixedEntry(_ codePoint: UInt32) -> Entry? {
    switch codePoint {
    case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029:
      Entry(bytes: [0x0A], kind: UnitClass.newline)
    // A zero-width space separates words in pasted Tamil; casefolding would glue them.
    case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000:
      Entry(bytes: [0x20], kind: UnitClass.space)
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x2B9, 0x2BC, 0xFF07:
      Entry(bytes: [0x27], kind: UnitClass.apostrophe)
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D:
      Entry(bytes: [0x2D], kind: UnitClass.hyphen)
    case 0x22, 0x201C...0x201F, 0xAB, 0xBB, 0x2033, 0x2039, 0x203A:
      Entry(bytes: [0x22], kind: UnitClass.symbol)
    case 0x2E: Entry(bytes: [0x2E], kind: UnitClass.stop)
    case 0x3F, 0xBF, 0xFF1F: Entry(bytes: [0x3F], kind: UnitClass.terminator)
    case 0x21, 0xA1, 0x203C, 0x2047...0x2049, 0x964, 0x965, 0x3002, 0xFF01:
      Entry(bytes: [0x21], kind: UnitClass.terminator)
    case 0x2026: Entry(bytes: [0x2E], kind: UnitClass.clause)
    case 0x2C, 0x3A: Entry(bytes: [UInt8(codePoint)], kind: UnitClass.comma)
    case 0x60C, 0x3001, 0xFF0C: Entry(bytes: [0x2C], kind: UnitClass.comma)
    case 0x28, 0x29, 0x3B, 0x5B, 0x5D, 0x7B, 0x7D:
      Entry(bytes: [UInt8(codePoint)], kind: UnitClass.clause)
    // Skin tones are no Extended_Pictographic but emoji where they stand alone.
    case 0x1F3FB...0x1F3FF: Entry(kind: UnitClass.pictograph, isCopied: true)
    // The empty star of ratings, which UTS #51 leaves out.
    case 0x2606: Entry(kind: UnitClass.pictograph, isCopied: true)
    case 0x20E3: Entry(kind: UnitClass.mark, special: .keycap)
    // Letters in black circles and squares, which Unicode does not fold.
    case 0x1F150...0x1F169:
      Entry(bytes: [UInt8(0x61 + codePoint - 0x1F150)], kind: UnitClass.latin, isUppercase: true)
    case 0x1F172...0x1F17D, 0x1F180...0x1F189:
      Entry(bytes: [UInt8(0x61 + codePoint - 0x1F170)], kind: UnitClass.latin, isUppercase: true)
    // Bullets and bars part the items of a list.
    case 0x7C, 0x2022, 0x2023, 0x2043, 0x25CF: Entry(bytes: [0x7C], kind: UnitClass.terminator)
    // "Nº" must not become the negator "no", nor "3ª" the word "3a".
    case 0xAA, 0xBA: Entry(bytes: [], kind: UnitClass.symbol)
    case 0x2116: Entry(bytes: [0x23], kind: UnitClass.symbol)
    // Not Extended_Pictographic's meaning in a comment.
    case 0xA9, 0xAE, 0x2122: Entry(bytes: [0x20], kind: UnitClass.symbol)
    default: nil
    }
  }

  private func describedEntry(_ codePoint: UInt32) -> Entry {
    let category = description.category
    let isUppercase = category == 1 || category == 3
    if (6...8).contains(category) { return markEntry() }
    guard description.folded_length > 0 else { return Entry(kind: UnitClass.symbol) }
    if category == 9, (0...9).contains(description.digit_value) {
      return Entry(bytes: [0x30 + UInt8(description.digit_value)], kind: UnitClass.digit)
    }
    let (bytes, isMarked) = keyBytes(foldedScalars)
    let kind = kind(ofCategory: category)
    var entry = Entry(bytes: bytes, kind: kind, isUppercase: isUppercase, isMarked: isMarked)
    if kind >= UnitClass.apostrophe { entry.bytes = [asciiOrSpace(bytes)] }
    // Digraph letters of Croatian.
    if (0x1C4...0x1CC).contains(codePoint) {
      entry.special = .digraph(entry.bytes)
      entry.bytes = []
    } else if entry.bytes.count > 3 {
      entry.special = .expansion(entry.bytes)
      entry.bytes = []
    }
    return entry
  }

  /// A mark of a script whose letters keep theirs is a unit like a letter, so that text in that
  /// script stays on the fast path; others may have to be dropped.
  private func markEntry() -> Entry {
    let isTamil = description.script == 3
    let isOrdered = description.combining_class != 0
    let kind = isTamil ? UnitClass.tamil : UnitClass.mark
    guard description.folded_length > 0 else { return Entry(kind: kind) }
    let bytes = keyBytes(foldedScalars).bytes
    if isTamil && bytes.count <= 3 { return Entry(bytes: bytes, kind: kind, isOrdered: isOrdered) }
    return Entry(kind: kind, isOrdered: isOrdered, special: .mark(bytes: bytes))
  }

  private var foldedScalars: [Unicode.Scalar] {
    let length = Int(description.folded_length)
    let bytes = withUnsafeBytes(of: description.folded) { Array($0.prefix(length)) }
    return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// The folded scalars by the profiles' rules, and whether a Latin letter lost its mark.
  private func keyBytes(_ scalars: [Unicode.Scalar]) -> (bytes: [UInt8], isMarked: Bool) {
    var key = ""
    var isMarked = false
    for scalar in scalars {
      if let replacement = rules.letters[scalar] {
        key += replacement
        isMarked = isMarked || (0xC0..<0x250).contains(scalar.value)
      } else if !(0x300..<0x370).contains(scalar.value) {
        key.unicodeScalars.append(scalar)
      }
    }
    var bytes = Array(key.utf8.prefix(9))
    while !bytes.isEmpty && String(validating: bytes, as: UTF8.self) == nil { bytes.removeLast() }
    return (bytes, isMarked)
  }

  private func asciiOrSpace(_ bytes: [UInt8]) -> UInt8 {
    bytes.count == 1 && (0x21..<0x7F).contains(bytes[0]) ? bytes[0] : 0x20
  }

  private func kind(ofCategory category: UInt8) -> UInt8 {
    switch category {
    case 1...5: letterKind
    case 10, 11: foldsToDigits ? UnitClass.digit : UnitClass.symbol
    default: UnitClass.symbol
    }
  }

  private var letterKind: UInt8 {
    switch description.script {
    case 1: UnitClass.latin
    case 2: UnitClass.cyrillic
    case 3: UnitClass.tamil
    default: foldsToASCIILetters ? UnitClass.latin : UnitClass.otherLetter
    }
  }

  private var foldsToDigits: Bool {
    foldedScalars.allSatisfy { ("0"..."9").contains($0) }
  }

  private var foldsToASCIILetters: Bool {
    foldedScalars.allSatisfy { ("a"..."z").contains($0) }
  }
}
