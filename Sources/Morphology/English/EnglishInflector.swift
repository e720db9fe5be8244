/// English as it is mixed into the other languages: plurals, verbs, comparison.
package struct EnglishInflector: Inflector {
  package init() {}

  package var classes: [String] { Self.table.signatures }

  package func paradigm(
    of lemma: String, class name: String
  ) throws(ParadigmError) -> Paradigm {
    try Self.table.forms(of: lemma, class: name)
  }

  /// The name and its possessive, with and without apostrophe.
  package func nameForms(of name: String, gender: Gender?) -> [String] {
    var forms = FormSet()
    forms.insert(Word(name.lowercased()), "- s 's")
    return forms.sorted()
  }

  private static let table = ParadigmClassTable(classes: [
    ParadigmClass(name: "N", citation: "a noun in the singular") {
      $0.count > 1
    } inflect: {
      forms, noun, _ in
      forms.insert(EnglishSpelling.withS(noun))
      if let plural = EnglishIrregulars.plurals[noun.text] { forms.insert(plural) }
    },
    ParadigmClass(name: "V", citation: "a verb in its base form") {
      $0.count > 1
    } inflect: {
      forms, verb, _ in
      insertVerb(verb, into: &forms)
    },
    ParadigmClass(name: "A", citation: "an adjective in its base form") {
      $0.count > 1
    } inflect: {
      forms, adjective, _ in
      insertAdjective(adjective, into: &forms)
    },
  ])

  private static func insertVerb(_ verb: Word, into forms: inout FormSet) {
    forms.insert(EnglishSpelling.withS(verb))
    for stem in EnglishSpelling.stemsBeforeVowel(verb) {
      forms.insert(stem + (stem.ends(in: "i") ? "ed" : "ing"))
      if !stem.ends(in: "i") { forms.insert(stem + "ed") }
    }
    if verb.ends(in: "y") { forms.insert(verb + "ing") }
    if let irregular = EnglishIrregulars.verb(verb.text) { forms.insert(irregular) }
  }

  private static func insertAdjective(_ adjective: Word, into forms: inout FormSet) {
    forms.insert(EnglishSpelling.stemsBeforeVowel(adjective), "er est")
    forms.insert(EnglishSpelling.adverb(adjective))
    if let irregular = EnglishIrregulars.comparisons[adjective.text] { forms.insert(irregular) }
  }
}
