import FeedbackModel
import Lexicons
import Pipeline
import TestSupport
import Testing

@Suite("Signals") struct SignalTests {
  private static let list = """
    signal\tname\turgency\tnegation\tthemes\tnote
    asks-contact\tAsks to be contacted\t2
    leaving\tThreatens to leave\t2
    competitor\tNames a competitor\t1\tkeeps
    returning\tWill return\t0
    rude\tRudeness\t1\t\tcourtesy-
    """

  private static func signals(_ lines: [String]) -> String {
    "# theme: signals\n# language: es\nid\tsignal\tpattern\tflags\tnote\n"
      + lines.joined(separator: "\n") + "\n"
  }

  private static let standard = [
    "shared/signals.tsv": list,
    "es/signals.tsv": signals([
      "001\tasks-contact\tque me llamen", "002\tasks-contact\tllámenme",
      "003\tleaving\tno {vuelvo|volveré}", "004\treturning\t{vuelvo|volveré}",
      "005\tleaving\tcierro la cuenta\tfirm",
      "900\tasks-contact\tPido que me llamen.\texample",
      "901\tasks-contact\tNo quiero que me llamen.\tcounter",
    ]),
    "shared/competitors.tsv": "name\tlanguage\tnote\nTelefonía Roja\t\nAzul\tes\n",
  ]

  private static func files(_ changes: [String: String] = [:]) -> LexiconFiles {
    SmallLexicon.files(standard.merging(changes) { _, new in new })
  }

  private static func tagged(_ text: String, _ files: LexiconFiles = files()) throws
    -> TaggedComment
  {
    var loader = LexiconLoader(cacheFolder: nil)
    let lexicon = loader.load(files)
    let analyzer = CommentAnalyzer(lexicon: try #require(lexicon))
    return analyzer.analyze(Comment(id: "1", text: Array(text.utf8), language: "es"))
  }

  @Test(arguments: [
    ("Quiero que me llamen", ["asks-contact"]), ("llámenme pronto", ["asks-contact"]),
    ("no quiero que me llamen", []), ("no, que me llamen", ["asks-contact"]),
    ("no llegó el paquete rojo y que me llamen", ["asks-contact"]),
    ("no vuelvo", ["leaving"]), ("volveré", ["returning"]),
    ("cierro la cuenta, nunca volveré", ["leaving", "returning"]),
    ("no cierro la cuenta", ["leaving"]), ("no es telefonia roja", ["competitor"]),
    ("en AZUL, que me llamen", ["asks-contact", "competitor"]),
    ("qué grosero", ["rude"]), ("no fue grosero", []), ("nada de nada", []),
  ])
  func `comments give signals`(_ text: String, _ ids: [String]) throws {
    #expect(try Self.tagged(text).signals.map(\.id) == ids)
  }

  @Test func `a signal has its urgency and its words in the text`() throws {
    let text = "Pues ¡LLÁMENME ya!"
    let signal = try #require(try Self.tagged(text).signals.first)
    #expect(signal.urgency == 2)
    #expect(String(decoding: Array(text.utf8)[signal.span], as: UTF8.self) == "LLÁMENME")
  }

  @Test func `another list of competitors takes the place of the lexicon's`() throws {
    let files = Self.files().withCompetitors(Array("name\nVerde\n".utf8))
    #expect(try Self.tagged("en Verde", files).signals.map(\.id) == ["competitor"])
    #expect(try Self.tagged("en Azul", files).signals.isEmpty)
  }

  @Test func `signals change no theme`() throws {
    let with = try Self.tagged("no vuelvo, la chica es amable pero que me llamen")
    let without = try Self.tagged(
      "no vuelvo, la chica es amable pero que me llamen", SmallLexicon.files())
    #expect(with.mentions == without.mentions)
    #expect(with.overall == without.overall)
    #expect(without.signals.isEmpty)
  }

  @Test(arguments: [
    ("es/signals.tsv", "001\tnosuch\tque me llamen", "'nosuch' is no signal of"),
    ("es/signals.tsv", "001\tleaving\tme voy\tneg", "'neg' is no flag"),
    ("es/signals.tsv", "001\tleaving\t\texample", "this example has no sentence"),
  ])
  func `a wrong line is refused with its place`(
    _ file: String, _ line: String, _ problem: String
  ) throws {
    let source = LexiconSource(Self.files([file: Self.signals([line])]))
    let found = try #require(source.diagnostics.first { $0.severity == .error })
    #expect(found.problem.contains(problem))
    #expect(found.location.line == 4)
  }

  @Test(arguments: [
    ("leaving\tLeaves\t4", "is no urgency"), ("leaving\tLeaves\t1\tmaybe", "is not known here"),
    ("leaving\tLeaves\t1\t\tnosuch+", "is no theme with its polarity"),
    ("leaving\tLeaves\t1\nleaving\tLeaves\t1", "one that is taken"),
  ])
  func `a wrong list of signals is refused`(_ lines: String, _ problem: String) {
    let source = LexiconSource(
      Self.files([
        "shared/signals.tsv": "signal\tname\turgency\tnegation\tthemes\n\(lines)\n",
        "es/signals.tsv": Self.signals([]), "shared/competitors.tsv": "name\n",
      ]))
    #expect(source.diagnostics.contains { $0.problem.contains(problem) })
  }

  @Test func `the tester runs the sentences of signal files`() throws {
    var loader = LexiconLoader(cacheFolder: nil)
    let compiled = loader.load(Self.files())
    let lexicon = try #require(compiled)
    let result = LexiconTester(lexicon: lexicon, source: LexiconSource(Self.files())).run()
    #expect(!result.failures.contains { $0.example.signal != nil })
    let wrong = Self.files([
      "es/signals.tsv": Self.signals([
        "001\tleaving\tno vuelvo", "900\tleaving\tVolveré.\texample",
        "901\tleaving\tNo vuelvo.\tcounter",
      ])
    ])
    let recompiled = loader.load(wrong)
    let other = try #require(recompiled)
    let failures = LexiconTester(lexicon: other, source: LexiconSource(wrong)).run().failures
    #expect(failures.filter { $0.example.signal != nil }.count == 2)
  }
}
