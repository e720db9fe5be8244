package import FeedbackModel

/// What was understood of one input, for the manifest and for `glas inspect`.
package struct InputFile: Sendable, Equatable {
  /// The name as given; `-` for standard input.
  package var path: String
  /// `gzip` or `zstd`; nil where the file is not compressed.
  package var compression: String?
  /// The sheet that was read of a workbook; nil where the file is none.
  package var sheet: String?
  /// nil where the file was refused before it was known.
  package var encoding: TextEncoding? { finding?.encoding }
  /// How the encoding was found.
  package var finding: EncodingFinding?
  package var format: RecordFormat?
  package var plan: RecordPlan?
  /// The header's columns, or the names in the first JSON object.
  package var columns: [Column] = []
  /// Records found, among them those that are rejected.
  package var records = 0
  /// Bytes read as they are stored.
  package var bytesRead = 0
  /// The SHA-256 of those bytes in hexadecimal; nil until the end, and where it was not asked for.
  package var sha256: String?
  package var diagnostics: [Diagnostic] = []
  /// ``FeedbackModel/ExitStatus/input`` where the file was refused, so that nothing of it counts.
  package var status = ExitStatus.success
  /// Whether the file was read to its end, or refused.
  package var isComplete = false

  package init(path: String) { self.path = path }
}
