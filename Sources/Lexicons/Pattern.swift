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

  package struct Word: Sendable, Hashable {
    package var text: String
    /// A paradigm class, or nil for the word as written.
    package var paradigm: String?
    /// Whether the diacritics must be as written.
    package var isExact = false
  }

  package struct Element: Sendable, Equatable {
    package var item: Item
    package var isOptional = false

    var isGap: Bool { if case .gap = item { true } else { false } }

    /// Whether the element always takes a word.
    var takesWord: Bool {
      switch item {
      case .words, .wordClass: !isOptional
      case .gap, .clauseStart, .clauseEnd: false
      }
    }
  }

  package var elements: [Element]
}

/// What braces or a set offer in one place: single words, which one item can take, and phrases,
/// which need a reading each.
struct PatternAlternatives: Sendable, Equatable {
  var words: [Pattern.Word] = []
  var phrases: [[Pattern.Element]] = []

  /// Adds what is not there yet.
  mutating func add(_ other: PatternAlternatives) {
    var known = Set(words)
    words += other.words.filter { known.insert($0).inserted }
    for phrase in other.phrases where !phrases.contains(phrase) { phrases.append(phrase) }
  }

  /// One way to fill the place each.
  func readings(isOptional: Bool) -> [[Pattern.Element]] {
    let exact = words.filter(\.isExact)
    let folded = words.filter { !$0.isExact }
    var readings: [[Pattern.Element]] = []
    for list in [folded, exact] where !list.isEmpty {
      readings.append([Pattern.Element(item: .words(list), isOptional: isOptional)])
    }
    readings += phrases
    // An optional word is the engine's affair; an optional phrase is the reading without it.
    if isOptional && folded.isEmpty && exact.isEmpty { readings.append([]) }
    return readings
  }
}
