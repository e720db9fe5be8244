import Foundation
import TestSupport
import Testing

/// Twenty plain comments, counted by hand (corpora/hand-count/SOURCE.md).
@Suite("The report of twenty comments equals a hand count") struct HandCountTests {
  private static let corpus = Shared.root + "/corpora/hand-count"

  @Test func `every expected mention is found, and no other`() throws {
    let result = try Program.run(
      ["tag", Self.corpus + "/comments.csv", "--roster", Self.corpus + "/roster.csv"])
    #expect(result.status == 0)
    var found: Set<String> = []
    for line in result.output.split(separator: "\n") {
      let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
      for mention in record.mentions {
        found.insert("\(record.id),\(mention.theme),\(mention.polarity)")
      }
    }
    let expected = Set(try Self.rows().map { $0.joined(separator: ",") })
    #expect(found.subtracting(expected).sorted() == [])
    #expect(expected.subtracting(found).sorted() == [])
  }

  @Test func `the counts of the report are those of the hand count`() throws {
    let folder = try Program.Folder()
    let result = try Program.run([
      "run", Self.corpus + "/comments.csv", "--roster", Self.corpus + "/roster.csv", "--out",
      folder.path + "/out", "--formats", "csv",
    ])
    #expect(result.status == 0)
    #expect(result.messages.contains("glas: read 20 = 20 tagged + 0 untagged"))
    let table = try #require(folder.read("out/themes.csv"))
    var lines = table.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" })
      .map { String($0).components(separatedBy: ",") }
    let header = lines.removeFirst()
    let theme = try #require(header.firstIndex { $0.hasSuffix("theme") })
    for polarity in ["complaint", "praise"] {
      let column = try #require(header.firstIndex(of: polarity + "_comments"))
      var expected: [String: Int] = [:]
      for row in try Self.rows() where row[2] == polarity { expected[row[1], default: 0] += 1 }
      for line in lines {
        #expect(
          Int(line[column]) == expected[line[theme], default: 0], "\(line[theme]) \(polarity)")
      }
    }
  }

  private struct Record: Decodable {
    struct Mention: Decodable {
      var theme: String
      var polarity: String
    }
    var id: String
    var mentions: [Mention]
  }

  /// id, theme, polarity of every mention that a reader finds.
  private static func rows() throws -> [[String]] {
    let text = try String(contentsOfFile: corpus + "/expected.csv", encoding: .utf8)
    return text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }).dropFirst()
      .map { String($0).components(separatedBy: ",") }
  }
}
