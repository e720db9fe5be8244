import Lexicons

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
    words & aligned(other) != 0
  }

  /// The other's words as bits for `first + n` of this match; those before `first` are left out.
  func aligned(_ other: Match) -> UInt64 {
    other.first <= first
      ? other.words >> (first - other.first) : other.words << (other.first - first)
  }

  /// Whether the other takes a word that this match only passes over.
  package func passesOver(wordOf other: Match) -> Bool {
    let span = last - first < 63 ? (UInt64(1) << (last - first + 1)) - 1 : UInt64.max
    return aligned(other) & span & ~words != 0
  }

  package func overlaps(_ other: Match) -> Bool { first <= other.last && other.first <= last }
  package func contains(_ other: Match) -> Bool { first <= other.first && other.last <= last }
}

extension LexiconImage {
  /// Whether a match is a cue of this class.
  func isCue(_ match: Match, _ cueClass: CueClass) -> Bool {
    entries[Int(match.entry)].cue == cueClass.rawValue
  }
}
