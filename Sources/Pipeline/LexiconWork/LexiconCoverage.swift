package import FeedbackModel
import Lexicons
import Segmentation
import Tagging

/// How much of a corpus a lexicon reads, by language and by theme.
package struct LexiconCoverage {
  /// Counts of the comments of one language.
  package struct Counts: Sendable, Equatable {
    package var comments = 0
    /// Comments with a mention.
    package var tagged = 0
    package var words = 0
    /// Words that some entry asks for.
    package var known = 0
    /// Words inside a match of an entry.
    package var matched = 0
    /// Comments with a mention of each theme.
    package var themes: [String: Int] = [:]
  }

  /// By the code of the language identified.
  package private(set) var byLanguage: [String: Counts] = [:]
  private let analyzer: CommentAnalyzer

  package init(analyzer: CommentAnalyzer) { self.analyzer = analyzer }

  package mutating func add(_ comment: Comment) {
    let tagged = analyzer.analyze(comment)
    var counts = byLanguage[tagged.language.code] ?? Counts()
    counts.comments += 1
    if !tagged.mentions.isEmpty { counts.tagged += 1 }
    let matched = MatchedWords(analyzer.tagger)
    for (index, word) in analyzer.tagger.words.enumerated() where word.kind == .word {
      counts.words += 1
      if word.itemCount > 0 { counts.known += 1 }
      if matched.contains(index) { counts.matched += 1 }
    }
    for theme in Set(tagged.mentions.map(\.theme)) { counts.themes[theme, default: 0] += 1 }
    byLanguage[tagged.language.code] = counts
  }

  /// All languages together.
  package var total: Counts {
    byLanguage.values.reduce(into: Counts()) { sum, counts in
      sum.comments += counts.comments
      sum.tagged += counts.tagged
      sum.words += counts.words
      sum.known += counts.known
      sum.matched += counts.matched
      sum.themes.merge(counts.themes, uniquingKeysWith: +)
    }
  }

  /// Two tables, cells separated by tabs: languages, then themes by language.
  package func table(themes: [String]) -> String {
    let rows = byLanguage.sorted { $0.key < $1.key } + [("all", total)]
    var text = "language\tcomments\twith a theme\tshare\twords\tknown\tshare\tmatched\tshare\n"
    for (name, counts) in rows {
      let cells = [
        name, "\(counts.comments)", "\(counts.tagged)", share(counts.tagged, counts.comments),
        "\(counts.words)", "\(counts.known)", share(counts.known, counts.words),
        "\(counts.matched)", share(counts.matched, counts.words),
      ]
      text += cells.joined(separator: "\t") + "\n"
    }
    text += "\n" + (["theme"] + rows.map(\.0)).joined(separator: "\t") + "\n"
    for theme in themes {
      let cells = rows.map { share($0.1.themes[theme] ?? 0, $0.1.comments) }
      text += ([theme] + cells).joined(separator: "\t") + "\n"
    }
    return text
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "-" : decimal(Double(part) / Double(whole) * 100, places: 1) + "%"
  }
}

/// The words of the comment tagged last that some match claims.
struct MatchedWords {
  private var indices: Set<Int> = []

  init(_ tagger: Tagger) {
    for match in tagger.fixed + tagger.evaluators + tagger.targets + tagger.cues {
      indices.formUnion(match.first...match.last)
    }
  }

  func contains(_ index: Int) -> Bool { indices.contains(index) }
}
