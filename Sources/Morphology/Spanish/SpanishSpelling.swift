/// Spelling rules that keep a sound when the next vowel changes, and accents.
enum SpanishSpelling {
  static let letters = "abcdefghijklmnopqrstuvwxyzáéíóúüñ"

  /// The word without accents and diaeresis; ñ is a letter of its own and stays.
  static func withoutAccents(_ word: Word) -> Word {
    Word(letters: word.letters.map(withoutAccent))
  }

  private static func withoutAccent(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    switch letter {
    case "á", "à", "â", "ä": "a"
    case "é", "è", "ê", "ë": "e"
    case "í", "ì", "î", "ï": "i"
    case "ó", "ò", "ô", "ö": "o"
    case "ú", "ù", "û", "ü": "u"
    default: letter
    }
  }

  /// A stem that stood before a, o, u, written before e or i: c→qu, g→gu, gu→gü, z→c.
  static func beforeFrontVowel(_ stem: Word) -> Word {
    if stem.ends(in: "c") { return stem.replacingLast(1, with: "qu") }
    if stem.ends(in: "gu") { return stem }
    if stem.ends(in: "g") { return stem + "u" }
    if stem.ends(in: "z") { return stem.replacingLast(1, with: "c") }
    return stem
  }

  /// A stem that stood before e or i, written before a, o, u: qu→c, gu→g, g→j, c→zc or z.
  static func beforeBackVowel(_ stem: Word) -> Word {
    if stem.ends(in: "qu") { return stem.replacingLast(2, with: "c") }
    if stem.ends(in: "gu") { return stem.dropLast() }
    if stem.ends(in: "g") { return stem.replacingLast(1, with: "j") }
    guard stem.ends(in: "c") else { return stem }
    let afterVowel = stem.dropLast().ends(inLetterOf: "aeiou")
    return stem.replacingLast(1, with: afterVowel ? "zc" : "z")
  }
}
