/// Every code that Intake puts in a message or in the reject file; codes are stable.
package enum ProblemCode: String, Sendable, CaseIterable {
  // A record is rejected.
  case recordTooLong = "RECORD_TOO_LONG"
  case unclosedQuote = "CSV_UNCLOSED_QUOTE"
  case textAfterQuote = "CSV_TEXT_AFTER_QUOTE"
  case tooManyFields = "CSV_TOO_MANY_FIELDS"
  case tooFewFields = "CSV_TOO_FEW_FIELDS"
  case jsonSyntax = "JSON_SYNTAX"
  case jsonTooDeep = "JSON_TOO_DEEP"
  case jsonTooManyFields = "JSON_TOO_MANY_FIELDS"
  case jsonNotObject = "JSON_NOT_OBJECT"
  case missingText = "MISSING_TEXT"
  case duplicateKey = "JSON_DUPLICATE_KEY"
  case textNotString = "TEXT_NOT_STRING"
  case idNotScalar = "ID_NOT_SCALAR"
  case duplicateID = "DUPLICATE_ID"
  case legacyFont = "LEGACY_FONT"

  // A record is kept and flagged; under --strict it is rejected.
  case badUTF8 = "BAD_UTF8"
  case loneSurrogate = "JSON_LONE_SURROGATE"
  case recoded = "MIXED_ENCODING"
  case badDate = "BAD_DATE"

  // A row that is no record; it is left out and counted.
  case repeatedHeader = "CSV_REPEATED_HEADER"
  case footer = "CSV_FOOTER"
  case superseded = "SUPERSEDED"

  // A file is refused.
  case cannotOpen = "CANNOT_OPEN"
  case cannotRead = "CANNOT_READ"
  case notText = "NOT_TEXT"
  case gzipTruncated = "GZIP_TRUNCATED"
  case gzipCorrupt = "GZIP_CORRUPT"
  case zstdTruncated = "ZSTD_TRUNCATED"
  case zstdCorrupt = "ZSTD_CORRUPT"
  case expansionLimit = "EXPANSION_LIMIT"
  case noHeader = "NO_HEADER"
  case missingTextColumn = "MISSING_TEXT_COLUMN"
  case duplicateColumn = "DUPLICATE_COLUMN"
  case workbook = "WORKBOOK"
  case noQuestions = "NO_OPEN_QUESTION"
  case shapeAgainstEvidence = "CSV_SHAPE"
  case tooManyColumns = "TOO_MANY_COLUMNS"

  // The process itself has run out of something; the run cannot go on.
  case outOfResources = "OUT_OF_RESOURCES"
  // Somebody has asked the program to stop.
  case interrupted = "INTERRUPTED"

  // A file is read, but look.
  case emptyInput = "EMPTY_INPUT"
  case noRecords = "NO_RECORDS"
  case notCompressed = "NOT_COMPRESSED"
  case gzipTrailingGarbage = "GZIP_TRAILING_GARBAGE"
  case unknownEncoding = "UNKNOWN_ENCODING"
  case doubtfulEncoding = "DOUBTFUL_ENCODING"
  case truncatedCharacter = "TRUNCATED_CHARACTER"
  case leadingZeros = "LEADING_ZEROS"
  case unclosedArray = "JSON_UNCLOSED_ARRAY"
  case inputChanged = "INPUT_CHANGED"
  case otherSheets = "OTHER_SHEETS"
  case preamble = "CSV_PREAMBLE"
  case secondTable = "CSV_SECOND_TABLE"
  case ambiguousDates = "AMBIGUOUS_DATES"
  case ambiguousColumn = "AMBIGUOUS_COLUMN"
  case missingMappedColumn = "MISSING_MAPPED_COLUMN"
}
