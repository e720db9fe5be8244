import FeedbackModel

/// Reads one pattern (the grammar stands in lexicons/README.md).
///
/// A pattern becomes one ``Pattern`` or, where it offers phrases of several words, one for each
/// combination of them: the matcher then needs to know single words only.
struct PatternParser {
  let lists: PatternLists
  let location: SourceLocation
  /// Where the cell starts, so that messages name the item's own column.
  private var origin: String.Index?

  static let classes: [String: CueClass] = [
    "NEG": .negator, "INT": .degree, "NUM": .number, "TIME": .time, "PRON": .pronoun,
  ]
  /// Items of a pattern, bytes of a word, readings of a pattern, members of a set: more are mistakes
  /// or attacks.
  static let maximumItems = 32
  static let maximumWordSize = 120
  static let maximumReadings = 64
  static let maximumMembers = 10_000

  init(lists: PatternLists, location: SourceLocation) {
    self.lists = lists
    self.location = location
  }

  /// The readings of a pattern, at least one.
  func parse(_ text: Substring) throws(Diagnostic) -> [Pattern] {
    var parser = self
    parser.origin = text.startIndex
    return try parser.readings(text)
  }

  /// The members of a set: words and phrases separated by `|`.
  func members(_ text: Substring) throws(Diagnostic) -> PatternAlternatives {
    var parser = self
    parser.origin = text.startIndex
    var members = try parser.alternatives(text, shared: nil)
    members.markDistinct()
    return members
  }

  private func readings(_ text: Substring) throws(Diagnostic) -> [Pattern] {
    let places = try sequence(text)
    var readings: [[Pattern.Element]] = [[]]
    for choices in places {
      guard readings.count * choices.count <= Self.maximumReadings else {
        throw error(
          text, "this pattern has more than \(Self.maximumReadings) readings",
          "spread its phrases over several lines")
      }
      readings = readings.flatMap { start in choices.map { start + $0 } }
    }
    for elements in readings { try check(elements, of: text) }
    return readings.map { Pattern(elements: $0) }
  }

  private func check(_ elements: [Pattern.Element], of text: Substring) throws(Diagnostic) {
    guard elements.contains(where: \.takesWord) else {
      throw error(
        text, "this pattern matches no word", "write at least one word that is not optional")
    }
    guard elements.count <= Self.maximumItems else {
      throw error(
        text, "this pattern has more than \(Self.maximumItems) items", "keep the words that decide")
    }
    if let first = elements.first, let last = elements.last, first.isGap || last.isGap {
      throw error(
        text, "a gap stands at the edge of this pattern", "put words on both sides of '~'")
    }
    for (element, next) in zip(elements, elements.dropFirst()) {
      if element.isGap && next.isGap {
        throw error(text, "two gaps stand side by side", "write one gap of their sum")
      }
      if next.item == .clauseStart || element.item == .clauseEnd {
        throw error(
          text, "'^' or '$' stands inside this pattern, where no word can be",
          "write '^' first and '$' last")
      }
    }
  }

  // MARK: items

  /// For each item the ways to fill its place.
  private func sequence(_ text: Substring) throws(Diagnostic) -> [[[Pattern.Element]]] {
    var places: [[[Pattern.Element]]] = []
    for piece in try pieces(text) {
      guard piece.utf8.first == 0x3F, piece.utf8.count > 1 else {
        places.append(try choices(piece, isOptional: false))
        continue
      }
      let item = piece.dropFirst()
      guard !"?~^$".contains(item.first ?? "?") else {
        throw error(
          piece, "'\(escaped(String(piece)))' makes optional what takes no word",
          "put '?' before a word, braces, a set or a class")
      }
      places.append(try choices(item, isOptional: true))
    }
    return places
  }

  /// The text cut at spaces outside braces.
  private func pieces(_ text: Substring) throws(Diagnostic) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var open: Substring.Index?
    for index in text.unicodeScalars.indices {
      switch text.unicodeScalars[index] {
      case "{":
        guard open == nil else {
          throw error(
            text[index...], "braces stand inside braces", "join their words into one list")
        }
        open = index
      case "}": open = nil
      case " " where open == nil:
        if start < index { pieces.append(text[start..<index]) }
        start = text.unicodeScalars.index(after: index)
      default: break
      }
    }
    if let open {
      throw error(
        text[open...], "'\(escaped(String(text[start...])))' has no closing brace", "write {a|b}")
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }

  private func choices(
    _ piece: Substring, isOptional: Bool
  ) throws(Diagnostic) -> [[Pattern.Element]] {
    switch piece.first {
    case "^" where piece.utf8.count == 1: [[Pattern.Element(item: .clauseStart)]]
    case "$" where piece.utf8.count == 1: [[Pattern.Element(item: .clauseEnd)]]
    case "~": [[Pattern.Element(item: try gap(piece))]]
    case "[": [[Pattern.Element(item: try wordClass(piece), isOptional: isOptional)]]
    case "@", "{": try list(piece, isOptional: isOptional)
    default: PatternAlternatives(words: [try word(piece)]).readings(isOptional: isOptional)
    }
  }

  private func list(
    _ piece: Substring, isOptional: Bool
  ) throws(Diagnostic) -> [[Pattern.Element]] {
    if let known = lists.readings(of: piece, isOptional: isOptional) { return known }
    let alternatives = try piece.utf8.first == 0x40 ? set(piece) : braces(piece)
    let readings = alternatives.readings(isOptional: isOptional)
    lists.remember(readings, of: piece, isOptional: isOptional)
    return readings
  }

  private func gap(_ piece: Substring) throws(Diagnostic) -> Pattern.Item {
    let holdsComma = piece.hasPrefix("~,")
    let digits = piece.dropFirst(holdsComma ? 2 : 1)
    guard let count = Int(digits), (1...9).contains(count) else {
      throw error(
        piece, "the gap '~\(escaped(String(digits)))' has no number from 1 to 9", "write it as ~3")
    }
    return .gap(count, holdsComma: holdsComma)
  }

  private func wordClass(_ piece: Substring) throws(Diagnostic) -> Pattern.Item {
    let name = String(piece.dropFirst().dropLast())
    guard piece.hasSuffix("]"), name == "REP" || Self.classes[name] != nil else {
      let known = (Self.classes.keys.sorted() + ["REP"]).map { "[\($0)]" }.joined(separator: " ")
      throw error(
        piece, "'\(escaped(String(piece)))' is no class of words", "write one of \(known)")
    }
    return .wordClass(name)
  }

  private func set(_ piece: Substring) throws(Diagnostic) -> PatternAlternatives {
    guard let members = lists.sets[String(piece.dropFirst())] else {
      throw error(
        piece, "the set '\(escaped(String(piece)))' is not in sets.tsv",
        "add it there, above the sets that use it, or write the words here")
    }
    return members
  }

  // MARK: alternatives

  private func braces(_ piece: Substring) throws(Diagnostic) -> PatternAlternatives {
    guard let end = piece.utf8.lastIndex(of: 0x7D) else {
      throw error(piece, "'\(escaped(String(piece)))' has no closing brace", "write {a|b}")
    }
    let inside = piece[piece.utf8.index(after: piece.startIndex)..<end]
    let after = piece[piece.utf8.index(after: end)...]
    guard after.isEmpty || (after.utf8.first == 0x2F && after.utf8.count > 1) else {
      throw error(
        after, "'\(escaped(String(after)))' follows a closing brace",
        "put a space between them, or write a class: {a|b}/N")
    }
    return try alternatives(inside, shared: after.isEmpty ? nil : String(after.dropFirst()))
  }

  private func alternatives(
    _ text: Substring, shared: String?
  ) throws(Diagnostic) -> PatternAlternatives {
    var result = PatternAlternatives()
    for choice in text.utf8.split(separator: 0x7C, omittingEmptySubsequences: false) {
      let choice = trimmed(Substring(choice))
      if choice.utf8.contains(0x20) {
        result.add(PatternAlternatives(phrases: try readings(choice).map(\.elements)))
      } else if choice.utf8.first == 0x40 {
        result.add(try set(choice))
      } else {
        result.words.append(try word(choice, shared: shared))
      }
      guard result.words.count + result.phrases.count <= Self.maximumMembers else {
        throw error(
          text, "more than \(Self.maximumMembers) words stand here", "split the list")
      }
    }
    return result
  }

  // MARK: words

  /// A word; `shared` is the class that stands behind the braces around it.
  private func word(
    _ piece: Substring, shared: String? = nil
  ) throws(Diagnostic) -> Pattern.Word {
    guard piece.utf8.count <= Self.maximumWordSize else {
      throw error(
        piece, "this word has more than \(Self.maximumWordSize) bytes", "write one word an item")
    }
    if piece.utf8.first == 0x22, piece.utf8.last == 0x22, piece.utf8.count > 2 {
      return Pattern.Word(text: String(piece.dropFirst().dropLast()), isExact: true)
    }
    let signs = WordSigns(piece)
    guard !signs.hasStar else {
      throw error(
        piece, "'\(escaped(String(piece)))' has a wildcard, which patterns do not know",
        "write lemma/CLASS, or the forms as {a|b}")
    }
    let slash = signs.slash.map { piece.utf8.index(piece.startIndex, offsetBy: $0) }
    let text = piece[..<(slash ?? piece.endIndex)]
    let paradigm = slash.map { piece[piece.utf8.index(after: $0)...] }
    guard !text.isEmpty, paradigm?.isEmpty != true else {
      throw error(
        piece, "'\(escaped(String(piece)))' has no word, or no class after '/'",
        "write word or word/CLASS")
    }
    guard !signs.hasSign else {
      throw error(
        piece, "'\(escaped(String(piece)))' holds a character that patterns use",
        "write the word alone")
    }
    return Pattern.Word(text: String(text), paradigm: paradigm.map(String.init) ?? shared)
  }

  /// A message at the place of `piece` in the file.
  private func error(_ piece: Substring, _ problem: String, _ remedy: String) -> Diagnostic {
    var place = location
    if let origin, origin <= piece.startIndex {
      place.column += piece.base.unicodeScalars.distance(from: origin, to: piece.startIndex)
    }
    return Diagnostic(.error, code: "LEXICON_PATTERN", at: place, problem, remedy: remedy)
  }
}

/// What stands in a word that patterns read as more than a letter, found in one pass.
private struct WordSigns {
  /// Where the class begins, in bytes from the start.
  var slash: Int?
  var hasStar = false
  /// Whether a sign of the pattern language stands before the class.
  var hasSign = false

  private static let signs: [Bool] = {
    let signs = Set("{}[]\"|?@~^$".utf8)
    return (0...UInt8.max).map(signs.contains)
  }()

  init(_ piece: Substring) {
    var piece = piece
    piece.withUTF8 { bytes in
      for (index, byte) in bytes.enumerated() {
        if byte == 0x2A { hasStar = true }
        if byte == 0x2F && slash == nil { slash = index }
        if slash == nil && Self.signs[Int(byte)] { hasSign = true }
      }
    }
  }
}
