import Aggregation
import FeedbackModel
import Testing

@testable import Pipeline

@Suite struct EvaluationTests {
  @Test func `owners are known only where every theme names one or nobody`() throws {
    let owned = try record(
      #"{"id":"1","text":"a","themes":[{"theme":"waiting","polarity":"-","representative":null},"#
        + #"{"theme":"courtesy","polarity":"+","representative":"Ana"}]}"#)
    #expect(owned.owners?[GoldRecord.Tag(theme: "waiting", polarity: .complaint)] == [])
    #expect(owned.owners?[GoldRecord.Tag(theme: "courtesy", polarity: .praise)] == ["Ana"])
    let plain = try record(
      #"{"id":"1","text":"a","themes":[{"theme":"waiting","polarity":"-"}]}"#)
    #expect(plain.owners == nil)
  }

  @Test func `the rating is read as a number or a text`() throws {
    #expect(try record(#"{"text":"a","rating":4,"overall":"+"}"#).comment.rating == 4)
    #expect(try record(#"{"text":"a","rating":"4.5","overall":"+"}"#).comment.rating == 4.5)
    #expect(try record(#"{"text":"a","rating":"n/a","overall":"+"}"#).comment.rating == nil)
  }

  @Test func `outcomes part what is right, wrong and missing`() throws {
    let gold = try record(
      #"{"id":"1","text":"a","language":"es","overall":"-","style":"hard","themes":["#
        + #"{"theme":"waiting","polarity":"-"},{"theme":"price","polarity":"-"}]}"#)
    let tagged = TaggedComment(
      comment: gold.comment, language: .undetermined,
      overall: Overall(polarity: .complaint, score: -1),
      mentions: [mention("waiting", .complaint), mention("price", .praise)], representatives: [])
    let outcome = GoldOutcome(gold, tagged)
    #expect(outcome.right.map(\.theme) == ["waiting"])
    #expect(outcome.wrong.map(\.theme) == ["price"])
    #expect(outcome.missing.map(\.theme) == ["price"])
    #expect(outcome.verdict?.isRight == true && outcome.style == "hard")

    let scores = EvaluationScores([outcome])
    #expect(scores.themes.f1 == 0.5)
    #expect(scores.complaints.recall == 0.5)
    #expect(scores.polarity.part == 1 && scores.polarity.whole == 2)
    #expect(scores.confusions.isEmpty)
  }

  @Test(arguments: [(8, 2, 0.109375), (0, 0, 1), (5, 5, 1), (0, 6, 0.03125)])
  func `McNemar's test is exact`(_ gained: Int, _ lost: Int, _ expected: Double) {
    #expect(abs(EvaluationComparison.mcNemar(gained, lost) - expected) < 1e-12)
  }

  @Test func `a file compared with itself shows no difference, and with a worse one does`() throws {
    let entry = { (id: String, wrong: Int) in
      #"{"id":"\#(id)","right":3,"wrong":\#(wrong),"missing":1,"verdict":\#(wrong == 0)}"#
    }
    let new = try file([entry("a", 0), entry("b", 0), entry("c", 1)])
    let old = try file([entry("a", 2), entry("b", 0), entry("c", 0)])
    let same = EvaluationComparison(old: new, new: new)
    #expect(same.better.isEmpty && same.worse.isEmpty && same.difference == 0...0)
    let changed = EvaluationComparison(old: old, new: new)
    #expect(changed.better == ["a"] && changed.worse == ["c"])
    #expect(changed.verdicts == (1, 1) && changed.comments == 3)
    #expect(changed.difference?.contains(0) == true)
  }

  @Test func `another file is refused by name`() {
    #expect {
      try EvaluationFile(Array("{}".utf8), path: "old.json")
    } throws: { ($0 as? Diagnostic)?.description.contains("old.json") == true }
  }

  @Test func `the bootstrap interval is the same in every run and holds the figure`() throws {
    let values = (0..<200).map { Double($0 % 10) }
    let mean = { (drawn: UnsafeBufferPointer<Int>) -> Double? in
      drawn.reduce(0) { $0 + values[$1] } / Double(drawn.count)
    }
    let interval = try #require(Bootstrap.interval(count: values.count, mean))
    #expect(Bootstrap.interval(count: values.count, mean) == interval)
    // The normal approximation: 4.5 ± 1.96 × 2.872 / √200 = 4.10 to 4.90.
    #expect(abs(interval.lowerBound - 4.10) < 0.08 && abs(interval.upperBound - 4.90) < 0.08)
    #expect(Bootstrap.interval(count: 1, mean) == nil)
  }

  private func record(_ line: String) throws -> GoldRecord {
    try #require(GoldRecord(Array(line.utf8)))
  }

  private func file(_ entries: [String]) throws -> EvaluationFile {
    let text = #"{"format":"glas-evaluation","comments":[\#(entries.joined(separator: ","))]}"#
    return try EvaluationFile(Array(text.utf8), path: "a.json")
  }

  private func mention(_ theme: String, _ polarity: Polarity) -> Mention {
    Mention(
      theme: theme, polarity: polarity, strength: 1, start: 0, end: 1, text: "a", entry: "x.y.1")
  }
}
