import FeedbackModel
import Foundation
import Lexicons
import TestSupport
import Testing

@testable import Pipeline

/// Own sentences for the pitfalls that the linguistic brief lists (section 8), three a pitfall and
/// language (corpora/pitfalls).
@Suite("The pitfalls of five languages") struct PitfallTests {
  struct Sentences: Sendable, CustomTestStringConvertible {
    var language: String
    /// Sentences whose themes and polarities all come out and nothing else: the number reached so
    /// far, which may only rise.
    var floor: Int
    var testDescription: String { language }
  }

  static let reached = [
    Sentences(language: "es", floor: 37), Sentences(language: "hr", floor: 29),
    Sentences(language: "sr", floor: 35), Sentences(language: "ta", floor: 18),
    Sentences(language: "tl", floor: 29),
  ]

  @Test(arguments: reached)
  func `come out exactly`(_ sentences: Sentences) throws {
    var loader = LexiconLoader()
    let lexicon = loader.load(.builtIn)
    let analyzer = CommentAnalyzer(lexicon: try #require(lexicon))
    let path = Shared.root + "/corpora/pitfalls/\(sentences.language).ndjson"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var failing: [String] = []
    for line in lines {
      let gold = try JSONDecoder().decode(Gold.self, from: Data(line.utf8))
      let tagged = analyzer.analyze(
        FeedbackModel.Comment(
          id: gold.id, text: Array(gold.text.utf8), language: sentences.language))
      let signs = [Polarity.praise: "+", .complaint: "-", .mild: "~"]
      let found = Set(tagged.mentions.map { $0.theme + (signs[$0.polarity] ?? "?") })
      if found != Set(gold.themes.map { $0.theme + $0.polarity }) {
        failing.append("\(gold.id) (pitfall \(gold.pitfall))")
      }
    }
    let exact = lines.count - failing.count
    print("\(sentences.language): \(exact) of \(lines.count) exact; not yet: \(failing)")
    #expect(exact >= sentences.floor)
  }

  private struct Gold: Decodable {
    struct Theme: Decodable {
      var theme: String
      var polarity: String
    }
    var id: String
    var pitfall: Int
    var text: String
    var themes: [Theme]
  }
}
