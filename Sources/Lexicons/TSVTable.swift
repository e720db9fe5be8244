import FeedbackModel

/// A tab-separated lexicon file: its `# key: value` lines and its rows, with their places.
struct TSVTable {
  struct Row {
    var line: Int
    /// Slices of the file's text, without the spaces around them.
    var cells: [Substring]
    fileprivate var start: String.Index

    /// The column, from 1, at which a cell starts, in scalars.
    func column(_ index: Int) -> Int {
      guard index < cells.count else { return 1 }
      let cell = cells[index]
      return cell.base.unicodeScalars.distance(from: start, to: cell.startIndex) + 1
    }
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
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      read(line, number: number)
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
            at: SourceLocation(file: path, line: row.line, column: row.column(extra)),
            "this line has more cells than the file has columns",
            remedy: "delete the tab too many, or the last cell"))
      }
    }
    rows.removeAll { $0.cells.count == 1 }
  }

  private mutating func read(_ line: Substring.UTF8View, number: Int) {
    var line = line
    if line.last == 0x0D { line = line.dropLast() }
    if number == 1 && line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.isEmpty { return }
    if line.first == 0x23 { return readHeader(Substring(line)) }
    let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
      .map { trimmed(Substring($0)) }
    if cells.allSatisfy(\.isEmpty) { return }
    if names.isEmpty {
      names = cells.map(String.init)
      nameLine = number
      return
    }
    rows.append(Row(line: number, cells: cells, start: line.startIndex))
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
    return SourceLocation(file: path, line: row.line, column: row.column(index))
  }
}

/// The text without the spaces around it.
func trimmed(_ text: Substring) -> Substring {
  var bytes = text.utf8
  while bytes.first == 0x20 { bytes = bytes.dropFirst() }
  while bytes.last == 0x20 { bytes = bytes.dropLast() }
  return Substring(bytes)
}
