import FeedbackModel
package import Segmentation
import Tagging

/// A unit that texts are cut into.
package enum TextUnit: String, Sendable, CaseIterable {
  case word
  case sentence
  case clause
  /// An extended grapheme cluster: what a reader takes for one character.
  case grapheme

  /// The unit of UAX #29 of the same name; clauses have none.
  package var standard: StandardUnit? {
    switch self {
    case .word: .word
    case .sentence: .sentence
    case .grapheme: .grapheme
    case .clause: nil
    }
  }
}

extension CommentAnalyzer {
  /// The byte spans of a text's words, sentences, clauses or grapheme clusters, in order; marks
  /// between them belong to none.
  package func spans(of unit: TextUnit, in text: [UInt8]) -> [Range<Int>] {
    if unit == .grapheme { return StandardUnit.grapheme.spans(in: text) }
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
