/// A pattern found in a comment.
package struct Match {
  package var entry: UInt32
  /// First and last word.
  package var first: Int
  package var last: Int
  /// The words that satisfy an item of the pattern, bit n for word `first + n`; those in gaps do not.
  /// Words beyond the 64th are not recorded.
  package var words: UInt64

  /// How many words the match takes for itself.
  package var length: Int { words.nonzeroBitCount }

  /// Whether both take a word.
  package func shares(_ other: Match) -> Bool {
    first <= other.first
      ? words >> (other.first - first) & other.words != 0
      : other.words >> (first - other.first) & words != 0
  }

  package func overlaps(_ other: Match) -> Bool { first <= other.last && other.first <= last }
  package func contains(_ other: Match) -> Bool { first <= other.first && other.last <= last }
}
