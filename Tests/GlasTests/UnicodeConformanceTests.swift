import Foundation
import TestSupport
import Testing

/// The Unicode test suites, through the commands that people use.
///
/// The suites are third-party files beside the checkout; without them there is nothing to check.
@Suite("Unicode 15.0 conformance", .enabled(if: Shared.folder != nil, "no ../shared/suites"))
struct UnicodeConformanceTests {
  private static let suites = "suites/unicode-15.0/"

  // MARK: normalization

  @Test func `all normal forms are those of NormalizationTest`() throws {
    let rows = try #require(Shared.lines(Self.suites + "NormalizationTest.txt"))
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("@") && !$0.isEmpty }
      .map { line in
        line.components(separatedBy: ";").prefix(5).map(Self.text(ofCodePoints:))
      }
    #expect(rows.count == 19_074)
    var checks = 0
    var failures = 0
    // Which column each column must become (NormalizationTest.txt, "Conformance").
    for (form, expected) in [
      ("nfc", [1, 1, 1, 3, 3]), ("nfd", [2, 2, 2, 4, 4]), ("nfkc", [3, 3, 3, 3, 3]),
      ("nfkd", [4, 4, 4, 4, 4]),
    ] {
      let keys = try Self.normalized(rows.flatMap { $0 }, form: form)
      try #require(keys.count == rows.count * 5)
      for (index, row) in rows.enumerated() {
        for column in 0..<5 {
          checks += 1
          let key = keys[index * 5 + column]
          if !key.unicodeScalars.elementsEqual(row[expected[column]].unicodeScalars) {
            failures += 1
          }
        }
      }
    }
    #expect(checks == 381_480)
    #expect(failures == 0)
  }

  private static func normalized(_ texts: [String], form: String) throws -> [String] {
    struct Line: Decodable { var key: String }
    let output = try Program.run(
      ["normalize", "--form", form], input: texts.joined(separator: "\n") + "\n"
    ).output
    return try Self.records(Line.self, output).map(\.key)
  }

  // MARK: segmentation

  /// Lines of WordBreakTest in which ICU 72's root rules differ from the file: CLDR 42 takes the
  /// colon out of MidLetter.
  private static let colonLines = 15

  @Test(arguments: [("word", "WordBreakTest", 1823), ("sentence", "SentenceBreakTest", 502)])
  func `words and sentences are ICU 72's`(_ unit: String, _ file: String, _ count: Int) throws {
    let cases = try Self.breakCases(file)
    #expect(cases.count == count)
    let differing = try Self.differing(cases, unit: unit)
    if unit == "word" {
      #expect(differing.count == Self.colonLines)
      #expect(differing.allSatisfy { $0.text.unicodeScalars.contains(":") })
    } else {
      #expect(differing.isEmpty)
    }
  }

  @Test func `graphemes are those of GraphemeBreakTest`() throws {
    let cases = try Self.breakCases("GraphemeBreakTest")
    #expect(cases.count == 602)
    #expect(try Self.differing(cases, unit: "grapheme").isEmpty)
  }

  @Test func `every emoji is one cluster`() throws {
    let cases = try #require(Shared.lines(Self.suites + "emoji-test.txt"))
      .filter { !$0.hasPrefix("#") && !$0.isEmpty }
      .map { line in
        let text = Self.text(ofCodePoints: line.components(separatedBy: ";")[0])
        return BreakCase(text: text, bounds: [0, text.utf8.count])
      }
    #expect(cases.count == 4733)
    #expect(try Self.differing(cases, unit: "grapheme").isEmpty)
  }

  /// Emoji that are a mark, a sign or a digit to the engine: `©`, `®`, `™`, `‼`, `⁉` and keycaps.
  @Test func `every emoji that is no sign is one token`() throws {
    let texts = try #require(Shared.lines(Self.suites + "emoji-test.txt"))
      .filter { !$0.hasPrefix("#") && !$0.isEmpty }
      .map { Self.text(ofCodePoints: $0.components(separatedBy: ";")[0]) }
    let signs: Set<Unicode.Scalar> = ["©", "®", "™", "‼", "⁉", "#", "*"]
    var failures: [String] = []
    for (text, spans) in zip(texts, try Self.spans(of: texts, unit: "word", isStandard: false)) {
      let isSign = text.unicodeScalars.first.map(signs.contains) ?? true
      if spans != [[0, text.utf8.count]] && !isSign { failures.append(text) }
    }
    #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(20))")
  }

  private struct BreakCase {
    var text: String
    var bounds: [Int]
  }

  /// `÷ 0061 × 0308 ÷` as a text and the bytes at which it breaks.
  private static func breakCases(_ file: String) throws -> [BreakCase] {
    try #require(Shared.lines(suites + file + ".txt"))
      .filter { !$0.hasPrefix("#") && !$0.isEmpty }
      .map { line in
        var text = ""
        var bounds: [Int] = []
        let rule = line.components(separatedBy: "#")[0]
        for item in rule.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
          if item == "÷" {
            bounds.append(text.utf8.count)
          } else if item != "×", let scalar = UInt32(item, radix: 16).flatMap(Unicode.Scalar.init) {
            text.unicodeScalars.append(scalar)
          }
        }
        return BreakCase(text: text, bounds: bounds)
      }
  }

  private static func differing(_ cases: [BreakCase], unit: String) throws -> [BreakCase] {
    let found = try spans(of: cases.map(\.text), unit: unit, isStandard: true)
    try #require(found.count == cases.count)
    return zip(cases, found).filter { example, spans in
      example.bounds != [0] + spans.map { $0[1] }
    }.map { $0.0 }
  }

  private static func spans(
    of texts: [String], unit: String, isStandard: Bool
  ) throws -> [[[Int]]] {
    let input = try texts.map { text in
      String(decoding: try JSONEncoder().encode(["text": text]), as: UTF8.self) + "\n"
    }
    let output = try Program.run(
      ["segment", "--unit", unit] + (isStandard ? ["--standard"] : []), input: input.joined()
    ).output
    return try records([String: [[Int]]].self, output).map { $0[unit + "s"] ?? [] }
  }

  /// The records of NDJSON, decoded as one array: a decoder a line takes minutes.
  private static func records<Record: Decodable>(
    _ type: Record.Type, _ output: String
  ) throws -> [Record] {
    let lines = output.unicodeScalars.split(separator: "\n").map { String($0) }
    let array = "[" + lines.joined(separator: ",") + "]"
    return try JSONDecoder().decode([Record].self, from: Data(array.utf8))
  }

  private static func text(ofCodePoints list: String) -> String {
    var text = ""
    for item in list.split(separator: " ") {
      if let scalar = UInt32(item, radix: 16).flatMap(Unicode.Scalar.init) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
