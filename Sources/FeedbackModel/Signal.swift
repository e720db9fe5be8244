/// What a customer wants or means to do, beside what is praised or blamed.
package struct Signal: Sendable, Equatable {
  /// An id of `lexicons/shared/signals.tsv`.
  package var id: String
  /// From 0, nothing to do, to 3, answer first.
  package var urgency: Int
  /// The words that say so, as bytes of the comment's text; empty where they are not known.
  package var span: Range<Int>

  package init(id: String, urgency: Int = 0, span: Range<Int> = 0..<0) {
    self.id = id
    self.urgency = urgency
    self.span = span
  }
}
