/// How often the n-grams of match keys, and the marked letters of texts, occur in the training
/// text of each language: the contents of `lexicons/shared/ngrams.tsv`.
package struct NGramCounts: Sendable {
  /// One n-gram or letter with its counts in the languages that have it.
  package struct Row: Sendable, Equatable {
    /// UTF-8; in an n-gram `^` stands for the beginning and `$` for the end of a word.
    package var bytes: [UInt8]
    package var counts: [Count]

    package init(bytes: [UInt8], counts: [Count]) {
      self.bytes = bytes
      self.counts = counts
    }
  }

  package struct Count: Sendable, Equatable {
    package var language: Int
    package var count: Int

    package init(language: Int, count: Int) {
      self.language = language
      self.count = count
    }
  }

  /// Bytes of the longest n-gram.
  package static let order = 5

  /// N-grams of 1 to ``order`` bytes, sorted by their bytes.
  package var grams: [Row]
  /// Letters and marks beyond ASCII, lower case, sorted by their bytes.
  package var letters: [Row]

  package init(grams: [Row] = [], letters: [Row] = []) {
    self.grams = grams
    self.letters = letters
  }
}
