/// The cells of one CSV record, from left to right.
///
/// The record is one that ``CSVSplitter`` has found, so that its quotes are sound.
struct CSVCells: Sequence, IteratorProtocol {
  private let record: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8?
  private var position = 0
  private var isAtEnd = false

  init(_ record: UnsafeBufferPointer<UInt8>, delimiter: UInt8?) {
    self.record = record
    self.delimiter = delimiter
  }

  var count: Int { reduce(0) { total, _ in total + 1 } }

  @inline(__always)
  mutating func next() -> CSVCell? {
    if isAtEnd { return nil }
    if position < record.count, record[position] == .quote { return quotedCell() }
    let start = position
    let end = delimiter.flatMap { record.index(of: $0, from: start) }
    isAtEnd = end == nil
    position = (end ?? record.count) + 1
    return CSVCell(range: start..<(end ?? record.count), hasDoubledQuotes: false)
  }

  private mutating func quotedCell() -> CSVCell {
    let start = position + 1
    var end = record.index(of: .quote, from: start) ?? record.count
    var hasDoubledQuotes = false
    while end + 1 < record.count, record[end + 1] == .quote {
      hasDoubledQuotes = true
      end = record.index(of: .quote, from: end + 2) ?? record.count
    }
    // Behind the closing quote stands the delimiter or the end of the record.
    isAtEnd = end + 1 >= record.count
    position = end + 2
    return CSVCell(range: start..<end, hasDoubledQuotes: hasDoubledQuotes)
  }
}

/// A cell's content without its outer quotes.
struct CSVCell: Equatable {
  var range: Range<Int>
  /// Whether `""` in it stands for `"`.
  var hasDoubledQuotes: Bool

  /// The cell's text with single quotes.
  func bytes(in record: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let content = record.slice(range)
    guard hasDoubledQuotes else { return [UInt8](content) }
    return [UInt8](unsafeUninitializedCapacity: content.count) { output, count in
      var index = 0
      while index < content.count {
        output.initializeElement(at: count, to: content[index])
        count += 1
        index += content[index] == .quote ? 2 : 1
      }
    }
  }

  func string(in record: UnsafeBufferPointer<UInt8>) -> String {
    hasDoubledQuotes
      ? String(decoding: bytes(in: record), as: UTF8.self)
      : String(decoding: record.slice(range), as: UTF8.self)
  }
}
