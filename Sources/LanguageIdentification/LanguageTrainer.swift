package import Normalization
package import Segmentation

/// Counts the n-grams of training texts, for the table of `lexicons/shared/ngrams.tsv`.
package struct LanguageTrainer {
  private let normalizer: Normalizer
  private let segmenter: Segmenter
  private let languageCount: Int
  private let folded = FoldedText()
  private let segmented = SegmentedText()
  private var counts: [[UInt8]: [Int]] = [:]

  package init(normalizer: Normalizer, segmenter: Segmenter, languageCount: Int) {
    self.normalizer = normalizer
    self.segmenter = segmenter
    self.languageCount = languageCount
  }

  /// Counts one text of a language; words that are not in Latin script say nothing here.
  package mutating func add(_ text: String, language: Int) {
    normalizer.fold(Array(text.utf8), into: folded)
    segmenter.segment(folded, into: segmented)
    for token in segmented.tokens where token.kind == .word && token.letters == UnitClass.latin {
      let word = [0x5E] + Array(folded.bytes[token.keyRange]) + [0x24]
      for length in 2...4 where word.count >= length {
        for start in 0...(word.count - length) {
          count(Array(word[start..<start + length]), language)
        }
      }
    }
  }

  private mutating func count(_ gram: [UInt8], _ language: Int) {
    counts[gram, default: Array(repeating: 0, count: languageCount)][language] += 1
  }

  /// The counts of all n-grams that occur at least `minimum` times, sorted by their bytes.
  package func grams(minimum: Int) -> [(gram: [UInt8], counts: [Int])] {
    counts.filter { $0.value.reduce(0, +) >= minimum }
      .map { (gram: $0.key, counts: $0.value) }
      .sorted { $0.gram.lexicographicallyPrecedes($1.gram) }
  }
}
