import Aggregation
import FeedbackModel
import Testing

@Suite("Tally statistics") struct TallyStatisticsTests {
  /// A tally of so many complaints and praises of one theme for each representative.
  private static func tally(_ rows: [(id: String, complaints: Int, praises: Int)]) -> Tally {
    var tally = Tally()
    for row in rows {
      for number in 0..<(row.complaints + row.praises) {
        let polarity: Polarity = number < row.complaints ? .complaint : .praise
        tally.add(
          TaggedComment(
            comment: Comment(id: "\(row.id)-\(number)", text: Array("x".utf8)),
            overall: Overall(polarity: polarity == .praise ? .praise : .complaint, score: 0),
            mentions: [
              Mention(
                theme: "waiting", polarity: polarity, strength: 1, start: 0, end: 1, text: "x",
                entry: "e", representative: row.id)
            ]))
      }
    }
    return tally
  }

  @Test func `one good comment does not outrank ninety of a hundred`() {
    let statistics = TallyStatistics(
      Self.tally([("A", 0, 1), ("B", 10, 90), ("C", 60, 40), ("D", 1, 0), ("E", 95, 5)]))

    #expect(statistics.best(9).map(\.id) == ["B", "C"])
    #expect(statistics.worst(1).map(\.id) == ["E"])
    #expect(statistics.representatives.map(\.isSmallSample) == [true, false, false, true, false])
  }

  @Test func `nobody is both best and worst`() {
    for count in 0..<5 {
      let rows = (0..<count).map { (id: "R\($0)", complaints: $0 * 3, praises: 5) }
      let statistics = TallyStatistics(Self.tally(rows))
      let both = Set(statistics.best(3).map(\.id)).intersection(statistics.worst(3).map(\.id))
      #expect(both.isEmpty)
    }
  }

  @Test func `a clear difference is found and chance is not`() throws {
    let rows = [("A", 40, 60)] + (0..<9).map { ("B\($0)", 10 + $0 % 3, 90) }
    let statistics = TallyStatistics(Self.tally(rows))

    let first = try #require(statistics.representatives[0].comparison)
    #expect(first.isClear && first.difference > 0)
    #expect(first.own.count == 40 && first.others.count == 99 && first.others.total == 909)
    #expect(first.adjustedPValue >= first.pValue)
    #expect(first.interval.contains(first.difference))
    #expect(statistics.representatives[0].themes[0].comparison?.isClear == true)
    let others = statistics.representatives.dropFirst().compactMap(\.comparison)
    #expect(others.count == 9 && others.allSatisfy { !$0.isClear })
  }

  @Test func `too few comments ask no question`() {
    let statistics = TallyStatistics(Self.tally([("A", 9, 0), ("B", 0, 50), ("C", 1, 50)]))

    #expect(statistics.representatives.map { $0.comparison == nil } == [true, false, false])
  }

  @Test func `who has no complaint of a theme is compared too`() {
    let statistics = TallyStatistics(Self.tally([("A", 0, 100), ("B", 60, 40), ("C", 55, 45)]))

    let comparison = statistics.representatives[0].themes[0].comparison
    #expect(comparison?.isClear == true)
    #expect(comparison.map { $0.difference < 0 } == true)
  }

  @Test func `top themes are ordered by comments, then id`() {
    var tally = Tally()
    for (theme, count) in [("price", 2), ("waiting", 3), ("choice", 2), ("trust", 0)] {
      for number in 0..<count {
        tally.add(
          TaggedComment(
            comment: Comment(id: "\(theme)\(number)", text: []),
            mentions: [
              Mention(
                theme: theme, polarity: .complaint, strength: 1, start: 0, end: 0, text: "",
                entry: "e")
            ]))
      }
    }

    let overall = TallyStatistics(tally).overall
    #expect(overall.topComplaints(5).map(\.theme) == ["waiting", "choice", "price"])
    #expect(overall.topPraises(5).isEmpty)
    #expect(overall.topComplaints(1)[0].complaintShare.total == 7)
  }
}
