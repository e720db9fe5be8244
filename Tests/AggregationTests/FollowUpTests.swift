import Aggregation
import FeedbackModel
import Store
import Testing

@Suite("Follow-up list") struct FollowUpTests {
  private static func comment(
    _ id: String, _ signals: [Signal], date: String = "2026-03-01", text: String = "llámenme"
  ) -> TaggedComment {
    TaggedComment(
      comment: Comment(id: id, text: Array(text.utf8), date: date),
      language: IdentifiedLanguage(code: "es", script: .latin, confidence: 1), signals: signals)
  }

  private static func tally(_ comments: [TaggedComment]) -> Tally {
    var tally = Tally()
    for comment in comments { tally.add(comment) }
    return tally
  }

  private static let urgent = Signal(id: "legal", urgency: 3, span: 0..<8)
  private static let contact = Signal(id: "asks-contact", urgency: 2, span: 0..<8)
  private static let praise = Signal(id: "recommends", urgency: 0, span: 0..<8)

  @Test func `the most urgent comes first, then the later one; praise asks for nothing`() {
    let tally = Self.tally([
      Self.comment("old", [Self.contact], date: "2026-01-01"),
      Self.comment("new", [Self.contact], date: "2026-02-01"),
      Self.comment("law", [Self.urgent]), Self.comment("fan", [Self.praise]),
      Self.comment("none", []),
    ])
    #expect(tally.followUp.items.map(\.quote.comment) == ["law", "new", "old"])
    #expect(tally.followUp.total == 3)
    #expect(tally.signals["asks-contact"]?.comments == 2)
    #expect(tally.signals["recommends"]?.comments == 1)
  }

  @Test func `a merge is the same in any order, also beyond the limit`() {
    let comments = (0..<(FollowUpList.limit + 60)).map { number in
      Self.comment(
        "c-\(number * 7919 % 1000)",
        number % 3 == 0 ? [Self.urgent, Self.contact] : [Self.contact],
        date: "2026-0\(1 + number % 9)-01")
    }
    let whole = Self.tally(comments)
    var merged = Self.tally(Array(comments[300...]))
    merged.merge(Self.tally(Array(comments[..<300])))
    #expect(merged == whole)
    #expect(whole.followUp.items.count == FollowUpList.limit)
    #expect(whole.followUp.total == comments.count)
  }

  @Test func `a partial tally keeps signals and list`() throws {
    let partial = PartialTally(
      tally: Self.tally([
        Self.comment("a", [Self.urgent, Self.contact]), Self.comment("b", [Self.praise]),
      ]))
    #expect(try PartialTally(json: partial.json, file: "test") == partial)
  }
}
