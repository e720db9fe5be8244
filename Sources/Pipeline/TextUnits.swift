import FeedbackModel
import Tagging

/// A unit that texts are cut into.
package enum TextUnit: String, Sendable, CaseIterable {
  case word
  case sentence
  case clause
}

extension CommentAnalyzer {
  /// The byte spans of a text's words, sentences or clauses, in order; marks between them belong to
  /// none.
  package func spans(of unit: TextUnit, in text: [UInt8]) -> [Range<Int>] {
    _ = analyze(Comment(id: "", text: text))
    let words = tagger.words
    var spans: [Range<Int>] = []
    for (index, word) in words.enumerated() {
      let isSame =
        index > 0
        && (unit == .clause
          ? words[index - 1].clause == word.clause
          : unit == .sentence && words[index - 1].sentence == word.sentence)
      if isSame, let last = spans.last {
        spans[spans.count - 1] = last.lowerBound..<Int(word.end)
      } else {
        spans.append(word.sourceRange)
      }
    }
    return spans
  }
}
