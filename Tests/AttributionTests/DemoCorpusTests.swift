import Attribution
import FeedbackModel
import Foundation
import Testing

/// Measures names of the demo corpus against its gold labels, language by language.
@Suite struct DemoCorpusTests {
  private struct Gold: Decodable {
    struct Named: Decodable { var name: String }

    var id: String
    var text: String
    var language: String
    var representative: String?
    var representatives: [Named]
  }

  private struct Score: CustomStringConvertible {
    var correct = 0
    var wrong: [String] = []
    var missed: [String] = []

    var precision: Double { Double(correct) / Double(max(1, correct + wrong.count)) }
    var recall: Double { Double(correct) / Double(max(1, correct + missed.count)) }
    var description: String { "P \(precision) R \(recall) wrong \(wrong) missed \(missed)" }
  }

  @Test(arguments: ["es", "tl", "sr", "hr", "ta"])
  func findsTheNamesOfTheDemoCorpus(_ language: String) throws {
    let folder = FixtureLexicon.repository.appending(path: "corpora/demo")
    let roster = try String(contentsOf: folder.appending(path: "roster.csv"), encoding: .utf8)
    let lines = try String(contentsOf: folder.appending(path: "comments.ndjson"), encoding: .utf8)
    let fixture = Fixture(index: try Fixture.index(roster: roster))
    let active = ["sr": "hbs", "hr": "hbs"][language] ?? language
    var score = Score()
    for line in lines.split(separator: "\n") {
      let gold = try JSONDecoder().decode(Gold.self, from: Data(line.utf8))
      guard gold.language == language else { continue }
      let outcome = fixture.attribute(
        gold.text, [active], column: gold.representative, mode: .text, variant: language)
      let found = Set(outcome.result.representatives.map(\.name))
      let expected = Set(gold.representatives.map(\.name))
      score.correct += found.intersection(expected).count
      score.wrong += found.subtracting(expected).map { _ in gold.id }
      score.missed += expected.subtracting(found).map { _ in gold.id }
    }
    #expect(score.correct > 40 && score.precision >= 0.97 && score.recall >= 0.9, "\(score)")
  }
}
