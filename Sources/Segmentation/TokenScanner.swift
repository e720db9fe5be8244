import Normalization

/// One pass over the classes of a folded text.
struct TokenScanner {
  private let folded: FoldedText
  private let hasGaps: Bool
  private let key: UnsafeMutablePointer<UInt8>
  private let classes: UnsafeMutablePointer<UInt8>
  private let origins: UnsafeMutablePointer<UInt32>
  private let count: Int
  private let vocabulary: Segmenter.Vocabulary
  private var position = 0
  private var boundary = Token.Boundary.none
  private var isHyphenPending = false
  /// Where the last token ended, in the key.
  private var lastEnd = -1
  /// Whether the last token is an emoji or emoticon.
  private var isAfterEmoji = false

  init(folded: FoldedText, vocabulary: Segmenter.Vocabulary) {
    self.folded = folded
    hasGaps = folded.hasGaps
    key = folded.key
    classes = folded.classes
    origins = folded.origins
    count = folded.count
    self.vocabulary = vocabulary
  }

  mutating func run(into tokens: inout [Token]) {
    while position < count {
      let kind = classes[position] & UnitClass.kind
      switch kind {
      case UnitClass.latin...UnitClass.otherLetter, UnitClass.mark: word(kind, &tokens)
      case UnitClass.digit: number(&tokens)
      case UnitClass.pictograph: emoji(&tokens)
      case UnitClass.space: position &+= 1
      default: mark(kind, &tokens)
      }
    }
  }

  // MARK: tokens

  private mutating func word(_ kind: UInt8, _ tokens: inout [Token]) {
    let start = position
    let isTamil = kind == UnitClass.tamil
    var (union, intersection) = readLetters(isTamil ? Self.tamilLetters : Self.otherLetters)
    if mayBeAddress(from: start), isAddress(from: start) { return address(from: start, &tokens) }
    // Latin is 1 and Cyrillic 2: only both together, or a mark, have both bits.
    if union & 3 == 3 && !isTamil, let border = scriptBorder(in: start..<position) {
      position = border
      (union, intersection) = extent(of: start..<border)
    }
    let isDotted = position + 1 < count && key[position] == 0x2E && readDotted(from: start)
    var flags: Token.Flags = []
    if classes[start] & UnitClass.uppercase != 0 { flags.insert(.capitalized) }
    if intersection & UnitClass.uppercase != 0 && position - start > 1 && !isDotted {
      flags.insert(.allCapitals)
    }
    if union & UnitClass.marked != 0 { flags.insert(.marked) }
    append(.word, from: start, to: position, flags, letters: kind, &tokens)
  }

  /// Bit n: units of class n go on a word in Tamil script, or in any other.
  private static var tamilLetters: UInt32 { 1 << UnitClass.tamil | 1 << UnitClass.mark }
  private static var otherLetters: UInt32 {
    1 << UnitClass.latin | 1 << UnitClass.cyrillic | 1 << UnitClass.otherLetter
      | 1 << UnitClass.mark
  }

  /// Steps over units of the classes in `letters`; returns the class bits that any and all have.
  ///
  /// Eight bytes at a time as far as they are of one class; the buffers' slack lets it read on.
  @inline(__always)
  private mutating func readLetters(_ letters: UInt32) -> (union: UInt8, intersection: UInt8) {
    let (classes, count) = (UnsafeRawPointer(classes), count)
    var index = position
    var union: UInt64 = 0
    var intersection = UInt64.max
    while index < count {
      let word = classes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let kind = UInt8(truncatingIfNeeded: word) & UnitClass.kind
      guard letters &>> UInt32(kind) & 1 != 0 else { break }
      let others = UnitClass.others(than: kind, in: word)
      let run = min(others.trailingZeroBitCount &>> 3, count &- index)
      let mask = UInt64.max &>> UInt64(64 &- run &* 8)
      union |= word & mask
      intersection &= word | ~mask
      index &+= run
    }
    position = index
    return (Self.folded(union, |), Self.folded(intersection, &))
  }

  @inline(__always)
  private static func folded(
    _ word: UInt64, _ combine: (UInt64, UInt64) -> UInt64
  ) -> UInt8 {
    let half = combine(word, word &>> 32)
    let quarter = combine(half, half &>> 16)
    return UInt8(truncatingIfNeeded: combine(quarter, quarter &>> 8))
  }

  /// Whether one of the marks that addresses have stands before or after the word.
  @inline(__always)
  private func mayBeAddress(from start: Int) -> Bool {
    if start > 0 && key[start &- 1] == 0x40 { return true }
    guard position < count else { return false }
    let next = key[position]
    return next == 0x40 || next == 0x2E || next == 0x3A
  }

  /// Steps to the end of an abbreviation with full stops inside, if one begins at `start`.
  private mutating func readDotted(from start: Int) -> Bool {
    let length = vocabulary.dotted.match(key, at: start, count: count)
    guard start + length > position, isFree(start + length) else { return false }
    position = start + length
    return true
  }

  /// Where a word goes on in another script: `iPhoneа`, or a space that is missing.
  private func scriptBorder(in word: Range<Int>) -> Int? {
    var script: UInt8 = 0
    for index in word {
      let kind = classes[index] & UnitClass.kind
      guard kind == UnitClass.latin || kind == UnitClass.cyrillic else { continue }
      if script != 0 && kind != script { return index }
      script = kind
    }
    return nil
  }

  /// The class bits that any and that all units of a word have.
  private func extent(of word: Range<Int>) -> (union: UInt8, intersection: UInt8) {
    word.reduce((0, 0xFF)) { ($0.0 | classes[$1], $0.1 & classes[$1]) }
  }

  /// Digits with the separators inside them: `1.500,00`, `24/7`, `10:30`.
  private mutating func number(_ tokens: inout [Token]) {
    let start = position
    while position < count {
      if isDigit(position) {
        position += 1
      } else if isNumberSeparator(key[position]) && isDigit(position + 1) {
        position += 2
      } else {
        break
      }
    }
    append(.number, from: start, to: position, [], letters: 0, &tokens)
  }

  private func isDigit(_ index: Int) -> Bool {
    index < count && classes[index] & UnitClass.kind == UnitClass.digit
  }

  private func isNumberSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2C || byte == 0x3A || byte == 0x2F
  }

  private mutating func emoji(_ tokens: inout [Token]) {
    let start = position
    let row = vocabulary.emoticons.match(key, at: start, count: count)
    if row > 0 {
      position += row
    } else {
      let origin = origins[start]
      while position < count && origins[position] == origin { position += 1 }
    }
    append(.emoji, from: start, to: position, [], letters: 0, &tokens)
  }

  @inline(__always)
  private mutating func append(
    _ kind: Token.Kind, from start: Int, to end: Int, _ flags: Token.Flags, letters: UInt8,
    _ tokens: inout [Token]
  ) {
    var flags = flags
    if isHyphenPending { flags.insert(.hyphenated) }
    if kind == .emoji {
      // An emoji comments on the words before it, so no boundary parts them.
      if lastEnd >= 0 { boundary = min(boundary, .comma) }
    } else {
      if lastEnd == start { flags.insert(.glued) }
      if isAfterEmoji { raise(flags.contains(.capitalized) ? .sentence : .clause) }
    }
    tokens.append(
      Token(
        keyStart: UInt32(truncatingIfNeeded: start), keyEnd: UInt32(truncatingIfNeeded: end),
        start: origins[start], end: sourceEnd(of: end &- 1), kind: kind, boundary: boundary,
        flags: flags, letters: letters))
    boundary = .none
    isHyphenPending = false
    isAfterEmoji = kind == .emoji || kind == .emoticon
    lastEnd = end
  }

  /// The source byte after the unit that key byte `index` belongs to.
  @inline(__always)
  private func sourceEnd(of index: Int) -> UInt32 {
    let origin = origins[index]
    var next = index &+ 1
    while next < count && origins[next] == origin { next &+= 1 }
    return hasGaps ? folded.trimmed(origins[next]) : origins[next]
  }

  // MARK: addresses

  /// Whether the word just read opens a web address, or an e-mail address or handle goes on.
  private func isAddress(from start: Int) -> Bool {
    if position < count && key[position] == 0x40 && position + 1 < count
      && classes[position + 1] & UnitClass.kind != UnitClass.space
    {
      return true
    }
    if start > 0 && key[start - 1] == 0x40 { return true }
    if position + 1 < count && key[position] == 0x2E && isHost() { return true }
    let length = position - start
    return position < count
      && (key[position] == 0x3A && position + 2 < count
        && key[position + 1] == 0x2F && key[position + 2] == 0x2F && length >= 3)
      || (length == 3 && position < count && key[position] == 0x2E && key[start] == 0x77
        && key[start + 1] == 0x77 && key[start + 2] == 0x77)
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    (UnitClass.stop...UnitClass.clause).contains(byte & UnitClass.kind)
  }

  /// Whether full stops and labels follow of which the last is a domain.
  private func isHost() -> Bool {
    var index = position
    var label = index..<index
    while index + 1 < count && key[index] == 0x2E && UnitClass.isLetter(classes[index + 1]) {
      let start = index + 1
      index = start
      while index < count && (UnitClass.isLetter(classes[index]) || isDigit(index)) { index += 1 }
      label = start..<index
    }
    guard !label.isEmpty, label.count <= 8 else { return false }
    return vocabulary.domains.contains(
      Array(UnsafeBufferPointer(start: key + label.lowerBound, count: label.count)))
  }

  private mutating func address(from start: Int, _ tokens: inout [Token]) {
    while position < count {
      let kind = classes[position] & UnitClass.kind
      if kind == UnitClass.space || kind == UnitClass.newline { break }
      position += 1
    }
    // A comma or full stop after an address is the sentence's.
    while position > start + 1 && isPunctuation(classes[position - 1]) { position -= 1 }
    append(.address, from: start, to: position, [], letters: 0, &tokens)
  }

  // MARK: punctuation

  private mutating func mark(_ kind: UInt8, _ tokens: inout [Token]) {
    let length = vocabulary.emoticons.match(key, at: position, count: count)
    if length > 0 && isFree(position + length) {
      let start = position
      position += length
      return append(.emoticon, from: start, to: position, [], letters: 0, &tokens)
    }
    punctuation(kind, &tokens)
    position += 1
  }

  /// Whether no letter or digit follows, so that `:p` is not found in `:para`.
  private func isFree(_ index: Int) -> Bool {
    guard index < count else { return true }
    let kind = classes[index] & UnitClass.kind
    return !UnitClass.isLetter(kind) && kind != UnitClass.digit
  }

  private mutating func punctuation(_ kind: UInt8, _ tokens: inout [Token]) {
    switch kind {
    case UnitClass.comma: raise(.comma)
    case UnitClass.clause: raise(.clause)
    case UnitClass.stop: stop(after: tokens.last)
    case UnitClass.terminator:
      if key[position] == 0x3F, !isOpening, let last = tokens.indices.last {
        tokens[last].flags.insert(.endsQuestion)
      }
      raise(.sentence)
    case UnitClass.newline: raise(.line)
    case UnitClass.hyphen: hyphen()
    default: if isItemMark { raise(.sentence) }
    }
  }

  /// Whether the mark belongs to the word behind it: "¿" has the key of "?".
  private var isOpening: Bool { lastEnd != position && !isFree(position + 1) }

  /// Whether `//`, or an asterisk that stands alone, parts the items of a list here.
  private var isItemMark: Bool {
    let next = position + 1 < count ? key[position + 1] : 0x20
    if key[position] == 0x2F { return next == 0x2F }
    guard key[position] == 0x2A else { return false }
    return next == 0x20 && (position == 0 || key[position - 1] == 0x20)
  }

  /// One full stop may end a sentence; several in a row are a pause; after the number that opens a
  /// line it belongs to a list.
  private mutating func stop(after last: Token?) {
    if let last, last.kind == .number, lastEnd == position, last.boundary == .line || isFirst(last)
    {
      return
    }
    let isRow = position + 1 < count && key[position + 1] == 0x2E
    let followsStop = position > 0 && key[position - 1] == 0x2E
    raise(isRow || followsStop ? .clause : .stop)
  }

  private func isFirst(_ token: Token) -> Bool { token.keyStart == 0 }

  private mutating func hyphen() {
    let joins =
      lastEnd == position && position + 1 < count
      && (UnitClass.isLetter(classes[position + 1] & UnitClass.kind) || isDigit(position + 1))
    if joins {
      isHyphenPending = true
    } else {
      raise(.clause)
    }
  }

  private mutating func raise(_ next: Token.Boundary) {
    // A pause of dots is weaker than a sentence end and stays a clause boundary beside a stop.
    boundary = boundary == .stop && next == .clause ? .clause : max(boundary, next)
  }
}
