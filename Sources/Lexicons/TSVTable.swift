import FeedbackModel

/// A tab-separated lexicon file: its `# key: value` lines and its rows, with their places.
struct TSVTable {
  struct Row {
    var line: Int
    var cells: [Substring]
    /// The column, from 1, at which each cell starts, in scalars.
    var columns: [Int]
  }

  /// What messages call the file.
  let path: String
  private(set) var header: [String: String] = [:]
  private(set) var names: [String] = []
  private(set) var rows: [Row] = []
  /// The line that names the columns.
  private var nameLine = 1

  /// Reads a file that must have the `required` columns and may have the `optional` ones; nil allows
  /// any.
  init(
    _ bytes: [UInt8], path: String, required: [String], optional: [String]? = nil,
    into diagnostics: inout [Diagnostic]
  ) {
    self.path = path
    guard let text = String(validating: bytes, as: UTF8.self) else {
      diagnostics.append(
        Diagnostic(
          .error, code: "LEXICON_ENCODING", at: SourceLocation(file: path, line: 1, column: 1),
          "this file is not UTF-8", remedy: "save it as UTF-8"))
      return
    }
    for (index, line) in text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" }
    ).enumerated() {
      read(Substring(line), number: index + 1)
    }
    let missing = required.filter { !names.contains($0) }
    if !missing.isEmpty {
      diagnostics.append(
        Diagnostic(
          .error, code: "LEXICON_COLUMNS", at: SourceLocation(file: path, line: 1, column: 1),
          "the column line lacks \(missing.joined(separator: ", "))",
          remedy: "the first line that is no comment must name the columns "
            + required.joined(separator: ", ")))
    }
    checkColumns(known: optional.map { required + $0 }, into: &diagnostics)
    checkCells(into: &diagnostics)
  }

  private func checkColumns(known: [String]?, into diagnostics: inout [Diagnostic]) {
    for (index, name) in names.enumerated() where !name.isEmpty {
      if names[..<index].contains(name) {
        diagnostics.append(
          Diagnostic(
            .error, code: "LEXICON_COLUMNS", at: columnPlace(index),
            "the column '\(escaped(name))' stands here twice", remedy: "rename or delete one"))
      } else if let known, !known.contains(name) {
        diagnostics.append(
          Diagnostic(
            .warning, code: "LEXICON_COLUMNS", at: columnPlace(index),
            "the column '\(escaped(name))' is not read",
            remedy: "delete it, or write one of " + known.joined(separator: ", ")))
      }
    }
  }

  private func columnPlace(_ index: Int) -> SourceLocation {
    let column = names[..<index].reduce(1) { $0 + $1.unicodeScalars.count + 1 }
    return SourceLocation(file: path, line: nameLine, column: column)
  }

  /// Cells beyond the last column, and lines whose cells are not parted by tabs.
  private mutating func checkCells(into diagnostics: inout [Diagnostic]) {
    guard names.count > 1 else { return }
    for row in rows {
      if row.cells.count == 1 {
        diagnostics.append(
          Diagnostic(
            .error, code: "LEXICON_CELLS",
            at: SourceLocation(file: path, line: row.line, column: 1),
            "this line has one cell", remedy: "separate its cells by tabs, not by spaces"))
      } else if row.cells.count > names.count,
        let extra = row.cells.indices.first(where: { $0 >= names.count && !row.cells[$0].isEmpty })
      {
        diagnostics.append(
          Diagnostic(
            .warning, code: "LEXICON_CELLS",
            at: SourceLocation(file: path, line: row.line, column: row.columns[extra]),
            "this line has more cells than the file has columns",
            remedy: "delete the tab too many, or the last cell"))
      }
    }
    rows.removeAll { $0.cells.count == 1 }
  }

  private mutating func read(_ line: Substring, number: Int) {
    var line = line
    if line.unicodeScalars.last == "\r" { line = Substring(line.unicodeScalars.dropLast()) }
    if number == 1 && line.unicodeScalars.first == "\u{FEFF}" {
      line = Substring(line.unicodeScalars.dropFirst())
    }
    if line.isEmpty { return }
    if line.hasPrefix("#") { return readHeader(line) }
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(trimmed)
    if cells.allSatisfy(\.isEmpty) { return }
    if names.isEmpty {
      names = cells.map(String.init)
      nameLine = number
      return
    }
    var columns: [Int] = []
    var column = 1
    for cell in line.split(separator: "\t", omittingEmptySubsequences: false) {
      columns.append(column)
      column += cell.unicodeScalars.count + 1
    }
    rows.append(Row(line: number, cells: cells, columns: columns))
  }

  private mutating func readHeader(_ line: Substring) {
    let parts = line.dropFirst().split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return }
    header[String(trimmed(parts[0]))] = String(trimmed(parts[1]))
  }

  /// The cell of a column, or an empty one where the row is shorter.
  func cell(_ name: String, of row: Row) -> Substring {
    guard let index = names.firstIndex(of: name), index < row.cells.count else { return "" }
    return row.cells[index]
  }

  func location(_ name: String, of row: Row) -> SourceLocation {
    let index = names.firstIndex(of: name) ?? 0
    let column = index < row.columns.count ? row.columns[index] : 1
    return SourceLocation(file: path, line: row.line, column: column)
  }
}

/// The text without the spaces around it.
func trimmed(_ text: Substring) -> Substring {
  var text = text
  while text.first == " " { text.removeFirst() }
  while text.last == " " { text.removeLast() }
  return text
}
