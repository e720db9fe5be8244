import FeedbackModel
import Foundation
import Testing

@testable import Intake

private func fault(in bytes: [UInt8]) -> JSONFault? {
  bytes.withUnsafeBufferPointer { buffer in
    var scanner = JSONScanner(buffer)
    do throws(JSONFault) {
      try scanner.scanText()
      return nil
    } catch {
      return error
    }
  }
}

struct JSONScannerTests {
  @Test(arguments: [
    ("", JSONFault.Kind.unexpectedEnd, 0),
    ("  ", .unexpectedEnd, 2),
    (#"{"a":1"#, .unexpectedEnd, 6),
    (#"{"a""#, .unexpectedEnd, 4),
    (#"{"a":"#, .unexpectedEnd, 5),
    (#"{"a":tru"#, .unexpectedEnd, 8),
    (#"{"a":"xyzxyzxyz"#, .unclosedString, 15),
    (#"{a:1}"#, .expectedName, 1),
    (#"{"a" 1}"#, .expectedColon, 5),
    (#"{"a":1 "b":2}"#, .expectedMember, 7),
    (#"{"a":1,}"#, .expectedName, 7),
    ("[1 2]", .expectedElement, 3),
    ("[1,]", .expectedValue, 3),
    ("[-]", .invalidNumber, 2),
    ("[01]", .expectedElement, 2),
    ("[1.]", .invalidNumber, 3),
    ("[.5]", .expectedValue, 1),
    (#"["\x"]"#, .invalidEscape, 3),
    (#"["\u12G4"]"#, .invalidEscape, 6),
    ("[\"a\u{1}\"]", .controlCharacter, 3),
    ("[\"0123456789\n\"]", .controlCharacter, 12),
    ("{} {}", .trailingContent, 3),
    ("nulL", .expectedValue, 3),
    ("\u{FEFF}{}", .expectedValue, 0),
  ])
  func `says what is wrong and where`(_ text: String, _ kind: JSONFault.Kind, _ offset: Int) {
    #expect(fault(in: Array(text.utf8)) == JSONFault(kind: kind, offset: offset))
  }

  @Test func `nests 128 deep and no deeper`() {
    let limit = JSONScanner.maximumDepth
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(fault(in: nested(limit)) == nil)
    #expect(fault(in: nested(limit + 1)) == JSONFault(kind: .tooDeep, offset: limit))
    #expect(fault(in: nested(1_000_000))?.kind == .tooDeep)
  }

  @Test(arguments: [
    (#"\"\\\/\b\f\n\r\t"#, "\"\\/\u{8}\u{C}\n\r\t", nil),
    (#"\u010D\u0b95"#, "čக", nil),
    (#"\ud83d\ude00!"#, "😀!", nil),
    (#"x \ud83d y"#, "x \u{FFFD} y", 2),
    (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}", 0),
    (#"\ud83d\u0041"#, "\u{FFFD}A", 0),
    (#"\u0000"#, "\0", nil),
  ])
  func `decodes escapes`(_ escaped: String, _ decoded: String, _ surrogate: Int?) {
    var loneSurrogate: Int?
    let bytes = Array(escaped.utf8)
    let string = JSONString(range: 0..<bytes.count, hasEscapes: true)
    let result = bytes.withUnsafeBufferPointer {
      string.string(in: $0, loneSurrogate: &loneSurrogate)
    }
    #expect(result == decoded)
    #expect(loneSurrogate == surrogate)
  }
}

@Suite(.enabled(if: hasSuite("json-test-suite"), "../shared/suites/json-test-suite is absent"))
struct JSONTestSuiteTests {
  static func files(_ prefix: String) -> [String] {
    let folder = suite("json-test-suite/test_parsing").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(prefix) }.sorted()
  }

  /// Malformed UTF-8 is repaired before a record is scanned.
  private func outcome(_ file: String) throws -> JSONFault? {
    let raw = try bytes(of: suite("json-test-suite/test_parsing/\(file)"))
    var repaired: [UInt8] = []
    raw.withUnsafeBufferPointer { appendRepairing($0, to: &repaired) }
    return fault(in: repaired)
  }

  @Test(arguments: files("y_"))
  func `accepts`(_ file: String) throws {
    #expect(try outcome(file) == nil)
  }

  @Test(arguments: files("n_"))
  func `rejects with a position`(_ file: String) throws {
    #expect(try outcome(file) != nil)
  }

  @Test(arguments: files("i_"))
  func `survives`(_ file: String) throws {
    _ = try outcome(file)
  }

  @Test func `reads or refuses every text as part of a record, 318 of 318`() throws {
    struct Case: Decodable {
      var file: String
      var expect: String
    }
    let cases = try bytes(of: suite("json-test-suite/cases.ndjson")).split(separator: 0x0A)
      .map { try JSONDecoder().decode(Case.self, from: Data($0)) }
      .filter { $0.file.hasPrefix("test_parsing/") }
    #expect(cases.count == 318)
    for row in cases {
      let value = try bytes(of: suite("json-test-suite/\(row.file)"))
      let input = Array("[{\"text\":\"a\",\"probe\":".utf8) + value + Array("}]".utf8)
      let told = options { $0.encoding = .utf8 }
      let reading = try read(PieceSource(input), name: "f.json", options: told)
      switch row.expect {
      case "accept":
        #expect(reading.texts == ["a"] && reading.status == .success, "\(row.file)")
      case "reject":
        #expect(reading.status == .rejects, "\(row.file)")
        #expect(reading.rejects.allSatisfy { $0.line > 0 && $0.column > 0 }, "\(row.file)")
      default: #expect(reading.status == .success || reading.status == .rejects, "\(row.file)")
      }
    }
  }

  @Test func `keeps the lines around a bad one`() throws {
    let input = try bytes(of: suite("json-test-suite/embedded.ndjson"))
    let expectations = try String(
      contentsOf: suite("json-test-suite/embedded.expect.ndjson"), encoding: .utf8
    ).split(separator: "\n")
    var options = InputOptions()
    options.fieldNames = try sharedFieldNames()

    let reading = try read(PieceSource(input), name: "e.ndjson", options: options)

    let rejected = Set(reading.rejects.map(\.origin.line))
    #expect(reading.comments.count + rejected.count == expectations.count)
    for (index, expectation) in expectations.enumerated() {
      if expectation.contains(#""expect": "accept""#) { #expect(!rejected.contains(index + 1)) }
      if expectation.contains(#""expect": "reject""#) { #expect(rejected.contains(index + 1)) }
    }
  }
}
