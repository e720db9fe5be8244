import FeedbackModel

/// Splits CSV: a record ends at a line end outside quotes (RFC 4180, with LF, CRLF or CR).
///
/// A quote opens a quoted field only as its first byte; elsewhere outside quotes it is text. Where
/// a quoted field goes wrong, ``CSVRecovery`` finds the next record.
struct CSVSplitter: RecordSplitter {
  let delimiter: UInt8?
  /// The number of cells of a sound record.
  let columns: Int
  let quoting: Quoting
  let maximumRecord: Int
  private(set) var start: Int
  private var position: Int
  private var state = State.start
  /// The place in the file of a record that is too long and whose end is not yet in sight.
  private var longRecord = 0
  private var recovery: CSVRecovery?
  /// The quote that opened the current quoted field.
  private var opening = 0
  private var hasQuotes = false
  private var followsCarriageReturn = false
  private var followsBlankLine = false
  private var lineFeeds = ByteFinder(.lineFeed)
  private var carriageReturns = ByteFinder(.carriageReturn)
  private var quotes: ByteFinder

  private enum State {
    case start
    case unquoted
    case quoted
    /// The record is too long and goes to the end of its line.
    case skipping
    case recovering
  }

  init(
    delimiter: UInt8?, columns: Int, quoting: Quoting = Quoting(), maximumRecord: Int,
    start: Int, followsCarriageReturn: Bool = false
  ) {
    self.delimiter = delimiter
    self.columns = columns
    self.quoting = quoting
    quotes = ByteFinder(quoting.mark)
    self.maximumRecord = maximumRecord
    self.start = start
    position = start
    seek(start)
    self.followsCarriageReturn = followsCarriageReturn
  }

  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, into found: inout FoundRecords
  ) {
    while !found.isFull, step(bytes, isEnd: isEnd, into: &found) {}
  }

  /// What stands at the start of some bytes.
  enum Probe {
    case record(Range<Int>)
    case blankLine
    case broken
    case incomplete
  }

  /// Looks at the first record or blank line.
  mutating func probe(_ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool) -> Probe {
    var found = FoundRecords(file: "", encoding: .utf8, start: 0)
    while true {
      let isPending = step(bytes, isEnd: isEnd, into: &found)
      if let slot = found.slots.first {
        return .record(slot.start..<(slot.start + slot.length))
      }
      switch state {
      case .skipping, .recovering: return .broken
      case .start where start > 0 && found.line > 1: return .blankLine
      case .start, .unquoted, .quoted:
        if !isPending { return .incomplete }
      }
    }
  }

  mutating func drop(_ count: Int) {
    start -= count
    position -= count
    opening -= count
    lineFeeds.drop(count)
    carriageReturns.drop(count)
    quotes.drop(count)
    recovery?.drop(count)
  }

  /// Does one step; false where more bytes are needed.
  @inline(__always)
  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, into found: inout FoundRecords
  ) -> Bool {
    switch state {
    case .start: beginRecord(bytes, isEnd: isEnd, into: &found)
    case .unquoted: leaveUnquoted(bytes, isEnd: isEnd, into: &found)
    case .quoted: leaveQuoted(bytes, isEnd: isEnd, into: &found)
    case .skipping: skip(bytes, isEnd: isEnd, into: &found)
    case .recovering: recover(bytes, isEnd: isEnd, into: &found)
    }
  }

  private mutating func beginRecord(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, into found: inout FoundRecords
  ) -> Bool {
    if followsCarriageReturn, start < bytes.count {
      if bytes[start] == .lineFeed { start += 1 }
      followsCarriageReturn = false
    }
    if start < bytes.count, bytes[start] == byteOrderMark[0] {
      if bytes.count - start < 3, !isEnd { return false }
      if bytes.hasPrefix(byteOrderMark, at: start) { start += 3 }
    }
    found.consumed = start
    guard start < bytes.count else { return false }
    let end = min(
      lineFeeds.next(in: bytes, from: start), carriageReturns.next(in: bytes, from: start))
    if end - start <= maximumRecord, quotes.next(in: bytes, from: start) > end {
      finish(end, bytes, into: &found)
      return true
    }
    position = start
    if bytes[start] == quoting.mark { openQuote(at: start) } else { state = .unquoted }
    return true
  }

  /// Goes on to the end of the record or into its next quoted field.
  private mutating func leaveUnquoted(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, into found: inout FoundRecords
  ) -> Bool {
    let end = min(
      lineFeeds.next(in: bytes, from: position), carriageReturns.next(in: bytes, from: position))
    let quote = quotes.next(in: bytes, from: position)
    let limit = start + maximumRecord
    if min(end, quote) > limit, bytes.count > limit {
      longRecord = found.offset(of: start, in: bytes)
      state = .skipping
    } else if end < quote {
      finish(end, bytes, into: &found)
    } else if quote < .max {
      if quote > start, bytes[quote - 1] == delimiter {
        openQuote(at: quote)
      } else {
        position = quote + 1
      }
    } else if isEnd {
      finish(bytes.count, bytes, into: &found)
    } else {
      return false
    }
    return true
  }

  private mutating func openQuote(at index: Int) {
    opening = index
    position = index + 1
    hasQuotes = true
    state = .quoted
  }

  /// Goes on behind the next quote inside the quoted field.
  private mutating func leaveQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, into found: inout FoundRecords
  ) -> Bool {
    let quote = quotes.next(in: bytes, from: position)
    let limit = start + maximumRecord
    if quote > limit, bytes.count > limit {
      fail(.overlong(limit: maximumRecord), at: opening, bytes, into: &found)
      return true
    }
    guard quote < .max else {
      if isEnd { fail(.unclosed, at: opening, bytes, into: &found) }
      return isEnd
    }
    if quoting.usesBackslash, isEscaped(quote, in: bytes) {
      position = quote + 1
      return true
    }
    let next = quote + 1
    guard next < bytes.count else {
      if isEnd { finish(next, bytes, into: &found) }
      return isEnd
    }
    switch bytes[next] {
    case quoting.mark: position = next + 1
    case .lineFeed, .carriageReturn: finish(next, bytes, into: &found)
    case let byte where byte == delimiter:
      position = next
      state = .unquoted
    default: failAfterQuote(quote, bytes, into: &found)
    }
    return true
  }

  /// Whether an odd number of backslashes stands before an index of the quoted field.
  private func isEscaped(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var first = index
    while first > opening + 1, bytes[first - 1] == .backslash { first -= 1 }
    return (index - first) & 1 == 1
  }

  /// Ends the record before `end`: the index of a line end, or the end of the bytes.
  private mutating func finish(
    _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, into found: inout FoundRecords
  ) {
    let record = start..<end
    if end - start > maximumRecord {
      rejectTooLong(found.offset(of: start, in: bytes), end: end, bytes, into: &found)
    } else if hasQuotes || !isBlank(bytes, record) {
      found.add(record, in: bytes, followsBlankLine: followsBlankLine)
      followsBlankLine = false
    } else {
      followsBlankLine = true
    }
    if hasQuotes { found.line += bytes.slice(record).lineEnds }
    begin(after: end, bytes, into: &found)
  }

  /// Stands behind the line end at `end`.
  private mutating func begin(
    after end: Int, _ bytes: UnsafeBufferPointer<UInt8>, into found: inout FoundRecords
  ) {
    hasQuotes = false
    state = .start
    start = end
    if end < bytes.count {
      found.line += 1
      followsCarriageReturn = bytes[end] == .carriageReturn
      start = end + 1
    }
    found.consumed = start
  }

  private mutating func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, into found: inout FoundRecords
  ) -> Bool {
    var end = min(
      lineFeeds.next(in: bytes, from: position), carriageReturns.next(in: bytes, from: position))
    if end == .max {
      position = bytes.count
      found.consumed = position
      guard isEnd else { return false }
      end = position
    }
    rejectTooLong(longRecord, end: end, bytes, into: &found)
    begin(after: end, bytes, into: &found)
    return true
  }

  private func rejectTooLong(
    _ offset: Int, end: Int, _ bytes: UnsafeBufferPointer<UInt8>, into found: inout FoundRecords
  ) {
    found.number += 1
    let origin = RecordOrigin(
      file: found.file, record: found.number, line: found.line, byteOffset: offset,
      byteLength: found.offset(of: end, in: bytes) - offset)
    found.rejects.append(tooLong(origin, limit: maximumRecord))
  }

  // MARK: Recovery

  /// A quote inside a quoted field that neither closes it nor stands for a quote: if the field has
  /// gone over a line end, the quote that opened it was the wrong one.
  private mutating func failAfterQuote(
    _ quote: Int, _ bytes: UnsafeBufferPointer<UInt8>, into found: inout FoundRecords
  ) {
    if bytes.slice(opening..<quote).contains(where: { $0 == .lineFeed || $0 == .carriageReturn }) {
      fail(.unclosed, at: opening, bytes, into: &found)
    } else {
      fail(.textAfterQuote, at: quote, bytes, into: &found)
    }
  }

  private mutating func fail(
    _ fault: CSVRecovery.Fault, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    into found: inout FoundRecords
  ) {
    recovery = CSVRecovery(fault, at: index, record: start, in: bytes, found: &found)
    hasQuotes = false
    state = .recovering
  }

  private mutating func recover(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, into found: inout FoundRecords
  ) -> Bool {
    let next = recovery?.resume(
      bytes, isEnd: isEnd, shape: CSVShape(delimiter, columns, quoting), into: &found)
    guard let next else { return false }
    recovery = nil
    seek(next)
    found.consumed = next
    return next < bytes.count
  }

  /// Stands at the start of a record, which may lie before bytes that were already looked at.
  private mutating func seek(_ index: Int) {
    state = .start
    start = index
    position = index
    followsCarriageReturn = false
    lineFeeds.restart(at: index)
    carriageReturns.restart(at: index)
    quotes.restart(at: index)
  }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Whether a line of CSV is empty or holds only spaces.
private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
  var index = line.lowerBound
  while index < line.upperBound, bytes[index] == .space { index += 1 }
  return index == line.upperBound
}
