/// Irregular English words that customers use.
enum EnglishIrregulars {
  /// The forms of an irregular verb, also behind a prefix that leaves it as it is.
  static func verb(_ base: String) -> [Word]? {
    if let forms = verbs[base] { return forms.all }
    for prefix in ["re", "over", "mis", "under", "out"] where base.hasPrefix(prefix) {
      if let forms = verbs[String(base.dropFirst(prefix.count))] {
        return forms.all.map { prefix + $0 }
      }
    }
    return nil
  }

  private static let verbs: [String: Endings] = [
    "be": "am is are was were been being", "become": "became", "begin": "began begun",
    "break": "broke broken", "bring": "brought", "build": "built", "buy": "bought",
    "catch": "caught", "choose": "chose chosen choosing", "come": "came", "cost": "cost",
    "cut": "cut cutting", "deal": "dealt", "do": "does did done", "draw": "drew drawn",
    "drink": "drank drunk", "drive": "drove driven", "eat": "ate eaten", "fall": "fell fallen",
    "feel": "felt", "fight": "fought", "find": "found", "fly": "flew flown",
    "forget": "forgot forgotten", "freeze": "froze frozen", "get": "got gotten getting",
    "give": "gave given", "go": "goes went gone", "grow": "grew grown", "hang": "hung",
    "have": "has had", "hear": "heard", "hide": "hid hidden", "hit": "hit hitting",
    "hold": "held", "hurt": "hurt", "keep": "kept", "know": "knew known", "lead": "led",
    "learn": "learnt", "leave": "left", "lend": "lent", "let": "let letting", "lie": "lay lain",
    "lose": "lost", "make": "made", "mean": "meant", "meet": "met", "pay": "paid",
    "put": "put putting", "quit": "quit quitting", "read": "read", "ring": "rang rung",
    "rise": "rose risen", "run": "ran running", "say": "said", "see": "saw seen", "sell": "sold",
    "send": "sent", "set": "set setting", "shake": "shook shaken", "show": "shown",
    "shut": "shut shutting", "sit": "sat sitting", "sleep": "slept", "speak": "spoke spoken",
    "spend": "spent", "stand": "stood", "steal": "stole stolen", "stick": "stuck",
    "stink": "stank stunk", "swear": "swore sworn", "take": "took taken", "teach": "taught",
    "tear": "tore torn", "tell": "told", "think": "thought", "throw": "threw thrown",
    "understand": "understood", "wake": "woke woken", "wear": "wore worn", "win": "won winning",
    "write": "wrote written",
  ]

  static let plurals: [String: [Word]] = [
    "child": ["children"], "foot": ["feet"], "half": ["halves"], "knife": ["knives"],
    "life": ["lives"], "man": ["men"], "person": ["people"], "shelf": ["shelves"],
    "tooth": ["teeth"], "wife": ["wives"], "woman": ["women"],
  ]

  static let comparisons: [String: [Word]] = [
    "bad": ["worse", "worst"], "far": ["further", "furthest", "farther"],
    "good": ["better", "best", "well"], "little": ["less", "least"],
    "fast": ["fast"], "hard": ["hard"],
  ]
}
