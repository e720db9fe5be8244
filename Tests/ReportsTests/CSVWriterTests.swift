import Testing

@testable import Reports

@Suite("CSV") struct CSVWriterTests {
  private static func written(_ text: String, _ dialect: CSVDialect = .init()) -> String {
    var dialect = dialect
    dialect.hasByteOrderMark = false
    var out = CSVWriter(dialect)
    out.text(text)
    out.endRow()
    return String(decoding: out.bytes, as: UTF8.self)
  }

  static let formulas = [
    "=1+1", "+385 91", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", " =1", "\u{A0}=1", "\u{200B}=1",
    "\u{FEFF}=1", "\u{2060}\u{200D}=1", "\t=1", "\r=1", "\n=1", "\0=1", "＝1+1", "＋1", "－1", "＠x",
    "\t", "  +",
  ]

  @Test(arguments: formulas)
  func `what a spreadsheet might run gets an apostrophe`(_ text: String) {
    #expect(startsFormula(text))
    let cell = Self.written(text)
    #expect(cell.utf8.first == 0x27 || cell.utf8.starts(with: Array("\"'".utf8)))
    #expect(!Self.written(text, .raw).utf8.contains(0x27) || text.utf8.contains(0x27))
  }

  @Test(arguments: ["", "Ana", "1=1", "a@b", "čekanje", "'", " ", "−5", "5-", "நன்றி"])
  func `other texts stay as they are`(_ text: String) {
    #expect(!startsFormula(text))
  }

  static let quoted: [(String, String)] = [
    ("plain", "plain\n"), ("a,b", "\"a,b\"\n"), ("say \"hi\"", "\"say \"\"hi\"\"\"\n"),
    ("two\nlines", "\"two\nlines\"\n"), ("cr\r", "\"cr\r\"\n"), (" padded", "\" padded\"\n"),
    ("a\r\nb", "\"a\r\nb\"\n"),
  ]

  @Test(arguments: quoted)
  func `texts are quoted by RFC 4180`(_ text: String, _ expected: String) {
    #expect(Array(Self.written(text).utf8) == Array(expected.utf8))
  }

  @Test func `figures are never guarded`() {
    var out = CSVWriter(.raw)
    out.number("-0.5")
    out.number(-3)
    out.endRow()
    #expect(String(decoding: out.bytes, as: UTF8.self) == "-0.5,-3\n")
  }

  @Test func `files start with a byte order mark unless asked not to`() {
    #expect(CSVWriter(CSVDialect()).bytes == [0xEF, 0xBB, 0xBF])
    #expect(CSVWriter(.raw).bytes == [])
  }
}
