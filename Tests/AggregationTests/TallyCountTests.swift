import Aggregation
import FeedbackModel
import Testing

/// Counts that were made by hand.
@Suite("Tally counts") struct TallyCountTests {
  private static func mention(
    _ theme: String, _ polarity: Polarity, _ representative: String? = nil,
    strength: Double = 1, at span: Range<Int> = 0..<1
  ) -> Mention {
    Mention(
      theme: theme, polarity: polarity, strength: strength, start: span.lowerBound,
      end: span.upperBound, text: "x", entry: "e", representative: representative)
  }

  private static func comment(
    _ id: String, _ mentions: [Mention], overall: OverallPolarity = .complaint,
    people: [String] = [], date: String? = nil, text: String = "abcdefgh"
  ) -> TaggedComment {
    TaggedComment(
      comment: Comment(id: id, text: Array(text.utf8), date: date),
      overall: Overall(polarity: overall, score: 0), mentions: mentions,
      representatives: people.map {
        RepresentativeMatch(id: $0, name: "Name \($0)", source: .column, confidence: 1)
      })
  }

  @Test func `a comment counts once for a theme and polarity`() throws {
    var tally = Tally()
    tally.add(
      Self.comment(
        "a",
        [
          Self.mention("waiting", .complaint, "R1"),
          Self.mention("waiting", .complaint, "R1", strength: 1.5),
          Self.mention("waiting", .praise, "R1"),
        ], people: ["R1"]))

    let cell = try #require(tally.all.themes["waiting"])
    #expect(cell.complaint == PolarityCount(comments: 1, mentions: 2, strength: 2500))
    #expect(cell.praise == PolarityCount(comments: 1, mentions: 1, strength: 1000))
    #expect(cell.both == 1)
    #expect(cell.evaluated == 1)
    #expect(tally.representatives["R1"]?.group.themes["waiting"] == cell)
  }

  @Test func `a representative is judged by the mentions about him or her alone`() {
    var tally = Tally()
    tally.add(
      Self.comment(
        "a", [Self.mention("courtesy", .praise, "R1"), Self.mention("resolution", .complaint)],
        overall: .mixed, people: ["R1"]))

    let person = tally.representatives["R1"]
    #expect(person?.attributed == OverallCounts(praise: 1))
    #expect(person?.group.overall == OverallCounts(mixed: 1))
    #expect(person?.group.themes["resolution"] == nil)
    #expect(tally.unattributed.group.comments == 1)
    #expect(tally.unattributed.attributed == OverallCounts(complaint: 1))
    #expect(tally.all.comments == 1)
  }

  @Test func `a comment about two people counts for both`() {
    var tally = Tally()
    tally.add(
      Self.comment(
        "a", [Self.mention("courtesy", .praise, "R1"), Self.mention("courtesy", .complaint, "R2")],
        overall: .mixed, people: ["R1", "R2"]))

    #expect(tally.representatives["R1"]?.attributed == OverallCounts(praise: 1))
    #expect(tally.representatives["R2"]?.attributed == OverallCounts(complaint: 1))
    #expect(tally.unattributed.group.comments == 0)
  }

  @Test func `a comment without a mention counts as neutral for its representative`() {
    var tally = Tally()
    tally.add(Self.comment("a", [], overall: .neutral, people: ["R1"]))
    tally.add(Self.comment("b", [], overall: .neutral))

    #expect(tally.representatives["R1"]?.attributed == OverallCounts(neutral: 1))
    #expect(tally.unattributed.attributed == OverallCounts(neutral: 1))
    #expect(tally.all.comments == 2)
    #expect(tally.all.withMention == 0)
  }

  static let months: [(String?, String)] = [
    ("2026-03-02", "2026-03"), ("2026-03", "2026-03"), ("2026-12-31T23:59:59+01:00", "2026-12"),
    (nil, Tally.undated), ("", Tally.undated), ("2026", Tally.undated), ("2026-00", Tally.undated),
    ("2026-13-01", Tally.undated), ("2026-034", Tally.undated), ("02.03.2026", Tally.undated),
    ("٢٠٢٦-٠٣-٠٢", Tally.undated),
  ]

  @Test(arguments: months)
  func `the month is read from year and month alone`(_ date: String?, _ month: String) {
    #expect(Tally.month(of: date) == month)
  }

  @Test func `spellings that are canonically equal share a row under the first by bytes`() {
    var tally = Tally()
    for channel in ["tel\u{E9}fono", "tele\u{301}fono"] {
      var comment = Self.comment("a", [])
      comment.comment.channel = channel
      tally.add(comment)
    }

    #expect(tally.channels.sorted.map { Array($0.key.utf8) } == [Array("tele\u{301}fono".utf8)])
    #expect(tally.channels["teléfono"]?.comments == 2)
  }

  @Test func `strengths of any size stay whole numbers`() {
    #expect(thousandths(0.0015) == 2)
    #expect(thousandths(1.5) == 1500)
    #expect(thousandths(-1) == 0)
    #expect(thousandths(.nan) == 0)
    #expect(thousandths(.infinity) == 0)
    #expect(thousandths(1e300) == 1_000_000)
  }

  @Test func `the strongest, then shortest, then first quotes are kept`() throws {
    var tally = Tally(evidenceLimit: 3)
    for (id, strength, text) in [
      ("d", 1.0, "short"), ("c", 1.0, "longer text"), ("b", 2.0, "the longest of them"),
      ("a", 1.0, "brief"), ("e", 0.5, "x"),
    ] {
      tally.add(
        Self.comment(
          id, [Self.mention("waiting", .complaint, strength: strength)], text: text))
    }

    let key = RepresentativeTally.EvidenceKey(theme: "waiting", polarity: .complaint)
    let quotes = try #require(tally.unattributed.evidence[key]).quotes
    #expect(quotes.map(\.comment) == ["b", "a", "d"])
  }

  @Test func `a long comment is kept as an excerpt around the mention`() throws {
    let words = String(repeating: "ஆயிரம் ", count: 400)
    let text = words + "ROŠE" + words
    let start = words.utf8.count
    var tally = Tally()
    tally.add(
      Self.comment(
        "a", [Self.mention("price", .complaint, at: start..<(start + 5))], text: text))

    let key = RepresentativeTally.EvidenceKey(theme: "price", polarity: .complaint)
    let quote = try #require(tally.unattributed.evidence[key]?.quotes.first)
    #expect(quote.text.count <= 480)
    #expect(String(validating: quote.text, as: UTF8.self)?.hasPrefix("ஆயிரம் ") == true)
    #expect(String(decoding: quote.text[quote.span], as: UTF8.self) == "ROŠE")
    #expect(quote.cut == Quote.Cut(before: true, after: true))
  }

  @Test(arguments: [(0, 0), (3, 2), (-1, 3), (0, 99), (1, 3), (2, 3)])
  func `a span outside the text falls back to the mention's words`(_ start: Int, _ end: Int) throws
  {
    var mention = Self.mention("price", .praise)
    mention.start = start
    mention.end = end
    mention.text = "sulit"
    var tally = Tally()
    tally.add(Self.comment("a", [mention], text: "šđž"))

    let key = RepresentativeTally.EvidenceKey(theme: "price", polarity: .praise)
    let quote = try #require(tally.unattributed.evidence[key]?.quotes.first)
    #expect(String(decoding: quote.text[quote.span], as: UTF8.self) == "sulit")
  }
}
