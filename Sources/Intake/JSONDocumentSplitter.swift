import FeedbackModel

/// Splits a JSON array of objects, or objects that follow each other without regard to lines.
///
/// Only braces and quotes are looked at; the parser judges each value. A missing closing brace
/// therefore takes the values behind it along.
struct JSONDocumentSplitter: RecordSplitter {
  let maximumRecord: Int
  /// Whether what follows the array is no record.
  private let isEnveloped: Bool
  private var position: Int
  private var start = 0
  private var column = 1
  /// Line and column at which the current value starts.
  private var startLine = 1
  private var startColumn = 1
  private var state = State.between
  private var isInArray = false
  private var depth = 0
  private var isEscaped = false
  /// The place in the file of a value that is too long and whose end is not yet in sight.
  private var longValue: Int?

  private enum State {
    case between
    /// Behind the array of an envelope.
    case done
    case inScalar
    case inContainer
    case inString
  }

  init(start: Int, maximumRecord: Int, isEnveloped: Bool = false) {
    self.isEnveloped = isEnveloped
    self.maximumRecord = maximumRecord
    position = start
  }

  mutating func drop(_ count: Int) {
    start -= count
    position -= count
  }

  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool, into found: inout FoundRecords
  ) {
    while position < bytes.count, !found.isFull {
      let byte = bytes[position]
      if state == .between { begin(byte, into: &found) } else { resume(byte, bytes, into: &found) }
      advance(over: byte, into: &found)
    }
    if state == .between || state == .done { found.consumed = position }
    if position < bytes.count { return }
    if state == .done { return }
    if state != .between, isEnd { finish(position, bytes, into: &found) }
    if state != .between, position - start > maximumRecord {
      longValue = longValue ?? found.offset(of: start, in: bytes)
    }
    if state == .between || longValue != nil { found.consumed = position }
    if isEnd, isInArray { found.isInUnclosedArray = true }
  }

  private mutating func advance(over byte: UInt8, into found: inout FoundRecords) {
    position += 1
    if byte == .lineFeed {
      found.line += 1
      column = 1
    } else if !isContinuation(byte) {
      column += 1
    }
  }

  private mutating func begin(_ byte: UInt8, into found: inout FoundRecords) {
    switch byte {
    case .space, .tab, .lineFeed, .carriageReturn: return
    case 0x2C where isInArray: return
    case 0x5B where !isInArray: isInArray = true
    case 0x5D where isInArray: leaveArray()
    default:
      start = position
      startLine = found.line
      startColumn = column
      depth = 0
      isEscaped = false
      switch byte {
      case 0x7B, 0x5B:
        depth = 1
        state = .inContainer
      case .quote: state = .inString
      default: state = .inScalar
      }
    }
  }

  private mutating func leaveArray() {
    isInArray = false
    if isEnveloped { state = .done }
  }

  private mutating func resume(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, into found: inout FoundRecords
  ) {
    switch (state, byte) {
    case (.inString, _) where isEscaped: isEscaped = false
    case (.inString, .backslash): isEscaped = true
    case (.inString, .quote) where depth > 0: state = .inContainer
    case (.inString, .quote): finish(position + 1, bytes, into: &found)
    case (.inContainer, .quote): state = .inString
    case (.inContainer, 0x7B), (.inContainer, 0x5B): depth += 1
    case (.inContainer, 0x7D), (.inContainer, 0x5D):
      depth -= 1
      if depth == 0 { finish(position + 1, bytes, into: &found) }
    case (.inScalar, .space), (.inScalar, .tab), (.inScalar, .lineFeed),
      (.inScalar, .carriageReturn):
      finish(position, bytes, into: &found)
    case (.inScalar, 0x2C) where isInArray: finish(position, bytes, into: &found)
    case (.inScalar, 0x5D) where isInArray:
      finish(position, bytes, into: &found)
      leaveArray()
    case (.inScalar, 0x7B), (.inScalar, 0x5B):
      finish(position, bytes, into: &found)
      begin(byte, into: &found)
    default: break
    }
  }

  private mutating func finish(
    _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>, into found: inout FoundRecords
  ) {
    state = .between
    let endLine = found.line
    found.line = startLine
    defer { found.line = endLine }
    guard longValue != nil || end - start > maximumRecord else {
      return found.add(start..<end, in: bytes, column: startColumn)
    }
    let offset = longValue ?? found.offset(of: start, in: bytes)
    longValue = nil
    found.number += 1
    found.rejects.append(
      tooLong(
        RecordOrigin(
          file: found.file, record: found.number, line: startLine, byteOffset: offset,
          byteLength: found.offset(of: end, in: bytes) - offset), limit: maximumRecord))
  }
}
