/// How the records of a file are written down.
package enum RecordFormat: Sendable, Equatable {
  /// One JSON object a line.
  case ndjson
  /// One JSON array of objects.
  ///
  /// Enveloped, it is a member of an object, and what follows the array is no record.
  case jsonArray(isEnveloped: Bool)
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
  package var quoting: Quoting
  package var padsRaggedRows = false

  package init(
    delimiter: UInt8?, columns: [Column], quoting: Quoting = Quoting(),
    padsRaggedRows: Bool = false
  ) {
    self.delimiter = delimiter
    self.columns = columns
    self.quoting = quoting
    self.padsRaggedRows = padsRaggedRows
  }
}

/// How a cell holds delimiters, line ends and quotes.
package struct Quoting: Sendable, Equatable {
  /// One ASCII byte around the cell.
  package var mark = UInt8.quote
  /// Whether a backslash stands before a quote in the cell, instead of a second quote.
  package var usesBackslash = false

  package init() {}
}

/// A column of a header, or a name in a JSON object.
package struct Column: Sendable, Equatable {
  /// The name as it stands in the file, without the spaces around it.
  package var name: String
  /// The field that the column carries; nil for an attribute.
  package var field: Field?
  /// What else the column carries, by the export's profile.
  package var part: RecordPart?

  package init(name: String, field: Field? = nil) {
    self.name = name
    self.field = field
  }

  /// Whether the column carries something that people wrote.
  var carriesText: Bool { field == .text || part == .title }

  /// For people: the field, the part, or `attribute`.
  package var use: String {
    if let field { return field.name }
    return switch part {
    case .title: "title, in front of the text"
    case .edition: "time of the last edition"
    case .question(let index): "open question \(index + 1)"
    case nil: "attribute"
    }
  }
}

/// What a column can carry beside the fields of the input record.
package enum RecordPart: Sendable, Equatable {
  case title
  case edition
  /// The answer to the question at this index of ``RecordPlan/questions``.
  case question(Int)
}
