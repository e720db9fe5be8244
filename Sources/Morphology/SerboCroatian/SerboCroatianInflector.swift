/// Serbian and Croatian in Latin script with diacritics; Cyrillic and bare spelling are folded to
/// this by the match key.
///
/// The jat letters ě and ê of a lemma become je and ije, e, and i before it is inflected, so one
/// entry serves ijekavian, ekavian and ikavian writers.
package struct SerboCroatianInflector: Inflector {
  package init() {}

  package var classes: [String] { Self.table.signatures }

  package func paradigm(
    of lemma: String, class name: String
  ) throws(ParadigmError) -> Paradigm {
    let (found, argument) = try Self.table.resolve(name, for: lemma)
    let spellings = Jat.spellings(of: Word(lemma.lowercased()), argument)
      .filter { !$0.lemma.isEmpty && found.accepts($0.lemma) }
    guard !spellings.isEmpty else {
      throw Self.table.refusal(of: lemma, by: found, as: name)
    }
    var forms = FormSet()
    for (word, argument) in spellings {
      forms.insert(word)
      found.inflect(&forms, word, argument)
    }
    return .forms(forms.sorted())
  }

  package func spellings(of word: String) -> [String] {
    Jat.spellings(of: Word(word.lowercased()), .empty).map(\.lemma.text)
  }

  package func nameForms(of name: String, gender: Gender?) -> [String] {
    SerboCroatianNames.forms(of: name, gender: gender)
  }

  private static let table = ParadigmClassTable(
    classes: nounClasses + adjectiveClasses + verbClasses)

  private static let nounClasses = [
    ParadigmClass(name: "M", citation: "a masculine noun in the nominative") {
      $0.count > 1
    } inflect: { forms, noun, _ in
      SerboCroatianNouns.insertMasculine(noun, stems: [noun], into: &forms)
    },
    ParadigmClass(name: "Ma", citation: "a masculine noun with a fleeting a, like kupac") {
      Alternation.losesFleetingA($0)
    } inflect: { forms, noun, _ in
      SerboCroatianNouns.insertMasculineWithFleetingA(noun, into: &forms)
    },
    ParadigmClass(name: "Mo", citation: "a masculine noun in -ao, -eo or -io, like posao") {
      $0.ends(inAny: ["ao", "eo", "io"])
    } inflect: { forms, noun, _ in
      SerboCroatianNouns.insertMasculineInO(noun, into: &forms)
    },
    ParadigmClass(name: "F", citation: "a feminine noun in -a, or its plural in -e") {
      $0.count > 2 && $0.ends(inLetterOf: "ae")
    } inflect: { forms, noun, _ in
      SerboCroatianNouns.insertFeminine(noun, into: &forms)
    },
    ParadigmClass(name: "I", citation: "a feminine noun in a consonant or -o, like stvar") {
      $0.count > 2 && !$0.ends(inLetterOf: "aeiu")
    } inflect: { forms, noun, _ in
      SerboCroatianNouns.insertFeminineInConsonant(noun, into: &forms)
    },
    ParadigmClass(name: "O", citation: "a neuter noun in -o or -e, or its plural in -a") {
      $0.count > 2 && $0.ends(inLetterOf: "oea")
    } inflect: { forms, noun, _ in
      SerboCroatianNouns.insertNeuter(noun, into: &forms)
    },
    ParadigmClass(
      name: "On", citation: "a neuter noun with a longer stem", argument: .stem(after: "=")
    ) {
      $0.ends(inLetterOf: "oe")
    } inflect: { forms, noun, stem in
      SerboCroatianNouns.insertNeuter(noun, longStem: stem, into: &forms)
    },
  ]

  private static let adjectiveClasses = [
    ParadigmClass(name: "A", citation: "an adjective in the masculine singular") {
      $0.count > 2 && !$0.ends(inLetterOf: "aeu")
    } inflect: { forms, adjective, _ in
      SerboCroatianAdjectives.insert(adjective, into: &forms)
    },
    ParadigmClass(name: "Aa", citation: "an adjective with a fleeting a, like ljubazan") {
      Alternation.losesFleetingA($0)
    } inflect: { forms, adjective, _ in
      SerboCroatianAdjectives.insertWithFleetingA(adjective, into: &forms)
    },
  ]

  private static let verbClasses =
    SerboCroatianVerbClass.allCases.map { kind in
      ParadigmClass(name: kind.rawValue, citation: kind.citation) {
        kind.accepts($0)
      } inflect: { forms, infinitive, _ in
        SerboCroatianVerbs.insert(infinitive, as: kind, into: &forms)
      }
    } + [
      ParadigmClass(
        name: "Ve", citation: "an infinitive in -ti, with the stem of its present",
        argument: .stem(after: ":")
      ) {
        $0.count > 3 && $0.ends(in: "ti")
      } inflect: { forms, infinitive, present in
        SerboCroatianVerbs.insert(infinitive, present: present, into: &forms)
      },
      ParadigmClass(name: "V", citation: "the infinitive of a listed irregular verb", isList: true)
      {
        SerboCroatianIrregularVerbs.find($0) != nil
      } inflect: { forms, infinitive, _ in
        SerboCroatianIrregularVerbs.find(infinitive)?.insertForms(into: &forms)
      },
    ]
}
