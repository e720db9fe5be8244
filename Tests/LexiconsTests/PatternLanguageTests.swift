import FeedbackModel
import Lexicons
import Pipeline
import TestSupport
import Testing

/// What each element of the pattern language takes, on whole comments.
@Suite("The pattern language") struct PatternLanguageTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String { "\(lines.joined(separator: " / ")): \(text)" }
    var lines: [String]
    var text: String
    var entries: [String]
    var language: String?

    init(_ lines: [String], _ text: String, _ entries: [String], language: String? = nil) {
      self.lines = lines
      self.text = text
      self.entries = entries
      self.language = language
    }
  }

  static let cues = SmallLexicon.cues([
    "001\tnegator\t\tno", "002\tdegree\t1.5\tmuy", "003\tnumber\t2\tdos",
    "004\ttime\t3600\thora/N", "005\tpronoun\t\tnos", "006\tcontrast\tbut\tpero",
    "007\tdegree\t0.5\tpoco",
  ])

  static let items = [
    Case(["001\tfix\t-\t1\ttras [NUM] [TIME]"], "tras dos horas", ["001"]),
    Case(["001\tfix\t-\t1\ttras [NUM] [TIME]"], "tras 3 horas", ["001"]),
    Case(["001\tfix\t-\t1\ttras [NUM] [TIME]"], "tras dos gatos", []),
    Case(["001\tfix\t-\t1\ttras ?[NUM] [TIME]"], "tras horas", ["001"]),
    Case(["001\tfix\t-\t1\t[PRON] gritó"], "nos gritó", ["001"]),
    Case(["001\tfix\t-\t1\t[PRON] gritó"], "ella gritó", []),
    Case(["001\tfix\t+\t1\t[INT] rico"], "muy rico", ["001"]),
    Case(["001\tfix\t+\t1\t[INT] rico"], "poco rico", []),
    Case(["001\tfix\t-\t1\t[NEG] ~2 sirve"], "no me les sirve", ["001"]),
    Case(["001\tfix\t-\t1\t[NEG] ~2 sirve"], "no a mi ni sirve", []),
    Case(["001\tfix\t-\t1\t[NEG] ~2 sirve"], "no. sirve", []),
    Case(["001\tfix\t-\t1\t^ tarde"], "tarde llegó", ["001"]),
    Case(["001\tfix\t-\t1\t^ tarde"], "llegó tarde", []),
    Case(["001\tfix\t-\t1\ttarde $"], "llegó tarde, otra vez", ["001"]),
    Case(["001\tfix\t-\t1\ttarde $"], "tarde llegó", []),
  ]

  static let alternatives = [
    Case(["001\tfix\t+\t1\t{buen trato|atención} familiar"], "buen trato familiar", ["001"]),
    Case(["001\tfix\t+\t1\t{buen trato|atención} familiar"], "atencion familiar", ["001"]),
    Case(["001\tfix\t+\t1\t{buen trato|atención} familiar"], "buen familiar", []),
    Case(["001\tfix\t+\t1\t{muy ~1 trato|cosa/N}"], "muy mal trato", ["001"]),
    Case(["001\tfix\t+\t1\t{muy ~1 trato|cosa/N}"], "cosas", ["001"]),
    Case(["001\tfix\t-\t1\tcolgó ?{sin más|luego} ayer"], "colgó sin más ayer", ["001"]),
    Case(["001\tfix\t-\t1\tcolgó ?{sin más|luego} ayer"], "colgó luego ayer", ["001"]),
    Case(["001\tfix\t-\t1\tcolgó ?{sin más|luego} ayer"], "colgó ayer", ["001"]),
    Case(["001\tfix\t-\t1\tcolgó ?{sin más} ayer"], "colgó ayer", ["001"]),
    Case(["001\tfix\t-\t1\t@people gritó"], "la señora gritó", ["001"]),
    Case(["001\tfix\t-\t1\t@people gritó"], "un tipo raro gritó", ["001"]),
    Case(["001\tfix\t-\t1\t{@people|perro} gritó"], "el perro gritó", ["001"]),
  ]

  static let diacritics = [
    Case(["001\tfix\t-\t1\t\"papá\""], "mi papá", ["001"]),
    Case(["001\tfix\t-\t1\t\"papá\""], "mi papa", []),
    Case(["001\tfix\t-\t1\t\"papá\""], "Mi PAPÁ", ["001"]),
    Case(["001\tfix\t-\t1\t\"papá\""], "mi papa\u{301}", ["001"]),
    Case(["001\tfix\t-\t1\tmi papá\texact"], "mi papa", []),
    Case(["001\tfix\t-\t1\t{\"papá\"|tio}"], "mi tío", ["001"]),
    Case(["001\tfix\t-\t1\t{\"papá\"|tio}"], "mi papa", []),
    Case(["001\tfix\t-\t1\tmi ?\"sí\" gato"], "mi sí gato", ["001"]),
    Case(["001\tfix\t-\t1\tmi ?\"sí\" gato"], "mi si gato", []),
  ]

  /// Longest, then leftmost, then a theme of its own, then stronger, then the earlier line.
  static let order = [
    Case(
      ["001\tfix\t-\t3\tmal trato", "002\tfix\t-\t1\tmal trato siempre"], "mal trato siempre",
      ["002"]),
    Case(["001\tfix\t-\t3\ttrato seco", "002\tfix\t-\t1\tmal trato"], "mal trato seco", ["002"]),
    Case(["001\tfix\t-\t1\tmal trato", "002\tfix\t-\t2\tmal {trato|gesto}"], "mal trato", ["002"]),
    Case(["001\tfix\t-\t1\tmal {trato|gesto}", "002\tfix\t-\t1\tmal trato"], "mal trato", ["001"]),
  ]

  static let blocks = [
    Case(["001\teval\t+\t1\tdulce/N"], "qué dulce", ["001"]),
    Case(["001\teval\t+\t1\tdulce/N", "002\tblock\t\t\tagua dulce"], "agua dulce", []),
    Case(
      ["001\teval\t+\t1\tdulce/N", "002\tblock\t\t\tagua dulce"], "agua dulce, qué dulce", ["001"]),
    Case(["001\tfix\t+\t1\tmuy dulce", "002\tblock\t\t\tagua muy dulce"], "agua muy dulce", []),
    Case(
      ["001\tfix\t+\t1\tagua dulce gratis", "002\tblock\t\t\tagua dulce"], "agua dulce gratis",
      ["001"]),
  ]

  static let variants = [
    Case(["001\teval\t-\t1\tlana/N\t\tes-MX"], "una lana", ["001"]),
    Case(["001\teval\t-\t1\tlana/N\t\tes-MX"], "una lana", ["001"], language: "es"),
    Case(["001\teval\t-\t1\tlana/N\t\tes-MX"], "una lana", ["001"], language: "es-MX"),
    Case(["001\teval\t-\t1\tlana/N\t\tes-MX"], "una lana", ["001"], language: "es_mx"),
    Case(["001\teval\t-\t1\tlana/N\t\tes-MX"], "una lana", [], language: "es-AR"),
    Case(["001\teval\t-\t1\tlana/N\t\tes-MX,es-AR"], "una lana", ["001"], language: "es-AR"),
    Case(["001\teval\t-\t1\tlana/N\t\tes-419"], "una lana", ["001"], language: "es-AR"),
    Case(["001\teval\t-\t1\tlana/N\t\tes-419"], "una lana", [], language: "es-ES"),
    Case(["001\teval\t-\t1\tlana/N\t\tes-ES"], "una lana", [], language: "es-419"),
    Case(["001\teval\t-\t1\tlana/N"], "una lana", ["001"], language: "es-AR"),
  ]

  @Test(arguments: items + alternatives + diacritics + order + blocks + variants)
  func `takes its words`(_ example: Case) throws {
    let lexicon = try #require(
      SmallLexicon.load([
        "es/courtesy.tsv": SmallLexicon.theme("courtesy", example.lines),
        "es/waiting.tsv": SmallLexicon.theme("waiting", []),
        "es/delivery.tsv": SmallLexicon.theme("delivery", []),
        "es/evaluators.tsv": SmallLexicon.theme("general", []),
        "es/cues.tsv": Self.cues,
        "es/sets.tsv": "name\tmembers\npeople\tseñor/A|un tipo raro\n",
      ]))
    let tagged = CommentAnalyzer(lexicon: lexicon).analyze(
      FeedbackModel.Comment(id: "1", text: Array(example.text.utf8), language: example.language))
    #expect(
      tagged.mentions.map(\.entry) == example.entries.map { "es.courtesy." + $0 })
  }

  @Test func `what is negated inside a block stays silent`() throws {
    let lexicon = try #require(
      SmallLexicon.load([
        "es/courtesy.tsv": SmallLexicon.theme(
          "courtesy", ["001\teval\t+\t1\tamable/A", "002\tblock\t\t\tno ~1 duda"])
      ]))
    let tagged = CommentAnalyzer(lexicon: lexicon).analyze(
      FeedbackModel.Comment(id: "1", text: Array("no hay duda amable".utf8), language: "es"))
    #expect(tagged.mentions.map(\.polarity) == [.praise])
  }
}
