import FeedbackModel

/// The words that an entry matches, in the language of lexicons/README.md.
package struct Pattern: Sendable, Equatable {
  package enum Item: Sendable, Equatable {
    /// One of several words; a plain word is a list of one.
    case words([Word])
    /// Up to so many words of any kind.
    case gap(Int)
    /// A word of a class such as `[NEG]`.
    case wordClass(String)
    case clauseStart
    case clauseEnd
  }

  package struct Word: Sendable, Equatable {
    package var text: String
    /// A paradigm class, or nil for the word as written.
    package var paradigm: String?
    /// Whether the diacritics must be as written.
    package var isExact = false
  }

  package struct Element: Sendable, Equatable {
    package var item: Item
    package var isOptional = false
  }

  package var elements: [Element]
}

/// Reads one pattern.
struct PatternParser {
  /// Members of the language's named sets.
  let sets: [String: [Pattern.Word]]
  let location: SourceLocation

  static let classes: [String: CueClass] = [
    "NEG": .negator, "INT": .degree, "NUM": .number, "TIME": .time, "PRON": .pronoun,
  ]

  func parse(_ text: Substring) throws(Diagnostic) -> Pattern {
    var elements: [Pattern.Element] = []
    for piece in text.split(separator: " ") { elements.append(try element(piece)) }
    guard elements.contains(where: { if case .gap = $0.item { false } else { !$0.isOptional } })
    else {
      throw error("this pattern matches no word", "write at least one word that is not optional")
    }
    if let first = elements.first, let last = elements.last, isGap(first) || isGap(last) {
      throw error("a gap stands at the edge of this pattern", "put words on both sides of '~'")
    }
    return Pattern(elements: elements)
  }

  private func isGap(_ element: Pattern.Element) -> Bool {
    if case .gap = element.item { true } else { false }
  }

  private func element(_ piece: Substring) throws(Diagnostic) -> Pattern.Element {
    if piece.hasPrefix("?"), piece.utf8.count > 1 {
      return Pattern.Element(item: try item(piece.dropFirst()), isOptional: true)
    }
    return Pattern.Element(item: try item(piece))
  }

  private func item(_ piece: Substring) throws(Diagnostic) -> Pattern.Item {
    switch piece.first {
    case "^" where piece.utf8.count == 1: .clauseStart
    case "$" where piece.utf8.count == 1: .clauseEnd
    case "~": try gap(piece.dropFirst())
    case "[": try wordClass(piece)
    case "@": try set(piece.dropFirst())
    case "{": try alternatives(piece)
    case .some: .words([try word(piece)])
    case nil: throw error("an item is empty", "remove the extra space")
    }
  }

  private func gap(_ digits: Substring) throws(Diagnostic) -> Pattern.Item {
    guard let count = Int(digits), (1...9).contains(count) else {
      throw error("the gap '~\(digits)' has no number from 1 to 9", "write it as ~3")
    }
    return .gap(count)
  }

  private func wordClass(_ piece: Substring) throws(Diagnostic) -> Pattern.Item {
    let name = String(piece.dropFirst().dropLast())
    guard piece.hasSuffix("]"), name == "REP" || Self.classes[name] != nil else {
      let known = (Self.classes.keys.sorted() + ["REP"]).map { "[\($0)]" }.joined(separator: " ")
      throw error("'\(piece)' is no class of words", "write one of \(known)")
    }
    return .wordClass(name)
  }

  private func set(_ name: Substring) throws(Diagnostic) -> Pattern.Item {
    guard let members = sets[String(name)] else {
      throw error("the set '@\(name)' is not in sets.tsv", "add it there, or write the words here")
    }
    return .words(members)
  }

  private func alternatives(_ piece: Substring) throws(Diagnostic) -> Pattern.Item {
    guard let end = piece.lastIndex(of: "}") else {
      throw error("'\(piece)' has no closing brace", "write {a|b}; items hold no spaces")
    }
    let inside = piece[piece.index(after: piece.startIndex)..<end]
    let after = piece[piece.index(after: end)...]
    var shared: String?
    if after.hasPrefix("/") {
      shared = String(after.dropFirst())
    } else if !after.isEmpty {
      throw error("'\(after)' follows a closing brace", "put a space between them")
    }
    var words: [Pattern.Word] = []
    for choice in inside.split(separator: "|", omittingEmptySubsequences: false) {
      if choice.hasPrefix("@") {
        guard case .words(let members) = try set(choice.dropFirst()) else { continue }
        words += members
        continue
      }
      var member = try word(choice)
      if member.paradigm == nil { member.paradigm = shared }
      words.append(member)
    }
    return .words(words)
  }

  func word(_ piece: Substring) throws(Diagnostic) -> Pattern.Word {
    if piece.hasPrefix("\""), piece.hasSuffix("\""), piece.utf8.count > 2 {
      return Pattern.Word(text: String(piece.dropFirst().dropLast()), isExact: true)
    }
    let parts = piece.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let text = parts.first, !text.isEmpty, parts.count == 1 || !parts[1].isEmpty else {
      throw error("'\(piece)' has no word, or no class after '/'", "write word or word/CLASS")
    }
    guard !text.contains(where: { "{}[]\"|".contains($0) }) else {
      throw error("'\(piece)' holds a character that patterns use", "write the word alone")
    }
    return Pattern.Word(
      text: String(text), paradigm: parts.count == 2 ? String(parts[1]) : nil)
  }

  private func error(_ problem: String, _ remedy: String) -> Diagnostic {
    Diagnostic(.error, code: "LEXICON_PATTERN", at: location, problem, remedy: remedy)
  }
}
