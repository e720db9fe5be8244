/// A pattern of letters: the regular expressions that a suffix grammar needs, and no more.
indirect enum SuffixPattern: Equatable {
  /// One letter of a set.
  case letter(Set<Unicode.Scalar>)
  case sequence([SuffixPattern])
  case alternatives([SuffixPattern])
  /// At least `minimum` times, at most `maximum` times; nil for any number.
  case repeated(SuffixPattern, minimum: Int, maximum: Int?)
}

/// Reads patterns in the syntax of ``SuffixGrammar``.
///
/// Patterns are part of the program, so a mistake in one stops it.
struct SuffixPatternParser {
  private let definitions: [String: String]
  private var rest: ArraySlice<Unicode.Scalar>

  static func parse(_ text: String, definitions: [String: String]) -> SuffixPattern {
    var parser = SuffixPatternParser(
      definitions: definitions, rest: Array(text.unicodeScalars)[...])
    let pattern = parser.alternatives()
    precondition(parser.rest.isEmpty, "unexpected '\(parser.remainder)' in a suffix pattern")
    return pattern
  }

  private init(definitions: [String: String], rest: ArraySlice<Unicode.Scalar>) {
    self.definitions = definitions
    self.rest = rest
  }

  private mutating func alternatives() -> SuffixPattern {
    var branches = [sequence()]
    while take("|") { branches.append(sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() -> SuffixPattern {
    var items: [SuffixPattern] = []
    while let next = rest.first, next != "|", next != ")" { items.append(repetition()) }
    return .sequence(items)
  }

  private mutating func repetition() -> SuffixPattern {
    let item = atom()
    if take("?") { return .repeated(item, minimum: 0, maximum: 1) }
    if take("*") { return .repeated(item, minimum: 0, maximum: nil) }
    if take("+") { return .repeated(item, minimum: 1, maximum: nil) }
    guard take("{") else { return item }
    let minimum = number()
    expect(",")
    let maximum = number()
    expect("}")
    precondition(minimum <= maximum, "{\(minimum),\(maximum)} in a suffix pattern")
    return .repeated(item, minimum: minimum, maximum: maximum)
  }

  private mutating func atom() -> SuffixPattern {
    if take("(") {
      let group = alternatives()
      expect(")")
      return group
    }
    if take("[") { return .letter(Set(letters(until: "]"))) }
    if take("<") { return definition(named: letters(until: ">")) }
    guard let letter = rest.popFirst() else { preconditionFailure("a suffix pattern ends early") }
    precondition(!"?*+{}]>".unicodeScalars.contains(letter), "'\(letter)' repeats nothing")
    return .letter([letter])
  }

  private func definition(named name: [Unicode.Scalar]) -> SuffixPattern {
    let name = Word(letters: name).text
    guard let text = definitions[name] else { preconditionFailure("no suffix pattern <\(name)>") }
    return Self.parse(text, definitions: definitions)
  }

  private mutating func letters(until end: Unicode.Scalar) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    while let letter = rest.popFirst(), letter != end { letters.append(letter) }
    return letters
  }

  private mutating func number() -> Int {
    var value = 0
    while let digit = rest.first, ("0"..."9").contains(digit) {
      value = value * 10 + Int(digit.value) - 48
      rest.removeFirst()
    }
    return value
  }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard rest.first == letter else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func expect(_ letter: Unicode.Scalar) {
    precondition(take(letter), "'\(letter)' is missing in a suffix pattern")
  }

  private var remainder: String { Word(letters: rest).text }
}
