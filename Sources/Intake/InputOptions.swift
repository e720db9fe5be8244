package import FeedbackModel

/// How inputs are to be read.
package struct InputOptions: Sendable {
  /// The names of columns; the names of the input record alone if the caller loads no table.
  package var fieldNames = FieldNames()
  /// How known programs write their exports.
  package var profiles = ExportProfiles()
  /// The names of months in dates; none without a table.
  package var months = MonthNames()
  /// The order of day and month, if the user names it; otherwise it is found per file.
  package var dateOrder: DateOrder?
  /// The latest editions of records that were edited; none unless the caller looks for them.
  package var editions = LatestEditions()
  /// Columns named by the user.
  package var fieldMap = FieldMap()
  /// The encoding, if the user names it; otherwise it is found from the bytes.
  package var encoding: TextEncoding?
  /// The language of records that declare none (ISO 639); it also favours its encodings.
  package var language: String?
  /// How letters follow each other, to tell single-byte encodings; none without a table.
  package var letters = LetterStatistics()
  /// The sheet of a workbook, if the user names it; otherwise the first that is not hidden.
  package var sheet: String?
  /// The format, if the user names it; otherwise it is found from the content.
  package var format: FormatChoice?
  /// The delimiter of CSV, if the user names it: one ASCII byte.
  package var delimiter: UInt8?
  /// Pads rows that have too few cells, and takes rows whose surplus cells are empty.
  package var padsRaggedRows = false
  /// Rejects records that are otherwise repaired and flagged, and refuses a file that changed.
  package var isStrict = false
  /// The longest record in bytes; longer ones are rejected without being held in memory.
  package var maximumRecord = 16 << 20
  /// Bytes of complete records after which a chunk is handed over.
  package var chunkSize = 1 << 20
  /// Whether the SHA-256 of each input is computed while it is read.
  package var computesDigest = true
  /// What may ask that reading stop.
  package var interruption: Interruption?

  package init() {}
}

/// A format that the user can name; the parts of ``RecordFormat`` come from the content.
package enum FormatChoice: String, Sendable, CaseIterable {
  case ndjson
  case json
  case csv
  case tsv
}
