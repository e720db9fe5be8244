import Aggregation
import FeedbackModel
import Foundation
import Testing

@testable import Reports

@Suite("Report files") struct ReportFilesTests {
  /// Two representatives, three themes, a dozen comments.
  static let small = {
    var tally = Tally()
    let rows: [(String, String, String, Polarity, Int)] = [
      ("R1", "Ana Kovačević", "waiting", .complaint, 3),
      ("R1", "Ana Kovačević", "price", .praise, 1),
      ("R2", "அருண் குமார்", "waiting", .praise, 4), ("R2", "அருண் குமார்", "trust", .mild, 1),
      ("", "", "price", .complaint, 2),
    ]
    for (id, name, theme, polarity, count) in rows {
      for number in 0..<count {
        tally.add(comment("\(id)-\(theme)-\(number)", (id, name), theme, polarity))
      }
    }
    let catalog = ThemeCatalog(
      groups: [.init(id: "process", name: "Process"), .init(id: "offer", name: "Offer")],
      themes: [
        .init(id: "waiting", group: "process", name: "Waiting"),
        .init(id: "price", group: "offer", name: "Price"),
      ])
    return Report(tally: tally, catalog: catalog, run: RunDescription(toolVersion: "0.1.0"))
  }()

  private static func comment(
    _ id: String, _ person: (id: String, name: String), _ theme: String, _ polarity: Polarity
  ) -> TaggedComment {
    let verdicts: [Polarity: OverallPolarity] = [
      .complaint: .complaint, .praise: .praise, .mild: .mixed,
    ]
    return TaggedComment(
      comment: Comment(
        id: id, text: Array("cijena i čekanje".utf8), date: "2026-0\(1 + id.utf8.count % 3)-01",
        channel: person.id.isEmpty ? nil : "=shop"),
      language: IdentifiedLanguage(code: "hr", script: .latin, confidence: 1),
      overall: Overall(polarity: verdicts[polarity] ?? .neutral, score: 0),
      mentions: [
        Mention(
          theme: theme, polarity: polarity, strength: 1, start: 0, end: 6, text: "cijena",
          entry: "e", representative: person.id)
      ],
      representatives: person.id.isEmpty
        ? [] : [.init(id: person.id, name: person.name, source: .column, confidence: 1)])
  }

  @Test(arguments: [
    "representatives.csv", "themes.csv", "representative_theme.csv", "months.csv", "channels.csv",
    "languages.csv",
  ])
  func `CSV files are as they were reviewed`(_ name: String) throws {
    let file = try #require(Self.small.csvFiles.first { $0.name == name })

    try expectGolden(String(decoding: file.bytes, as: UTF8.self), name)
  }

  @Test func `terminal tables are as they were reviewed`() throws {
    try expectGolden(Self.small.terminalText(isColoured: false), "terminal.txt")
  }

  @Test func `colour changes nothing but escape sequences`() {
    let plain = Self.small.terminalText(isColoured: false)
    let coloured = Self.small.terminalText(isColoured: true)

    #expect(coloured.contains("\u{1B}["))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `a theme that the catalog does not list is shown, not dropped`() {
    #expect(Self.small.catalog.themes.map(\.id) == ["waiting", "price", "trust"])
    #expect(Self.small.catalog.groups.map(\.id) == ["process", "offer", "other"])
  }

  @Test func `report json is complete and well formed`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(Self.small.json))
    let root = try #require(object as? [String: Any])

    #expect(
      Set(root.keys) == [
        "format", "version", "run", "statistics", "overall", "ranking", "themes",
        "representatives", "unattributed", "months", "channels", "languages", "signals",
        "follow_up",
      ])
    let people = try #require(root["representatives"] as? [[String: Any]])
    #expect(people.map { $0["name"] as? String } == ["Ana Kovačević", "அருண் குமார்"])
    let evidence = try #require(people[0]["evidence"] as? [[String: Any]])
    let quotes = try #require(evidence.last?["quotes"] as? [[String: Any]])
    #expect(quotes.count == 3)
    #expect(quotes[0]["marked"] as? String == "cijena")
    let ranking = try #require(root["ranking"] as? [String: [String]])
    #expect(ranking == ["worst": ["R1"], "best": ["R2"]])
  }

  @Test func `the same tally gives the same bytes`() throws {
    let first = try HTMLReportTests.sample().files()
    let second = try HTMLReportTests.sample().files()

    #expect(first == second)
    #expect(first.map(\.name).contains("report.html"))
  }

  @Test func `an empty tally still makes every file`() throws {
    let report = Report(
      tally: Tally(), catalog: SampleTally.catalog, run: RunDescription(toolVersion: "0.1.0"))

    let files = try report.files()

    #expect(files.count == 10)
    #expect(files.allSatisfy { !$0.bytes.isEmpty })
    let html = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(!html.contains("nan") && !html.contains("inf\""))
    #expect(report.terminalText(isColoured: false).hasPrefix("0 comments"))
  }
}
