package import FeedbackModel

/// One repair of a comment's text.
package struct Repair: Sendable, Equatable {
  package var kind: RepairKind
  /// Bytes of the comment's text that were read as something else.
  package var span: Range<Int>
}
