import Normalization

/// One pass over the classes of a folded text.
struct TokenScanner {
  private let key: UnsafeMutablePointer<UInt8>
  private let classes: UnsafeMutablePointer<UInt8>
  private let origins: UnsafeMutablePointer<UInt32>
  private let count: Int
  private let emoticons: EmoticonTable
  private var position = 0
  private var boundary = Token.Boundary.none
  private var isHyphenPending = false
  /// Where the last token ended, in the key.
  private var lastEnd = -1

  init(folded: FoldedText, emoticons: EmoticonTable) {
    key = folded.key
    classes = folded.classes
    origins = folded.origins
    count = folded.count
    self.emoticons = emoticons
  }

  mutating func run(into tokens: inout [Token]) {
    while position < count {
      let kind = classes[position] & UnitClass.kind
      switch kind {
      case UnitClass.latin...UnitClass.otherLetter, UnitClass.mark: word(kind, &tokens)
      case UnitClass.digit: number(&tokens)
      case UnitClass.pictograph: emoji(&tokens)
      case UnitClass.space: position += 1
      default: mark(kind, &tokens)
      }
    }
  }

  // MARK: tokens

  private mutating func word(_ kind: UInt8, _ tokens: inout [Token]) {
    let start = position
    let isTamil = kind == UnitClass.tamil
    var union: UInt8 = 0
    var intersection: UInt8 = 0xFF
    while position < count {
      let byte = classes[position]
      guard UnitClass.isLetter(byte) else { break }
      let next = byte & UnitClass.kind
      if next != UnitClass.mark && (next == UnitClass.tamil) != isTamil { break }
      union |= byte
      intersection &= byte
      position += 1
    }
    if isAddress(from: start) { return address(from: start, &tokens) }
    var flags: Token.Flags = []
    if classes[start] & UnitClass.uppercase != 0 { flags.insert(.capitalized) }
    if intersection & UnitClass.uppercase != 0 && position - start > 1 {
      flags.insert(.allCapitals)
    }
    if union & UnitClass.marked != 0 { flags.insert(.marked) }
    append(.word, from: start, to: position, flags, letters: kind, &tokens)
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
    let origin = origins[start]
    while position < count && origins[position] == origin { position += 1 }
    append(.emoji, from: start, to: position, [], letters: 0, &tokens)
  }

  private mutating func append(
    _ kind: Token.Kind, from start: Int, to end: Int, _ flags: Token.Flags, letters: UInt8,
    _ tokens: inout [Token]
  ) {
    var flags = flags
    if isHyphenPending { flags.insert(.hyphenated) }
    if lastEnd == start && kind != .emoji { flags.insert(.glued) }
    if kind != .emoji, let last = tokens.last, last.kind == .emoji || last.kind == .emoticon {
      raise(.clause)
    }
    tokens.append(
      Token(
        keyStart: UInt32(truncatingIfNeeded: start), keyEnd: UInt32(truncatingIfNeeded: end),
        start: origins[start], end: sourceEnd(of: end - 1),
        // An emoji comments on the words before it, so no boundary parts them.
        kind: kind, boundary: kind == .emoji && !tokens.isEmpty ? min(boundary, .comma) : boundary,
        flags: flags, letters: letters))
    boundary = .none
    isHyphenPending = false
    lastEnd = end
  }

  /// The source byte after the unit that key byte `index` belongs to.
  private func sourceEnd(of index: Int) -> UInt32 {
    var next = index + 1
    while next < count && origins[next] == origins[index] { next += 1 }
    return origins[next]
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
    let length = position - start
    return position < count
      && (key[position] == 0x3A && position + 2 < count
        && key[position + 1] == 0x2F && key[position + 2] == 0x2F && length >= 3)
      || (length == 3 && position < count && key[position] == 0x2E && key[start] == 0x77
        && key[start + 1] == 0x77 && key[start + 2] == 0x77)
  }

  private mutating func address(from start: Int, _ tokens: inout [Token]) {
    while position < count {
      let kind = classes[position] & UnitClass.kind
      if kind == UnitClass.space || kind == UnitClass.newline { break }
      position += 1
    }
    append(.address, from: start, to: position, [], letters: 0, &tokens)
  }

  // MARK: punctuation

  private mutating func mark(_ kind: UInt8, _ tokens: inout [Token]) {
    let length = emoticons.match(key, at: position, count: count)
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
    case UnitClass.stop: stop()
    case UnitClass.terminator:
      if key[position] == 0x3F, let last = tokens.indices.last {
        tokens[last].flags.insert(.endsQuestion)
      }
      raise(.sentence)
    case UnitClass.newline: raise(.line)
    case UnitClass.hyphen: hyphen()
    default: break
    }
  }

  /// One full stop may end a sentence; several in a row are a pause.
  private mutating func stop() {
    let isRow = position + 1 < count && key[position + 1] == 0x2E
    let followsStop = position > 0 && key[position - 1] == 0x2E
    raise(isRow || followsStop ? .clause : .stop)
  }

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
