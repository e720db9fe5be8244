import Normalization

/// The words that an entry matches, in the language of lexicons/README.md.
package struct Pattern: Sendable, Equatable {
  package enum Item: Sendable, Equatable {
    /// One of several words; a plain word is a list of one.
    case words([Word])
    /// Up to so many words of any kind.
    case gap(Int, holdsComma: Bool)
    /// A word of a class such as `[NEG]`.
    case wordClass(String)
    case clauseStart
    case clauseEnd
  }

  package struct Word: Sendable {
    package let text: String
    /// A paradigm class, or nil for the word as written.
    package let paradigm: String?
    /// Whether the diacritics must be as written.
    package let isExact: Bool
    /// Taken once: a word stands in many lists, which are compared and joined word by word.
    let hash: UInt64

    package init(text: String, paradigm: String? = nil, isExact: Bool = false) {
      self.text = text
      self.paradigm = paradigm
      self.isExact = isExact
      let tail = paradigm.map { KeyHash.hash($0) } ?? 0x9E37_79B9_7F4A_7C15
      hash = KeyHash.mix(KeyHash.hash(text) ^ (isExact ? 1 : 0), tail)
    }
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

extension Pattern.Word: Hashable {
  package static func == (a: Self, b: Self) -> Bool {
    a.hash == b.hash && a.isExact == b.isExact && isSame(a.text, b.text)
      && isSame(a.paradigm ?? "", b.paradigm ?? "")
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// Whether two texts have the same bytes; String would compare their normal forms.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    var (a, b) = (a, b)
    return a.withUTF8 { a in b.withUTF8 { b in a.elementsEqual(b) } }
  }
}

/// What braces or a set offer in one place: single words, which one item can take, and phrases,
/// which need a reading each.
struct PatternAlternatives: Sendable, Equatable {
  var words: [Pattern.Word] = []
  var phrases: [[Pattern.Element]] = []
  /// Whether it is known that no word stands here twice.
  private(set) var isDistinct = false

  /// Looks whether a word stands here twice.
  mutating func markDistinct() { isDistinct = Set(words).count == words.count }

  /// Adds what is not there yet.
  mutating func add(_ other: PatternAlternatives) {
    if words.isEmpty && other.isDistinct {
      words = other.words
    } else {
      var known = Set(words)
      words += other.words.filter {
        other.isDistinct ? !known.contains($0) : known.insert($0).inserted
      }
    }
    for phrase in other.phrases where !phrases.contains(phrase) { phrases.append(phrase) }
  }

  /// One way to fill the place each.
  func readings(isOptional: Bool) -> [[Pattern.Element]] {
    let exact = words.filter(\.isExact)
    let folded = exact.isEmpty ? words : words.filter { !$0.isExact }
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
