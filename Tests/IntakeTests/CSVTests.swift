import FeedbackModel
import Foundation
import Testing

@testable import Intake

struct CSVTests {
  @Test(arguments: [
    ("plain", "text\na\nb\n", ["a", "b"]),
    ("no final line end", "text\na\nb", ["a", "b"]),
    ("carriage returns", "text\ra\rb\r", ["a", "b"]),
    ("all line ends at once", "text\r\na\rb\nc\r\n\r\nd", ["a", "b", "c", "d"]),
    ("blank lines", "\n\ntext\n\na\n  \nb\n\n", ["a", "b"]),
    ("commas in a file of one column", "text\nyes, but no\n\"a,b\"\n", ["yes, but no", "a,b"]),
    ("semicolons", "id;text;date\n1;a,b;\n", ["a,b"]),
    ("tabs", "id\ttext\n1\ta,b\n", ["a,b"]),
    ("bars", "id|text\n1|a,b\n", ["a,b"]),
    ("Excel's separator line", "sep=;\r\nid;text\r\n1;a\r\n", ["a"]),
    ("a separator that the header does not show", "SEP=!\nid!text\n1!a\n", ["a"]),
    ("doubled quotes", "id,text\n1,\"a \"\"b\"\" c\"\n", ["a \"b\" c"]),
    ("only a doubled quote", "id,text\n1,\"\"\"\"\n", ["\""]),
    ("an empty quoted cell", "text,id\n\"\",1\n", [""]),
    (
      "quotes in the middle", "id,text\n1,rekao \"ne radi\" i otišao\n",
      [
        "rekao \"ne radi\" i otišao"
      ]
    ),
    ("line ends in quotes", "id,text\n1,\"a\r\nb\n\nc\"\n2,d\n", ["a\r\nb\n\nc", "d"]),
    ("a header over two lines", "id,\"the\ntext\",text\n1,x,a\n", ["a"]),
    ("a quote at the end of the file", "id,text\n1,\"a\"", ["a"]),
    (
      "marks at line starts", "\u{FEFF}\u{FEFF}text\na\n\u{FEFF}b\n\u{FEFF}\"c\"\n",
      [
        "a", "b", "c",
      ]
    ),
    ("a zero byte", "text\na\0b\n", ["a\0b"]),
    ("trailing delimiters", "id,text,,\n1,a,,\n", ["a"]),
    ("a padded header in capitals", " ID ;Agent; Date;TEXT \n1;x;y;a\n", ["a"]),
    ("spaces around cells", "id,text\n1, a \n", [" a "]),
    ("an empty text", "id,text\n1,\n2,b\n", ["", "b"]),
  ])
  func `reads`(_ name: String, _ input: String, _ texts: [String]) throws {
    let reading = try read(input)

    #expect(reading.texts == texts, "\(name)")
    #expect(reading.messages == [], "\(name)")
  }

  @Test func `fills the fields and keeps the rest`() throws {
    let input = """
      Store,fecha,Puntuación,agente,Comentario,idioma,canal,segmento,
      Norte,2026-03-02,"4,5",R07,"tardaron, mucho",es,phone,new,x

      """
    let names = try sharedFieldNames()

    let reading = try read(
      input, name: "calls.csv", options: options { $0.fieldNames = names })

    #expect(
      reading.comments == [
        Comment(
          id: "calls.csv:1", text: Array("tardaron, mucho".utf8), representative: "R07",
          date: "2026-03-02", channel: "phone", language: "es", rating: 4.5, segment: "new",
          attributes: [
            Comment.Attribute(name: "Store", value: "Norte"),
            Comment.Attribute(name: "", value: "x"),
          ],
          origin: RecordOrigin(
            file: "calls.csv", record: 1, line: 2, byteOffset: 65, byteLength: 59))
      ])
  }

  @Test(arguments: [
    ("4", 4.0), (" 5 ", 5), ("-1", -1), ("+3", 3), ("8.25", 8.25), ("8,5", 8.5), ("0", 0),
    ("0.1", 0.1), ("4/5", nil), ("4.", nil), (",5", nil), ("1,5,2", nil), ("", nil), ("-", nil),
    ("good", nil), ("0x1F", nil), ("1e3", nil), ("nan", nil), ("1234567890123456", nil),
  ])
  func `reads ratings`(_ text: String, _ number: Double?) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { rating($0) } == number)
  }

  @Test func `keeps a rating in words as an attribute`() throws {
    let comment = try read("text,rating\na,Good\n").comments[0]

    #expect(comment.rating == nil)
    #expect(comment.attributes == [Comment.Attribute(name: "rating", value: "Good")])
  }

  @Test func `prefers the user's columns, then the contract's names`() throws {
    let names = try sharedFieldNames()
    let input = "message,text,comment,x\nm,t,c,own\n"

    let plain = try read(input, options: options { $0.fieldNames = names })
    let map = try FieldMap(parsing: ["text=X"])
    let mapped = try read(
      input,
      options: options {
        $0.fieldNames = names
        $0.fieldMap = map
      })

    #expect(plain.texts == ["t"])
    #expect(plain.comments[0].attributes.map(\.name) == ["message", "comment", "x"])
    #expect(mapped.texts == ["own"])
    #expect(mapped.comments[0].attributes.map(\.value) == ["m", "t", "c"])
    #expect(
      plain.messages == [
        "glas: warning: f.csv:1: AMBIGUOUS_COLUMN: 'text', 'comment', 'message' may all be the "
          + "text; 'text' is used; choose with --map text=COLUMN"
      ])
    #expect(mapped.messages == [])
  }

  @Test func `pads ragged rows on request`() throws {
    let input = "id,text,date\n1,a\n2,b,,,\n3,c,,x\n"

    let reading = try read(input, options: options { $0.padsRaggedRows = true })

    #expect(reading.texts == ["a", "b"])
    #expect(reading.rejects.map(\.code) == [.tooManyFields])
  }
}

struct CSVRejectTests {
  static let header = "id,agent,text\n"

  /// The rows, the texts that are read, and the messages.
  static let cases: [(String, [String], [String])] = [
    (
      "1,A,a\n2,B,\"never closed\n3,C,c\n4,D,d\n", ["a", "c", "d"],
      ["f.csv:3:5: CSV_UNCLOSED_QUOTE: the quoted field opened here is never closed"]
    ),
    (
      "1,A,a\n2,\"B,never closed\n3,C,\"c\"\n4,D,d\n", ["a", "c", "d"],
      ["f.csv:3:3: CSV_UNCLOSED_QUOTE: the quoted field opened here is never closed"]
    ),
    (
      "\"1\",\"A\",\"x\ny\n\"2\",\"B\",\"b\"\n", ["b"],
      ["f.csv:2:9: CSV_UNCLOSED_QUOTE: the quoted field opened here is never closed"]
    ),
    (
      "1,A,a\n2,B,\"open", ["a"],
      ["f.csv:3:5: CSV_UNCLOSED_QUOTE: the quoted field opened here is never closed"]
    ),
    (
      "1,A,\"č \"Bad\" service\"\n2,B,b\n", ["b"],
      ["f.csv:2:8: CSV_TEXT_AFTER_QUOTE: text follows the quote that closes a field"]
    ),
    (
      "1,A,a,b,c\n2,A\n3,C,c\n", ["c"],
      [
        "f.csv:2:7: CSV_TOO_MANY_FIELDS: 5 cells where the header has 3",
        "f.csv:3:4: CSV_TOO_FEW_FIELDS: 2 cells where the header has 3",
      ]
    ),
    (
      "1,A,\"x\ny\",z\n2,B,b\n", ["b"],
      ["f.csv:3:4: CSV_TOO_MANY_FIELDS: 4 cells where the header has 3"]
    ),
  ]

  @Test(arguments: cases)
  func `rejects one record and keeps its neighbours`(
    _ rows: String, _ texts: [String], _ messages: [String]
  ) throws {
    let reading = try read(Self.header + rows)

    #expect(reading.texts == texts)
    #expect(reading.messages == messages.map { "glas: error: \($0); record rejected" })
    #expect(reading.status == .rejects)
    #expect(
      reading.file.records == reading.comments.count + reading.rejects.count)
  }

  @Test func `numbers records and lines after a broken one`() throws {
    let reading = try read(Self.header + "1,A,\"a\nb\"\n2,B,\"open\nmore\n3,C,c\n")

    #expect(reading.comments.map(\.origin.record) == [1, 3])
    #expect(reading.comments.map(\.origin.line) == [2, 6])
    #expect(
      reading.rejects.map(\.origin) == [
        RecordOrigin(file: "f.csv", record: 2, line: 4, byteOffset: 24, byteLength: 14)
      ])
  }

  @Test(arguments: [
    ("1,A,\(String(repeating: "x", count: 60))\n2,B,b\n", "RECORD_TOO_LONG"),
    ("1,A,\"\(String(repeating: "x", count: 60))\"\n2,B,b\n", "CSV_UNCLOSED_QUOTE"),
    ("1,A,\"\(String(repeating: "x\n", count: 60))\"\n2,B,b\n", "CSV_UNCLOSED_QUOTE"),
  ])
  func `skips a record that is too long`(_ rows: String, _ code: String) throws {
    let reading = try read(Self.header + rows, options: options { $0.maximumRecord = 50 })

    #expect(reading.texts == ["b"])
    #expect(reading.rejects.map(\.code.rawValue) == [code])
    #expect(reading.rejects.map(\.origin.byteOffset) == [14])
    #expect(reading.rejects.map(\.origin.byteLength) == [rows.utf8.count - "\n2,B,b\n".utf8.count])
  }
}

@Suite(.enabled(if: hasSuite("csv-spectrum"), "../shared/suites/csv-spectrum is absent"))
struct CSVSpectrumTests {
  @Test(arguments: [
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates",
    "newlines", "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  ])
  func `reads every cell`(_ name: String) throws {
    let input = try bytes(of: suite("csv-spectrum/csvs/\(name).csv"))
    let json = try Data(contentsOf: suite("csv-spectrum/json/\(name).json"))
    let decoder = JSONDecoder()
    var expected =
      try (try? decoder.decode([[String: String]].self, from: json))
      ?? [decoder.decode([String: String].self, from: json)]
    // The suite's authors changed a telephone number in one of the two files only.
    if name == "location_coordinates" { expected[0]["Contact Phone Number"] = "2095257564" }
    let text = try #require(expected[0].keys.min())
    let map = try FieldMap(parsing: ["text=\(text)"])

    let reading = try read(PieceSource(input), options: options { $0.fieldMap = map })

    let rows = zip(reading.comments, reading.texts).map { comment, content in
      var row = [text: content]
      for attribute in comment.attributes { row[attribute.name] = attribute.value }
      return row
    }
    // The git checkout of the suite has turned CRLF in cells into LF.
    #expect(rows == expected.map { $0.mapValues { $0.replacing("\r\n", with: "\n") } })
    #expect(reading.rejects == [])
  }
}
