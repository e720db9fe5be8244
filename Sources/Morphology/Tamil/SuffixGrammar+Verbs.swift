extension SuffixGrammar {
  /// What follows the principal parts of verbs.
  static func verbRule(_ suffixes: SuffixClass) -> Rule {
    switch suffixes {
    case .bare: Rule(accepted: "<clitic>?", negated: "<nounNegation>")
    case .past: Rule(accepted: past, irrealis: "<verbIrrealis>|āl(ē|tāṉ)?<sandhi>")
    case .verbalParticiple: Rule(accepted: verbalParticiple)
    case .relativeParticiple: Rule(accepted: relativeParticiple)
    case .nominal: Rule(accepted: "<verbalNoun><tail>")
    case .present: Rule(accepted: present)
    case .future: Rule(accepted: future)
    case .infinitive: infinitive
    case .negative: Rule(accepted: negative, negated: negative)
    // -talai is no worn-down -illai, but the object case of -tal.
    case .imperative: Rule(accepted: imperative, negated: "<nounNegation>")
    default: spokenRule(suffixes)
    }
  }

  private static func spokenRule(_ suffixes: SuffixClass) -> Rule {
    switch suffixes {
    case .spokenPresent: Rule(accepted: "<spokenEndings>")
    case .spokenNeuter: Rule(accepted: "ut(u|u<quotative>|uṅka|ā|ē|ō|ām|āṉ|utāṉ)")
    case .spokenPast:
      Rule(accepted: spokenPast, irrealis: "<verbIrrealis>|āl|ā")
    case .spokenParticiple:
      Rule(accepted: "(iṭṭ|iṭ|iyum|iccu|irukk|irunt|ikkiṭṭ|ikkoṭu|ittā|ikiṭṭ)<any>*")
    case .spokenStrong:
      Rule(
        accepted: "(a|avē|ama|āma|[aiu]ṟ<any>*|a[ṇṉ]um|alām|<spokenNegation>)<finiteTail>",
        negated: "(ama|āma|<spokenNegation>)<clitic>?|<any>*<habitualNegation>")
    case .spokenInfinitive:
      Rule(
        accepted: "(a[ṇṉ]um|ama|āma|aṭṭum|avē|<spokenNegation>)<finiteTail>|a<spokenForm>",
        negated: "(ama|āma|<spokenNegation>)<clitic>?|<any>*<habitualNegation>")
    default: preconditionFailure("\(suffixes) is no class of verbs")
    }
  }

  /// Merged with ``definitions``.
  static let verbDefinitions: [String: String] = [
    "spokenNegation": "((ala|alai|ali|alē|avēyilla|avēyillai)<negationTail>|amāṭ<any>*)",
    "inflectedNoun": "<verbalNoun>(āka|ākav|ākavum|ākat|ākak|āl|ē)",
    "auxiliary": """
    (viṭṭ|viṭu|koṇṭ|koḷ|irukk|irunt|irupp|uḷḷ|vant|varu|koṭu|kkoṭu|pōṉ|pōy|vai|taru|tant|pārtt|\
    kāṭṭ|iṭṭ|iṭu|iṭa|ṭṭ|ṭu|āccu|āṅka|uṭṭ|viṭa|paṭṭ|paṭu|paṭi|yirukk|yirunt|yiru|yuḷḷ|iruṅ|illai|\
    ṟukk|ṟunt|kiṭṭ|kiṭu|āṉa)
    """,
  ]

  private static let past = """
    (uḷḷ|irunt|irukk|irupp|iru|uviṭṭ|uviṭ|ukkoṇ|ukkoḷ)<any>*|<inflectedNoun>|\
    āyiṟṟu|āṅkaḷ|āṉē|āṉō|āṉā|<person><finiteTail>|<verbalNoun><tail>|<spokenNominal>|\
    <habitualNegation>|āka(<necessity>|vēṇ(ṭum|um))<finiteTail>|(āl|ālum|avuṭaṉ|avaṉ|avuṭaṉē|apaṭi|ēṉṉu|āṉṉu|atukku|\
    atula|ataṟkup)<tail>|<sandhi>
    """

  private static let verbalParticiple = "<tail>|[ktpcy]?<auxiliary><any>*"

  private static let relativeParticiple = """
    tāka|tākat|tākavum|tāl|tum|<tail>|\
    (t|tu|taṟku|taṟk|tai|taiy|tāl|til|taṉ|varkaḷ|var|vai|pōtu|piṟaku|talla|vaṉ|tum|ṉ|taip)<tail>
    """

  private static let present = """
    i(ṟ|ṉṟ)<person><finiteTail>|i(ṟ|ṉṟ)<verbalNoun><tail>|i(ṟ|ṉṟ)atum?ā(ka<any>*|m)|\
    (iṟ|iṉṟ)(<spokenNominal>|<habitualNegation>)|ir<person><tail>|\
    iṟ(eṉ|āṅka|īṅka|a|atunāla)<tail>|[au]?(ṟ|r)<person><finiteTail>|\
    a<spokenForm>
    """

  private static let future = """
    <verbalNoun>(āka|ākat|ākav|āṉāl|ē)|<person><finiteTail>|<verbalNoun><tail>|<habitualNegation>|\
    (ataṟkāṉa|ataṟkup|ataṟkāka|ar|arkaḷ)<tail>
    """

  private static let infinitive = Rule(
    accepted: """
      <tail>|(vuḷḷ|mul|mpaṭi|mpōtu|māṟu)<any>*|<infinitiveNegation>|\
      (māṭṭ|lām|lāmā|vēṇṭ|kkūṭā|ttāṉ|vum|vē|vā|ccey|ccol|ppaṭ|ppō|vēṇ|<necessity>|kkūṭ|vuṅ|ttakk|\
      tt[oō]ṭaṅk|ṭṭum|muṭi|iyal|vaittu|vaikk|vitt|viṭ|veṇ|māttā|varu|irukk|viru|iru|mur|kkoḷ|\
      kkāṭṭ|āram|pper|aṟi|ttavaṟ)<any>*
      """,
    negated: "<infinitiveNegation>|<verbNegation>",
    irrealis: "<verbIrrealis>|(<necessity>|ṭṭum|<negativeEnding><condition>)<finiteTail>")

  /// After the infinitive, where -la is no case ending but a worn-down -illai.
  static let infinitiveNegation: [String: String] = [
    "infinitiveNegation":
      "<negativeEnding>[kctp]?<negationTail>",
    "negativeEnding": "[vy]?(illai|illa|illē|la|lai|lē|li|vēy?illai?)",
  ]

  private static let negative = """
    (āmal|āma|āmalē|āta|ātu|ātat|ātatu|ātatāl|ātavar|ātavarkaḷ|āviṭṭāl|āviṭṭā|āviṭil|āmalum|\
    ātīrkaḷ|ātē|ātīṅka|ātatai|āmai|āvē|ātataṟku|āmal?irukk<any>*|āmal?irunt<any>*|ā)(<tail>|yē|<quotative>)
    """

  private static let imperative = """
    (um|kkum)(pōtu|paṭi|āṟu|vakaiyil|mpōtu)<tail>|\
    (ṅkaḷ|uṅkaḷ|ṅka|uṅka|ṅkaḷēṉ|ṅkaḷē|um|utal|tal|ttal|talai|talukku|taliṉ|talil|talum|vatu|kkai|\
    vu|ppu|i)?<case>?<tail>|(ṅka|uṅka|um)<quotative>
    """

  private static let spokenPast = """
    (āṅka|āru?|āṉ|āḷ|īṅka|ēṉ|ōm|ā|āl|a|atu|utu|ucc|uccu|uṟuccu|uruccu|iruccu|iṭuccu|um|ālum|atum|ata|\
    avaṅka|u|uṭuccu|irukk<any>*|irunt<any>*|uṭṭāṅka|iṭṭāṅka|uṭṭu|iṭṭu|uṭāṅka|uṭṭār|iṭṭār|uṭṭēṉ|\
    iṭṭēṉ)<finiteTail>|<spokenNominal>|<habitualNegation>
    """
}
