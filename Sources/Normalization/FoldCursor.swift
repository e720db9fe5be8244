import FeedbackModel

/// The state of one folding pass: where it reads, where it writes.
struct FoldCursor {
  let source: UnsafePointer<UInt8>
  let length: Int
  private let words: UnsafePointer<UInt32>
  private let plain: UnsafePointer<UInt16>
  private let attention: UnsafePointer<UInt64>
  private let normalizer: Normalizer
  private let target: FoldedText
  private let key: UnsafeMutablePointer<UInt8>
  private let classes: UnsafeMutablePointer<UInt8>
  private let origins: UnsafeMutablePointer<UInt32>
  private(set) var read = 0
  private(set) var written = 0
  /// Bit n: a unit of class n beyond ASCII was written.
  private(set) var kinds: UInt32 = 0
  /// A composite that stands for the last unit, so that a second mark can compose with it.
  private var composite: UInt32 = 0
  private var compositeEnd = -1
  /// Where the last mark with a canonical order ended in the source.
  private var lastOrderedMark = -1
  private var isOrdered = true

  init(
    source: UnsafePointer<UInt8>, length: Int, words: UnsafePointer<UInt32>,
    plain: UnsafePointer<UInt16>, attention: UnsafePointer<UInt64>, normalizer: Normalizer,
    target: FoldedText
  ) {
    self.source = source
    self.length = length
    self.words = words
    self.plain = plain
    self.attention = attention
    self.normalizer = normalizer
    self.target = target
    key = target.key
    classes = target.classes
    origins = target.origins
  }

  /// Folds to the end; returns false where combining marks may need reordering.
  ///
  /// Plain letters are folded here, with the state in registers; all else by the functions below.
  mutating func run() -> Bool {
    let (source, length, words, plain, attention) = (source, length, words, plain, attention)
    let (key, classes, origins) = (key, classes, origins)
    var read = 0
    var written = 0
    var kinds: UInt32 = 0
    let isLatinPlain = normalizer.table.isLatinPlain
    while true {
      while isLatinPlain && read &+ 8 <= length && source[read] < 0x80 {
        let run = Self.foldRun(
          source + read, read, key + written, classes + written, origins + written)
        read &+= run
        written &+= run
        if run < 8 { break }
      }
      // Behind a mark there are letters again; where eight bytes are not left, none is tried.
      let stop = isLatinPlain && read &+ 8 < length ? read &+ 1 : min(read &+ 8, length)
      while read < stop {
        let entry = plain[Int(source[read])]
        if entry == FoldTable.notPlain { break }
        key[written] = UInt8(truncatingIfNeeded: entry)
        classes[written] = UInt8(truncatingIfNeeded: entry &>> 8)
        origins[written] = UInt32(truncatingIfNeeded: read)
        written &+= 1
        read &+= 1
      }
      if read == stop {
        if read == length { break }
        continue
      }
      if let (codePoint, end) = UTF8Sequence.decode(source, at: read, length), codePoint < 0x10000 {
        let word = words[Int(codePoint)]
        let count = Int(word &>> 24 & 3)
        let kind = word &>> 26 & 0x0F
        if count != 0 && kind != UInt32(UnitClass.apostrophe)
          && (!Self.has(codePoint, attention) || standsAlone(codePoint, from: read, to: end))
        {
          Self.store(word, UInt32(truncatingIfNeeded: read), key, classes, origins, at: written)
          kinds |= 1 &<< kind
          written &+= count
          read = end
          continue
        }
      }
      self.read = read
      self.written = written
      foldNext()
      read = self.read
      written = self.written
    }
    self.read = read
    self.written = written
    self.kinds |= kinds
    return isOrdered
  }

  /// Folds those of the next eight bytes at once that are letters of ASCII or spaces, up to the first
  /// that is not; returns how many. What is stored beyond them is overwritten.
  @inline(__always)
  private static func foldRun(
    _ source: UnsafePointer<UInt8>, _ origin: Int, _ key: UnsafeMutablePointer<UInt8>,
    _ classes: UnsafeMutablePointer<UInt8>, _ origins: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    let word = UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
    // A sum carries from bytes of 0x80 and more only, and into later bytes.
    let upper = (word &+ ones &* (0x80 - 0x41)) & ~(word &+ ones &* (0x80 - 0x5B)) & high
    let lower = word | upper &>> 2
    let letters = (lower &+ ones &* (0x80 - 0x61)) & ~(lower &+ ones &* (0x80 - 0x7B)) & high
    let others = ((word ^ ones &* 0x20) &+ ones &* 0x7F) & ~letters
    UnsafeMutableRawPointer(key).storeBytes(of: lower, as: UInt64.self)
    UnsafeMutableRawPointer(classes).storeBytes(of: letters &>> 7 | upper, as: UInt64.self)
    let first = SIMD4<UInt32>(repeating: UInt32(truncatingIfNeeded: origin)) &+ SIMD4(0, 1, 2, 3)
    let target = UnsafeMutableRawPointer(origins)
    target.storeBytes(of: first, as: SIMD4<UInt32>.self)
    target.storeBytes(of: first &+ 4, toByteOffset: 16, as: SIMD4<UInt32>.self)
    return ((word | others) & high).trailingZeroBitCount &>> 3
  }

  @inline(__always)
  private static func has(_ codePoint: UInt32, _ set: UnsafePointer<UInt64>) -> Bool {
    set[Int(codePoint &>> 6)] &>> UInt64(codePoint & 63) & 1 != 0
  }

  /// Whether a code point that may be the second of a pair is surely none here, because nothing
  /// pairs with what is before it: so are almost all vowel signs of Tamil.
  @inline(__always)
  private mutating func standsAlone(
    _ codePoint: UInt32, from start: Int, to end: Int
  ) -> Bool {
    guard start > 0, compositeEnd != start else { return false }
    var previous = UInt32(source[start &- 1])
    if previous >= 0x80 {
      guard start > 2, source[start &- 3] & 0xF0 == 0xE0, source[start &- 2] & 0xC0 == 0x80
      else { return false }
      previous =
        UInt32(source[start &- 3] & 0x0F) &<< 12 | UInt32(source[start &- 2] & 0x3F) &<< 6
        | previous & 0x3F
    }
    if Self.has(previous, attention + PairTable.openers) { return false }
    if Self.has(codePoint, attention + PairTable.ordered) {
      if lastOrderedMark == start { isOrdered = false }
      lastOrderedMark = end
    }
    return true
  }

  /// Stores up to four key bytes with their classes and origins; what is beyond the unit's bytes is
  /// overwritten by the next, or lies in the buffers' slack.
  @inline(__always)
  private static func store(
    _ word: UInt32, _ origin: UInt32, _ key: UnsafeMutablePointer<UInt8>,
    _ classes: UnsafeMutablePointer<UInt8>, _ origins: UnsafeMutablePointer<UInt32>, at place: Int
  ) {
    UnsafeMutableRawPointer(key + place).storeBytes(of: word, as: UInt32.self)
    UnsafeMutableRawPointer(classes + place).storeBytes(
      of: UInt32(classByte(word)) &* 0x0101_0101, as: UInt32.self)
    UnsafeMutableRawPointer(origins + place).storeBytes(
      of: SIMD4(repeating: origin), as: SIMD4<UInt32>.self)
  }

  @inline(never)
  private mutating func foldNext() {
    let byte = source[read]
    if byte < 0x80 {
      foldASCII(byte)
    } else {
      foldMultibyte(byte)
    }
  }

  private mutating func foldASCII(_ byte: UInt8) {
    let word = words[Int(byte)]
    if byte == 0x27 || byte == 0x60, isInsideWord(after: read + 1) {
      drop(from: read, to: read + 1)
      read += 1
      return
    }
    // Control characters vanish; every other ASCII code point has one key byte.
    key[written] = UInt8(truncatingIfNeeded: word)
    classes[written] = Self.classByte(word)
    origins[written] = UInt32(truncatingIfNeeded: read)
    if word &>> 24 & 1 == 0 { drop(from: read, to: read + 1) }
    written &+= Int(truncatingIfNeeded: word &>> 24 & 1)
    read &+= 1
  }

  @inline(__always)
  static func classByte(_ word: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: word &>> 26 & 0x0F)
      | UInt8(truncatingIfNeeded: word &>> 30 & 1) &<< 7
      | UInt8(truncatingIfNeeded: word &>> 31) &<< 6
  }

  private mutating func foldMultibyte(_ byte: UInt8) {
    let start = read
    guard let (codePoint, end) = UTF8Sequence.decode(source, at: start, length) else {
      read = start + 1
      return drop(from: start, to: read)
    }
    read = end
    guard let word = lookUp(codePoint) else { return foldRare(codePoint, from: start) }
    let count = Int(word &>> 24 & 3)
    if count == 0 { return foldSpecial(codePoint, word, start) }
    let kind = UInt8(truncatingIfNeeded: word &>> 26 & 0x0F)
    if kind == UnitClass.apostrophe && isInsideWord(after: end) {
      return drop(from: start, to: end)
    }
    if isAttended(codePoint), attend(codePoint, at: start) { return }
    kinds |= 1 &<< UInt32(kind)
    write(bytes: word, count: count, origin: start)
  }

  /// Whether the code point may belong to the unit before it.
  @inline(__always)
  private func isAttended(_ codePoint: UInt32) -> Bool {
    codePoint < 0x10000
      && attention[Int(codePoint &>> 6)] &>> UInt64(codePoint & 63) & 1 != 0
  }

  @inline(__always)
  private func lookUp(_ codePoint: UInt32) -> UInt32? {
    if codePoint >= 0x10000
      && !(FoldTable.astralStart..<FoldTable.astralEnd).contains(codePoint)
    {
      return nil
    }
    return words[FoldTable.index(of: codePoint)]
  }

  /// Planes that the table leaves out: letters are kept, ignorable code points vanish.
  private mutating func foldRare(_ codePoint: UInt32, from start: Int) {
    if (0xE0000..<0xE1000).contains(codePoint) { return drop(from: start, to: read) }
    write(copying: start, kind: UnitClass.otherLetter)
  }

  private mutating func foldSpecial(_ codePoint: UInt32, _ word: UInt32, _ start: Int) {
    let byte = Self.classByte(word)
    guard word & 0xFF_FFFF != 0 else { return drop(from: start, to: read) }
    switch normalizer.table.special(of: word) {
    case .copied:
      if byte & UnitClass.kind == UnitClass.pictograph { return foldEmoji(codePoint, from: start) }
      write(copying: start, kind: byte)
    case .expansion(let bytes): write(bytes, class: byte, origin: start)
    case .digraph(let bytes):
      target.note(.digraph, start..<read)
      write(bytes, class: byte, origin: start)
    case .keycap: closeKeycap(from: start)
    case .mark(let bytes):
      if attend(codePoint, at: start) { return }
      keep(mark: bytes, class: byte, origin: start)
    }
  }

  /// Whether the word before goes on at source byte `next`: an apostrophe there is dropped.
  private func isInsideWord(after next: Int) -> Bool {
    guard written > 0, next < length, UnitClass.isLetter(classes[written - 1]) else { return false }
    let byte = source[next]
    if byte < 0x80 { return UnitClass.isLetter(Self.classByte(words[Int(byte)])) }
    guard let (codePoint, _) = UTF8Sequence.decode(source, at: next, length),
      let word = lookUp(codePoint)
    else { return false }
    return UnitClass.isLetter(Self.classByte(word))
  }

  // MARK: marks and pairs

  /// Replaces the last unit by what it and `second` make together: a canonical composite, or a
  /// repair of the profiles. Returns false where the two stay apart.
  private mutating func attend(_ second: UInt32, at start: Int) -> Bool {
    if normalizer.pairs.isOrdered(second) {
      if lastOrderedMark == start { isOrdered = false }
      lastOrderedMark = read
    }
    guard let (first, origin) = lastScalar(before: start) else { return false }
    switch normalizer.pairs.outcome(of: first, second) {
    case nil: return false
    case .composite(let composed): return replaceLast(by: composed, origin)
    case .repairs(let repairs):
      guard let repair = repairs.first(where: { fits($0, around: origin) }) else { return false }
      remove(from: origin)
      let word = repair.replacement.unicodeScalars.first.flatMap { lookUp($0.value) } ?? 0
      write(Array(repair.replacement.utf8), class: Self.classByte(word), origin: origin)
      target.note(.visualOrder, origin..<read)
      return true
    }
  }

  private mutating func replaceLast(by composed: UInt32, _ origin: Int) -> Bool {
    guard let word = lookUp(composed) else { return false }
    let count = Int(word &>> 24 & 3)
    if count > 0 {
      remove(from: origin)
      kinds |= 1 &<< (word &>> 26 & 0x0F)
      write(bytes: word, count: count, origin: origin)
    } else if word & 0xFF_FFFF != 0, case .mark(let bytes) = normalizer.table.special(of: word) {
      remove(from: origin)
      write(bytes, class: Self.classByte(word), origin: origin)
    } else {
      return false
    }
    composite = composed
    compositeEnd = read
    return true
  }

  /// Whether the letters around a pair that begins at `origin` and ends here are those it asks for.
  private func fits(_ pair: FoldRules.Pair, around origin: Int) -> Bool {
    let before = Array(pair.before.utf8)
    let after = Array(pair.after.utf8)
    guard origin >= before.count, read + after.count <= length else { return false }
    return before.indices.allSatisfy { source[origin - before.count + $0] == before[$0] }
      && after.indices.allSatisfy { source[read + $0] == after[$0] }
  }

  private func lastScalar(before start: Int) -> (scalar: UInt32, origin: Int)? {
    guard written > 0 else { return nil }
    if compositeEnd == start { return (composite, Int(origins[written - 1])) }
    var first = start - 1
    while first > 0 && source[first] & 0xC0 == 0x80 { first -= 1 }
    let byte = source[first]
    if byte < 0x80 { return (UInt32(byte), first) }
    return UTF8Sequence.decode(source, at: first, length).map { ($0.codePoint, first) }
  }

  private mutating func remove(from origin: Int) {
    while written > 0 && Int(origins[written - 1]) >= origin { written -= 1 }
  }

  /// A mark that composes with nothing: prosody over Latin and Cyrillic letters is dropped, other
  /// scripts keep theirs.
  private mutating func keep(mark bytes: [UInt8], class byte: UInt8, origin: Int) {
    let previous = written > 0 ? classes[written - 1] & UnitClass.kind : UnitClass.space
    if previous == UnitClass.latin || previous == UnitClass.cyrillic {
      return drop(from: origin, to: read)
    }
    write(bytes, class: byte, origin: origin)
  }

  // MARK: emoji

  /// One unit for a whole sequence of UTS #51, without skin tone, gender, hair and presentation.
  private mutating func foldEmoji(_ codePoint: UInt32, from start: Int) {
    let sequence = EmojiSequence(source, length, from: start, words)
    read = sequence.end
    var index = start
    for kept in sequence.kept {
      index = kept.lowerBound
      while index < kept.upperBound {
        put(source[index], UnitClass.pictograph, start)
        index += 1
      }
    }
  }

  /// `1️⃣` is the digit; `#️⃣` and `*️⃣` are emoji.
  private mutating func closeKeycap(from start: Int) {
    var end = start
    if end >= 3, source[end - 3] == 0xEF, source[end - 2] == 0xB8, source[end - 1] == 0x8F {
      end -= 3
    }
    guard written > 0, end > 0, Int(origins[written - 1]) == end - 1,
      EmojiSequence.isKeycapBase(source[end - 1])
    else { return drop(from: start, to: read) }
    target.forgetGap(endingAt: start)
    if classes[written - 1] & UnitClass.kind != UnitClass.digit {
      classes[written - 1] = UnitClass.pictograph
    }
  }

  // MARK: writing

  /// Notes source bytes that no unit of the key stands for.
  private func drop(from start: Int, to end: Int) { target.noteGap(start, end) }

  @inline(__always)
  private mutating func put(_ byte: UInt8, _ kind: UInt8, _ origin: Int) {
    key[written] = byte
    classes[written] = kind
    origins[written] = UInt32(truncatingIfNeeded: origin)
    written &+= 1
  }

  @inline(__always)
  private mutating func write(bytes word: UInt32, count: Int, origin: Int) {
    let byte = Self.classByte(word)
    var rest = word
    for _ in 0..<count {
      put(UInt8(truncatingIfNeeded: rest), byte, origin)
      rest &>>= 8
    }
  }

  private mutating func write(_ bytes: [UInt8], class byte: UInt8, origin: Int) {
    for value in bytes { put(value, byte, origin) }
  }

  private mutating func write(copying start: Int, kind: UInt8) {
    for index in start..<read { put(source[index], kind, start) }
  }
}
