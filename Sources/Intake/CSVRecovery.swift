import FeedbackModel

/// Finds the next plausible record after one whose quotes are wrong.
///
/// Plausible is a line from which a sound record with the header's number of cells can be read.
/// Lines in between belong to the broken record: none of them would have been a record.
struct CSVRecovery {
  enum Fault {
    /// The quoted field goes to the end of the file or runs into another field's quote.
    case unclosed
    case overlong(limit: Int)
    case textAfterQuote
  }

  /// How far a plausible record may reach, in bytes.
  static let reach = 64 << 10

  private var reject: Reject
  /// The line end before the candidate is looked for from here.
  private var position: Int
  /// The line end before the candidate, once known.
  private var lineEnd: Int?

  /// Notes the quote at `index` as the fault of the record that starts at `record`, which is on
  /// the line `found.line`.
  init(
    _ fault: Fault, at index: Int, record: Int, in bytes: UnsafeBufferPointer<UInt8>,
    found: inout FoundRecords
  ) {
    found.number += 1
    let origin = RecordOrigin(
      file: found.file, record: found.number, line: found.line,
      byteOffset: found.offset(of: record, in: bytes))
    let place = TextPlace(of: index - record, in: bytes.slice(record..<bytes.count))
    found.line += place.lines
    reject = Reject(
      origin: origin, line: found.line, column: place.column, code: fault.code,
      reason: fault.reason)
    position = index
  }

  mutating func drop(_ count: Int) {
    position -= count
    lineEnd = lineEnd.map { $0 - count }
  }

  /// Goes on looking.
  ///
  /// - Returns: Where the next record starts, after the broken one was added to the rejects; nil
  ///   where more bytes are needed.
  mutating func resume(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, shape: CSVShape,
    into found: inout FoundRecords
  ) -> Int? {
    while let end = lineEnd ?? nextLineEnd(bytes, into: &found) {
      lineEnd = end
      guard let candidate = startOfLine(after: end, bytes, isEnd: isEnd) else { return nil }
      switch plausibility(of: candidate, bytes, isEnd: isEnd, shape) {
      case .unknown: return nil
      case .sound:
        found.line += 1
        return finish(end: end, next: candidate, bytes, into: &found)
      case .unsound:
        found.line += 1
        position = candidate
        lineEnd = nil
      }
    }
    return isEnd ? finish(end: bytes.count, next: bytes.count, bytes, into: &found) : nil
  }

  private mutating func nextLineEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, into found: inout FoundRecords
  ) -> Int? {
    found.consumed = position
    while position < bytes.count {
      if bytes[position] == .lineFeed || bytes[position] == .carriageReturn { return position }
      position += 1
    }
    found.consumed = position
    return nil
  }

  /// The byte after the line end; nil where a line feed may still follow a carriage return.
  private func startOfLine(
    after end: Int, _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool
  ) -> Int? {
    guard bytes[end] == .carriageReturn else { return end + 1 }
    if end + 1 == bytes.count { return isEnd ? end + 1 : nil }
    return bytes[end + 1] == .lineFeed ? end + 2 : end + 1
  }

  private enum Plausibility {
    case sound
    case unsound
    case unknown
  }

  private func plausibility(
    of candidate: Int, _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool,
    _ shape: CSVShape
  ) -> Plausibility {
    let isFull = bytes.count - candidate >= Self.reach
    let window = bytes.slice(candidate..<(isFull ? candidate + Self.reach : bytes.count))
    var splitter = CSVSplitter(
      delimiter: shape.delimiter, columns: shape.columns, quoting: shape.quoting,
      maximumRecord: Self.reach, start: 0)
    switch splitter.probe(window, isEnd: isEnd && !isFull) {
    case .record(let record):
      let cells = CSVCells(window.slice(record), delimiter: shape.delimiter, shape.quoting).count
      return cells == shape.columns ? .sound : .unsound
    case .blankLine, .broken: return .unsound
    case .incomplete: return isFull || isEnd ? .unsound : .unknown
    }
  }

  private func finish(
    end: Int, next: Int, _ bytes: UnsafeBufferPointer<UInt8>, into found: inout FoundRecords
  ) -> Int {
    var reject = reject
    reject.origin.byteLength = found.offset(of: end, in: bytes) - reject.origin.byteOffset
    found.rejects.append(reject)
    return next
  }
}

/// What a sound record looks like.
struct CSVShape {
  let delimiter: UInt8?
  let columns: Int
  let quoting: Quoting

  init(_ delimiter: UInt8?, _ columns: Int, _ quoting: Quoting) {
    self.delimiter = delimiter
    self.columns = columns
    self.quoting = quoting
  }
}

extension CSVRecovery.Fault {
  fileprivate var code: ProblemCode {
    if case .textAfterQuote = self { .textAfterQuote } else { .unclosedQuote }
  }

  fileprivate var reason: String {
    switch self {
    case .unclosed: "the quoted field opened here is never closed"
    case .overlong(let limit):
      "the quoted field opened here is not closed within \(limit) bytes of its record"
    case .textAfterQuote: "text follows the quote that closes a field"
    }
  }
}
