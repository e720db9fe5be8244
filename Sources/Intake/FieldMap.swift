package import FeedbackModel

/// The columns that a user names on the command line: `--map text=comentario,date=fecha`.
///
/// A mapped column goes before every name of ``FieldNames``.
package struct FieldMap: Sendable, Equatable {
  /// The column's name for each mapped field, in the order of ``Field``.
  package private(set) var columns: [Field: String] = [:]

  package init() {}

  /// - Parameter specifications: The option's values; each is `field=column`, or several of them
  ///   separated by commas. A part without `=` belongs to the column's name before it.
  /// - Throws: A ``FeedbackModel/Diagnostic`` for the usage error (exit status 2).
  package init(parsing specifications: [String]) throws(Diagnostic) {
    for specification in specifications {
      var assignments: [String] = []
      for part in specification.split(separator: ",", omittingEmptySubsequences: false) {
        if part.utf8.contains(0x3D) || assignments.isEmpty {
          assignments.append(String(part))
        } else {
          assignments[assignments.count - 1] += "," + part
        }
      }
      for assignment in assignments { try add(assignment) }
    }
  }

  /// The field that the user has given to a column of this name.
  func field(of name: some StringProtocol) -> Field? {
    if columns.isEmpty { return nil }
    if let exact = Field.allCases.first(where: { columns[$0].map { $0 == name } ?? false }) {
      return exact
    }
    let key = foldedName(name)
    return Field.allCases.first { columns[$0].map { foldedName($0) == key } ?? false }
  }

  private mutating func add(_ assignment: String) throws(Diagnostic) {
    let sides = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let location = SourceLocation(file: "--map")
    guard sides.count == 2, let field = Field(name: sides[0]), !sides[1].isEmpty else {
      let names = Field.allCases.map(\.name).joined(separator: ", ")
      throw Diagnostic(
        .error, code: "MAP_SYNTAX", at: location, "'\(escaped(assignment))' is not field=column",
        remedy: "write text=comentario; the fields are \(names)")
    }
    guard columns[field] == nil else {
      throw Diagnostic(
        .error, code: "MAP_SYNTAX", at: location, "'\(field.name)' is mapped twice",
        remedy: "keep one of the two columns")
    }
    columns[field] = String(sides[1])
  }
}
