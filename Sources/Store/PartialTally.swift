package import Aggregation
package import FeedbackModel

/// The result of one `glas aggregate`: a tally with what must be known to merge it with others.
///
/// Like the tally it is a commutative monoid.
package struct PartialTally: Sendable, Equatable {
  package var tally: Tally
  package var counters: Counters
  /// The digests of the lexicons that tagged the comments; more than one when runs differ.
  package var lexiconDigests: Set<String>

  package init(
    tally: Tally = Tally(), counters: Counters = Counters(), lexiconDigests: Set<String> = []
  ) {
    self.tally = tally
    self.counters = counters
    self.lexiconDigests = lexiconDigests
  }

  package mutating func merge(_ other: PartialTally) {
    tally.merge(other.tally)
    counters += other.counters
    lexiconDigests.formUnion(other.lexiconDigests)
  }

  /// The version of the file format; a reader refuses every other.
  package static let version = 2
  /// The value of the file's first field.
  package static let format = "glas-tally"
}
