/// The list of irregular verbs; a prefix makes a compound that goes like its base.
enum SerboCroatianIrregularVerbs {
  struct Row: Sendable {
    let infinitive: String
    let kind: SerboCroatianIrregularVerb.Kind
    let past: String
    let present: String
    var others = ""
    /// Prefixes, `-` for the verb without one.
    var prefixes = "-"

    init(
      _ infinitive: String, _ kind: SerboCroatianIrregularVerb.Kind, past: String, present: String,
      others: String = "", prefixes: String = "-"
    ) {
      self.infinitive = infinitive
      self.kind = kind
      self.past = past
      self.present = present
      self.others = others
      self.prefixes = prefixes
    }
  }

  /// The verbs that have the infinitive; several where one spelling has several conjugations.
  static func find(_ infinitive: Word) -> Listed? {
    all[infinitive].map { Listed(infinitive: infinitive, verbs: $0) }
  }

  struct Listed {
    let infinitive: Word
    let verbs: [SerboCroatianIrregularVerb]

    func insertForms(into forms: inout FormSet) {
      for verb in verbs { verb.insertForms(into: &forms) }
      insertRegularForms(into: &forms)
    }

    /// Verbs in -ati and dobiti also have forms of the regular conjugation.
    private func insertRegularForms(into forms: inout FormSet) {
      if alsoRegular.contains(infinitive.text) {
        SerboCroatianVerbs.insert(infinitive, as: .a, into: &forms)
      }
      if infinitive.ends(in: "dobiti") {
        SerboCroatianVerbs.insert(infinitive, as: .i, into: &forms)
      }
    }
  }

  private static let all: [Word: [SerboCroatianIrregularVerb]] = {
    var verbs: [Word: [SerboCroatianIrregularVerb]] = [:]
    for row in rows {
      for prefix in Endings(row.prefixes).all {
        let verb = SerboCroatianIrregularVerb(row, prefix: prefix.text)
        verbs[verb.infinitive, default: []].append(verb)
      }
    }
    return verbs
  }()

  private static let alsoRegular: Set<String> = [
    "lagati", "slagati", "lupati", "smijati", "smejati", "pljuvati", "trajati",
  ]

  private static let rows: [Row] = consonantStems + vowelStems + jatStems + stemsInA
}
