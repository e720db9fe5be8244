import FeedbackModel
import Testing

@testable import Intake

struct NDJSONTests {
  @Test(arguments: [
    ("lines", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n", ["a", "b"]),
    ("no final line end", "{\"text\":\"a\"}\n{\"text\":\"b\"}", ["a", "b"]),
    ("CRLF and blank lines", "\r\n{\"text\":\"a\"}\r\n \t\r\n{\"text\":\"b\"}\r\n", ["a", "b"]),
    ("a mark", "\u{FEFF}{\"text\":\"a\"}\n\u{FEFF}{\"text\":\"b\"}\n", ["a", "b"]),
    ("whitespace", "  { \"text\" :\t\"a\" }  \n", ["a"]),
    ("an escaped name", "{\"te\\u0078t\":\"a\"}\n", ["a"]),
    ("an array", "[{\"text\":\"a\"},\n {\"text\":\"b\"}]", ["a", "b"]),
    ("an array on lines", "[\n  {\n    \"text\": \"a]}\"\n  }\n]\n", ["a]}"]),
    (
      "objects without line ends", "{\"text\":\"a\"}{\"text\":\"b\"} {\"text\":\"c\"}",
      [
        "a", "b", "c",
      ]
    ),
    ("objects over lines", "{\n\"text\": \"a\"\n}\n{\n\"text\": \"b\"\n}\n", ["a", "b"]),
    ("an empty text", "{\"text\":\"\"}\n", [""]),
  ])
  func `reads`(_ name: String, _ input: String, _ texts: [String]) throws {
    let reading = try read(input, name: "f.ndjson")

    #expect(reading.texts == texts, "\(name)")
    #expect(reading.messages == [], "\(name)")
  }

  @Test func `fills the fields and keeps the rest`() throws {
    let input = #"""
      {"m":{"a":[1, 2]},"id":123456789012345678901234567890,"text":"a\nb","rating":"4,5",
      """#.replacing("\n", with: "") + #"""
        "segment":null,"z":null,"x":true,"date":"2026-03-02","channel":"","language":"sr","\u006d2":1e2}
        """#

    let comment = try #require(try read(input, name: "f.ndjson").comments.first)

    #expect(
      comment
        == Comment(
          id: "123456789012345678901234567890", text: Array("a\nb".utf8), date: "2026-03-02",
          language: "sr", rating: 4.5,
          attributes: [
            Comment.Attribute(name: "m", value: #"{"a":[1, 2]}"#),
            Comment.Attribute(name: "x", value: "true"),
            Comment.Attribute(name: "m2", value: "1e2"),
          ],
          origin: RecordOrigin(
            file: "f.ndjson", record: 1, line: 1, byteOffset: 0, byteLength: input.utf8.count)))
  }

  @Test(arguments: [
    (#"{"text":"a","comment":"b"}"#, "a", ["comment"]),
    (#"{"comment":"b","text":"a"}"#, "a", ["comment"]),
    (#"{"text":null,"comment":"b"}"#, "b", []),
    (#"{"message":"m","comment":"b"}"#, "b", ["message"]),
  ])
  func `prefers names by rank`(_ input: String, _ text: String, _ attributes: [String]) throws {
    let names = try sharedFieldNames()

    let reading = try read(input, name: "f.ndjson", options: options { $0.fieldNames = names })

    #expect(reading.texts == [text])
    #expect(reading.comments.first?.attributes.map(\.name) == attributes)
  }

  @Test func `rejects a name that stands twice`() throws {
    let input = "{\"text\":\"first\",\"x\":1,\"text\":\"second\"}\n{\"text\":\"b\"}\n"

    let reading = try read(input, name: "f.ndjson")

    #expect(reading.texts == ["b"])
    #expect(
      reading.messages == [
        "glas: error: f.ndjson:1:23: JSON_DUPLICATE_KEY: a name stands twice in the record; record "
          + "rejected"
      ])
  }

  @Test func `flags lone surrogates`() throws {
    let input = #"{"text":"x \ud83d y"}"#

    let reading = try read(input, name: "f.ndjson")
    let strict = try read(input, name: "f.ndjson", options: options { $0.isStrict = true })

    #expect(reading.texts == ["x \u{FFFD} y"])
    #expect(reading.flags.map(\.code) == [.loneSurrogate])
    #expect(strict.rejects.map(\.code) == [.loneSurrogate])
  }

  @Test(arguments: [
    (
      #"{"id":2,"text":"#,
      "f.ndjson:2:16: JSON_SYNTAX: the record ends early"
    ),
    (
      #"{"text":"č"  "id":2}"#,
      "f.ndjson:2:14: JSON_SYNTAX: expected ',' or '}' after a value"
    ),
    ("[1]", "f.ndjson:2:1: JSON_NOT_OBJECT: the record is not a JSON object"),
    ("\"s\"", "f.ndjson:2:1: JSON_NOT_OBJECT: the record is not a JSON object"),
    (
      "{}",
      "f.ndjson:2:1: MISSING_TEXT: the record has no text; name its field with --map "
        + "text=NAME"
    ),
    (#"{"text":null}"#, "f.ndjson:2:9: MISSING_TEXT: the text is null"),
    (#"{"text":5}"#, "f.ndjson:2:9: TEXT_NOT_STRING: the text is not a string"),
    (#"{"text":["a"]}"#, "f.ndjson:2:9: TEXT_NOT_STRING: the text is not a string"),
    (
      #"{"id":{},"text":"a"}"#,
      "f.ndjson:2:7: ID_NOT_SCALAR: the id is neither a string nor a number"
    ),
    (
      "{\"text\":\"a\",\"x\":" + String(repeating: "[", count: 200) + "}",
      "f.ndjson:2:144: JSON_TOO_DEEP: objects and arrays are nested more than 128 deep"
    ),
    (
      "{\"text\":\"\(String(repeating: "x", count: 400))\"}",
      "f.ndjson:2:1: RECORD_TOO_LONG: the record is longer than 300 bytes"
    ),
  ])
  func `rejects one record and keeps its neighbours`(_ line: String, _ message: String) throws {
    let reading = try read(
      "{\"text\":\"a\"}\n\(line)\n{\"text\":\"b\"}\n", name: "f.ndjson",
      options: options { $0.maximumRecord = 300 })

    #expect(reading.texts == ["a", "b"])
    #expect(reading.messages == ["glas: error: \(message); record rejected"])
    #expect(reading.comments.map(\.origin.line) == [1, 3])
    #expect(
      reading.rejects.map(\.origin) == [
        RecordOrigin(
          file: "f.ndjson", record: 2, line: 2, byteOffset: 13, byteLength: line.utf8.count)
      ])
  }

  @Test func `rejects a record with too many fields`() throws {
    let members = (0...JSONRecordParser.maximumMembers).map { "\"k\($0)\":1" }
    let reading = try read(
      "{\"text\":\"a\"}\n{\(members.joined(separator: ","))}\n{\"text\":\"b\"}", name: "f.ndjson")

    #expect(reading.texts == ["a", "b"])
    #expect(reading.rejects.map(\.code) == [.jsonTooManyFields])
  }

  @Test func `remembers thousands of names without mixing them up`() throws {
    let lines = (0..<9000).map { "{\"k\($0 % 5000)\":\($0),\"text\":\"t\($0)\"}" }

    let reading = try read(lines.joined(separator: "\n"), name: "f.ndjson")

    #expect(reading.texts == (0..<9000).map { "t\($0)" })
    #expect(
      reading.comments.map(\.attributes)
        == (0..<9000).map { [Comment.Attribute(name: "k\($0 % 5000)", value: "\($0)")] })
  }

  @Test func `says where values of an array stand`() throws {
    let reading = try read("[{\"text\":\"a\"},\n {\"text\":},{\"text\":\"b\"}", name: "f.json")

    #expect(reading.texts == ["a", "b"])
    #expect(
      reading.messages == [
        "glas: error: f.json: JSON_UNCLOSED_ARRAY: the file ends inside its JSON array; copy the "
          + "file again",
        "glas: error: f.json:2:10: JSON_SYNTAX: expected a value; record rejected",
      ])
  }
}
