import CICU

/// The state of one folding pass: where it reads, where it writes.
struct FoldCursor {
  let source: UnsafePointer<UInt8>
  let length: Int
  let words: UnsafePointer<UInt32>
  let key: UnsafeMutablePointer<UInt8>
  let classes: UnsafeMutablePointer<UInt8>
  let origins: UnsafeMutablePointer<UInt32>
  var read = 0
  var written = 0
  /// A composite that stands for the last unit, so that a second mark can compose with it.
  private var composite: UInt32 = 0
  private var compositeEnd = -1
  /// Where the last mark with a canonical order ended in the source.
  private var lastOrderedMark = -1
  private var isOrdered = true

  init(
    source: UnsafePointer<UInt8>, length: Int, words: UnsafePointer<UInt32>, target: FoldedText
  ) {
    self.source = source
    self.length = length
    self.words = words
    key = target.key
    classes = target.classes
    origins = target.origins
  }

  /// Folds to the end; returns false where combining marks may need reordering.
  mutating func run(with normalizer: Normalizer) -> Bool {
    while read < length {
      let byte = source[read]
      if byte < 0x80 {
        foldASCII(byte)
      } else {
        foldMultibyte(byte, normalizer)
      }
    }
    return isOrdered
  }

  @inline(__always)
  private mutating func foldASCII(_ byte: UInt8) {
    let word = words[Int(byte)]
    if byte == 0x27 || byte == 0x60, isInsideWord(after: read + 1) {
      read += 1
      return
    }
    // Control characters vanish; every other ASCII code point has one key byte.
    key[written] = UInt8(truncatingIfNeeded: word)
    classes[written] = Self.classByte(word)
    origins[written] = UInt32(truncatingIfNeeded: read)
    written &+= Int(truncatingIfNeeded: word &>> 24 & 1)
    read &+= 1
  }

  @inline(__always)
  static func classByte(_ word: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: word &>> 26 & 0x0F)
      | UInt8(truncatingIfNeeded: word &>> 30 & 1) &<< 7
      | UInt8(truncatingIfNeeded: word &>> 31) &<< 6
  }

  private mutating func foldMultibyte(_ byte: UInt8, _ normalizer: Normalizer) {
    let start = read
    guard let codePoint = decode(byte) else {
      read = start + 1
      return
    }
    guard let word = lookUp(codePoint) else {
      write(copying: start, kind: UnitClass.otherLetter)
      return
    }
    let count = Int(word &>> 24 & 3)
    if count > 0 {
      let kind = UInt8(truncatingIfNeeded: word &>> 26 & 0x0F)
      if kind == UnitClass.apostrophe && isInsideWord(after: read) { return }
      if kind == UnitClass.tamil, join(codePoint, at: start, normalizer) { return }
      write(bytes: word, count: count, origin: start)
    } else if word & 0xFF_FFFF != 0 {
      apply(normalizer.table.special(of: word), codePoint, word, start, normalizer)
    }
  }

  private func lookUp(_ codePoint: UInt32) -> UInt32? {
    if codePoint >= 0x10000
      && !(FoldTable.astralStart..<FoldTable.astralEnd).contains(codePoint)
    {
      return nil
    }
    return words[FoldTable.index(of: codePoint)]
  }

  /// Decodes the sequence at `read` and steps over it; nil where it is cut short.
  @inline(__always)
  private mutating func decode(_ first: UInt8) -> UInt32? {
    if first < 0xE0 {
      guard first >= 0xC2, read &+ 1 < length else { return nil }
      let codePoint = UInt32(first & 0x1F) &<< 6 | UInt32(source[read &+ 1] & 0x3F)
      read &+= 2
      return codePoint
    }
    if first < 0xF0 {
      guard read &+ 2 < length else { return nil }
      let codePoint =
        UInt32(first & 0x0F) &<< 12 | UInt32(source[read &+ 1] & 0x3F) &<< 6
        | UInt32(source[read &+ 2] & 0x3F)
      read &+= 3
      return codePoint
    }
    guard first < 0xF5, read &+ 3 < length else { return nil }
    let codePoint =
      UInt32(first & 0x07) &<< 18 | UInt32(source[read &+ 1] & 0x3F) &<< 12
      | UInt32(source[read &+ 2] & 0x3F) &<< 6 | UInt32(source[read &+ 3] & 0x3F)
    read &+= 4
    return codePoint < 0x110000 ? codePoint : nil
  }

  /// Whether the word before goes on at source byte `next`: an apostrophe there is dropped.
  private func isInsideWord(after next: Int) -> Bool {
    guard written > 0, next < length, UnitClass.isLetter(classes[written - 1]) else { return false }
    var ahead = self
    ahead.read = next
    let byte = source[next]
    if byte < 0x80 { return UnitClass.isLetter(Self.classByte(words[Int(byte)])) }
    guard let codePoint = ahead.decode(byte), let word = lookUp(codePoint) else { return false }
    return UnitClass.isLetter(Self.classByte(word))
  }

  private mutating func apply(
    _ special: FoldTable.Special, _ codePoint: UInt32, _ word: UInt32, _ start: Int,
    _ normalizer: Normalizer
  ) {
    switch special {
    case .copied: write(copying: start, kind: Self.classByte(word))
    case .expansion(let bytes): write(bytes, class: Self.classByte(word), origin: start)
    case .mark(let bytes, let hasOrder):
      if hasOrder {
        if lastOrderedMark == start { isOrdered = false }
        lastOrderedMark = read
      }
      if join(codePoint, at: start, normalizer) { return }
      keep(mark: bytes, class: Self.classByte(word), origin: start)
    }
  }

  /// Replaces the last unit by what it and `second` make together: a canonical composite, or a
  /// repair of the profiles. Returns false where the two stay apart.
  private mutating func join(_ second: UInt32, at start: Int, _ normalizer: Normalizer) -> Bool {
    guard let (first, origin) = lastScalar(before: start) else { return false }
    if let replacement = normalizer.replacement(for: first, second) {
      remove(from: origin)
      write(replacement, class: UnitClass.tamil, origin: origin)
      return true
    }
    let composed = cicu_compose(first, second)
    guard composed != 0, let word = lookUp(composed) else { return false }
    let count = Int(word &>> 24 & 3)
    if count > 0 {
      remove(from: origin)
      write(bytes: word, count: count, origin: origin)
    } else if case .mark(let bytes, _) = normalizer.table.special(of: word) {
      remove(from: origin)
      write(bytes, class: Self.classByte(word), origin: origin)
    } else {
      return false
    }
    composite = composed
    compositeEnd = read
    return true
  }

  private func lastScalar(before start: Int) -> (scalar: UInt32, origin: Int)? {
    guard written > 0 else { return nil }
    let origin = Int(origins[written - 1])
    if compositeEnd == start { return (composite, origin) }
    var back = self
    back.read = start - 1
    while back.read > 0 && source[back.read] & 0xC0 == 0x80 { back.read -= 1 }
    let first = back.read
    let byte = source[first]
    if byte < 0x80 { return (UInt32(byte), first) }
    return back.decode(byte).map { ($0, first) }
  }

  private mutating func remove(from origin: Int) {
    while written > 0 && Int(origins[written - 1]) >= origin { written -= 1 }
  }

  /// A mark that composes with nothing: prosody over Latin and Cyrillic letters is dropped, other
  /// scripts keep theirs.
  private mutating func keep(mark bytes: [UInt8], class byte: UInt8, origin: Int) {
    let previous = written > 0 ? classes[written - 1] & UnitClass.kind : UnitClass.space
    if previous == UnitClass.latin || previous == UnitClass.cyrillic { return }
    write(bytes, class: byte, origin: origin)
  }

  @inline(__always)
  private mutating func write(bytes word: UInt32, count: Int, origin: Int) {
    let byte = Self.classByte(word)
    var rest = word
    for _ in 0..<count {
      key[written] = UInt8(truncatingIfNeeded: rest)
      classes[written] = byte
      origins[written] = UInt32(truncatingIfNeeded: origin)
      written &+= 1
      rest &>>= 8
    }
  }

  private mutating func write(_ bytes: [UInt8], class byte: UInt8, origin: Int) {
    for value in bytes {
      key[written] = value
      classes[written] = byte
      origins[written] = UInt32(truncatingIfNeeded: origin)
      written += 1
    }
  }

  private mutating func write(copying start: Int, kind: UInt8) {
    for index in start..<read {
      key[written] = source[index]
      classes[written] = kind
      origins[written] = UInt32(truncatingIfNeeded: start)
      written += 1
    }
  }
}
