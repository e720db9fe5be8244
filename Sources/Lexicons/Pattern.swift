import Normalization

/// The words that an entry matches, in the language of lexicons/README.md.
package struct Pattern: Sendable, Equatable {
  package enum Item: Sendable, Equatable {
    /// One of several words; a plain word is a list of one.
    case words(WordList)
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

  /// The words that one place offers, with their hash: lines share lists, which compilers look up.
  package struct WordList: Sendable, Hashable {
    package let words: [Word]
    private let hash: UInt64

    package init(_ words: [Word]) {
      self.words = words
      hash = words.reduce(0) { KeyHash.mix($0 ^ $1.hash, 0x8EBC_6AF0_9C88_C6E3) }
    }

    /// Lists that share their memory are not looked at word by word.
    package static func == (a: Self, b: Self) -> Bool { a.hash == b.hash && a.words == b.words }

    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
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
    return a.withUTF8 { a in b.withUTF8 { b in isEqual(a, b) } }
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
      let item = Pattern.Item.words(Pattern.WordList(list))
      readings.append([Pattern.Element(item: item, isOptional: isOptional)])
    }
    readings += phrases
    // An optional word is the engine's affair; an optional phrase is the reading without it.
    if isOptional && folded.isEmpty && exact.isEmpty { readings.append([]) }
    return readings
  }
}
