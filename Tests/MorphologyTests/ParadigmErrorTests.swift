import Morphology
import Testing

@Suite("Messages of the inflectors") struct ParadigmErrorTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let inflection: String
    let lemma: String
    let className: String
    let message: String
    var testDescription: String { "\(inflection) \(lemma)/\(className)" }
  }

  static let hbsClasses = "M Ma Mo F I O On=stem A Aa Va Vi Vo Vn Vj Ve:stem V"

  static let rows = [
    Row(
      inflection: "hbs", lemma: "brz", className: "Vi",
      message: "class 'Vi' wants an infinitive in -iti, not 'brz'; correct the lemma or write "
        + "another class: \(hbsClasses)"),
    Row(
      inflection: "hbs", lemma: "vreme", className: "On",
      message: "class 'On' of 'vreme' is incomplete; write 'On=stem'"),
    Row(
      inflection: "hbs", lemma: "tulumbiti", className: "V",
      message: "'tulumbiti' is not on the list of class 'V', which wants the infinitive of a "
        + "listed irregular verb; write another class: \(hbsClasses)"),
    Row(
      inflection: "spanish", lemma: "cobrar", className: "Va",
      message: "unknown class 'Va' of 'cobrar'; write one of N A V Vie Vue Vi Vie/i Vue/u"),
    Row(
      inflection: "tagalog", lemma: "sagot", className: "um+im",
      message: "unknown class 'um+im' of 'sagot'; write one of A um in an i mag ma mang E L R"),
    Row(
      inflection: "tagalog", lemma: "ako", className: "R",
      message: "class 'R' wants a root of at least four letters with a vowel, not 'ako'; correct "
        + "the lemma or write another class: A um in an i mag ma mang E L R"),
    Row(
      inflection: "tamil", lemma: "கேள்", className: "V3",
      message: "class 'V3' wants a root in -u, like பேசு, not 'கேள்'; correct the lemma or write "
        + "another class: N V1 V2 V3 V4 V5 V6 V7 VX"),
  ]

  @Test(arguments: rows)
  func `says what is wrong and what to write`(_ row: Row) throws {
    let language = try #require(inflector(named: row.inflection))
    let error = #expect(throws: ParadigmError.self) {
      try language.paradigm(of: row.lemma, class: row.className)
    }
    #expect(error?.description == row.message)
  }
}
