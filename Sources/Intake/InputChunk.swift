/// Whole records of one file, ready to be parsed on any thread.
///
/// How records fall into chunks depends on how the input arrived; what a ``RecordParser`` makes of
/// them does not.
package struct InputChunk: Sendable {
  /// The chunk's place among all chunks of the run, from 0.
  package var index: Int
  /// The file's place among the inputs, from 0.
  package var fileIndex: Int
  /// The file's name as given; `-` for standard input.
  package var file: String
  package var encoding: TextEncoding
  /// The encoding of lines that are not UTF-8, where the file's start has shown it.
  package var fallback: TextEncoding?
  package var format: RecordFormat
  package var plan: RecordPlan
  /// Text in UTF-8, malformed where the file is; records refer to it.
  package var bytes: [UInt8]
  package var records: [RecordSlot]
  /// Records that could not be delimited or are too long; in the order of the file.
  package var rejects: [Reject]
}

/// Where a record stands in its chunk and in its file.
package struct RecordSlot: Sendable, Equatable {
  /// The record's first byte in the chunk.
  package var start: Int
  /// Its length in the chunk in bytes, without the line end.
  package var length: Int
  /// Its first byte in the decompressed file, from 0, in the file's own encoding.
  package var offset: Int
  /// Its number in the file, from 1.
  package var number: Int
  /// Its first physical line, from 1.
  package var line: Int
  /// Its column on that line in Unicode scalars, from 1.
  package var column: Int
  /// Whether a blank line stands before it.
  package var followsBlankLine = false
}
