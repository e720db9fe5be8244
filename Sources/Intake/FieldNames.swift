package import FeedbackModel

/// The names under which exports carry the fields of a record: `comentario` for `text`.
///
/// Read from a table (`lexicons/shared/fields.tsv`), because Intake itself knows only the names of
/// the input record. Names are compared without case, diacritics, spaces and punctuation. Where a
/// record carries several names of one field, the one that stands first in the table is the field
/// and the others are attributes.
package struct FieldNames: Sendable {
  /// A field and the place of a name among all names: the lower place wins.
  package struct Match: Sendable, Equatable {
    package var field: Field
    package var rank: Int
  }

  private var matches: [String: Match] = [:]

  /// Knows the names of the input record only.
  package init() {
    for field in Field.allCases { add(field.name, for: field) }
  }

  /// Adds the names of a table.
  ///
  /// - Parameters:
  ///   - table: Lines `field<TAB>name`; blank lines, lines that start with `#` and the header line
  ///     `field<TAB>name` are skipped.
  ///   - file: The table's name, for messages.
  /// - Throws: The first ``FeedbackModel/Diagnostic``, in line order.
  package init(parsing table: String, file: String) throws(Diagnostic) {
    self.init()
    let lines = table.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      try addLine(Substring(line), at: SourceLocation(file: file, line: index + 1))
    }
  }

  /// The field that a column of this name carries; nil for an attribute.
  package func match(_ name: some StringProtocol) -> Match? { matches[foldedName(name)] }

  private mutating func addLine(
    _ line: Substring, at location: SourceLocation
  ) throws(Diagnostic) {
    let text = line.last == "\r" ? line.dropLast() : line
    if text.allSatisfy({ $0 == " " }) || text.hasPrefix("#") || text == "field\tname" { return }
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 2, !cells[1].isEmpty else {
      throw Diagnostic(
        .error, code: "FIELDS_SYNTAX", at: location, "a line has two cells, a field and a name",
        remedy: "write 'field<TAB>name'")
    }
    guard let field = Field(name: cells[0]) else {
      throw Diagnostic(
        .error, code: "FIELDS_UNKNOWN_FIELD", at: location,
        "unknown field '\(escaped(String(cells[0])))'",
        remedy: "write one of \(Field.allCases.map(\.name).joined(separator: ", "))")
    }
    guard let known = match(cells[1]), known.field != field else {
      return add(cells[1], for: field)
    }
    throw Diagnostic(
      .error, code: "FIELDS_CONFLICT", at: location,
      "'\(escaped(String(cells[1])))' is already a name of '\(known.field.name)'",
      remedy: "keep one of the two lines")
  }

  private mutating func add(_ name: some StringProtocol, for field: Field) {
    let key = foldedName(name)
    if matches[key] == nil { matches[key] = Match(field: field, rank: matches.count + 1) }
  }
}
