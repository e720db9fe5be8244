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

  /// Reads a file that must have the `required` columns.
  init(_ bytes: [UInt8], path: String, required: [String], into diagnostics: inout [Diagnostic]) {
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
