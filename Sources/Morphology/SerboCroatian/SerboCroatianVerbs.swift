/// The regular conjugations, by the ending of the infinitive.
enum SerboCroatianVerbClass: String, CaseIterable, Sendable {
  /// čekati, čekam.
  case a = "Va"
  /// riješiti, riješim.
  case i = "Vi"
  /// kupovati, kupujem.
  case ova = "Vo"
  /// krenuti, krenem.
  case nu = "Vn"
  /// vidjeti or videti, vidim.
  case je = "Vj"

  var infinitiveEndings: [String] {
    switch self {
    case .a: ["ati"]
    case .i: ["iti"]
    case .ova: ["ovati", "evati", "ivati"]
    case .nu: ["nuti"]
    case .je: ["jeti", "eti"]
    }
  }

  var citation: String {
    "an infinitive in "
      + infinitiveEndings.map { "-" + $0 }.joined(separator: " or ")
  }

  func accepts(_ infinitive: Word) -> Bool {
    infinitive.count > 4 && infinitive.ends(inAny: infinitiveEndings)
  }
}

/// Conjugations with participles, gerunds and the verbal noun; future also as Serbian writes it.
enum SerboCroatianVerbs {
  /// After the infinitive's stem: infinitive, short infinitive, future, aorist, gerund.
  private static let infinitiveStem: Endings =
    "ti t ću ćeš će ćemo ćete h smo ste še - vši v"
  private static let pastParticiple: Endings = "la lo li le"
  private static let presentE: Endings = "em eš e emo ete u"
  private static let presentA: Endings = "am aš a amo ate aju aj ajmo ajte ao ajući"
  private static let presentI: Endings = "im iš i imo ite e io eći"
  private static let presentJ: Endings = "em eš e emo ete u ući - mo te"
  private static let presentN: Endings = "nem neš ne nemo nete nu ni nimo nite ao la lo li le"
  static let passiveParticiple: Endings = "-" + SerboCroatianAdjectives.endings
  static let verbalNoun: Endings = "je ja ju jem jima"

  static func insert(
    _ infinitive: Word, as kind: SerboCroatianVerbClass, into forms: inout FormSet
  ) {
    switch kind {
    case .a: insertA(infinitive.dropLast(3), into: &forms)
    case .i: insertI(infinitive.dropLast(3), into: &forms)
    case .ova: insertOva(infinitive, into: &forms)
    case .nu: insertNu(infinitive.dropLast(4), into: &forms)
    case .je: insertJe(infinitive, into: &forms)
    }
  }

  private static func insertA(_ root: Word, into forms: inout FormSet) {
    insertInfinitive(root + "a", into: &forms)
    forms.insert(root, presentA)
    insertPassive([root + "an"], into: &forms)
    forms.insert(root + "ajuć", SerboCroatianAdjectives.endings)
  }

  private static func insertI(_ root: Word, into forms: inout FormSet) {
    insertInfinitive(root + "i", into: &forms)
    forms.insert(root, presentI)
    insertPassive((Alternation.iotated(root) + [root]).map { $0 + "en" }, into: &forms)
  }

  private static func insertOva(_ infinitive: Word, into forms: inout FormSet) {
    let stem = infinitive.dropLast(2)
    insertInfinitive(stem, into: &forms)
    forms.insert(stem + "o")
    insertPassive([stem + "n"], into: &forms)
    forms.insert(infinitive.replacingLast(5, with: "uj"), presentJ)
  }

  private static func insertNu(_ root: Word, into forms: inout FormSet) {
    insertInfinitive(root + "nu", into: &forms)
    forms.insert(root + "nuo")
    forms.insert(root, presentN)
    forms.insert(root + "nut", passiveParticiple)
    forms.insert(root + "nuć", "e a u em ima")
  }

  /// Both reflexes of jat, whichever the infinitive shows; the participle in -io is ijekavian.
  private static func insertJe(_ infinitive: Word, into forms: inout FormSet) {
    let root = infinitive.dropLast(infinitive.ends(in: "jeti") ? 4 : 3)
    insertInfinitive(root + "je", into: &forms)
    insertInfinitive(root + "e", into: &forms)
    forms.insert(root, presentI)
    forms.insert(root + "eo")
    insertPassive(Alternation.iotated(root).map { $0 + "en" }, into: &forms)
  }

  /// A verb whose present has another stem than its infinitive: pisati, piš-.
  static func insert(_ infinitive: Word, present: Word, into forms: inout FormSet) {
    let root = infinitive.dropLast(2)
    insertInfinitive(root, into: &forms)
    forms.insert(root + "o")
    forms.insert(root + "n", passiveParticiple)
    forms.insert(root + "t", passiveParticiple)
    forms.insert(root + "n", verbalNoun)
    forms.insert(present, presentE)
    forms.insert(present, "i imo ite ući - mo te")
  }

  /// What all verbs make of the stem before -ti.
  private static func insertInfinitive(_ stem: Word, into forms: inout FormSet) {
    forms.insert(stem, infinitiveStem)
    forms.insert(stem, pastParticiple)
  }

  /// Passive participles in -n, and the verbal nouns that go with them.
  static func insertPassive(_ participles: [Word], into forms: inout FormSet) {
    for participle in participles {
      forms.insert(participle, passiveParticiple)
      forms.insert(participle, verbalNoun)
    }
  }
}
