import FeedbackModel

/// Turns one CSV record into a comment.
struct DelimitedRecordParser {
  private let table: DelimitedTable
  private var cells: [CSVCell] = []

  init(_ table: DelimitedTable) { self.table = table }

  mutating func parse(
    _ record: UnsafeBufferPointer<UInt8>, origin: RecordOrigin
  ) throws(RecordFault) -> Comment {
    cells.removeAll(keepingCapacity: true)
    var reader = CSVCells(record, delimiter: table.delimiter)
    while let cell = reader.next() { cells.append(cell) }
    if cells.count != table.columns.count { try checkRagged(record) }
    var comment = Comment(id: "", text: [], origin: origin)
    for (index, cell) in cells.enumerated() where index < table.columns.count {
      set(table.columns[index], cell, in: record, of: &comment)
    }
    if comment.id.isEmpty { comment.id = "\(origin.file):\(origin.record)" }
    return comment
  }

  private func checkRagged(_ record: UnsafeBufferPointer<UInt8>) throws(RecordFault) {
    let expected = table.columns.count
    let reason = "\(cells.count) cells where the header has \(expected)"
    if cells.count < expected {
      if table.padsRaggedRows { return }
      throw RecordFault(.tooFewFields, at: record.count, reason)
    }
    let surplus = cells[expected...]
    if table.padsRaggedRows, surplus.allSatisfy(\.range.isEmpty) { return }
    throw RecordFault(.tooManyFields, at: surplus.first?.range.lowerBound ?? 0, reason)
  }

  @inline(__always)
  private func set(
    _ column: Column, _ cell: CSVCell, in record: UnsafeBufferPointer<UInt8>,
    of comment: inout Comment
  ) {
    guard let field = column.field else {
      // A column without a name is the trail of a delimiter at the end of each line.
      if column.name.isEmpty, cell.range.isEmpty { return }
      return comment.attributes.append(
        Comment.Attribute(name: column.name, value: cell.string(in: record)))
    }
    if field == .text {
      comment.text = cell.bytes(in: record)
      return
    }
    if cell.range.isEmpty { return }
    if field == .rating, let number = rating(record.slice(cell.range)) {
      comment.rating = number
    } else {
      comment.set(field, column.name, to: cell.string(in: record))
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
