extension SuffixGrammar {
  /// Endings of spoken Tamil as comments spell them, merged with ``definitions``.
  ///
  /// - SeeAlso: H. F. Schiffman, "A Reference Grammar of Spoken Tamil" (Cambridge 1999), whose
  ///   examples are romanized; the spellings here are those met in comments.
  static let spokenDefinitions: [String: String] = [
    // A case in -a takes y before a vowel: kaṭaila-yē.
    "caseClitic": "(<clitic>|y(ē|um|ā))",
    "spokenObject": "a(y(ē|um|ā|āvatu)|kk?ūṭa|tt?āṉ|viṭa|[kctp])?",
    // Loans take u so that they end in a vowel: pillu.
    "spokenEnding": "u(m|tāṉ|kūṭa)?",
    "finiteTail": "(<clitic>|<quotative>|ḷ?(ā|ē|ō|ām)|pp?ā|ṅka)?<sandhi>",
    "spokenNominal": """
    (at(ā|ē|u|um|ula|uku|ukku|ukkē|ukkum|ukkuḷḷ[aē]|ukkāka|ukkāṉa|ukkappuṟam|uṉālē?|uṉāla|ṉāla|āla|\
    āṉ)|ata(yē|yum|kk?ūṭa|tt?āṉ|viṭa)?|avaṅka(ḷ|ḷukku|ḷuku|ḷē|ḷa|ḷōṭa|ḷum|kiṭṭa|ṉ?ṉu)?|\
    avaru?(ē|um)?|avaṉ|avaḷ|ap(pa|ō|pō|pōtu|pavē|pavum|patāṉ|puṟam))
    """,
    // "Does not usually", "never did": eṭukkuṟat-illa, eṭuttat-illai.
    "habitualNegation": "at(u|ē|āṉ)?y?ill(ai|a|ē|āma|āmal|āta|ātu)<negationTail>",
    // What follows the present in -ṟ, and the present made from the infinitive: ceyy-aṟāṅka.
    "spokenEndings": "(<spokenPerson><finiteTail>|<spokenNominal>|<habitualNegation>)",
    "spokenForm": "[ṟr]<spokenEndings>",
    "negationTail": """
    (<clitic>|y[āēō]|yām|ṅka|ṅkaḷē?|pp?ā|<quotative>|(yē?|ṅka)<quotative>)?<sandhi>
    """,
    "necessity": "[ṇṉ]um",
    // "If": eṭuttāṅkaṉṉā, eṭukkalaṉṉā.
    "condition": "ṉ?ṉā(lum)?",
    "supposed": "(āṅka|īṅka|āru?|ōm|utu|atu|um|ala|alai|illai?)<condition>",
    "verbQuestion": """
    <any>*(āṅkaḷ|īṅkaḷ|ārkaḷ|īrkaḷ|ār|āṉ|āḷ|ēṉ|ōm|ut|ucc|um|lām)ā
    """,
  ]
}
