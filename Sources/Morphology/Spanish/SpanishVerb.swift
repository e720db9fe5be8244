/// A verb with everything its paradigm is made from. All forms are spelt without accents.
struct SpanishVerb {
  enum Conjugation: Sendable { case ar, er, ir }

  /// The infinitive without accents and without -se.
  let infinitive: Word
  let conjugation: Conjugation
  /// The infinitive without its ending.
  let stem: Word
  let stressed: Stem
  let weak: Word
  let irregular: SpanishIrregularVerb?

  /// nil where the word is no infinitive.
  init?(infinitive lemma: Word, change: SpanishStemChange) {
    let plain = SpanishSpelling.withoutAccents(lemma)
    infinitive = plain.ends(in: "rse") ? plain.dropLast(2) : plain
    guard infinitive.count > 1, let conjugation = Self.conjugation(of: infinitive) else {
      return nil
    }
    self.conjugation = conjugation
    stem = infinitive.dropLast(2)
    irregular = SpanishIrregularVerb.find(infinitive.text)
    let change = change == .none ? irregular?.change ?? .none : change
    stressed = Stem(change.stressed(stem), conjugation)
    weak = change.weak(stem)
  }

  private static func conjugation(of infinitive: Word) -> Conjugation? {
    if infinitive.ends(in: "ar") { return .ar }
    if infinitive.ends(in: "er") { return .er }
    return infinitive.ends(in: "ir") ? .ir : nil
  }

  /// A stem in the two spellings it has before front and before back vowels.
  struct Stem {
    let front: Word
    let back: Word

    init(_ stem: Word, _ conjugation: Conjugation) {
      front = conjugation == .ar ? SpanishSpelling.beforeFrontVowel(stem) : stem
      back = conjugation == .ar ? stem : SpanishSpelling.beforeBackVowel(stem)
    }

    func before(_ ending: Word) -> Word {
      ending.starts(withLetterOf: "ei") ? front : back
    }
  }

  func insertForms(into forms: inout FormSet) {
    forms.insert(infinitive)
    insert(stressed, SpanishVerbEndings.stressed, into: &forms)
    let plain = Stem(stem, conjugation)
    switch conjugation {
    case .ar: insert(plain, SpanishVerbEndings.ar, into: &forms)
    case .er: insert(plain, SpanishVerbEndings.er, into: &forms)
    case .ir: insert(plain, SpanishVerbEndings.ir, into: &forms)
    }
    if conjugation != .ar { insertThirdConjugationForms(into: &forms) }
    forms.insert(future, SpanishVerbEndings.future)
    insertIrregularForms(into: &forms)
    insertClitics(into: &forms)
  }

  var future: Word { irregular?.future ?? infinitive }

  private func insert(_ stem: Stem, _ endings: Endings, into forms: inout FormSet) {
    for ending in endings.all { forms.insert(stem.before(ending), ending: ending) }
  }

  private func insertThirdConjugationForms(into forms: inout FormSet) {
    insert(Stem(weak, conjugation), "amos ais as", into: &forms)
    forms.insert(weak + glide, SpanishVerbEndings.weak)
    if weak.ends(inAny: ["ñ", "ll"]) { forms.insert(weak, SpanishVerbEndings.weakWithoutGlide) }
    if conjugation == .ir, stem.ends(in: "u"), !stem.ends(inAny: ["gu", "qu"]) {
      forms.insert(stem, SpanishVerbEndings.afterU)
    }
  }

  /// i, which turns to y between vowels (leyó, oyeron) and is not doubled (rió, rieron).
  var glide: String {
    if weak.ends(in: "i") { return "" }
    return weak.ends(inLetterOf: "aeou") && !weak.ends(inAny: ["qu", "gu"]) ? "y" : "i"
  }

  private func insertIrregularForms(into forms: inout FormSet) {
    guard let irregular else { return }
    if let firstPerson = irregular.firstPerson {
      forms.insert(firstPerson)
      let subjunctive = firstPerson.dropLast()
      forms.insert(subjunctive, conjugation == .ar ? "e es en emos" : "a as an amos ais")
    }
    if let preterite = irregular.preterite {
      forms.insert(preterite, SpanishVerbEndings.strongPreterite)
      let glide = preterite.ends(in: "j") ? "" : "i"
      forms.insert(preterite + glide, SpanishVerbEndings.strongPreteriteWithGlide)
    }
    if let participle = irregular.participle {
      forms.insert(participle.dropLast(), "o a os as")
    }
    forms.insert(irregular.others)
  }
}

/// Endings without accents; voseo (tenés) and vosotros (tenéis) are among them.
enum SpanishVerbEndings {
  static let stressed: Endings = "o as a an es e en"
  static let ar: Endings = """
    amos ais as a emos eis es e aste o asteis aron aba abas abamos abais aban ad ando ado ada ados \
    adas ara aras aramos arais aran ase ases asemos aseis asen
    """
  private static let erAndIr: Endings =
    "amos ais as i iste imos isteis ia ias iamos iais ian ido ida idos idas"
  static let er = erAndIr + "emos eis es ed e"
  static let ir = erAndIr + "is id"
  static let future: Endings = "e as a emos eis an ia ias iamos iais ian"
  /// After the i or y of the weak stem.
  static let weak: Endings =
    "o eron endo era eras eramos erais eran ese eses esemos eseis esen"
  static let weakWithoutGlide: Endings = "o eron endo era eras eran ese eses esen"
  /// construir: construyo.
  static let afterU: Endings = "yo yes ye yen ya yas yamos yan"
  static let strongPreterite: Endings = "e iste o imos isteis"
  static let strongPreteriteWithGlide: Endings =
    "eron era eras eramos erais eran ese eses esemos eseis esen"
}
