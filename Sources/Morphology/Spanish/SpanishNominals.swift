/// Nouns and adjectives: number, gender, diminutives, adverbs in -mente, superlatives.
enum SpanishNominals {
  private static let diminutives: Endings = "ito ita itos itas illo illa illos illas"
  private static let diminutivesWithC: Endings =
    "cito cita citos citas cillo cilla cillos cillas ecito ecita ecitos ecitas ecillo ecilla"
  private static let genderAndNumber: Endings = "o a os as"
  private static let superlative: Endings = "ísimo ísima ísimos ísimas"

  static func insertNoun(_ noun: Word, into forms: inout FormSet) {
    forms.insert(plurals(of: noun))
    let base = noun.ends(inLetterOf: "aeo") ? noun.dropLast() : noun
    insertDiminutives(of: base, into: &forms)
    forms.insert(
      SpanishSpelling.beforeFrontVowel(SpanishSpelling.withoutAccents(base)), diminutivesWithC)
  }

  /// Plurals of a noun or adjective; in a consonant, unless accented, also a loan's -s (webs).
  private static func plurals(of word: Word) -> [Word] {
    if word.ends(inLetterOf: "aeiouáéó") { return [word + "s"] }
    if word.ends(inLetterOf: "íú") { return [word + "es", word + "s"] }
    if word.ends(in: "z") { return [word.replacingLast(1, with: "ces")] }
    let bare = SpanishSpelling.withoutAccents(word)
    let isLoan = bare == word && !word.ends(inLetterOf: "sx")
    return isLoan ? [bare + "es", word + "s"] : [bare + "es"]
  }

  static func insertAdjective(_ adjective: Word, into forms: inout FormSet) {
    if let irregular = irregularForms[adjective.text] { forms.insert(irregular) }
    if adjective.ends(in: "o") {
      insertInO(adjective.dropLast(), into: &forms)
    } else if adjective.ends(in: "e") {
      forms.insert(adjective, "s mente")
      insertSuperlative(of: adjective.dropLast(), into: &forms)
    } else if takesFeminineA(adjective) {
      let bare = SpanishSpelling.withoutAccents(adjective)
      forms.insert(bare, "a es as")
      insertSuperlative(of: bare, into: &forms)
    } else {
      forms.insert(plurals(of: adjective))
      forms.insert(adjective + "mente")
      insertSuperlative(
        of: adjective.ends(in: "a") ? adjective.dropLast() : adjective, into: &forms)
    }
  }

  /// Javicito, Esperancita, Luisito: how a name is said fondly or with scorn.
  static func insertNameDiminutives(of name: Word, into forms: inout FormSet) {
    let base = name.ends(inLetterOf: "aeo") ? name.dropLast() : name
    let stem = SpanishSpelling.beforeFrontVowel(SpanishSpelling.withoutAccents(base))
    if !name.ends(in: "a") { forms.insert(stem, "ito cito") }
    if !name.ends(in: "o") { forms.insert(stem, "ita cita") }
  }

  private static func insertInO(_ base: Word, into forms: inout FormSet) {
    forms.insert(base, genderAndNumber)
    forms.insert(base + "amente")
    insertSuperlative(of: base, into: &forms)
    insertDiminutives(of: base, into: &forms)
  }

  private static func insertDiminutives(of base: Word, into forms: inout FormSet) {
    let bare = SpanishSpelling.withoutAccents(base)
    forms.insert(SpanishSpelling.beforeFrontVowel(bare), diminutives)
  }

  /// -ísimo on the base without its last vowel: -ble makes -bilísimo, a final i is not doubled.
  private static func insertSuperlative(of base: Word, into forms: inout FormSet) {
    var stem = SpanishSpelling.beforeFrontVowel(SpanishSpelling.withoutAccents(base))
    if stem.ends(in: "bl") { stem = stem.dropLast() + "il" }
    if stem.ends(in: "i") { stem = stem.dropLast() }
    forms.insert(stem, superlative)
  }

  /// hablador, inglés, cabezón, español: feminine in -a. Comparatives in -or have none.
  private static func takesFeminineA(_ adjective: Word) -> Bool {
    !comparatives.contains(adjective.text)
      && adjective.ends(inAny: ["or", "ón", "án", "és", "ín", "ñol"])
  }

  private static let comparatives: Set<String> = [
    "anterior", "exterior", "inferior", "interior", "mayor", "mejor", "menor", "peor", "posterior",
    "superior", "ulterior",
  ]

  /// Shortened forms before a noun, and superlatives on a Latin stem.
  private static let irregularForms: [String: [Word]] = [
    "antiguo": ["antiquísimo", "antiquísima", "antiquísimos", "antiquísimas"],
    "bueno": ["buen"],
    "fiel": ["fidelísimo", "fidelísima", "fidelísimos", "fidelísimas"],
    "grande": ["gran", "grandote", "grandota"],
    "malo": ["mal"],
    "pobre": ["paupérrimo", "paupérrima", "paupérrimos", "paupérrimas"],
    "primero": ["primer"],
    "santo": ["san"],
    "tercero": ["tercer"],
  ]
}
