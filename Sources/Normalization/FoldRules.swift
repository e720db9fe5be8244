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
    /// Letters that must stand before and after the two; empty for any.
    package var before: String
    package var after: String

    package init(
      first: Unicode.Scalar, second: Unicode.Scalar, replacement: String, before: String = "",
      after: String = ""
    ) {
      self.first = first
      self.second = second
      self.replacement = replacement
      self.before = before
      self.after = after
    }

    /// The pair that turns `typed` into `meant`, two spellings that differ in two neighbouring
    /// letters; nil where they differ otherwise.
    package init?(typed: String, meant: String) {
      let typed = Array(typed.unicodeScalars)
      let meant = Array(meant.unicodeScalars)
      let before = zip(typed, meant).prefix { $0 == $1 }.count
      let after = typed.count - before - 2
      guard after >= 0, meant.count > before + after,
        typed.suffix(after).elementsEqual(meant.suffix(after))
      else { return nil }
      let text = { (scalars: ArraySlice<Unicode.Scalar>) in
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
      }
      self.init(
        first: typed[before], second: typed[before + 1],
        replacement: text(meant[before..<meant.count - after]), before: text(typed[..<before]),
        after: text(typed[(before + 2)...]))
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
