/// Spanish: nouns, adjectives with their adverbs and diminutives, verbs with their clitics.
package struct SpanishInflector: Inflector {
  package init() {}

  package var classes: [String] { Self.table.signatures }

  package func paradigm(
    of lemma: String, class name: String
  ) throws(ParadigmError) -> Paradigm {
    try Self.table.forms(of: lemma, class: name)
  }

  /// Spanish names do not inflect, but take diminutives.
  package func nameForms(of name: String, gender: Gender?) -> [String] {
    guard !name.isEmpty else { return [] }
    var forms = FormSet()
    forms.insert(Word(name.lowercased()))
    SpanishNominals.insertNameDiminutives(of: Word(name.lowercased()), into: &forms)
    return forms.sorted()
  }

  private static let table = ParadigmClassTable(
    classes: [
      ParadigmClass(name: "N", citation: "a noun in the singular") {
        $0.ends(inLetterOf: SpanishSpelling.letters)
      } inflect: { forms, noun, _ in
        SpanishNominals.insertNoun(noun, into: &forms)
      },
      ParadigmClass(name: "A", citation: "an adjective in the masculine singular") {
        $0.ends(inLetterOf: SpanishSpelling.letters)
      } inflect: { forms, adjective, _ in
        SpanishNominals.insertAdjective(adjective, into: &forms)
      },
    ] + SpanishStemChange.allCases.map(verbClass))

  private static func verbClass(_ change: SpanishStemChange) -> ParadigmClass {
    ParadigmClass(
      name: "V" + change.rawValue,
      citation: "an infinitive in -ar, -er or -ir, or one with -se"
    ) {
      SpanishVerb(infinitive: $0, change: change) != nil
    } inflect: { forms, infinitive, _ in
      SpanishVerb(infinitive: infinitive, change: change)?.insertForms(into: &forms)
    }
  }
}
