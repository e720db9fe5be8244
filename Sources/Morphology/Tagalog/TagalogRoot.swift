/// A Tagalog root with the pieces that affixation takes from it.
///
/// Letters are accent-less and without hyphens and apostrophes, as the match key has none.
struct TagalogRoot {
  static let vowels = "aeiou"

  let root: Word
  /// The root, and with r for an initial d, which it has after vowels: dating, rating.
  let softened: [Word]
  /// First consonant and vowel (sa- of sagot); several where a cluster or a raised vowel varies.
  let reduplicants: [Word]
  /// Reduplicant + root, for incompleted aspect: sasagot, darating.
  let reduplicated: [Word]

  /// nil for a word without a vowel.
  init?(_ lemma: Word) {
    self.init(root: Self.key(lemma), extraReduplicants: { _ in [] })
  }

  init?(root: Word, extraReduplicants: (Word) -> [Word]) {
    guard root.count > 1, root.containsLetter(of: Self.vowels) else { return nil }
    self.root = root
    let softened = root.first == "d" ? [root, "r" + root.dropFirst()] : [root]
    self.softened = softened
    reduplicants = Self.reduplicants(of: root) + extraReduplicants(root)
    var reduplicated = reduplicants.flatMap { syllable in softened.map { syllable + $0 } }
    if let soft = softened.dropFirst().first {
      reduplicated += Self.reduplicants(of: soft).map { $0 + soft }
    }
    self.reduplicated = reduplicated
  }

  /// The word in lower case without accents, hyphens and apostrophes.
  static func key(_ word: Word) -> Word {
    let bare = SpanishSpelling.withoutAccents(word)
    return Word(letters: bare.letters.filter { !"-'’".unicodeScalars.contains($0) })
  }

  private static func reduplicants(of root: Word) -> [Word] {
    guard let vowelIndex = root.letters.firstIndex(where: { isVowel($0) }) else { return [] }
    let onset = Word(letters: root.letters[..<vowelIndex])
    var vowelLetters = [String(root.letters[vowelIndex])]
    if root.letters[vowelIndex] == "o" { vowelLetters.append("u") }
    if root.letters[vowelIndex] == "e" { vowelLetters.append("i") }
    var result = vowelLetters.map { onset + $0 }
    if onset.count > 1, onset != "ng", let first = onset.first {
      result += vowelLetters.map { Word(letters: [first]) + $0 }
    }
    return result
  }

  static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    vowels.unicodeScalars.contains(letter)
  }
}

/// Affixes that change the shape of what they join.
extension TagalogRoot {
  /// The root with -um- or -in- after its first consonant, or after the whole cluster; -in- comes
  /// before l, r, w, y, h as ni-.
  static func infixed(_ word: Word, _ infix: String) -> [Word] {
    let vowelIndex = word.letters.firstIndex(where: { isVowel($0) }) ?? word.count
    guard vowelIndex > 0 else { return [infix + word] }
    let first = word.starts(with: "ng") ? 2 : 1
    var result = [inserting(infix, at: first, into: word)]
    if vowelIndex > first { result.append(inserting(infix, at: vowelIndex, into: word)) }
    if infix == "in", word.starts(withLetterOf: "lrwyh") { result.append("ni" + word) }
    return result
  }

  private static func inserting(_ infix: String, at index: Int, into word: Word) -> Word {
    Word(letters: word.letters[..<index]) + infix + Word(letters: word.letters[index...])
  }

  /// The word with -in or -an: h or n after a vowel, o and e raised, d softened, the last vowel
  /// dropped (sagutin, bilhin, bayaran, sundin).
  static func suffixed(_ word: Word, _ suffix: String) -> [Word] {
    var result: [Word] = []
    for stem in raised(word) {
      if let last = stem.last, isVowel(last) {
        result += [stem + "h" + suffix, stem + suffix, stem + "n" + suffix]
      } else {
        result.append(stem + suffix)
        if stem.ends(in: "d") { result.append(stem.replacingLast(1, with: "r") + suffix) }
      }
      result += syncopated(stem, suffix)
    }
    return result
  }

  static func suffixed(_ words: [Word], _ suffix: String) -> [Word] {
    words.flatMap { suffixed($0, suffix) }
  }

  /// The word, and with u for o, i for e in its last syllable.
  private static func raised(_ word: Word) -> [Word] {
    guard let index = word.letters.lastIndex(where: { isVowel($0) }) else { return [word] }
    var changed = word
    switch word.letters[index] {
    case "o": changed.letters[index] = "u"
    case "e": changed.letters[index] = "i"
    default: return [word]
    }
    return [word, changed]
  }

  private static func syncopated(_ stem: Word, _ suffix: String) -> [Word] {
    guard let index = stem.letters.lastIndex(where: { isVowel($0) }), index >= 2,
      index >= stem.count - 2, !isVowel(stem.letters[index - 1]),
      stem.letters[..<(index - 1)].contains(where: { isVowel($0) })
    else { return [] }
    var short = stem
    short.letters.remove(at: index)
    let isFinal = index == stem.count - 1
    return isFinal
      ? [short + suffix, short + "h" + suffix, short + "n" + suffix] : [short + suffix]
  }

  /// The word after mang-, nang- or pang-, whose ng takes the place of the first consonant:
  /// p b give m, t d s l give n; the consonant may stay.
  static func nasalised(_ prefix: Word, _ word: Word) -> [Word] {
    let open = prefix.dropLast(2)
    switch word.first {
    case "p", "b": return [open + "m" + word, open + "m" + word.dropFirst()]
    case "t", "d", "s", "l": return [open + "n" + word, open + "n" + word.dropFirst()]
    case "k": return [prefix + word, prefix + word.dropFirst()]
    default: return [prefix + word]
    }
  }

  /// With reduplication: of the nasal itself (mamimili) or of the root (mambibili).
  func nasalisedAndReduplicated(_ prefix: Word) -> [Word] {
    let whole = reduplicants.flatMap { Self.nasalised(prefix, $0 + root) }
    guard let nasal = Self.nasals[root.first ?? " "], root.count > 1,
      Self.isVowel(root.letters[1])
    else { return whole }
    let syllable = nasal + Word(letters: [root.letters[1]])
    return whole + [prefix.dropLast(2) + syllable + nasal + root.dropFirst()]
  }

  private static let nasals: [Unicode.Scalar: String] = [
    "p": "m", "b": "m", "t": "n", "d": "n", "s": "n", "k": "ng",
  ]

  /// Root with -in- : completed (sinagot) and incompleted aspect (sinasagot).
  var infixedIn: [Word] { infixedAspects("in") }
  /// Root with -um- : sumagot, sumasagot.
  var infixedUm: [Word] { infixedAspects("um") }

  private func infixedAspects(_ infix: String) -> [Word] {
    let incompleted = reduplicants.flatMap { reduplicant in
      Self.infixed(reduplicant, infix).flatMap { start in softened.map { start + $0 } }
    }
    return Self.infixed(root, infix) + incompleted
  }
}
