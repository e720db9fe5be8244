/// How the records of a file are written down.
package enum RecordFormat: Sendable, Equatable {
  /// One JSON object a line.
  case ndjson
  /// One JSON array of objects.
  case jsonArray
  /// JSON objects one after the other, each over any number of lines.
  case jsonSequence
  /// CSV and its relatives.
  case delimited(DelimitedTable)

  /// The format's name for `glas inspect`.
  package var name: String {
    switch self {
    case .ndjson: "ndjson"
    case .jsonArray: "json"
    case .jsonSequence: "json sequence"
    case .delimited(let table): table.delimiter == 0x09 ? "tsv" : "csv"
    }
  }
}

/// The dialect and the header of a CSV file.
package struct DelimitedTable: Sendable, Equatable {
  /// One ASCII byte; nil for a file of one column, whose commas are text.
  package var delimiter: UInt8?
  package var columns: [Column]
  package var padsRaggedRows = false

  package init(delimiter: UInt8?, columns: [Column], padsRaggedRows: Bool = false) {
    self.delimiter = delimiter
    self.columns = columns
    self.padsRaggedRows = padsRaggedRows
  }
}

/// A column of a header, or a name in a JSON object.
package struct Column: Sendable, Equatable {
  /// The name as it stands in the file, without the spaces around it.
  package var name: String
  /// The field that the column carries; nil for an attribute.
  package var field: Field?

  package init(name: String, field: Field? = nil) {
    self.name = name
    self.field = field
  }
}
