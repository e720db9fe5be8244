import FeedbackModel

/// Splits NDJSON: a record is a line that is not blank.
struct LineSplitter: RecordSplitter {
  let maximumRecord: Int
  private var start: Int
  private var position: Int
  /// The place in the file of a line that is too long and whose end is not yet in sight.
  private var longLine: Int?

  init(start: Int, maximumRecord: Int) {
    self.maximumRecord = maximumRecord
    self.start = start
    position = start
  }

  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, into found: inout FoundRecords
  ) {
    while !found.isFull, let end = bytes.index(of: .lineFeed, from: position) {
      finish(end, in: bytes, into: &found)
      start = end + 1
      position = start
      found.line += 1
      found.consumed = start
    }
    if found.isFull { return }
    position = bytes.count
    if isEnd, start < position || longLine != nil {
      finish(position, in: bytes, into: &found)
      start = position
    } else if position - start > maximumRecord || longLine != nil {
      longLine = longLine ?? found.offset(of: start, in: bytes)
      start = position
    }
    if start == position { found.consumed = start }
  }

  mutating func drop(_ count: Int) {
    start -= count
    position -= count
  }

  private mutating func finish(
    _ end: Int, in bytes: UnsafeBufferPointer<UInt8>, into found: inout FoundRecords
  ) {
    if longLine == nil, end - start <= maximumRecord {
      return add(start..<end, in: bytes, into: &found)
    }
    let offset = longLine ?? found.offset(of: start, in: bytes)
    longLine = nil
    found.number += 1
    found.rejects.append(
      tooLong(
        RecordOrigin(
          file: found.file, record: found.number, line: found.line, byteOffset: offset,
          byteLength: found.offset(of: end, in: bytes) - offset), limit: maximumRecord))
  }

  @inline(__always)
  private func add(
    _ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, into found: inout FoundRecords
  ) {
    var end = line.upperBound
    if end > line.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
    var first = line.lowerBound
    while first < end, bytes[first].isJSONWhitespace { first += 1 }
    if first < end { found.add(line.lowerBound..<end, in: bytes) }
  }
}

func tooLong(_ origin: RecordOrigin, limit: Int) -> Reject {
  Reject(
    origin: origin, line: origin.line, column: 1, code: .recordTooLong,
    reason: "the record is longer than \(limit) bytes")
}
