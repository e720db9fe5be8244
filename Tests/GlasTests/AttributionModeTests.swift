import Foundation
import Testing

/// Column, text and possible names, from the command line to the counts.
@Suite("Whose mentions are") struct AttributionModeTests {
  private static let roster = """
    id,name,aliases,team,language,gender
    P1,Elena Soto,,shop,es,f
    P2,Tomás Rey,,shop,es,m
    P3,Elena Vidal,,desk,es,f
    """
  /// The text names Tomás for one clause; the second sentence is nobody's.
  private static let named = #"""
    {"id":"a","language":"es","representative":"P1","text":"Tomás fue muy amable. La app falla."}
    """#
  /// Two are called so.
  private static let namesake =
    #"{"id":"b","language":"es","text":"Elena fue muy amable conmigo"}"#

  private struct Tagged: Decodable {
    struct Mention: Decodable {
      var theme: String
      var representative: String?
    }
    struct Person: Decodable {
      var id: String
      var source: String
      var text: String?
      var confidence: Double
    }
    var mentions: [Mention]
    var representatives: [Person]
    var possible: [Person]?
  }

  private static func tag(_ record: String, _ mode: String) throws -> Tagged {
    let folder = try Program.Folder()
    let roster = try folder.write(roster, to: "roster.csv")
    let input = try folder.write(record + "\n", to: "in.ndjson")
    let result = try Program.run(["tag", input, "--roster", roster, "--attribution", mode])
    #expect(result.status == 0)
    return try JSONDecoder().decode(Tagged.self, from: Data(result.output.utf8))
  }

  @Test(arguments: [
    ("column", "P1", "P1", ["column"]), ("text", "P2", nil, ["text"]),
    ("both", "P2", "P1", ["column", "text"]),
  ])
  func `the mode says who owns a mention`(
    _ mode: String, _ courtesy: String, _ app: String?, _ sources: [String]
  ) throws {
    let tagged = try Self.tag(Self.named, mode)
    let owner = { (theme: String) in tagged.mentions.first { $0.theme == theme }?.representative }
    #expect(owner("courtesy") == courtesy)
    #expect(owner("digital") == app)
    #expect(tagged.representatives.map(\.source) == sources)
    #expect(tagged.possible == nil)
  }

  @Test func `namesakes are listed as possible`() throws {
    let tagged = try Self.tag(Self.namesake, "both")
    #expect(tagged.representatives.isEmpty)
    #expect(tagged.mentions.allSatisfy { $0.representative == nil } && !tagged.mentions.isEmpty)
    #expect(tagged.possible?.map(\.id) == ["P1", "P3"])
    #expect(tagged.possible?.allSatisfy { $0.text == "Elena" && $0.source == "text" } == true)
  }

  @Test func `possible names are not counted`() throws {
    let folder = try Program.Folder()
    let roster = try folder.write(Self.roster, to: "roster.csv")
    let input = try folder.write(Self.namesake + "\n" + Self.named + "\n", to: "in.ndjson")
    let result = try Program.run([
      "run", input, "--roster", roster, "--attribution", "text", "--out", folder.path + "/out",
      "--formats", "csv",
    ])
    #expect(result.status == 0)
    let table = try #require(folder.read("out/representatives.csv"))
    #expect(table.contains("P2") && !table.contains("P1") && !table.contains("P3"))
  }

  /// Without a roster nothing is looked for in texts, and columns stand for themselves.
  @Test func `without a roster the column is the representative`() throws {
    let result = try Program.run(["tag", "-"], input: Self.named + "\n")
    let tagged = try JSONDecoder().decode(Tagged.self, from: Data(result.output.utf8))
    #expect(tagged.representatives.map(\.id) == ["P1"])
    #expect(tagged.mentions.allSatisfy { $0.representative == "P1" } && !tagged.mentions.isEmpty)
  }
}
