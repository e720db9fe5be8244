/// Adjectives: declension, adverb (the neuter), comparative and superlative.
enum SerboCroatianAdjectives {
  /// Definite and indefinite endings of all genders and cases.
  static let endings: Endings = "i a o e u og oga om ome omu oj im ima ih eg ega em emu"
  /// Endings of comparatives, which are soft.
  private static let comparativeEndings: Endings = "i a e u o eg ega em emu oj om im ima ih"
  private static let superlativePrefix: Word = "naj"

  static func insert(_ adjective: Word, into forms: inout FormSet) {
    insert(adjective, stems: [stem(of: adjective)], into: &forms)
  }

  static func insertWithFleetingA(_ adjective: Word, into forms: inout FormSet) {
    insert(adjective, stems: Alternation.withoutFleetingA(adjective), into: &forms)
  }

  private static func insert(_ adjective: Word, stems: [Word], into forms: inout FormSet) {
    forms.insert(stems, endings)
    insertComparatives(stems.map { $0 + "ij" }, into: &forms)
    if let irregular = irregularComparatives[adjective.text] {
      insertComparatives(irregular, into: &forms)
    }
  }

  private static func stem(of adjective: Word) -> Word {
    if adjective.ends(in: "i"), adjective.count > 3 { return adjective.dropLast() }
    if adjective.ends(in: "ao") { return adjective.replacingLast(2, with: "l") }
    return adjective.ends(in: "o") ? adjective.replacingLast(1, with: "l") : adjective
  }

  private static func insertComparatives(_ stems: [Word], into forms: inout FormSet) {
    for stem in stems {
      for ending in comparativeEndings.all {
        forms.insert(stem, ending: ending)
        forms.insert(prefix: superlativePrefix, stem, ending: ending)
      }
    }
  }

  /// Comparative stems that are not the positive one with -ij-.
  private static let irregularComparatives: [String: [Word]] = [
    "bijel": ["bjelj"], "bijesan": ["bjesnij"], "blizak": ["bliž"], "brz": ["brž"],
    "čist": ["čišć"], "čvrst": ["čvršć"], "dalek": ["dalj"], "debeo": ["deblj"], "dobar": ["bolj"],
    "drag": ["draž"], "dubok": ["dublj"], "dug": ["duž", "dulj"], "dugačak": ["duž"],
    "glup": ["gluplj"], "grub": ["grublj"], "gust": ["gušć"], "jak": ["jač"], "kratak": ["krać"],
    "kriv": ["krivlj"], "lagan": ["lakš"], "lak": ["lakš"], "lep": ["lepš"], "lijep": ["ljepš"],
    "lip": ["lipš"], "ljut": ["ljuć"], "loš": ["gor"], "malen": ["manj"], "mali": ["manj"],
    "mek": ["mekš"], "mlad": ["mlađ"], "nizak": ["niž"], "sladak": ["slađ"], "skup": ["skuplj"],
    "slijep": ["sljeplj"], "spor": ["sporij"], "strog": ["strož"], "širok": ["šir"],
    "tanak": ["tanj"], "težak": ["tež"], "tih": ["tiš"], "tup": ["tuplj"], "tvrd": ["tvrđ"],
    "uzak": ["už"], "velik": ["već"], "veliki": ["već"], "visok": ["viš"],
    "vrijedan": ["vrjednij"], "vruć": ["vruć"], "zao": ["gor"], "žut": ["žuć"], "živ": ["življ"],
  ]
}
