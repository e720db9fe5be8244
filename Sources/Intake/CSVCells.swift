/// The cells of one CSV record, from left to right.
///
/// The record is one that ``CSVSplitter`` has found, so that its quotes are sound.
struct CSVCells: Sequence, IteratorProtocol {
  private let record: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8?
  private let quoting: Quoting
  private var position = 0
  private var isAtEnd = false

  init(
    _ record: UnsafeBufferPointer<UInt8>, delimiter: UInt8?, _ quoting: Quoting = Quoting()
  ) {
    self.record = record
    self.delimiter = delimiter
    self.quoting = quoting
  }

  var count: Int { reduce(0) { total, _ in total + 1 } }

  @inline(__always)
  mutating func next() -> CSVCell? {
    if isAtEnd { return nil }
    if position < record.count, record[position] == quoting.mark { return quotedCell() }
    let start = position
    let end = delimiter.flatMap { record.index(of: $0, from: start) }
    isAtEnd = end == nil
    position = (end ?? record.count) + 1
    return CSVCell(range: start..<(end ?? record.count), escape: nil)
  }

  private mutating func quotedCell() -> CSVCell {
    let start = position + 1
    let (end, hasEscapes) =
      quoting.usesBackslash ? backslashEnd(from: start) : doubledEnd(from: start)
    // Behind the closing quote stands the delimiter or the end of the record.
    isAtEnd = end + 1 >= record.count
    position = end + 2
    let escape = quoting.usesBackslash ? UInt8.backslash : quoting.mark
    return CSVCell(range: start..<end, escape: hasEscapes ? escape : nil)
  }

  private func doubledEnd(from start: Int) -> (end: Int, hasEscapes: Bool) {
    var end = record.index(of: quoting.mark, from: start) ?? record.count
    var hasEscapes = false
    while end + 1 < record.count, record[end + 1] == quoting.mark {
      hasEscapes = true
      end = record.index(of: quoting.mark, from: end + 2) ?? record.count
    }
    return (end, hasEscapes)
  }

  private func backslashEnd(from start: Int) -> (end: Int, hasEscapes: Bool) {
    var index = start
    var hasEscapes = false
    while index < record.count, record[index] != quoting.mark {
      if record[index] == .backslash {
        hasEscapes = true
        index += 1
      }
      index += 1
    }
    return (Swift.min(index, record.count), hasEscapes)
  }
}

/// A cell's content without its outer quotes.
struct CSVCell: Equatable {
  var range: Range<Int>
  /// The byte before every quote in it; nil where there is none.
  var escape: UInt8?

  /// The cell's text without its escapes.
  func bytes(in record: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let content = record.slice(range)
    guard let escape else { return [UInt8](content) }
    return [UInt8](unsafeUninitializedCapacity: content.count) { output, count in
      var index = 0
      while index < content.count {
        if content[index] == escape, index + 1 < content.count { index += 1 }
        output.initializeElement(at: count, to: content[index])
        count += 1
        index += 1
      }
    }
  }

  func string(in record: UnsafeBufferPointer<UInt8>) -> String {
    escape == nil
      ? String(decoding: record.slice(range), as: UTF8.self)
      : String(decoding: bytes(in: record), as: UTF8.self)
  }
}
