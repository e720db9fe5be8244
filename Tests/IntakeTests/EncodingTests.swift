import FeedbackModel
import Foundation
import Testing

@testable import Intake

private func repaired(_ bytes: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  bytes.withUnsafeBufferPointer { appendRepairing($0, to: &output) }
  return output
}

struct UTF8RepairTests {
  // The examples of Unicode 15, tables 3-8 to 3-11.
  @Test(arguments: [
    ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], "????????A"),
    ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], "????????A"),
    ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], "?????A??B"),
    ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], "????A"),
    ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0xC4], "abcdefgh?"),
    ([0xC4, 0x8D, 0xE0, 0xAE, 0x95, 0xF0, 0x9F, 0x98, 0x80], "čக😀"),
  ])
  func `replaces every maximal subpart`(_ bytes: [UInt8], _ expected: String) {
    let shown = String(decoding: repaired(bytes), as: UTF8.self)
    #expect(shown.replacing("\u{FFFD}", with: "?") == expected)
  }

  @Test(arguments: 0..<300)
  func `agrees with the standard library`(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF,
      0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    let bytes = (0..<40).map { _ in alphabet.randomElement(using: &generator) ?? 0 }

    #expect(repaired(bytes) == Array(String(decoding: bytes, as: UTF8.self).utf8))
    let malformed = bytes.withUnsafeBufferPointer { firstMalformedUTF8(in: $0) }
    #expect((malformed == nil) == (String(validating: bytes, as: UTF8.self) != nil))
  }

  private struct Case: Decodable {
    var id: String
    var valid: Bool
    var bytes: String
    var replace: String

    static func all() throws -> [Case] {
      try IntakeTests.bytes(of: suite("utf8tests/cases.ndjson")).split(separator: 0x0A)
        .map { try JSONDecoder().decode(Case.self, from: Data($0)) }
    }

    static func decoded(_ digits: String) -> [UInt8] {
      let values = digits.utf8.compactMap(\.hexadecimalValue)
      return stride(from: 0, to: values.count, by: 2).map {
        UInt8(values[$0] << 4 | values[$0 + 1])
      }
    }
  }

  @Test(.enabled(if: hasSuite("utf8tests"), "../shared/suites/utf8tests is absent"))
  func `passes the suite of flenniken`() throws {
    let cases = try Case.all()

    #expect(cases.count == 216)
    for row in cases {
      let input = Case.decoded(row.bytes)
      #expect(repaired(input) == Case.decoded(row.replace), "case \(row.id)")
      let malformed = input.withUnsafeBufferPointer { firstMalformedUTF8(in: $0) }
      #expect((malformed == nil) == row.valid, "case \(row.id)")
    }
  }

  @Test(.enabled(if: hasSuite("utf8tests"), "../shared/suites/utf8tests is absent"))
  func `passes it through the reader, cut at every byte`() throws {
    let told = options { $0.encoding = .utf8 }
    for row in try Case.all() {
      let record = Case.decoded(row.bytes).filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x22 }
      let expected = Case.decoded(row.replace).filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x22 }
      let input = Array("text,id\na".utf8) + record + Array(",7\n".utf8)
      for cut in 1..<input.count {
        let source = PieceSource(input, sizes: [cut, input.count])
        let reading = try read(source, options: told)
        #expect(reading.comments.map(\.text) == [[0x61] + expected], "case \(row.id), \(cut)")
        #expect(reading.flags.isEmpty == row.valid, "case \(row.id), \(cut)")
      }
    }
  }
}

struct EncodingTests {
  static let text = "id,text\n1,čekala sam 😀\n2,நன்றி\n"

  static func encoded(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    Array(try #require(text.data(using: encoding)))
  }

  @Test(arguments: [
    (String.Encoding.utf8, [0xEF, 0xBB, 0xBF], TextEncoding.utf8),
    (.utf8, [], .utf8),
    (.utf16LittleEndian, [0xFF, 0xFE], .utf16LittleEndian),
    (.utf16LittleEndian, [], .utf16LittleEndian),
    (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian),
    (.utf16BigEndian, [], .utf16BigEndian),
    (.utf32LittleEndian, [0xFF, 0xFE, 0, 0], .utf32LittleEndian),
    (.utf32BigEndian, [0, 0, 0xFE, 0xFF], .utf32BigEndian),
  ])
  func `reads text with its places in the file`(
    _ encoding: String.Encoding, _ mark: [UInt8], _ expected: TextEncoding
  ) throws {
    let input = mark + (try Self.encoded(Self.text, encoding))

    let reading = try read(PieceSource(input))

    #expect(reading.file.encoding == expected)
    #expect(reading.texts == ["čekala sam 😀", "நன்றி"])
    for comment in reading.comments {
      let start = comment.origin.byteOffset
      let record = input[start..<(start + comment.origin.byteLength)]
      let shown = String(data: Data(record), encoding: encoding)
      #expect(shown == comment.id + "," + String(decoding: comment.text, as: UTF8.self))
    }
  }

  @Test func `reports a character cut at the end`() throws {
    let input: [UInt8] = [0xFF, 0xFE] + (try Self.encoded(Self.text, .utf16LittleEndian)) + [0x31]

    let reading = try read(PieceSource(input), name: "calls.csv")

    #expect(reading.comments.count == 2)
    #expect(reading.status == .rejects)
    #expect(
      reading.messages == [
        "glas: error: calls.csv: TRUNCATED_CHARACTER: the file ends inside a character; its last 1 "
          + "bytes are ignored; copy the file again"
      ])
  }

  @Test func `replaces lone surrogates of UTF-16`() throws {
    let units: [UInt16] = Array("text\n".utf16) + [0xD83D, 0x61, 0xDE00, 0x0A]
    let input: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }

    #expect(try read(PieceSource(input)).texts == ["\u{FFFD}a\u{FFFD}"])
  }

  @Test func `flags malformed UTF-8 and keeps the record`() throws {
    let input = Array("id,text\n1,caf".utf8) + [0xE9] + Array(" malo\n2,b\n".utf8)

    let reading = try read(PieceSource(input))

    #expect(reading.texts == ["caf\u{FFFD} malo", "b"])
    #expect(reading.flags.map(\.code) == [.badUTF8])
    #expect(reading.flags.map(\.byteOffset) == [13])
    #expect(reading.status == .success)
  }

  @Test func `rejects malformed UTF-8 under strict`() throws {
    let input = Array("id,text\n1,č caf".utf8) + [0xE9] + Array(" malo\n2,b\n".utf8)

    let reading = try read(PieceSource(input), options: options { $0.isStrict = true })

    #expect(reading.texts == ["b"])
    #expect(
      reading.messages == [
        "glas: error: f.csv:2:8: BAD_UTF8: the record holds bytes that are not UTF-8; record "
          + "rejected"
      ])
  }
}
