/// Verbs whose principal parts are listed (class VX).
enum TamilIrregularVerbs {
  /// The stems of a listed verb, or of a compound that ends in one (ஒத்துக்கொள்).
  static func stems(of root: Word) -> [TamilStem]? {
    if let verb = verbs[root.text] { return verb.stems }
    let longest = verbs.keys.sorted { ($1.count, $0) < ($0.count, $1) }.first {
      root.ends(in: $0) && root.count > $0.unicodeScalars.count + 1
    }
    guard let longest, let verb = verbs[longest] else { return nil }
    let prefix = Word(letters: root.letters.dropLast(longest.unicodeScalars.count))
    return verb.stems.map { TamilStem(prefix + $0.word, $0.suffixes) }
  }

  /// One verb; parts are written apart by spaces.
  private struct Verb {
    let past: String
    let participle: String
    let relative: String
    let present: String
    let future: String
    let infinitive: String
    let negative: String
    let imperative: String
    var spokenPresent = ""
    var spokenPast = ""

    var stems: [TamilStem] {
      var parts = TamilVerbParts(
        past: words(past), present: words(present), future: words(future),
        infinitive: words(infinitive), negative: words(negative), imperative: words(imperative))
      parts.participle = words(participle)
      parts.relative = words(relative)
      let presents = TamilSpokenVerbs.withPlainR(words(spokenPresent))
      return parts.stems + presents.map { TamilStem($0, .spokenPresent) }
        + words(spokenPast).map { TamilStem($0, .spokenPast) }
        + words(negative).map { TamilStem($0, .spokenInfinitive) }
    }

    private func words(_ parts: String) -> [Word] { Endings(parts).all }
  }

  private static let verbs: [String: Verb] = [
    "vā": come, "varu": come, "tā": give, "taru": give, "āku": become, "āk": become,
    "pō": Verb(
      past: "pōṉ", participle: "pōy pōyi", relative: "pōṉa", present: "pōk", future: "pōv",
      infinitive: "pōka", negative: "pōk", imperative: "pō pōku", spokenPresent: "pōṟ pōkuṟ",
      spokenPast: "pōṉ pōc pōyiṭ"),
    "col": Verb(
      past: "coṉṉ", participle: "colli", relative: "coṉṉa colliya", present: "colk colluk",
      future: "colv colluv", infinitive: "colla", negative: "coll", imperative: "col coll",
      spokenPresent: "colṟ colluṟ coll", spokenPast: "coṉṉ"),
    "koḷ": Verb(
      past: "koṇṭ", participle: "koṇṭu", relative: "koṇṭa", present: "koḷk koḷḷuk",
      future: "koḷv koḷḷuv", infinitive: "koḷḷa", negative: "koḷḷ", imperative: "koḷ koḷḷ",
      spokenPresent: "koḷṟ koḷḷuṟ", spokenPast: "koṇṭ"),
    "kāṇ": Verb(
      past: "kaṇṭ", participle: "kaṇṭu", relative: "kaṇṭa", present: "kāṇk kāṇpik",
      future: "kāṇp", infinitive: "kāṇa", negative: "kāṇ", imperative: "kāṇ",
      spokenPast: "kaṇṭ"),
    "cā": Verb(
      past: "cett", participle: "cettu", relative: "cetta", present: "cāk", future: "cāv",
      infinitive: "cāka", negative: "cāk", imperative: "cā", spokenPresent: "cāvuṟ",
      spokenPast: "cett"),
    "eṉ": Verb(
      past: "eṉṟ", participle: "eṉṟu", relative: "eṉṟa", present: "eṉk", future: "eṉp",
      infinitive: "eṉa eṉka", negative: "eṉṉ", imperative: "eṉ", spokenPresent: "ṅkuṟ",
      spokenPast: "eṉṉ"),
    "tiṉ": Verb(
      past: "tiṉṟ", participle: "tiṉṟu", relative: "tiṉṟa", present: "tiṉk", future: "tiṉp",
      infinitive: "tiṉṉa", negative: "tiṉṉ", imperative: "tiṉ tiṉṉ", spokenPresent: "tiṉṟ tiṉṉuṟ",
      spokenPast: "tiṉṉ"),
    "uṇ": Verb(
      past: "uṇṭ", participle: "uṇṭu", relative: "uṇṭa", present: "uṇk", future: "uṇp",
      infinitive: "uṇṇa", negative: "uṇṇ", imperative: "uṇ"),
  ]

  private static let come = Verb(
    past: "vant", participle: "vantu vant", relative: "vanta", present: "varuk vark",
    future: "varuv", infinitive: "vara", negative: "var", imperative: "vā vāru varu",
    spokenPresent: "varṟ varuṟ vaṟ", spokenPast: "vant")

  private static let give = Verb(
    past: "tant", participle: "tantu", relative: "tanta", present: "taruk", future: "taruv",
    infinitive: "tara", negative: "tar", imperative: "tā taru", spokenPresent: "tarṟ taruṟ taṟ",
    spokenPast: "tant")

  private static let become = Verb(
    past: "āṉ", participle: "āki āy", relative: "āṉa ākiya", present: "ākk āk",
    future: "ākuv āv", infinitive: "āka", negative: "āk", imperative: "āku",
    spokenPresent: "ākuṟ āvuṟ", spokenPast: "āṉ āc")
}
