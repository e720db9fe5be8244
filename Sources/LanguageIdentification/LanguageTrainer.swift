package import Normalization
package import Segmentation

/// Counts the n-grams and letters of training texts, for the table of `lexicons/shared/ngrams.tsv`.
package struct LanguageTrainer {
  private let normalizer: Normalizer
  private let segmenter: Segmenter
  private let languageCount: Int
  private let folded = FoldedText()
  private let segmented = SegmentedText()
  private var grams: [[UInt8]: [Int]] = [:]
  private var letters: [[UInt8]: [Int]] = [:]

  package init(normalizer: Normalizer, segmenter: Segmenter, languageCount: Int) {
    self.normalizer = normalizer
    self.segmenter = segmenter
    self.languageCount = languageCount
  }

  /// Counts one text of a language.
  ///
  /// Words in scripts that decide by themselves say nothing here and are left out.
  package mutating func add(_ text: String, language: Int) {
    normalizer.fold(Array(text.utf8), into: folded)
    segmenter.segment(folded, into: segmented)
    var isCounted = false
    for token in segmented.tokens where token.kind == .word && token.isComparable {
      isCounted = true
      addGrams(of: Array(folded.bytes[token.keyRange]), language)
    }
    if isCounted { addLetters(of: text, language) }
  }

  private mutating func addGrams(of key: [UInt8], _ language: Int) {
    let word = [GramTable.begin] + key + [GramTable.end]
    for start in word.indices where !GramTable.isContinuation(word[start]) {
      for end in start..<min(start + NGramCounts.order, word.count)
      where end + 1 == word.count || !GramTable.isContinuation(word[end + 1]) {
        Self.increase(&grams, Array(word[start...end]), language, of: languageCount)
      }
    }
  }

  private mutating func addLetters(of text: String, _ language: Int) {
    for scalar in text.lowercased().unicodeScalars
    where scalar.value >= 0x80 && LetterTable.covers(scalar.value) {
      Self.increase(&letters, Array(String(scalar).utf8), language, of: languageCount)
    }
  }

  /// Static, so that the table is changed where it is and never copied.
  private static func increase(
    _ counts: inout [[UInt8]: [Int]], _ bytes: [UInt8], _ language: Int, of languageCount: Int
  ) {
    counts[bytes, default: Array(repeating: 0, count: languageCount)][language] += 1
  }

  /// What was counted; n-grams longer than three bytes that occur less than `minimum` times in all
  /// languages together are left out.
  package func counts(minimum: Int) -> NGramCounts {
    NGramCounts(
      grams: rows(grams).filter { row in
        row.bytes.count <= 3 || row.counts.reduce(0) { $0 + $1.count } >= minimum
      },
      letters: rows(letters))
  }

  private func rows(_ counts: [[UInt8]: [Int]]) -> [NGramCounts.Row] {
    counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { bytes, counts in
      NGramCounts.Row(
        bytes: bytes,
        counts: counts.indices.filter { counts[$0] > 0 }
          .map { NGramCounts.Count(language: $0, count: counts[$0]) })
    }
  }
}

extension Token {
  /// Whether n-grams tell the languages of its script apart.
  @inline(__always)
  var isComparable: Bool { letters == UnitClass.latin || letters == UnitClass.cyrillic }
}
