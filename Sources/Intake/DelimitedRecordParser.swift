import FeedbackModel

/// Turns one CSV record into a draft of a comment.
struct DelimitedRecordParser {
  private let table: DelimitedTable
  private let resolver: ColumnResolver
  /// The columns' names in UTF-8.
  private let names: [[UInt8]]
  private var cells: [CSVCell] = []

  init(_ table: DelimitedTable, _ resolver: ColumnResolver) {
    self.table = table
    self.resolver = resolver
    names = table.columns.map { Array($0.name.utf8) }
  }

  /// Reads a record into a draft that knows its origin alone.
  ///
  /// - Returns: nil; or what the row is, if it is no record.
  mutating func parse(
    _ record: UnsafeBufferPointer<UInt8>, into draft: inout RecordDraft, followsBlankLine: Bool
  ) throws(RecordFault) -> ProblemCode? {
    cells.removeAll(keepingCapacity: true)
    var reader = CSVCells(record, delimiter: table.delimiter, table.quoting)
    while let cell = reader.next() { cells.append(cell) }
    if isHeader(record) { return .repeatedHeader }
    if cells.count != table.columns.count {
      if followsBlankLine, isFooter { return .footer }
      try checkRagged(record, followsBlankLine: followsBlankLine)
    }
    for (index, cell) in cells.enumerated() where index < table.columns.count {
      set(table.columns[index], cell, in: record, of: &draft)
    }
    return nil
  }

  // MARK: Rows that are no records

  /// Whether the row is the header once more, as in exports that were put together.
  private func isHeader(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
    // Nearly every row differs from the header in the length or the start of its first cell.
    guard let first = names.first, let cell = cells.first, names.count > 1,
      cells.count == names.count, cell.range.count >= first.count
    else { return false }
    return zip(cells, names).allSatisfy { cell, name in
      isName(name, record.slice(cell.range))
    }
  }

  /// Whether the bytes are the name, maybe with spaces around it.
  @inline(__always)
  private func isName(_ name: [UInt8], _ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var range = 0..<cell.count
    while let start = range.first, cell[start] == .space { range.removeFirst() }
    while let end = range.last, cell[end] == .space { range.removeLast() }
    guard range.count == name.count, !name.isEmpty else { return false }
    for offset in 0..<name.count where cell[range.lowerBound + offset] != name[offset] {
      return false
    }
    return true
  }

  /// Whether the row holds one cell or two where the header has more than twice as many.
  private var isFooter: Bool {
    let filled = cells.count { !$0.range.isEmpty }
    return (1...2).contains(filled) && cells.count < table.columns.count
      && table.columns.count > 2 * filled
  }

  private func checkRagged(
    _ record: UnsafeBufferPointer<UInt8>, followsBlankLine: Bool
  ) throws(RecordFault) {
    let expected = table.columns.count
    let reason = "\(cells.count) cells where the header has \(expected)"
    if followsBlankLine, isOtherHeader(record) {
      throw RecordFault(
        .secondTable, at: 0, "another table starts here; put it into a file of its own")
    }
    if cells.count < expected {
      if table.padsRaggedRows { return }
      throw RecordFault(.tooFewFields, at: record.count, reason)
    }
    let surplus = cells[expected...]
    if table.padsRaggedRows, surplus.allSatisfy(\.range.isEmpty) { return }
    throw RecordFault(.tooManyFields, at: surplus.first?.range.lowerBound ?? 0, reason)
  }

  private func isOtherHeader(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
    cells.count > 1
      && cells.count { resolver.match(trimmed($0.string(in: record)))?.field != nil } >= 2
  }

  // MARK: Cells

  @inline(__always)
  private func set(
    _ column: Column, _ cell: CSVCell, in record: UnsafeBufferPointer<UInt8>,
    of draft: inout RecordDraft
  ) {
    if let part = column.part { return set(part, cell, in: record, of: &draft) }
    guard let field = column.field else {
      // A column without a name is the trail of a delimiter at the end of each line.
      if column.name.isEmpty, cell.range.isEmpty { return }
      return draft.comment.attributes.append(
        Comment.Attribute(name: column.name, value: cell.string(in: record)))
    }
    if field == .text {
      draft.comment.text = cell.bytes(in: record)
      return
    }
    if cell.range.isEmpty { return }
    if field == .rating, let number = rating(record.slice(cell.range)) {
      draft.comment.rating = number
    } else {
      let value = cell.string(in: record)
      if field == .rating { draft.ratingWord = value }
      draft.comment.set(field, column.name, to: value)
    }
  }

  private func set(
    _ part: RecordPart, _ cell: CSVCell, in record: UnsafeBufferPointer<UInt8>,
    of draft: inout RecordDraft
  ) {
    switch part {
    case .title: draft.title = cell.bytes(in: record)
    case .edition: draft.edition = cell.string(in: record)
    case .question(let question):
      let text = cell.bytes(in: record)
      if text.contains(where: { $0 > 0x20 }) { draft.answers.append((question, text)) }
    }
  }
}

extension Comment {
  /// Sets a field that is text; a rating that is no number becomes an attribute.
  mutating func set(_ field: Field, _ name: String, to value: String) {
    switch field {
    case .id: id = value
    case .representative: representative = value
    case .date: date = value
    case .channel: channel = value
    case .language: language = value
    case .segment: segment = value
    case .text: text = Array(value.utf8)
    case .rating: attributes.append(Attribute(name: name, value: value))
    }
  }
}
