import FeedbackModel
import Lexicons
import Normalization
import Segmentation
import Tagging
import TestSupport
import Testing

@Suite("Tagging with a small lexicon") struct TaggerTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// `theme sign strength`, in text order; in parentheses what counts in the verdict alone.
    var mentions: [String]

    init(_ name: String, _ text: String, _ mentions: [String]) {
      testDescription = name
      self.text = text
      self.mentions = mentions
    }
  }

  static let cases = [
    Case("nothing known", "llegó el lunes", []),
    Case("an evaluation with a theme", "la chica es amable", ["courtesy+1"]),
    Case("inflected and without accents", "eran groseras", ["courtesy-2"]),
    Case("intensifier", "muy amables", ["courtesy+1.5"]),
    Case("diminisher", "poco amable", ["courtesy+0.5"]),
    Case("negated praise is a complaint", "no fue amable", ["courtesy-1"]),
    Case("a negated bad adjective is only mild", "no es lento", ["waiting~0.3"]),
    Case("a negated defect is praise", "sin demoras", ["waiting+1"]),
    Case("negation ends at a comma", "no, muy amable", ["courtesy+1.5"]),
    Case("negation ends at a contrast", "no llegó pero amable", ["courtesy+1"]),
    Case("double negation counts once", "no fue no amable", ["courtesy-1"]),
    Case("a pseudo-negator negates nothing", "no solo amable", ["courtesy+1"]),
    Case("never such: no flip", "no vi tanto grosero", ["courtesy-2"]),
    Case("a wish for praise is a complaint", "debería ser amable", ["courtesy-1"]),
    Case("a wish away claims nothing", "debería ser lento", []),
    Case("an event alone says nothing", "me atendieron", []),
    Case("a negated event is a complaint", "no me atendieron", ["waiting-1"]),
    Case("a fixed expression with an optional word", "me colgado", ["courtesy-1"]),
    Case("and with the word there", "me han colgado", ["courtesy-1"]),
    Case("a gap and a class of words", "2 horas larga espera", ["waiting-2"]),
    Case("a gap does not cross a comma", "2 horas, larga espera", []),
    Case("a general evaluator takes the theme of its target", "el envío fue malo", ["delivery-1"]),
    Case("the target may stand behind", "mal trato", ["courtesy-1"]),
    Case("without a target it is the overall verdict", "todo fatal", ["satisfaction-2"]),
    Case("no overall verdict beside a theme of its sign", "fatal, lento", ["waiting-1"]),
    Case(
      "one of another sign counts in the verdict alone", "bueno, lento",
      ["(satisfaction+1)", "waiting-1"]),
    Case("a weak word alone", "sonriente", ["courtesy+1"]),
    Case("and beside a general one", "bueno y sonriente", ["satisfaction+1"]),
    Case("denied, not asserted", "no es que sean lentos, son groseros", ["courtesy-2"]),
    Case("coordinated targets", "envío y trato malos", ["delivery-1", "courtesy-1"]),
    Case("no target behind a comma", "mal, el envío", ["satisfaction-1"]),
    Case("negation ends at 'and'", "no llegó nada y lento", ["waiting-1"]),
    Case(
      "but goes on to what is coordinated", "no fue amable y lento", ["courtesy-1", "waiting~0.3"]),
    Case("said of others", "en otras tiendas son groseros", ["courtesy+2"]),
    Case("if it were not for", "si no fuera por Ana sería todo lento", ["courtesy+2"]),
    Case(
      "what it was thanks to, with praise at the end", "si no fuera por lo lento, amable",
      ["waiting-1", "courtesy+1"]),
    Case("if it were not for, and nothing else", "si no fuera por Ana", ["courtesy+2"]),
    Case("quoted praise is somebody else's", "dicen \"el envío es bueno\"", []),
    Case("quoted words of an event are the event", "dijo \"no me llamaron\"", ["courtesy-1"]),
    Case("a theme of words is praised in quotes", "dijo \"muy amable señora\"", ["courtesy+1.5"]),
    Case("one quoted word is stressed", "es «bueno»", ["satisfaction+1"]),
    Case("a comment in quotes", "\"es bueno\"", ["satisfaction+1"]),
    Case("irony", "bravo, muy bueno. Lento", ["satisfaction-1.5", "waiting-1"]),
    Case(
      "no irony beside other praise", "bravo, bueno. Lento, amable",
      ["(satisfaction+1)", "waiting-1", "courtesy+1"]),
    Case(
      "no irony with a contrast", "bravo, bueno, pero lento", ["(satisfaction+1)", "waiting-1"]),
    Case(
      "ironic praise of what is complained of", "bravo, envío bueno. El envío malo",
      ["delivery-1"]),
    Case("a theme that another goes before", "lento. Malo el envío", ["delivery-1"]),
    Case("but not of the other polarity", "lento. Bueno el envío", ["waiting-1", "delivery+1"]),
    Case("a lukewarm word beside a clear one", "no es lento. Es lento", ["waiting-1"]),
    Case(
      "a wish close before an open expression", "debería haber seguimiento del envío",
      ["delivery-1"]),
    Case(
      "a formula of wishing is no praise", "sería bueno que el envío llegó antes",
      ["delivery+1"]),
    Case("a question praises nothing", "¿es amable?", []),
    Case("but it can complain", "¿es lento?", ["waiting-1"]),
    Case("a question that is answered with no", "¿Es amable? No.", ["courtesy-1"]),
    Case("with yes, behind a label", "¿Es amable? Respuesta: sí. Envío", ["courtesy+1"]),
    Case("with a word that goes on", "¿Es amable? No lo sé", []),
    Case("a no too far behind", "¿Es amable? El lunes otra vez. No.", []),
    Case("a judgement of bad that is denied", "¿Es lento? No.", ["waiting~0.3"]),
    Case("an event that is denied", "¿Me han colgado? No.", []),
    Case("no is no answer to what is said", "Es amable. No.", ["courtesy+1"]),
    Case("a gap", "supo siempre ayudar", ["courtesy+1"]),
    Case("two commas in a gap", "supo, bien, siempre ayudar", []),
    Case("one comma in a gap that may hold it", "supo bien, siempre ayudar", ["courtesy+1"]),
    Case("a gap that starts behind the end of a clause", "no hoy. Llamaron", []),
    Case("an empty gap at the start of a clause", "amable. Perdido", ["courtesy+1", "delivery-1"]),
    Case("no comma in another gap", "no hoy, ayer llamaron", []),
    Case("a negator in a gap", "supo no ayudar", ["courtesy-1"]),
    Case("a refusal in a gap", "supo se niega a ayudar", ["courtesy-1"]),
    Case("another expression in a gap", "2 horas llegó antes espera", ["waiting-2", "delivery+1"]),
    Case("a formula is not read as something else", "no solo llamaron", []),
    Case("elongation", "amableeee", ["courtesy+1"]),
    Case("two clauses, two themes", "amable pero lento", ["courtesy+1", "waiting-1"]),
  ]

  @Test(arguments: cases)
  func `tags`(_ example: Case) throws {
    let mentions = try Self.mentions(of: example.text)
    #expect(mentions == example.mentions)
  }

  @Test func `spans show the words in the text`() throws {
    let text = "Pues muy, muy AMABLES eran"
    let mention = try #require(try Self.tag(text).first)
    #expect(mention.text == "AMABLES")
    #expect(Array(text.utf8)[mention.start..<mention.end].elementsEqual("AMABLES".utf8))
    #expect(mention.entry == "es.courtesy.001")
    #expect(mention.rules == ["intensifier"])
  }

  @Test func `the clause after but weighs more`() throws {
    let lexicon = try #require(SmallLexicon.standardLexicon)
    let tagger = Tagger(lexicon: lexicon)
    #expect(Self.run("amable pero lento", tagger).overall.score < 0)
    #expect(Self.run("lento pero amable", tagger).overall.score > 0)
    #expect(Self.run("aunque lento, amable", tagger).overall.score > 0)
  }

  @Test func `the order of entries does not matter`() throws {
    let lines = ["001\teval\t+\t1\tamable/A", "002\tfix\t-\t1\tpoco amable"]
    let swapped = ["002\tfix\t-\t1\tpoco amable", "001\teval\t+\t1\tamable/A"]
    for order in [lines, swapped] {
      let lexicon = try #require(
        SmallLexicon.load(["es/courtesy.tsv": SmallLexicon.theme("courtesy", order)]))
      let found = Self.run("poco amable", Tagger(lexicon: lexicon)).evaluations
      #expect(
        found.map { lexicon.image.string(lexicon.image.entries[Int($0.entry)].id) }
          == ["es.courtesy.002"])
    }
  }

  // MARK: helpers

  private static func run(_ text: String, _ tagger: Tagger) -> TaggingResult {
    let folded = FoldedText()
    let segmented = SegmentedText()
    tagger.lexicon.normalizer.fold(Array(text.utf8), into: folded)
    tagger.lexicon.segmenter.segment(folded, into: segmented)
    return tagger.tag(
      segmented.tokens, of: folded, active: ActiveLanguages(mask: 1, primary: 0),
      text: Array(text.utf8))
  }

  private static func tag(_ text: String) throws -> [FeedbackModel.Mention] {
    let lexicon = try #require(SmallLexicon.standardLexicon)
    let tagger = Tagger(lexicon: lexicon)
    return run(text, tagger).evaluations.map { tagger.mention($0, in: Array(text.utf8)) }
  }

  private static func mentions(of text: String) throws -> [String] {
    let lexicon = try #require(SmallLexicon.standardLexicon)
    let tagger = Tagger(lexicon: lexicon)
    return run(text, tagger).evaluations.map { evaluation in
      let mention = tagger.mention(evaluation, in: Array(text.utf8))
      let sign = [Polarity.praise: "+", .complaint: "-", .mild: "~"][mention.polarity] ?? "?"
      let shown = "\(mention.theme)\(sign)\(decimal(mention.strength, places: 2))"
      return evaluation.isVerdictOnly ? "(\(shown))" : shown
    }
  }
}
