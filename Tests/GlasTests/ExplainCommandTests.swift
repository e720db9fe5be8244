import Foundation
import Testing

@Suite("glas explain") struct ExplainCommandTests {
  private struct Line: Decodable {
    var words: String
    var entry: String?
    var file: String?
    var line: Int?
    var share: Double?
  }

  private static let text = "Nooo contestan el fax, pero la chica MUY amable"

  @Test func `data holds every section, and spans show the original text`() throws {
    let result = try Program.run(["explain", "--json", "--language", "es", Self.text])
    #expect(result.status == 0)
    let sections = try JSONDecoder().decode(
      [String: [Line]].self, from: Data(result.output.utf8))
    for title in [
      "language", "words", "cues", "fixed expressions", "evaluations", "targets", "mentions",
      "representatives", "overall", "found, but silent", "found, but given up", "nearly found",
    ] {
      #expect(sections[title] != nil, "\(title) is missing")
    }
    let mentions = try #require(sections["mentions"])
    #expect(!mentions.isEmpty)
    for mention in mentions {
      #expect(Self.text.contains(mention.words))
      #expect(mention.share != nil)
      #expect(mention.file?.hasPrefix("es/") == true)
      #expect((mention.line ?? 0) > 1)
    }
  }

  @Test func `a pipe gets no colours`() throws {
    let result = try Program.run(["explain", "--language", "es", Self.text])
    #expect(result.status == 0)
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.contains("nearly found\n"))
  }

  @Test func `a comment cannot act on the terminal`() throws {
    let result = try Program.run(["explain", "--language", "es", "amable \u{1B}[31m \u{202E}x"])
    #expect(!result.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }
}
