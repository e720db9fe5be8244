import FeedbackModel

/// Turns the rows of a sheet into CSV, a line a row, so that line numbers are row numbers as long as
/// no cell holds a line end.
///
/// Dates become ISO 8601 by the format of their cell; other numbers stay as they are written.
final class SheetReader: XMLVisitor {
  /// Rows and columns of a sheet (Excel's own limits).
  private static let maximumRow = 1_048_576
  private static let maximumColumns = 16_384

  private let workbook: Workbook
  private var part: WorkbookPart?
  /// CSV that was not yet taken.
  private var output: [UInt8] = []
  private var cells: [[UInt8]] = []
  private var filled = 0
  /// Columns that every row is filled up to.
  private var width = 0
  private var row = 0
  private var column = 0
  private var kind = ""
  private var format = 0
  private var value: [UInt8] = []
  private var isInValue = false

  /// - Throws: A ``FeedbackModel/Diagnostic`` where the sheet has no rows.
  init(_ workbook: Workbook, _ sheet: Workbook.Sheet, file: String) throws(Diagnostic) {
    self.workbook = workbook
    part = nil
    part = WorkbookPart(try workbook.rows(of: sheet), self, file: file)
  }

  /// The next rows; nil at the end.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the workbook is damaged.
  func next() throws(Diagnostic) -> [UInt8]? {
    while let part {
      let goesOn = try part.step(&workbook.limit)
      if !goesOn { self.part = nil }
      if output.count > 1 << 16 || !goesOn {
        defer { output.removeAll(keepingCapacity: true) }
        return output
      }
    }
    return nil
  }

  // MARK: Files

  /// The largest workbook in bytes; it is held in memory, as its parts refer to each other.
  private static let maximumWorkbook = 256 << 20

  /// Whether an input is a workbook by its name, or a stream's by its first bytes.
  static func isWorkbook(_ path: String, _ prefix: Slice<UnsafeMutableRawBufferPointer>) -> Bool {
    let isNamed = [".xlsx", ".xlsm"].contains { path.lowercased().hasSuffix($0) }
    return (isNamed || path == "-") && prefix.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  static func checkSize(_ count: Int, file: String) throws(Diagnostic) {
    if count <= maximumWorkbook { return }
    throw Diagnostic(
      .error, code: ProblemCode.workbook.rawValue, at: SourceLocation(file: file),
      "the workbook is larger than \(maximumWorkbook) bytes", remedy: "export it as CSV")
  }

  // MARK: XML

  func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "dimension":
      let last = attributes["ref"]?.split(separator: ":").last
      width = min(Self.maximumColumns, (last.map { Self.column(of: String($0)) } ?? -1) + 1)
    case "row":
      let number = attributes["r"].flatMap { Int($0) } ?? row + 1
      while row + 1 < min(number, Self.maximumRow) { endRow() }
      column = 0
    case "c":
      column = attributes["r"].map(Self.column) ?? column
      kind = attributes["t"] ?? "n"
      format = attributes["s"].flatMap { Int($0) } ?? 0
      value = []
    case "v", "t": isInValue = true
    // Phonetic text stands beside the text it tells how to read.
    case "rPh": kind = "phonetic"
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "v", "t": isInValue = false
    case "c": endCell()
    case "row": endRow()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue, kind != "phonetic" { value += bytes }
  }

  /// The index of the column in a reference such as `AB12`.
  private static func column(of reference: String) -> Int {
    let letters = reference.utf8.prefix { 0x41...0x5A ~= $0 }
    return letters.prefix(4).reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }

  // MARK: Cells

  private func endCell() {
    defer { column += 1 }
    guard (0..<Self.maximumColumns).contains(column), !value.isEmpty else { return }
    while cells.count <= column { cells.append([]) }
    cells[column] = content()
    filled = max(filled, column + 1)
  }

  private func content() -> [UInt8] {
    switch kind {
    case "s":
      let index = Int(String(decoding: value, as: UTF8.self)) ?? -1
      return workbook.texts.indices.contains(index) ? workbook.texts[index] : []
    case "b": return Array((value == [0x31] ? "true" : "false").utf8)
    case "n":
      guard workbook.isDateFormat.indices.contains(format), workbook.isDateFormat[format] else {
        return value
      }
      return date() ?? value
    case "inlineStr", "str", "phonetic": return withoutEscapes(value)
    default: return value
    }
  }

  /// A number of days as a date, with the time where it has a fraction.
  private func date() -> [UInt8]? {
    guard let serial = Double(String(decoding: value, as: UTF8.self)), (1..<2_958_466) ~= serial
    else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    let (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // Day 25,569 is 1970-01-01; in the other system it is 24,107.
    let date = DateParser.date(ofDay: day - (workbook.countsFrom1904 ? 24_107 : 25_569))
    if rest == 0 { return Array(date.utf8) }
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, 2) }
    return Array((date + "T" + time.joined(separator: ":")).utf8)
  }

  private func endRow() {
    row += 1
    if filled > 0 {
      width = max(width, filled)
      for index in 0..<width {
        if index > 0 { output.append(0x2C) }
        if index < filled { appendQuoted(cells[index]) }
      }
    }
    output.append(.lineFeed)
    for index in 0..<filled { cells[index] = [] }
    filled = 0
  }

  private func appendQuoted(_ cell: [UInt8]) {
    guard !cell.isEmpty else { return }
    output.append(.quote)
    for byte in cell {
      if byte == .quote { output.append(.quote) }
      output.append(byte)
    }
    output.append(.quote)
  }
}
