/// Noun declensions. Each adds every case of both numbers, with the variants that people write.
enum SerboCroatianNouns {
  static let masculine: Endings = "a u om em e i ima ovi ova ove ovima evi eva eve evima"
  private static let plural: Endings = "i ima"
  private static let feminine: Endings = "a e i u o om ama"
  private static let neuter: Endings = "o e a u om em ima"
  private static let neuterLong: Endings = "a u om i ima o e"
  private static let shortPlural: Endings = "i a e ima"
  /// taksi, taksija.
  private static let afterVowel: Endings = "ja ju jem ji je jima vi va ve vima"

  static func insertMasculine(_ noun: Word, stems: [Word], into forms: inout FormSet) {
    for stem in stems { insertMasculine(stem: stem, into: &forms) }
    if noun.ends(inAny: ["anin", "jenin"]) { forms.insert(noun.dropLast(2), shortPlural) }
    if noun.ends(inLetterOf: Alternation.vowels) {
      forms.insert(noun.dropLast(), "a u om em e i ima")
      forms.insert(noun, afterVowel)
    }
    if let irregular = irregularPlurals[noun.text] { forms.insert(irregular) }
  }

  private static func insertMasculine(stem: Word, into forms: inout FormSet) {
    forms.insert(stem, masculine)
    forms.insert(Alternation.palatalised(stem) + "e")
    forms.insert(Alternation.sibilarised(stem), plural)
    if stem.ends(inAny: ["tk", "dk", "čk", "ck"]) { forms.insert(stem.dropLast(2) + "c", plural) }
    forms.insert(Alternation.genitivesPlural(of: stem))
  }

  static func insertMasculineWithFleetingA(_ noun: Word, into forms: inout FormSet) {
    insertMasculine(noun, stems: Alternation.withoutFleetingA(noun), into: &forms)
    forms.insert(noun + "a")
    if noun.ends(in: "lac") {
      forms.insert(noun.dropLast(3) + "oc", "a u em e i ima")
      forms.insert(noun.dropLast(3) + "oče")
    }
  }

  /// posao, posla; ugao, ugla; dio, dijela; deo, dela; udio, udjela.
  static func insertMasculineInO(_ noun: Word, into forms: inout FormSet) {
    var stems = [noun.replacingLast(1, with: "l")]
    if noun.ends(in: "ao") { stems = [noun.replacingLast(2, with: "l")] }
    if noun.ends(in: "dio") { stems = ["ijel", "jel"].map { noun.replacingLast(2, with: $0) } }
    for stem in stems { insertMasculine(stem: stem, into: &forms) }
  }

  static func insertFeminine(_ noun: Word, into forms: inout FormSet) {
    let stem = noun.dropLast()
    forms.insert(stem, feminine)
    forms.insert(Alternation.sibilarised(stem) + "i")
    forms.insert(Alternation.genitivesPlural(of: stem))
    if stem.ends(inAny: ["tk", "čk", "ck", "ćk"]) { forms.insert(stem.dropLast(2) + "ci") }
    if let irregular = irregularPlurals[noun.text] { forms.insert(irregular) }
  }

  static func insertFeminineInConsonant(_ noun: Word, into forms: inout FormSet) {
    forms.insert(noun, "i u ima ju")
    if noun.ends(in: "o") { forms.insert(noun.dropLast() + "l", "i ju ima") }
    if noun.ends(in: "ao") { forms.insert(noun.dropLast(2) + "l", "i ju ima") }
    if noun.ends(in: "st") {
      forms.insert(noun.dropLast(2) + "šću")
    } else {
      forms.insert(Alternation.iotated(noun).map { $0 + "u" })
    }
  }

  static func insertNeuter(_ noun: Word, into forms: inout FormSet) {
    let stem = noun.dropLast()
    forms.insert(stem, neuter)
    forms.insert(Alternation.genitivesPlural(of: stem))
    if let irregular = irregularPlurals[noun.text] { forms.insert(irregular) }
  }

  static func insertNeuter(_ noun: Word, longStem: Word, into forms: inout FormSet) {
    forms.insert(longStem, neuterLong)
    if let irregular = irregularPlurals[noun.text] { forms.insert(irregular) }
  }

  /// Plurals on another stem, and genitives plural in -u.
  private static let irregularPlurals: [String: [Word]] = [
    "čovjek": people, "čovek": people, "čovik": people,
    "dijete": children, "dete": children, "dite": children,
    "oko": ["oči", "očiju", "očima"],
    "uho": ["uši", "ušiju", "ušima"], "uvo": ["uši", "ušiju", "ušima"],
    "ruka": ["ruku"], "noga": ["nogu"],
    "sat": ["sati", "satima"], "mjesec": ["mjeseci"], "mesec": ["meseci"],
  ]

  private static let people: [Word] = ["ljudi", "ljude", "ljudima", "ljudima"]
  private static let children: [Word] =
    ["djeca", "djece", "djeci", "djecu", "djecom"] + [
      "deca", "dece", "deci", "decu", "decom",
    ]
}
