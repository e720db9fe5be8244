package import FeedbackModel

/// The names of months in the languages of the exports, from `lexicons/shared/months.tsv`.
package struct MonthNames: Sendable {
  private var months: [String: Int] = [:]

  /// Knows no names.
  package init() {}

  /// - Parameters:
  ///   - table: Lines `month<TAB>name`, the month a number from 1; blank lines, lines that start
  ///     with `#` and the header are skipped.
  ///   - file: The table's name, for messages.
  /// - Throws: The first ``FeedbackModel/Diagnostic``, in line order.
  package init(parsing table: String, file: String) throws(Diagnostic) {
    let lines = table.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && line.first != 0x23 {
      let cells = line.split(separator: 0x09).map { String(Substring($0)) }
      if cells.first == "month" { continue }
      guard cells.count == 2, let month = Int(cells[0]), (1...12).contains(month) else {
        throw Diagnostic(
          .error, code: "MONTHS_SYNTAX", at: SourceLocation(file: file, line: index + 1),
          "a line has two cells, the month's number and a name",
          remedy: "write '3<TAB>marzo'")
      }
      months[foldedName(cells[1])] = month
    }
  }

  /// The month of a name, from 1.
  func month(_ name: String) -> Int? { months[foldedName(name)] }
}
