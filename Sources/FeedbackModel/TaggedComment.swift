/// A comment with everything the pipeline found in it.
package struct TaggedComment: Sendable, Equatable {
  package var comment: Comment
  package var language: IdentifiedLanguage
  package var overall: Overall
  /// In text order; spans of one theme do not overlap.
  package var mentions: [Mention]
  package var representatives: [RepresentativeMatch]
  /// Words that may name a representative, and namesakes: shown to people, never counted.
  package var possible: [RepresentativeMatch]
  /// Each id once, the most urgent first; empty for most comments.
  package var signals: [Signal]

  package init(
    comment: Comment, language: IdentifiedLanguage = .undetermined, overall: Overall = .neutral,
    mentions: [Mention] = [], representatives: [RepresentativeMatch] = [],
    possible: [RepresentativeMatch] = [],
    signals: [Signal] = []
  ) {
    self.comment = comment
    self.language = language
    self.overall = overall
    self.mentions = mentions
    self.representatives = representatives
    self.possible = possible
    self.signals = signals
  }
}
