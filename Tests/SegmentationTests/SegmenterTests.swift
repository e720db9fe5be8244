import Normalization
import Segmentation
import TestSupport
import Testing

@Suite("Cutting texts into tokens") struct SegmenterTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// Tokens with the mark of their boundary before them: `,` comma, `;` clause, `.` stop,
    /// `!` sentence, `|` line, `+` hyphen, `_` glued.
    var tokens: [String]

    init(_ name: String, _ text: String, _ tokens: [String]) {
      testDescription = name
      self.text = text
      self.tokens = tokens
    }
  }

  static let cases = [
    Case("words", "no funciona nada", ["no", "funciona", "nada"]),
    Case("a comma is weak", "malo, caro", ["malo", ",caro"]),
    Case("a stop between letters parts words", "más.No vuelvo", ["más", ".No", "vuelvo"]),
    Case("exclamation ends a sentence", "nunca! caro", ["nunca", "!caro"]),
    Case("dots in a row are a pause", "wait...what", ["wait", ";what"]),
    Case("a new line is the strongest mark", "uno\ndos", ["uno", "|dos"]),
    Case("hyphens only mark", "nag-reply", ["nag", "+reply"]),
    Case("a dash between words is a clause", "bien - caro", ["bien", ";caro"]),
    Case(
      "numbers keep separators", "P1,500.00 a 24/7 10:30", ["P", "_1,500.00", "a", "24/7", "10:30"]),
    Case("unit after number", "10min 5kg", ["10", "_min", "5", "_kg"]),
    Case("Tamil suffix on a Latin word", "Appல", ["App", "_ல"]),
    Case("emoji is a token without boundary", "caro. 😡", ["caro", ",😡"]),
    Case("what follows an emoji is another clause", "ok 👍 caro", ["ok", "👍", ";caro"]),
    Case("emoticon", "caro :( si", ["caro", ":(", ";si"]),
    Case("an emoticon inside a word is none", "a:para", ["a", ",para"]),
    Case("e-mail is one token", "escribe a ana@x.es ya", ["escribe", "a", "ana@x.es", "ya"]),
    Case(
      "web address is one token", "ver https://x.es/a?b=1 ya", ["ver", "https://x.es/a?b=1", "ya"]),
    Case("quotes part nothing", "la \"buena\" gente", ["la", "buena", "gente"]),
    Case("brackets part clauses", "bien (caro)", ["bien", ";caro"]),
    Case("Tamil words", "சேவை மோசம்.", ["சேவை", "மோசம்"]),
  ]

  @Test(arguments: cases)
  func `cuts`(_ example: Case) {
    #expect(Self.tokens(example.text) == example.tokens)
  }

  @Test func `a question mark is noted on the word before it`() {
    let segmented = Self.segment("por qué? no").1
    #expect(segmented.tokens[1].flags.contains(.endsQuestion))
    #expect(!segmented.tokens[2].flags.contains(.endsQuestion))
  }

  @Test func `an opening question mark does not ask what stands before it`() {
    let tokens = Self.segment("Muy amable. ¿Y usted?").1.tokens
    #expect(tokens.map { $0.flags.contains(.endsQuestion) } == [false, false, false, true])
    #expect(Self.segment("¿sí ?").1.tokens[0].flags.contains(.endsQuestion))
  }

  @Test func `capitals are noted`() {
    let tokens = Self.segment("Ana NADA a").1.tokens
    #expect(tokens.map { $0.flags.contains(.capitalized) } == [true, true, false])
    #expect(tokens.map { $0.flags.contains(.allCapitals) } == [false, true, false])
  }

  @Test(arguments: 0..<40)
  func `token spans rise, are disjoint and lie inside the text`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let alphabet = Array("aB. ,-'0:/@\n😡👍ñ(;ச்ெ\u{200D}\u{FE0F}".unicodeScalars)
    var text = ""
    for _ in 0..<80 {
      text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "a")
    }
    let tokens = Self.segment(text).1.tokens
    for (a, b) in zip(tokens, tokens.dropFirst()) { #expect(a.end <= b.start) }
    for token in tokens { #expect(token.start < token.end && Int(token.end) <= text.utf8.count) }
  }

  // MARK: helpers

  private static let normalizer = Normalizer(rules: FoldRules())
  private static let segmenter = Segmenter(.init(emoticons: [Array(":(".utf8), Array(":p".utf8)]))

  private static func segment(_ text: String) -> (FoldedText, SegmentedText) {
    let folded = FoldedText()
    let segmented = SegmentedText()
    normalizer.fold(Array(text.utf8), into: folded)
    segmenter.segment(folded, into: segmented)
    return (folded, segmented)
  }

  private static func tokens(_ text: String) -> [String] {
    let source = Array(text.utf8)
    return segment(text).1.tokens.map { token in
      mark(token) + String(decoding: source[token.sourceRange], as: UTF8.self)
    }
  }

  private static func mark(_ token: Token) -> String {
    if token.flags.contains(.hyphenated) { return "+" }
    if token.flags.contains(.glued) { return "_" }
    return ["", ",", ";", ".", "!", "|"][Int(token.boundary.rawValue)]
  }
}
