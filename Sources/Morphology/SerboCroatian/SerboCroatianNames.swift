/// How the names of people inflect, with the possessives made from them (Markov, Jelenin).
enum SerboCroatianNames {
  static func forms(of name: String, gender: Gender?) -> [String] {
    let word = Word(name.lowercased())
    var forms = FormSet()
    forms.insert(word)
    if word.count > 1 {
      if gender != .feminine { insertMasculine(word, into: &forms) }
      if gender != .masculine { insertFeminine(word, into: &forms) }
    }
    return forms.sorted()
  }

  /// A woman's name in -a; other women's names and surnames do not inflect. Those in -ska and
  /// -čka, surnames and countries, go like adjectives.
  private static func insertFeminine(_ name: Word, into forms: inout FormSet) {
    guard name.ends(in: "a") else { return }
    let stem = name.dropLast()
    if stem.ends(inAny: ["sk", "čk"]) {
      forms.insert(stem, "e oj u om")
    } else {
      forms.insert(stem, "e i u om o ama")
      forms.insert(Alternation.sibilarised(stem) + "i")
    }
    insertPossessives([stem + "in", Alternation.palatalised(stem) + "in"], into: &forms)
  }

  private static func insertMasculine(_ name: Word, into forms: inout FormSet) {
    switch name.last {
    case "a": insertMasculineInA(name, into: &forms)
    case "o": insertMasculineInO(name, into: &forms)
    case "e": insertMasculineInE(name, into: &forms)
    case "i", "y", "u": insertMasculineInHighVowel(name, into: &forms)
    default: insertMasculineInConsonant(name, into: &forms)
    }
  }

  private static func insertMasculineInA(_ name: Word, into forms: inout FormSet) {
    forms.insert(name.dropLast(), "e i u om o")
    insertPossessives([name.dropLast() + "in"], into: &forms)
  }

  /// Marko, Marka; Pavao, Pavla; Dario, Darija.
  private static func insertMasculineInO(_ name: Word, into forms: inout FormSet) {
    let stem = name.dropLast()
    forms.insert(stem, "a u om em e")
    insertPossessives([stem + "ov", stem + "ev"], into: &forms)
    if name.ends(in: "ao") {
      let longStem = name.replacingLast(2, with: "l")
      forms.insert(longStem, "a u om e")
      insertPossessives([longStem + "ov"], into: &forms)
    }
    if name.ends(in: "io") {
      forms.insert([name, stem], "ja ju jem m")
      insertPossessives([name + "v", name + "jev", stem + "jev"], into: &forms)
    }
  }

  /// Đorđe, Đorđa; Ante, Ante or Anteta; names from elsewhere keep their -e: Kadare, Kadarea.
  private static func insertMasculineInE(_ name: Word, into forms: inout FormSet) {
    let stem = name.dropLast()
    forms.insert(stem, "a u om em e i")
    forms.insert(name, "a u om ta tu tom")
    insertPossessives([stem + "ov", stem + "ev", stem + "in", name + "tov"], into: &forms)
  }

  /// Toni, Tonija; Basescu, Basescuom. Surnames in -ski go like adjectives.
  private static func insertMasculineInHighVowel(_ name: Word, into forms: inout FormSet) {
    forms.insert(name, "ja ju jem a em")
    if name.ends(in: "u") { forms.insert(name, "u om") }
    insertPossessives([name + "jev", name + "ev"], into: &forms)
    if name.ends(inAny: ["ski", "cki", "čki", "ški"]) {
      forms.insert(name.dropLast(), "og oga om ome omu im e i u")
    }
  }

  private static func insertMasculineInConsonant(_ name: Word, into forms: inout FormSet) {
    var stems = [name]
    if name.ends(inAny: ["ar", "ac", "ak", "an"]) { stems += Alternation.withoutFleetingA(name) }
    for stem in stems {
      forms.insert(stem, "a u om em e i ima ovi ovima")
      forms.insert(Alternation.palatalised(stem) + "e")
      forms.insert(Alternation.sibilarised(stem), "i ima")
      insertPossessives([stem + "ov", stem + "ev"], into: &forms)
    }
  }

  private static func insertPossessives(_ possessives: [Word], into forms: inout FormSet) {
    for possessive in possessives {
      forms.insert(possessive)
      forms.insert(possessive, SerboCroatianAdjectives.endings)
    }
  }
}
