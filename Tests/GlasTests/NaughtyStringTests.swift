import Foundation
import TestSupport
import Testing

@Suite("Naughty strings", .enabled(if: Shared.folder != nil, "no ../shared/suites"))
struct NaughtyStringTests {
  @Test func `come back unchanged as text, with offsets inside it`() throws {
    struct Record: Decodable { var comment: String }
    struct Line: Decodable { var text: String }
    let lines = try #require(Shared.lines("suites/blns/comments.ndjson"))
    let texts = try lines.map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8)).comment
    }
    #expect(texts.count == 515)
    let input = try texts.map {
      String(decoding: try JSONEncoder().encode(["text": $0]), as: UTF8.self) + "\n"
    }.joined()
    let shown = try Self.lines(["normalize"], input)
    let words = try Self.lines(["segment"], input)
    try #require(shown.count == texts.count && words.count == texts.count)
    for (index, text) in texts.enumerated() {
      let found = try JSONDecoder().decode(Line.self, from: shown[index]).text
      // Foundation's decoder drops a byte order mark that opens a string.
      let isSame =
        found.unicodeScalars.elementsEqual(text.unicodeScalars)
        || text.unicodeScalars.first == "\u{FEFF}"
          && shown[index].range(of: Data(text.utf8)) != nil
      #expect(isSame, "\(index)")
      let spans = try JSONDecoder().decode([String: [[Int]]].self, from: words[index])["words"]
      Self.check(try #require(spans), of: Array(text.utf8))
    }
  }

  /// Spans rise, are not empty, and begin and end between characters.
  private static func check(_ spans: [[Int]], of text: [UInt8]) {
    var last = 0
    for span in spans {
      #expect(last <= span[0] && span[0] < span[1] && span[1] <= text.count)
      for end in span where end < text.count { #expect(text[end] & 0xC0 != 0x80) }
      last = span[1]
    }
  }

  private static func lines(_ arguments: [String], _ input: String) throws -> [Data] {
    try Program.run(arguments, input: input).output.utf8
      .split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }
}
