import FeedbackModel
import Lexicons
import Pipeline
import TestSupport
import Testing

@Suite("Explanation") struct ExplanationTests {
  /// A lexicon with a few patterns of several words, and the cues of the small one.
  private static let lexicon = SmallLexicon.load([
    "es/waiting.tsv": SmallLexicon.theme(
      "waiting",
      [
        "001\teval\t-\t1\tlento/A", "002\tfix\t-\t2\tno ~1 contestan ~2 {teléfono|llamada/N}",
        "003\tfix\t-\t1\t^ tarde $", "004\tfix\t-\t1\t\"línea\" ocupada",
        "005\tfix\t-\t2\tdos horas {esperando|de espera}",
        "006\tfix\t-\t1\tfila eterna\t\tes-MX", "007\tfix\t-\t1\tantes",
        "008\tfix\t-\t1\tamable ayer",
      ]),
    "es/cues.tsv": SmallLexicon.cues([
      "001\tnegator\t\tno", "003\tdegree\t1.5\tmuy", "005\tcontrast\tbut\tpero",
      "007\tirrealis\t\tdebería", "009\ttransparent\t\tme", "010\ttransparent\t\tlos",
      "011\tcancel\t\tno es que",
    ]),
  ])

  private static func explain(_ text: String, language: String = "es") throws -> Explanation {
    Explanation(
      Comment(id: "text", text: Array(text.utf8), language: language),
      analyzer: CommentAnalyzer(lexicon: try #require(lexicon)))
  }

  private static func lines(_ title: String, _ text: String, language: String = "es") throws
    -> [String]
  {
    try explain(text, language: language).sections.first { $0.title == title }?.lines.map {
      "\($0.words) -> \($0.detail)"
    } ?? []
  }

  // MARK: near misses

  @Test func `the missing element is named with pattern, file and line`() throws {
    let lines = try Self.lines("nearly found", "no me contestan el fax")
    #expect(
      lines == [
        "no me contestan -> no word for {teléfono|llamada/N}; 2 of 3 words; waiting -; "
          + "es.waiting.002 'no ~1 contestan ~2 {teléfono|llamada/N}' es/waiting.tsv:5"
      ])
  }

  @Test func `a phrase in braces is named as it stands in the file`() throws {
    let lines = try Self.lines("nearly found", "dos horas hablando")
    #expect(lines.first?.contains("no word for {esperando|de espera}; 2 of 3 words") == true)
    #expect(lines.count == 1)
  }

  @Test func `a border of clauses is named by the word behind it`() throws {
    let lines = try Self.lines("nearly found", "no contestan. Teléfono malo")
    #expect(lines.contains { $0.contains("a clause border or comma before 'Teléfono'; 3 of 3") })
  }

  @Test(arguments: [(1, "one word too many for ~2"), (2, "2 words too many for ~2")])
  func `a gap that is too small says by how much`(_ over: Int, _ reason: String) throws {
    let fill = ["uno", "dos", "tres", "seis"].prefix(2 + over).joined(separator: " ")
    let lines = try Self.lines("nearly found", "no contestan \(fill) teléfono")
    #expect(lines.contains { $0.contains(reason + "; 3 of 3 words") })
  }

  @Test func `three words too many are not near`() throws {
    let lines = try Self.lines("nearly found", "no contestan uno dos tres seis siete teléfono")
    #expect(!lines.contains { $0.contains("too many") })
  }

  @Test func `a pattern bound to the clause's edge`() throws {
    #expect(try Self.lines("nearly found", "tarde").isEmpty)
    let lines = try Self.lines("nearly found", "llegó tarde")
    #expect(lines.contains { $0.contains("the start of the clause is elsewhere (^); 1 of 1") })
  }

  @Test func `diacritics that a pattern insists on`() throws {
    let lines = try Self.lines("nearly found", "linea ocupada")
    #expect(lines.contains { $0.contains("'linea' has other diacritics than \"línea\"") })
    #expect(try Self.lines("nearly found", "línea ocupada").isEmpty)
  }

  @Test func `an entry of another regional variant`() throws {
    let lines = try Self.lines("nearly found", "fila eterna", language: "es-AR")
    #expect(lines.contains { $0.contains("an entry of es-MX only; 2 of 2 words") })
    #expect(try Self.lines("nearly found", "fila eterna", language: "es-MX").isEmpty)
  }

  @Test func `an entry that matched is never near`() throws {
    let text = "no me contestan el teléfono y dos horas de espera"
    #expect(try Self.lines("fixed expressions", text).count == 2)
    #expect(try Self.lines("nearly found", text).isEmpty)
  }

  @Test func `words of grammar alone make nothing near`() throws {
    #expect(try Self.lines("nearly found", "no me los").isEmpty)
  }

  @Test func `a target out of reach`() throws {
    let lines = try Self.lines(
      "nearly found", "el envío que uno dos tres cuatro cinco seis fue malo")
    #expect(
      lines.first
        == "envío que uno dos tres cuatro cinco seis fue malo -> 8 words between 'malo' and its "
        + "target 'envío', 5 may be; es.delivery.001 'envío/N' es/delivery.tsv:4")
    let border = try Self.lines("nearly found", "el envío llegó pero malo")
    #expect(border.first?.contains("a clause ends between 'malo' and its target 'envío'") == true)
  }

  // MARK: conflicts and silence

  @Test func `a lost conflict names the winner and the rule`() throws {
    #expect(
      try Self.lines("found, but given up", "llegó antes") == [
        "antes -> gave way to es.delivery.002 'llegó antes', which takes more words; "
          + "es.waiting.007 'antes' es/waiting.tsv:10"
      ])
    #expect(
      try Self.lines("found, but given up", "siempre amable ayer") == [
        "amable -> gave way to es.waiting.008 'amable ayer', which is settled first and takes its "
          + "words; es.courtesy.001 'amable/A' es/courtesy.tsv:4"
      ])
  }

  @Test(arguments: [
    ("¿es amable?", "asked, not asserted"),
    ("debería ser lento", "wished, so that nothing is complained of: 'debería'"),
    ("no es que amable", "mentioned, not asserted, or taken back: 'no es que'"),
  ])
  func `a match that says nothing gives its reason`(_ text: String, _ reason: String) throws {
    let lines = try Self.lines("found, but silent", text)
    #expect(lines.contains { $0.contains("-> \(reason);") }, "\(lines)")
  }

  // MARK: cues and arithmetic

  @Test func `a cue shows the words it reaches and what it changes`() throws {
    let lines = try Self.lines("cues", "no fue amable")
    #expect(
      lines == [
        "no -> negator; reaches 'fue amable'; negates 'amable'; es.cues.001 'no' es/cues.tsv:4"
      ])
    let contrast = try Self.lines("cues", "lento pero muy amable")
    #expect(
      contrast.first
        == "pero -> contrast; opens clause 2, which counts × 1.5; es.cues.005 'pero' es/cues.tsv:6")
    #expect(contrast.last?.hasPrefix("muy -> degree; reaches 'amable'; × 1.5 'amable'") == true)
  }

  @Test func `a mention shows its arithmetic`() throws {
    let lines = try Self.lines("mentions", "lento pero muy amable")
    #expect(lines[0].hasSuffix("entry 1 × degree 1 × clause 1 = -1"))
    #expect(lines[1].hasSuffix("intensifier by 'muy'; entry 1 × degree 1.5 × clause 1.5 = +2.25"))
    let overall = try Self.lines("overall", "lento pero muy amable")
    #expect(overall == ["praise -> score 1.25 = -1 +2.25"])
  }

  @Test(arguments: [
    "lento pero muy amable", "no fue amable", "sin demoras, muy buen trato", "todo fatal 👍",
    "aunque lento, los trataron bien y fueron amables", "debería ser amable", "no es malo",
  ])
  func `the shares sum up to the score`(_ text: String) throws {
    let explanation = try Self.explain(text)
    let shares = explanation.sections.filter { ["mentions", "overall"].contains($0.title) }
      .flatMap(\.lines).compactMap { line -> Double? in
        for field in line.fields where field.name == "share" {
          if case .number(let share) = field.value { return share }
        }
        return nil
      }
    #expect(abs(shares.reduce(0, +) - explanation.tagged.overall.score) < 1e-5)
  }

  @Test func `a long list of alternatives is cut for people and whole as data`() throws {
    let lexicon = try #require(
      SmallLexicon.load([
        "es/delivery.tsv": SmallLexicon.theme(
          "delivery", ["001\tfix\t+\t1\tvino {pronto|antes|temprano|ligero|volando}"])
      ]))
    let explanation = Explanation(
      Comment(id: "1", text: Array("vino volando".utf8), language: "es"),
      analyzer: CommentAnalyzer(lexicon: lexicon))
    let line = try #require(
      explanation.sections.first { $0.title == "fixed expressions" }?.lines.first)
    #expect(line.detail.contains("'vino {pronto|antes|temprano|…}'"))
    let pattern = line.fields.first { $0.name == "pattern" }?.value
    guard case .text(let text) = pattern else { throw Missing() }
    #expect(text == "vino {pronto|antes|temprano|ligero|volando}")
  }

  private struct Missing: Error {}
}
