/// Finds where records end in a buffer that grows at its end and shrinks at its front.
///
/// What it finds depends on the bytes alone, not on how they arrived.
protocol RecordSplitter {
  /// Goes on from where the last call stopped, to the end of the bytes or until `found` is full.
  ///
  /// The last call has `isEnd` set: no more bytes will follow.
  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, into found: inout FoundRecords)

  /// Follows the buffer when its first bytes are dropped.
  mutating func drop(_ count: Int)
}

/// The records found in a buffer and not yet handed over.
struct FoundRecords {
  let file: String
  var slots: [RecordSlot] = []
  var rejects: [Reject] = []
  /// The bytes at the buffer's start that no later record needs.
  var consumed = 0
  /// Records found in the file so far.
  var number = 0
  /// The physical line at which the scan stands, from 1.
  var line = 1
  /// Whether the file ended inside the JSON array that holds its records.
  var isInUnclosedArray = false
  private var offsets: OffsetTracker

  /// The decoded text starts at byte `start` of the file, behind its byte order mark.
  init(file: String, encoding: TextEncoding, start: Int) {
    self.file = file
    offsets = OffsetTracker(encoding: encoding, offset: start)
  }

  /// Records after which a scan stops, so that tiny records do not fill the memory.
  static let capacity = 1 << 16
  @inline(__always)
  var isFull: Bool { slots.count + rejects.count >= Self.capacity }
  var isEmpty: Bool { slots.isEmpty && rejects.isEmpty }

  /// The place in the file of a byte of the buffer; asked for in rising order only.
  mutating func offset(of index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    offsets.offset(of: index, in: bytes)
  }

  /// Adds the record that stands at a range of the buffer, on the current line.
  @inline(__always)
  mutating func add(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, column: Int = 1,
    followsBlankLine: Bool = false
  ) {
    number += 1
    slots.append(
      RecordSlot(
        start: range.lowerBound, length: range.count,
        offset: offset(of: range.lowerBound, in: bytes), number: number, line: line,
        column: column, followsBlankLine: followsBlankLine))
  }

  /// Forgets the records that were handed over.
  mutating func drop(_ count: Int, of bytes: UnsafeBufferPointer<UInt8>) {
    offsets.drop(count, of: bytes)
    slots.removeAll(keepingCapacity: true)
    rejects.removeAll()
    consumed -= count
  }
}

/// Translates places in the decoded buffer to places in the file.
private struct OffsetTracker {
  let encoding: TextEncoding
  /// The place in the file of the byte at `index` of the buffer.
  var offset: Int
  var index = 0

  @inline(__always)
  mutating func offset(of target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if encoding == .utf8 { return offset + target - index }
    offset += encoding.width(of: bytes.slice(index..<target))
    index = target
    return offset
  }

  mutating func drop(_ count: Int, of bytes: UnsafeBufferPointer<UInt8>) {
    if index < count {
      offset = self.offset(of: count, in: bytes)
      index = count
    }
    index -= count
  }
}
