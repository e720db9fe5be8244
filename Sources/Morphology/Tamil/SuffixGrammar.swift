/// The suffixes of written and spoken Tamil, as patterns over ISO 15919 letters.
///
/// Pattern syntax: letters, `(a|b)`, `?`, `*`, `+`, `{m,n}`, `[abc]`, and `<name>` for a pattern
/// of ``definitions``. A pattern is matched against all that follows the stem.
package enum SuffixGrammar {
  /// What may follow a stem, and which of it negates, makes unreal or asks.
  package struct Rule {
    let accepted: String
    let negated: String
    let irrealis: String
    let question: String?

    package init(
      accepted: String, negated: String = "<verbNegation>", irrealis: String = "<verbIrrealis>",
      question: String? = nil
    ) {
      self.accepted = accepted
      self.negated = negated
      self.irrealis = irrealis
      self.question = question
    }

    /// Each pattern with its flag of ``SuffixAutomaton``.
    var patterns: [(flag: UInt8, text: String)] {
      let asked = question.map { [(SuffixAutomaton.question, $0)] } ?? []
      return [
        (SuffixAutomaton.accepted, accepted), (SuffixAutomaton.negated, negated),
        (SuffixAutomaton.irrealis, irrealis),
      ] + asked
    }
  }

  static let definitions: [String: String] = [
    "any": "[abcdefghijklmnopqrstuvwxyzāēīōūṅñṇṉṟḻḷṭṣ]",
    "clitic": "(um|ē|ō|ā|tāṉ|ttāṉ|āvatu|kūṭa|āvē|umē|umā|umtāṉ)",
    // A consonant doubled before the next word.
    "sandhi": "[kctpvy]?",
    "tail": "<clitic>?<sandhi>",
    "quotative": "(ṉu|ṉṉu|uṉu|uṉṉu|eṉṟu|ṉā|ṉṉā)",
    "copula": """
    ā(ka|kav|kavē|kavum|ṉa|ṉat|ṉatu|ṉavai|y|ṉār|ṉāl|kum|kātu|kiṟatu|kiviṭṭatu|yiṟṟu|yiruntatu|\
    yirukkiṟatu|ṉavarkaḷ|ṉavar|kk)<any>*
    """,
    "postposition": """
    (illai|illa|illāmal|illāma|illāta|illātatu|illātatāl|illātavar|uḷḷa|uḷḷatu|uḷḷaṉa|uḷḷavar|\
    uḷḷārkaḷ|uḷḷaṉar|uḷḷār|uṭaiya|iṉṟi|aṟṟa|āṉa|pōla|paṟṟi|mūlam|kuṟittu|varai|mītu|mēl|kīḻ|ēṟpa|\
    uḷḷē|kk[uū][ḷṭ]<any>*|irunt<any>*|irukk<any>*)
    """,
    "after": "(<copula>|<postposition>)?<sandhi>",
    // Case endings on an oblique stem in a consonant.
    "case": """
    (ai|ukku|iṟku|iṟk|ukk|aiy|iṟkum|iṟkāka|ukkāka|ukkāk|ukkum|il|iṉ|iṉil|iliruntu|ilirunt|ilē|\
    iṭam|iṭamiruntu|iṭattil|iṭattiliruntu|iṭamē|iṭ|iṉuṭaiya|uṭaiya|āl|iṉāl|ālum|iṉālum|ōṭu|uṭaṉ|\
    iṉōṭu|uṭaṉē|atu|ilum|iṉum|aiyum|aiyē|ilāvatu|ilāṉa|iṉatu|uḷ|uḷḷē|kaṇ|iṉai|iṉukku|la|ula|ōṭa|\
    iṉōṭa|āla|kiṭṭa|ukiṭṭa|ilēyē|ulakaḷ|ila|ile|uku|aṅka|lēruntu|ulēruntu|kiṭṭēruntu)
    """,
    "oblique": "<case><caseClitic>?<after>",
    "direct": "(<clitic>|<copula>|<postposition>|<quotative>)?<sandhi>",
    "plural": "kaḷ<case>?<clitic>?<after>",
    "spokenPlural": "(ṅka|ṅkaḷ)(ḷukku|ḷa|ḷōṭa|kiṭṭa|la|ku|kku)?<clitic>?",
    "beforeVowel": "(<oblique>|<clitic><sandhi>|<copula><sandhi>|<postposition><sandhi>)?",
    // Person, number and gender.
    "person": "(ēṉ|āy|āṉ|āḷ|āru?|ōm|īrkaḷ|ārkaḷ|aṉar|aṉa|atu|āṅka|īṅka|uccu|ucci|accu|iccu|īr|a)",
    "verbalNoun": """
    (atu|at|ataṟku|ataṟk|atai|ataiy|atāl|atil|ataṉ|ataṉāl|avar|avarkaḷ|avarkaḷukku|avaṉ|avai|\
    apōtu|apiṟaku|atiliruntu|ataṟkāka|atuṭaṉ|ataip|aṟku)
    """,
    "spokenPerson": """
    (āṅka|āru?|āṉ|āḷ|īṅka|ēṉ|ōm|a|atu|ata|atuṉāla|atukku|āṅkaḷ|āccu|utu|uccu)
    """,
    "nounNegation": "<any>*(illai|illa|illā<any>*|iṉṟi|aṟṟa|ākātu)<tail>",
    "nounIrrealis": "<any>*(āṉāl|irunt(āl|ā)|irukkalām|irukkaṇum|irukka(ṭṭum|vēṇṭum))ē?",
    "verbNegation": """
    <any>*((v|y)?illai|(v|y)?illa|illā<any>*|ala|alai|alē|āmal|āma|āmalē|āmalum|āmal?iru<any>*|\
    āta|āt[auē]<any>*|ātī<any>*|āviṭ<any>*|māṭṭ<any>*|māṭēṉ<any>*|māṭā<any>*|kūṭā<any>*|vēṇṭām|vēṇām)\
    <negationTail>
    """,
    "verbIrrealis": """
    <any>*(irukkalām|vēṇṭum|vēṇum|a[ṇṉ]um|aṭṭum|(irunt|viṭṭ|iṭṭ|uṭṭ|ṇṭ)(āl|ā)|\
    āviṭ(ṭāl|ṭā|il)|<supposed>)(ē|ā|ō|tāṉ|<quotative>)?<sandhi>
    """,
  ]

  static func rule(for suffixes: SuffixClass) -> Rule {
    if suffixes.rawValue < SuffixClass.past.rawValue && suffixes != .bare {
      return Rule(
        accepted: nounPattern(suffixes), negated: "<nounNegation>", irrealis: "<nounIrrealis>")
    }
    let rule = verbRule(suffixes)
    return Rule(
      accepted: rule.accepted, negated: rule.negated, irrealis: rule.irrealis,
      question: "<verbQuestion>")
  }

  private static func nounPattern(_ suffixes: SuffixClass) -> String {
    switch suffixes {
    case .direct: "<direct>"
    case .oblique: "<oblique>"
    case .plural: "<plural>"
    case .attributive: "<copula><sandhi>|<sandhi>|p(paṭu|paṭṭ|paṭ)<any>*"
    case .obliqueInU:
      "(kku|kk|kkāka|kkuḷ|kkuḷḷē|ṭaṉ|ḷ|la|ku|kiṭṭa|ōṭa|lēruntu|[kctp])?<caseClitic>?<sandhi>"
    case .nounInU:
      """
      <direct>|<plural>|<spokenPlural>|(kku|kk|kkāka|kkum|ṭaṉ|ku|la|kiṭṭa|ōṭa|lēruntu|vai|viṉ|\
      vukku|viṟku|vil|vāl|vum|vuṭaṉ|vōṭu|vōṭa)<caseClitic>?<sandhi>
      """
    case .beforeVowel: "<beforeVowel>"
    case .nounInVowel:
      """
      <direct>|<plural>|<spokenPlural>|(kku|kkāka|kkāk|kk|kkum|kkāṉa|ku|la|kiṭṭa|ōṭa|yōṭa|yāla|\
      lēruntu|ṉṉu|ṉa|yuṭaṉ|yuṭaṉē)<caseClitic>?<copula>?<sandhi>
      """
    case .nounInConsonant:
      """
      <direct>|<oblique>|<plural>|<spokenPlural>|<spokenEnding>|\
      (k|kk|kku|ku|la|kiṭṭa|ṭṭa|ōṭa|lēruntu)<caseClitic>?
      """
    case .doubledConsonant: "<oblique>|<clitic><sandhi>|<copula>|<spokenEnding>"
    case .spokenObject: "<spokenObject>"
    case .personal: "<direct>|<oblique>|<plural>"
    case .pluralOrBare: "<plural>?"
    case .titled:
      "(cār|mēṭam|mēṭatt|mēm|aṇṇā|aṇṇaṉ|akkā|ammā|aiyā|tampi|jī|avarkaḷ)<any>*|ār<case>?<clitic>?<sandhi>"
    default: preconditionFailure("\(suffixes) is no class of nouns")
    }
  }
}
