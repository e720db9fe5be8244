import FeedbackModel
import Foundation
import Lexicons
import Pipeline
import TestSupport
import Testing

/// A labelled sentence of `corpora`.
struct GoldSentence: Decodable {
  struct Theme: Decodable {
    var theme: String
    var polarity: String
  }
  var id: String
  var text: String
  var themes: [Theme]
  /// Section 8 of the linguistic brief; only in `corpora/pitfalls`.
  var pitfall: Int?

  /// Themes with their signs.
  var tags: Set<String> { Set(themes.map { $0.theme + $0.polarity }) }

  /// The sentences of a file below `corpora`.
  static func read(_ path: String) throws -> [GoldSentence] {
    try String(contentsOfFile: "\(Shared.root)/corpora/\(path)", encoding: .utf8)
      .split(separator: "\n").map {
        try JSONDecoder().decode(GoldSentence.self, from: Data($0.utf8))
      }
  }
}

/// What the built-in lexicons find in a sentence.
struct BuiltInTagger {
  private let analyzer: CommentAnalyzer

  init() throws {
    var loader = LexiconLoader()
    let lexicon = loader.load(.builtIn)
    analyzer = CommentAnalyzer(lexicon: try #require(lexicon))
  }

  /// Themes with their signs, `+`, `-` and `~` for mild ones.
  func tags(_ text: String, _ language: String) -> Set<String> {
    let tagged = analyzer.analyze(
      FeedbackModel.Comment(id: "1", text: Array(text.utf8), language: language))
    return Set(tagged.mentions.map { $0.theme + Self.sign($0.polarity) })
  }

  private static func sign(_ polarity: Polarity) -> String {
    switch polarity {
    case .praise: "+"
    case .complaint: "-"
    case .mild: "~"
    }
  }
}
