/// The languages whose entries may match in one comment.
package struct ActiveLanguages: Sendable, Equatable {
  /// Bit n: the language with index n.
  package var mask: UInt32
  /// The comment's own language; 0xFF where it is not known.
  package var primary: UInt8
  /// Bit n: entries of the regional variant with index n may match.
  package var variants: UInt32

  package init(mask: UInt32, primary: UInt8, variants: UInt32 = .max) {
    self.mask = mask
    self.primary = primary
    self.variants = variants
  }

  /// Whether entries of a language may match; 0xFF belongs to every language.
  @inlinable package func contains(_ language: UInt8) -> Bool {
    language == 0xFF || mask &>> UInt32(language) & 1 != 0
  }

  /// Whether a language is the comment's own, or none in particular.
  @inlinable package func isOwn(_ language: UInt8) -> Bool {
    language == primary || language == 0xFF
  }
}
