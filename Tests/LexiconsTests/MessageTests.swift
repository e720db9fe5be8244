import FeedbackModel
import Lexicons
import TestSupport
import Testing

@Suite("Messages about mistakes in lexicon files") struct MessageTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var line: String
    var message: String

    init(_ name: String, _ line: String, _ message: String) {
      testDescription = name
      self.line = line
      self.message = message
    }
  }

  static let cases = [
    Case(
      "unknown kind", "001\tfixed\t+\t1\tbien",
      "test/es/courtesy.tsv:4:5: LEXICON_KIND: 'fixed' is no kind of entry; "
        + "write fix, eval, target, block, example or counter"),
    Case(
      "no polarity", "001\teval\t\t1\tbien",
      "test/es/courtesy.tsv:4:10: LEXICON_POLARITY: this entry has no polarity; write +, - or 0"),
    Case(
      "target with polarity", "001\ttarget\t+\t\tbien",
      "test/es/courtesy.tsv:4:12: LEXICON_POLARITY: a target has a polarity; leave it empty"),
    Case(
      "strength", "001\teval\t+\t7\tbien",
      "test/es/courtesy.tsv:4:12: LEXICON_STRENGTH: '7' is no strength; write 1, 2 or 3"),
    Case(
      "flag", "001\teval\t+\t1\tbien\tdefekt",
      "test/es/courtesy.tsv:4:19: LEXICON_FLAG: 'defekt' is no flag; "
        + "write one of neg, defect, event, weak, exact, left, both, noun"),
    Case(
      "short id", "1\teval\t+\t1\tbien",
      "test/es/courtesy.tsv:4:1: LEXICON_ID: '1' is no id of three digits or more; number the line"),
    Case(
      "open brace", "001\teval\t+\t1\t{bien|mal",
      "test/es/courtesy.tsv:4:14: LEXICON_PATTERN: '{bien|mal' has no closing brace; "
        + "write {a|b}"),
    Case(
      "gap at the edge", "001\tfix\t+\t1\tbien ~2",
      "test/es/courtesy.tsv:4:13: LEXICON_PATTERN: a gap stands at the edge of this pattern; "
        + "put words on both sides of '~'"),
    Case(
      "gap too long", "001\tfix\t+\t1\tbien ~12 mal",
      "test/es/courtesy.tsv:4:18: LEXICON_PATTERN: the gap '~12' has no number from 1 to 9; "
        + "write it as ~3"),
    Case(
      "unknown class of words", "001\tfix\t+\t1\t[NOT] bien",
      "test/es/courtesy.tsv:4:13: LEXICON_PATTERN: '[NOT]' is no class of words; "
        + "write one of [INT] [NEG] [NUM] [PRON] [TIME] [REP]"),
    Case(
      "unknown set", "001\tfix\t+\t1\t@staff bien",
      "test/es/courtesy.tsv:4:13: LEXICON_PATTERN: the set '@staff' is not in sets.tsv; "
        + "add it there, above the sets that use it, or write the words here"),
    Case(
      "only optional words", "001\tfix\t+\t1\t?bien",
      "test/es/courtesy.tsv:4:13: LEXICON_PATTERN: this pattern matches no word; "
        + "write at least one word that is not optional"),
    Case(
      "empty pattern", "001\tfix\t+\t1\t",
      "test/es/courtesy.tsv:4:13: LEXICON_PATTERN: this pattern matches no word; "
        + "write at least one word that is not optional"),
    Case(
      "a word that folds to nothing", "001\teval\t+\t1\tº",
      "test/es/courtesy.tsv:4:14: LEXICON_WORD: 'º' is not one word once it is folded; "
        + "write one word an item, letters only"),
  ]

  @Test(arguments: cases)
  func `names place and remedy`(_ example: Case) {
    let file = SmallLexicon.theme("courtesy", [example.line])
    #expect(Self.messages(["es/courtesy.tsv": file]) == ["glas: error: " + example.message])
  }

  @Test func `an id that is taken names the first line`() {
    let file = SmallLexicon.theme("courtesy", ["001\teval\t+\t1\tbien", "001\teval\t-\t1\tmal"])
    #expect(
      Self.messages(["es/courtesy.tsv": file]) == [
        "glas: error: test/es/courtesy.tsv:5:1: LEXICON_DUPLICATE_ID: the id 001 is taken by "
          + "line 4; give this line a number of its own"
      ])
  }

  @Test func `an unknown paradigm class lists the known ones`() throws {
    let file = SmallLexicon.theme("courtesy", ["001\teval\t+\t1\tamable/Q"])
    let message = try #require(Self.messages(["es/courtesy.tsv": file]).first)
    #expect(message.hasPrefix("glas: error: test/es/courtesy.tsv:4:14: LEXICON_CLASS: "))
    #expect(message.contains("Vue"))
  }

  @Test func `all errors are listed, not only the first`() {
    let file = SmallLexicon.theme(
      "courtesy", ["001\tevil\t+\t1\tbien", "002\teval\t?\t1\tmal", "003\teval\t+\t9\tmal"])
    #expect(Self.messages(["es/courtesy.tsv": file]).count == 3)
  }

  @Test func `an unknown theme in the header is refused`() {
    let file = SmallLexicon.theme("politeness", ["001\teval\t+\t1\tbien"])
    #expect(
      Self.messages(["es/courtesy.tsv": file]) == [
        "glas: error: test/es/courtesy.tsv:1:1: LEXICON_THEME: 'politeness' is no theme of "
          + "themes.yaml; correct the header, or add the theme there"
      ])
  }

  @Test func `broken YAML names its line`() {
    let messages = Self.messages(["es/profile.yaml": "language: es\nname: [Spanish\n"])
    #expect(messages.count == 1)
    #expect(messages.first?.contains("test/es/profile.yaml:") == true)
    #expect(messages.first?.contains("LEXICON_YAML") == true)
  }

  @Test func `a cue without a known class is refused`() {
    let messages = Self.messages(["es/cues.tsv": SmallLexicon.cues(["001\tnegation\t\tno"])])
    #expect(
      messages.first?.contains("'negation' is no class of cues; write one of negator") == true)
  }

  @Test func `the small lexicon itself is sound`() {
    #expect(Self.messages([:]).isEmpty)
  }

  private static func messages(_ changes: [String: String]) -> [String] {
    var loader = LexiconLoader(cacheFolder: nil)
    _ = loader.compile(SmallLexicon.files(changes))
    return loader.diagnostics.map(\.description)
  }
}
