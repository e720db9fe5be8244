package import Intake

/// Follows a run while it goes on: messages, progress, acknowledgements.
///
/// Called from several threads; of results, one after the other.
package protocol RunObserver: Sendable {
  /// Bytes of all inputs that were read so far, as they are stored.
  func didRead(bytes: Int)
  /// Rejects of one result, in input order.
  func didReject(_ rejects: [Reject])
  /// A result was counted; where answers are streamed, those of its records are written.
  func didFinish(_ unit: WorkUnit) throws
}

/// Records of one source that were worked on together.
package struct WorkUnit: Sendable, Equatable {
  /// The source's name as given; `-` for standard input.
  package var source: String
  /// Numbers of the first and last record, from 1; 0 in a source without records.
  package var first: Int
  package var last: Int
  /// The byte behind the last record in the decompressed source, from 0.
  package var end: Int
  package var tagged: Int
  package var untagged: Int
  package var filtered: Int
  package var rejected: Int
}
