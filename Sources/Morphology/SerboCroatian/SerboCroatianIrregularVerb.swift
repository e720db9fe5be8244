/// A listed verb whose past and present stems cannot be told from its infinitive.
struct SerboCroatianIrregularVerb: Sendable {
  enum Kind: Sendable {
    /// The past stem ends in a consonant: rekao, rekla, reče, rečen.
    case consonant
    /// The past stem ends in a vowel: uzeo, uzela, uzeh, uzet.
    case vowel
  }

  let infinitive: Word
  let kind: Kind
  /// Stems of the l-participle and the aorist.
  let past: [Word]
  /// Stems of the present and the imperative.
  let present: [Word]
  /// Forms that no rule gives.
  let others: [Word]

  private static let futureAfterTi: Endings = "ću ćeš će ćemo ćete"
  private static let futureAfterCi: Endings = "u eš e emo ete"
  private static let presentEndings: Endings = "em eš e emo ete u i imo ite ući"
  private static let presentAfterJ: Endings = "- mo te"
  private static let aoristConsonant: Endings = "oh osmo oste oše avši"
  private static let aoristVowel: Endings = "h smo ste še vši"
  private static let pastParticiple: Endings = "la lo li le"

  func insertForms(into forms: inout FormSet) {
    forms.insert(infinitive.dropLast())
    if infinitive.ends(in: "ti") {
      forms.insert(infinitive.dropLast(2), Self.futureAfterTi)
    } else {
      forms.insert(infinitive.dropLast(), Self.futureAfterCi)
    }
    for stem in past { insertPast(of: stem, into: &forms) }
    for stem in present { insertPresent(of: stem, into: &forms) }
    forms.insert(others)
  }

  private func insertPast(of stem: Word, into forms: inout FormSet) {
    forms.insert(stem + "o")
    forms.insert(stem, Self.pastParticiple)
    switch kind {
    case .consonant:
      forms.insert(stem + "ao")
      forms.insert(stem, Self.aoristConsonant)
      let palatalised = Alternation.palatalised(stem)
      forms.insert(palatalised + "e")
      forms.insert(palatalised + "en", SerboCroatianVerbs.passiveParticiple)
      forms.insert(Alternation.sibilarised(stem), "i imo ite")
    case .vowel:
      forms.insert(stem, Self.aoristVowel)
      // Shorter ones are function words: da, je, pa, se.
      if stem.count > 3 { forms.insert(stem) }
      forms.insert([stem + "t", stem + "n"], SerboCroatianVerbs.passiveParticiple)
      if stem.ends(in: "a") { forms.insert(stem + "n", SerboCroatianVerbs.verbalNoun) }
    }
  }

  private func insertPresent(of stem: Word, into forms: inout FormSet) {
    forms.insert(stem, Self.presentEndings)
    if stem.ends(in: "j") { forms.insert(stem, Self.presentAfterJ) }
    if kind == .consonant { forms.insert(stem, "oh osmo oste oše") }
    SerboCroatianVerbs.insertPassive([stem + "en"], into: &forms)
  }
}

extension SerboCroatianIrregularVerb {
  init(_ row: SerboCroatianIrregularVerbs.Row, prefix: String) {
    func compounds(_ parts: String) -> [Word] { Endings(parts).all.map { prefix + $0 } }
    self.init(
      infinitive: prefix + Word(row.infinitive), kind: row.kind, past: compounds(row.past),
      present: compounds(row.present), others: compounds(row.others))
  }
}
