import FeedbackModel
import Foundation
import Testing

@testable import Intake

/// Files that are refused or read with a warning, with the words of the message.
struct RefusalTests {
  @Test(arguments: [
    (
      "id,agent,date\n1,a,b\n",
      "MISSING_TEXT_COLUMN: no column is known as the comment's text; found 'id', 'agent', "
        + "'date'; name it with --map text=COLUMN"
    ),
    (
      "número;título\n1;a\n2;b\n",
      "MISSING_TEXT_COLUMN: no column is known as the comment's text; found 'número', 'título'; "
        + "name it with --map text=COLUMN"
    ),
    (
      "id,text,Text\n1,a,b\n",
      "DUPLICATE_COLUMN: two columns are named 'text'; rename one, or name another with --map "
        + "text=COLUMN"
    ),
    (
      "Ana;091 123 4567\nIvo;091 765 4321\n",
      "MISSING_TEXT_COLUMN: no column is known as the comment's text; the line looks like data, in "
        + "2 columns; put the names of the columns on the first line"
    ),
    (
      "   \n  \n",
      "NO_HEADER: the file holds only spaces; put the names of the columns on the first line"
    ),
    (
      "{\"id\":1,\"note\":\"x\"}\n{\"id\":2}\n",
      "MISSING_TEXT_COLUMN: no column is known as the comment's text; found 'id', 'note'; name it "
        + "with --map text=COLUMN"
    ),
  ])
  func `refuses`(_ input: String, _ message: String) throws {
    let reading = try read(input)

    #expect(reading.comments == [])
    #expect(reading.status == .input)
    #expect(reading.messages == ["glas: error: f.csv:1: \(message)"])
  }

  @Test func `refuses a header that does not end`() throws {
    let tooMany =
      "TOO_MANY_COLUMNS: the header has more than 10000 columns; check the delimiter and the line "
      + "ends"
    let endless =
      "NO_HEADER: no header ends within the first 1048576 bytes; put the names of the columns on "
      + "the first line"
    let headers = [
      (String(repeating: "a,", count: 10_001) + "text\n", tooMany),
      (String(repeating: "a,", count: 600_000), tooMany),
      (String(repeating: "a ", count: 600_000), endless),
    ]
    for (header, message) in headers {
      let reading = try read(header)
      #expect(reading.messages == ["glas: error: f.csv:1: \(message)"])
      #expect(reading.status == .input)
    }
  }

  static let binaries: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1], "looks like PNG, not like text"),
    (Array("PK\u{3}\u{4}text,id\n".utf8), "looks like ZIP (a spreadsheet?), not like text"),
    (Array("%PDF-1.7\n".utf8), "looks like PDF, not like text"),
    (
      [UInt8](repeating: 0, count: 512),
      "holds only zero bytes, not text"
    ),
    (
      (1..<600).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 5) },
      "looks like a binary file, not like text"
    ),
  ]

  @Test(arguments: binaries)
  func `refuses what is not text`(_ input: [UInt8], _ problem: String) throws {
    let reading = try read(PieceSource(input))

    #expect(reading.status == .input)
    #expect(
      reading.messages == [
        "glas: error: f.csv: NOT_TEXT: \(problem); export it as CSV or NDJSON"
      ])
  }

  @Test(arguments: [
    ("", "EMPTY_INPUT: the file is empty"),
    ("\n\r\n", "EMPTY_INPUT: the file is empty"),
    ("\u{FEFF}", "EMPTY_INPUT: the file is empty"),
    ("id,text", "NO_RECORDS: the file has a header and no records"),
    ("id,text\n\n", "NO_RECORDS: the file has a header and no records"),
  ])
  func `warns of files without records`(_ input: String, _ message: String) throws {
    let reading = try read(input)

    #expect(reading.status == .success)
    #expect(reading.messages == ["glas: warning: f.csv: \(message)"])
  }

  @Test func `reads what follows a block of zeros`() throws {
    let bytes = [UInt8](repeating: 0, count: 512) + Array("id,text\n1,a\n".utf8)

    let reading = try read(PieceSource(bytes))

    #expect(reading.texts == ["a"])
    #expect(reading.comments.first?.origin.byteOffset == 520)
    #expect(reading.status == .rejects)
    #expect(
      reading.messages == [
        "glas: error: f.csv:1: LEADING_ZEROS: the file starts with 512 zero bytes, where text was "
          + "lost; what follows them is read; copy the file again"
      ])
  }

  @Test func `lists at most twenty columns`() throws {
    let header = (1...25).map { "c\($0)" }.joined(separator: ",")

    let message = try #require(try read(header + "\n1\n").messages.first)

    #expect(message.contains("'c20' and 5 more; name it"))
    #expect(!message.contains("'c21'"))
  }

  @Test func `names the mapped columns that are missing`() throws {
    let map = try FieldMap(parsing: ["date=fecha"])
    let mapped = try read("id,text\n1,a\n", options: options { $0.fieldMap = map })
    let textMap = try FieldMap(parsing: ["text=Opinión"])
    let refused = try read("id,text\n1,a\n", options: options { $0.fieldMap = textMap })

    #expect(
      mapped.messages == [
        "glas: warning: f.csv:1: MISSING_MAPPED_COLUMN: no column is named 'fecha'; records have "
          + "no date; check --map"
      ])
    #expect(
      refused.messages == [
        "glas: error: f.csv:1: MISSING_TEXT_COLUMN: no column is named 'Opinión'; found 'id', "
          + "'text'; name it with --map text=COLUMN"
      ])
  }

  @Test func `tells of a file that changed`() throws {
    let bytes = Array("text\na\n".utf8)
    let lenient = try read(PieceSource(bytes, hasChanged: true))
    let strict = try read(
      PieceSource(bytes, hasChanged: true), options: options { $0.isStrict = true })

    #expect(
      lenient.messages == [
        "glas: warning: f.csv: INPUT_CHANGED: the file changed while it was read; read it again"
      ])
    #expect(lenient.status == .success)
    #expect(
      strict.messages == [
        "glas: error: f.csv: INPUT_CHANGED: the file changed while it was read; read it again"
      ])
    #expect(strict.status == .input)
  }

  @Test func `codes are unique and in capitals`() {
    let codes = ProblemCode.allCases.map(\.rawValue)

    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" } })
  }

  @Test func `writes rejects as NDJSON without their text`() throws {
    let reading = try read("id,text\n1,\"secret\n", name: "calls.csv")
    var writer = JSONWriter()

    let reject = try #require(reading.rejects.first)
    reject.write(run: "r1", sha256: reading.file.sha256, to: &writer)
    var second = reject
    second.field = "text"
    second.also = [.badUTF8]
    second.write(run: "r1", sha256: nil, to: &writer)

    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        {"run":"r1","source":"calls.csv","sha256":\
        "0d99578d9223ca50741a0f2a252d9687c2c5fb01b10b61e6bd150a02c3d06932",\
        "record":1,"line":2,"byte_offset":8,"byte_length":10,"column":3,\
        "code":"CSV_UNCLOSED_QUOTE","reason":"the quoted field opened here is never closed"}
        {"run":"r1","source":"calls.csv","record":1,"line":2,"byte_offset":8,"byte_length":10,\
        "column":3,"field":"text","code":"CSV_UNCLOSED_QUOTE",\
        "reason":"the quoted field opened here is never closed","also":["BAD_UTF8"]}

        """)
  }
}
