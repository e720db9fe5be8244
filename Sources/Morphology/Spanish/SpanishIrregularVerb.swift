/// What a verb has that its infinitive does not tell.
struct SpanishIrregularVerb: Sendable {
  var change = SpanishStemChange.none
  /// Preterite stem: tuv-, dij-.
  var preterite: Word?
  /// Future and conditional stem: tendr-.
  var future: Word?
  /// First person of the present: tengo.
  var firstPerson: Word?
  /// Masculine singular: dicho.
  var participle: Word?
  /// Short imperatives, which clitics follow: ten, di.
  var imperatives: [Word] = []
  var others: [Word] = []

  /// The irregularities of an infinitive without accents, its own or those of the verb it is a
  /// compound of; nil for a regular verb.
  static func find(_ infinitive: String) -> SpanishIrregularVerb? { all[infinitive] }

  private static let all: [String: SpanishIrregularVerb] = {
    var verbs: [String: SpanishIrregularVerb] = [:]
    for row in SpanishIrregularVerbs.rows {
      for prefix in [""] + row.prefixes.split(separator: " ").map(String.init) {
        verbs[prefix + row.infinitive] = SpanishIrregularVerb(row, prefix: prefix)
      }
    }
    return verbs
  }()

  private init(_ row: SpanishIrregularVerbs.Row, prefix: String) {
    func compound(_ part: String) -> Word? { part.isEmpty ? nil : prefix + Word(part) }
    func compounds(_ parts: String) -> [Word] { Endings(parts).all.map { prefix + $0 } }
    change = row.change
    preterite = compound(row.preterite)
    future = compound(row.future)
    firstPerson = compound(row.firstPerson)
    participle = compound(row.participle)
    imperatives = compounds(row.imperative)
    others = compounds(row.imperative + " " + row.others)
  }
}
