package import FeedbackModel
import Lexicons
import Normalization
import Reports
import Segmentation
import Tagging

/// Words and pairs of words that the lexicon lacks, most telling first: those that are frequent in
/// comments without a mention, compared with comments that have one.
///
/// Keys are counted as the matcher compares them, so spellings that fold alike count together.
package struct LexiconSuggestions {
  package struct Suggestion: Sendable, Equatable {
    /// Code of the language identified.
    package var language: String
    /// One folded word, or two.
    package var words: String
    /// Occurrences in comments without a mention, and in those with one.
    package var uncovered: Int
    package var covered: Int
    /// ``LogLikelihood``'s G², without limit.
    package var score: Double
    /// Pieces of comments around it, personal data masked.
    package var contexts: [String]
  }

  private struct Candidate {
    var uncovered = 0
    var covered = 0
    var contexts: [String] = []
  }

  private struct Totals {
    var uncovered = 0
    var covered = 0
  }

  /// Candidates kept at once; beyond it the rarest are forgotten, as long inputs have no end of them.
  private static let capacity = 400_000
  private static let contextCount = 3
  /// Words to each side of a suggestion.
  private static let contextWidth = 4

  private let analyzer: CommentAnalyzer
  private var candidates: [String: [String: Candidate]] = [:]
  private var totals: [String: Totals] = [:]
  private var count = 0

  package init(analyzer: CommentAnalyzer) { self.analyzer = analyzer }

  package mutating func add(_ comment: Comment) {
    let tagged = analyzer.analyze(comment)
    let language = tagged.language.code
    let isCovered = !tagged.mentions.isEmpty
    let words = analyzer.tagger.words
    let matched = MatchedWords(analyzer.tagger)
    for index in words.indices where words[index].kind == .word {
      if isCovered {
        totals[language, default: Totals()].covered += 1
      } else {
        totals[language, default: Totals()].uncovered += 1
      }
      if words[index].itemCount == 0 && words[index].letters != 0 {
        count(index...index, language, isCovered: isCovered, comment)
      }
      if isPair(words, index, matched) {
        count(index...(index + 1), language, isCovered: isCovered, comment)
      }
    }
    if count > Self.capacity { forgetRarest() }
  }

  /// Whether a word and the next one are a collocation to count: side by side, and not both read.
  private func isPair(_ words: [Word], _ index: Int, _ matched: MatchedWords) -> Bool {
    guard index + 1 < words.count, words[index + 1].kind == .word,
      words[index + 1].boundary == .none
    else { return false }
    return !(matched.contains(index) && matched.contains(index + 1))
      && !(words[index].classes != 0 && words[index + 1].classes != 0)
  }

  private mutating func count(
    _ range: ClosedRange<Int>, _ language: String, isCovered: Bool, _ comment: Comment
  ) {
    let words = analyzer.tagger.words
    let key = range.map { index in
      String(
        decoding: analyzer.folded.bytes[Int(words[index].keyStart)..<Int(words[index].keyEnd)],
        as: UTF8.self)
    }.joined(separator: " ")
    var candidate = candidates[language]?[key] ?? Candidate()
    if candidate.uncovered + candidate.covered == 0 { count += 1 }
    if isCovered { candidate.covered += 1 } else { candidate.uncovered += 1 }
    // The first occurrence keeps no context: most words occur once and would only cost memory.
    if !isCovered, candidate.uncovered > 1, candidate.contexts.count < Self.contextCount {
      candidate.contexts.append(context(of: range, words, comment.text))
    }
    candidates[language, default: [:]][key] = candidate
  }

  private func context(
    of range: ClosedRange<Int>, _ words: [Word], _ text: [UInt8]
  ) -> String {
    let first = words[max(0, range.lowerBound - Self.contextWidth)]
    let last = words[min(words.count - 1, range.upperBound + Self.contextWidth)]
    let piece = Redaction().redact(Array(text[Int(first.start)..<Int(last.end)])).text
    let line = piece.map { $0 < 0x20 ? 0x20 : $0 }
    return escaped(String(decoding: line, as: UTF8.self))
  }

  private mutating func forgetRarest() {
    for (language, table) in candidates {
      candidates[language] = table.filter { $0.value.uncovered + $0.value.covered > 1 }
    }
    count = candidates.values.reduce(0) { $0 + $1.count }
  }

  /// The suggestions of each language, best first.
  ///
  /// - Parameters:
  ///   - minimum: Occurrences in comments without a mention, at least.
  ///   - limit: Suggestions a language at most.
  /// - Returns: By language code, then by falling score.
  package func suggestions(minimum: Int, limit: Int) -> [Suggestion] {
    candidates.sorted { $0.key < $1.key }.flatMap { language, table in
      let total = totals[language] ?? Totals()
      return table.compactMap { words, candidate in
        suggestion(words, candidate, language, total, minimum: minimum)
      }
      .sorted { ($1.score, $0.words) < ($0.score, $1.words) }
      .prefix(limit)
    }
  }

  private func suggestion(
    _ words: String, _ candidate: Candidate, _ language: String, _ total: Totals, minimum: Int
  ) -> Suggestion? {
    guard candidate.uncovered >= minimum,
      candidate.uncovered * max(total.covered, 1) > candidate.covered * max(total.uncovered, 1)
    else { return nil }
    let score = LogLikelihood.gSquared(
      candidate.uncovered, of: total.uncovered, candidate.covered, of: total.covered)
    return Suggestion(
      language: language, words: words, uncovered: candidate.uncovered,
      covered: candidate.covered, score: score, contexts: candidate.contexts)
  }
}
