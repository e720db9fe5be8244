import FeedbackModel
import Normalization
import TestSupport
import Testing

@Suite("Repairs before folding") struct RepairTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var key: String
    var repairs: [RepairKind]

    init(_ name: String, _ text: String, _ key: String, _ repairs: [RepairKind] = []) {
      testDescription = name
      self.text = text
      self.key = key
      self.repairs = repairs
    }
  }

  static let cases = [
    Case("named reference", "ma&ntilde;ana", "mañana", [.entity]),
    Case("decimal and hexadecimal", "&#269;ekao &#x10D;ekala", "cekao cekala", [.entity, .entity]),
    Case("twice escaped", "ma&amp;ntilde;ana", "mañana", [.entity, .entity]),
    Case("a space that does not break", "loše&nbsp;vrijeme", "lose vrijeme", [.entity]),
    Case("C1 references mean windows-1252", "&#146;wag", "'wag", [.entity]),
    Case("no reference", "P&G, R&D; AT&T &foo; & co", "p&g, r&d; at&t &foo; & co"),
    Case("tags part words", "malo<br>caro <b>feo</b>", "malo\ncaro  feo ", [.tag, .tag, .tag]),
    Case("comment", "a<!-- x > y -->b", "a b", [.tag]),
    Case("hearts and less-than stay", "te quiero <3, 2<4 y a < b", "te quiero <3, 2<4 y a < b"),
    Case("a tag without an end stays", "a <b c", "a <b c"),
    Case("Latin letters in a Cyrillic word", "сервиcни", "servisni", [.homoglyph]),
    Case("Cyrillic letters in a Latin word", "servisеrа", "servisera", [.homoglyph]),
    Case("Cyrillic р that looks like p", "рaket dobar", "paket dobar", [.homoglyph]),
    Case(
      "letters of either script: the majority", "чекао сам ceо дан", "cekao sam seo dan",
      [.homoglyph]),
    Case("no look-alike", "ЈеленаJelena", "jelenajelena"),
    Case("visual order", "காெடு", "கொடு", [.visualOrder]),
    Case("aa with pulli", "வாடிக்கையாளா்", "வாடிக்கையாளர்", [.visualOrder]),
    Case(
      "au typed as two signs", "கெளரவம் மெளனம் ஒளவை", "கௌரவம் மௌனம் ஔவை",
      [.visualOrder, .visualOrder, .visualOrder]),
    Case("a real lla stays", "வெள்ளை தெளிவு கெளுத்தி", "வெள்ளை தெளிவு கெளுத்தி"),
    Case("digraph letters", "ǅep ǉeto", "dzep ljeto", [.digraph, .digraph]),
    Case("family", "👨‍👩‍👧 ok", "👨‍👩‍👧 ok"),
    Case("skin, gender and hair", "🤷🏻‍♂️ 👩‍🦰 👍🏽", "🤷 👩 👍"),
    Case("presentation", "❤️ ☺︎", "❤ ☺"),
    Case("keycaps", "1️⃣ opcion #️⃣", "1 opcion #"),
    Case("flags", "🇪🇸🇭🇷", "🇪🇸🇭🇷"),
  ]

  private static let normalizer = LexiconRules.normalizer

  @Test(arguments: cases)
  func `are made and noted`(_ example: Case) {
    let folded = FoldedText()
    Self.normalizer.fold(Array(example.text.utf8), into: folded)
    #expect(String(decoding: folded.bytes, as: UTF8.self) == example.key)
    #expect(folded.repairs.map(\.kind) == example.repairs)
  }

  @Test func `show where they were made`() {
    let text = Array("ne ma&ntilde;ana сервиcни".utf8)
    let folded = FoldedText()
    Self.normalizer.fold(text, into: folded)
    let spans = folded.repairs.map { String(decoding: text[$0.span], as: UTF8.self) }
    #expect(spans == ["&ntilde;", "сервиcни"])
  }

  @Test func `leave a letter with two marks its bytes`() {
    let folded = FoldedText()
    Self.normalizer.fold(Array("e\u{301}\u{30C} x".utf8), into: folded)
    #expect(folded.source(of: 0..<1) == 0..<5)
  }

  @Test func `leave dropped characters out of spans`() {
    let text = Array("n'yo aten\u{AD}ción\u{200D}".utf8)
    let folded = FoldedText()
    Self.normalizer.fold(text, into: folded)
    #expect(folded.source(of: 0..<1) == 0..<1)
    #expect(folded.source(of: 4..<8) == 5..<9)
    #expect(folded.source(of: 4..<folded.count) == 5..<(text.count - 3))
  }

  /// Text that almost opens a reference, a tag or a comment, again and again.
  @Test(arguments: ["&amp", "<a ", "<!--", "&#", "<!-- >", "Ã±<", "&lt;"])
  func `cost linear time`(_ part: String) {
    let folded = FoldedText()
    let text = Array(String(repeating: part, count: 40_000).utf8)
    #expect(threadTime { Self.normalizer.fold(text, into: folded) } < .seconds(20))
  }
}
