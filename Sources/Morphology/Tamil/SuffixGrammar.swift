/// The suffixes of written and spoken Tamil, as patterns over ISO 15919 letters.
///
/// Pattern syntax: letters, `(a|b)`, `?`, `*`, `+`, `{m,n}`, `[abc]`, and `<name>` for a pattern
/// of ``definitions``. A pattern is matched against all that follows the stem.
package enum SuffixGrammar {
  /// What may follow a stem, and which of it negates or makes unreal.
  package struct Rule {
    let accepted: String
    let negated: String
    let irrealis: String

    package init(
      accepted: String, negated: String = "<verbNegation>", irrealis: String = "<verbIrrealis>"
    ) {
      self.accepted = accepted
      self.negated = negated
      self.irrealis = irrealis
    }
  }

  static let definitions: [String: String] = [
    "any": "[abcdefghijklmnopqrstuvwxyzāēīōūṅñṇṉṟḻḷṭṣ]",
    "clitic": "(um|ē|ō|ā|tāṉ|ttāṉ|āvatu|kūṭa|āvē|umē|umā|umtāṉ)",
    // A consonant doubled before the next word.
    "sandhi": "[kctpvy]?",
    "tail": "<clitic>?<sandhi>",
    "quotative": "(ṉu|ṉṉu|uṉu|uṉṉu|eṉṟu)",
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
    iṉōṭa|āla|kiṭṭa|ukiṭṭa|ilēyē|ulakaḷ|ile|uku|aṅka|lēruntu|ulēruntu|kiṭṭēruntu)
    """,
    "oblique": "<case><clitic>?<after>",
    "direct": "(<clitic>|<copula>|<postposition>|<quotative>)?<sandhi>",
    "plural": "kaḷ<case>?<clitic>?<after>",
    "spokenPlural": "(ṅka|ṅkaḷ)(ḷukku|ḷa|ḷōṭa|kiṭṭa|la|ku|kku)?<clitic>?",
    "beforeVowel": "(<oblique>|<clitic><sandhi>|<copula><sandhi>|<postposition><sandhi>)?",
    // Person, number and gender.
    "person": "(ēṉ|āy|āṉ|āḷ|ār|ōm|īrkaḷ|ārkaḷ|aṉar|aṉa|atu|āṅka|īṅka|uccu|ucci|accu|iccu|īr|a)",
    "verbalNoun": """
    (atu|at|ataṟku|ataṟk|atai|ataiy|atāl|atil|ataṉ|ataṉāl|avar|avarkaḷ|avarkaḷukku|avaṉ|avai|\
    apōtu|apiṟaku|atiliruntu|ataṟkāka|atuṭaṉ|ataip|aṟku)
    """,
    "spokenPerson": """
    (āṅka|ār|āṉ|āḷ|īṅka|ēṉ|ōm|a|atu|ata|atuṉāla|atukku|āṅkaḷ|āṅkaṉṉu|ārṉu|āccu|utu|uccu)
    """,
    "nounNegation": "<any>*(illai|illa|illā<any>*|iṉṟi|aṟṟa|ākātu)<tail>",
    "nounIrrealis": "<any>*(āṉāl|irunt(āl|ā)|irukkalām|irukkaṇum|irukka(ṭṭum|vēṇṭum))ē?",
    "verbNegation": """
    <any>*((v|y)?illai|(v|y)?illa|illā<any>*|ala|alai|alē|āmal|āma|āmalē|āmalum|āmal?iru<any>*|\
    āta|āt[auē]<any>*|ātī<any>*|āviṭ<any>*|māṭṭ<any>*|māṭēṉ<any>*|māṭā<any>*|kūṭā<any>*|vēṇṭām|vēṇām)\
    (yē|yā|yām|yō)?<tail>
    """,
    "verbIrrealis": """
    <any>*(irukkalām|vēṇṭum|vēṇum|aṇum|aṭṭum|(irunt|viṭṭ|iṭṭ|uṭṭ|ṇṭ)(āl|ā)|āviṭ(ṭāl|ṭā|il))\
    (ē|ā|ō|tāṉ)?<sandhi>
    """,
  ]

  static func rule(for suffixes: SuffixClass) -> Rule {
    suffixes.rawValue < SuffixClass.past.rawValue && suffixes != .bare
      ? Rule(
        accepted: nounPattern(suffixes), negated: "<nounNegation>", irrealis: "<nounIrrealis>")
      : verbRule(suffixes)
  }

  private static func nounPattern(_ suffixes: SuffixClass) -> String {
    switch suffixes {
    case .direct: "<direct>"
    case .oblique: "<oblique>"
    case .plural: "<plural>"
    case .attributive: "<copula><sandhi>|<sandhi>|p(paṭu|paṭṭ|paṭ)<any>*"
    case .obliqueInU: "(kku|kk|kkāka|kkuḷ|kkuḷḷē|ṭaṉ|ḷ|la|ku|kiṭṭa|ōṭa|lēruntu|[kctp])?<tail>"
    case .nounInU:
      """
      <direct>|<plural>|<spokenPlural>|(kku|kk|kkāka|kkum|ṭaṉ|ku|la|kiṭṭa|ōṭa|lēruntu|vai|viṉ|\
      vukku|viṟku|vil|vāl|vum|vuṭaṉ|vōṭu|vōṭa)<tail>
      """
    case .beforeVowel: "<beforeVowel>"
    case .nounInVowel:
      """
      <direct>|<plural>|<spokenPlural>|(kku|kkāka|kkāk|kk|kkum|kkāṉa|ku|la|kiṭṭa|ōṭa|yōṭa|yāla|\
      lēruntu|ṉṉu|ṉa|yuṭaṉ|yuṭaṉē)<clitic>?<copula>?<sandhi>
      """
    case .nounInConsonant:
      """
      <direct>|<oblique>|<plural>|<spokenPlural>|(k|kk|kku|ku|la|kiṭṭa|ṭṭa|ōṭa|lēruntu)<clitic>?
      """
    case .doubledConsonant: "<oblique>|<clitic><sandhi>|<copula>"
    case .personal: "<direct>|<oblique>|<plural>"
    case .pluralOrBare: "<plural>?"
    case .titled:
      "(cār|mēṭam|mēṭatt|mēm|aṇṇā|aṇṇaṉ|akkā|ammā|aiyā|tampi|jī|avarkaḷ)<any>*|ār<case>?<clitic>?<sandhi>"
    default: preconditionFailure("\(suffixes) is no class of nouns")
    }
  }
}
