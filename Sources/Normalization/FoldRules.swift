/// What the language profiles say about match keys, merged into one set of rules.
///
/// One key serves all languages, so that folding can run before the language is known; two
/// profiles that fold one letter differently contradict each other and are refused by the lexicon
/// compiler.
package struct FoldRules: Sendable, Equatable {
  /// Lower-case letter → what stands for it in the key (`č` → `c`, `đ` → `dj`, `љ` → `lj`).
  package var letters: [Unicode.Scalar: String]
  /// Letters that keep their mark (`ñ`).
  package var kept: Set<Unicode.Scalar>
  /// Two neighbours that are read as something else, in this order (repairs of visual typing).
  package var pairs: [Pair]

  package struct Pair: Sendable, Equatable {
    package var first: Unicode.Scalar
    package var second: Unicode.Scalar
    package var replacement: String

    package init(first: Unicode.Scalar, second: Unicode.Scalar, replacement: String) {
      self.first = first
      self.second = second
      self.replacement = replacement
    }
  }

  package init(
    letters: [Unicode.Scalar: String] = [:], kept: Set<Unicode.Scalar> = [], pairs: [Pair] = []
  ) {
    self.letters = letters
    self.kept = kept
    self.pairs = pairs
  }
}
