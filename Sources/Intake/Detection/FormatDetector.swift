import FeedbackModel

/// Finds out from its first bytes how the records of a file are written down.
///
/// The answer depends on the bytes alone as long as the sample is not cut short: a stream that
/// pauses is judged by what has arrived.
struct FormatDetector {
  /// The bytes after which no more are waited for.
  static let sampleSize = 1 << 20
  /// The bytes from which evidence is taken where the first record is not decisive.
  static let evidenceSize = 64 << 10
  static let maximumColumns = 10_000

  let file: String
  let options: InputOptions

  enum Detection {
    case undecided
    case decided(Layout)
    /// Nothing but line ends.
    case empty
  }

  /// What was found out.
  struct Layout {
    var format: RecordFormat
    /// The header's columns, or the names in the first JSON object.
    var columns: [Column]
    /// Where the records start in the sample, and on which line.
    var start: Int
    var line: Int
    /// Whether a line feed at `start` belongs to the line end of the header.
    var followsCarriageReturn = false
    var plan = RecordPlan()
    var diagnostics: [Diagnostic] = []
  }

  /// The first bytes of a file, decoded.
  struct Sample {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether these are all the bytes of the file.
    let isEnd: Bool
    /// Whether the stream has paused, so that the answer is wanted now.
    let isUrgent: Bool

    /// Whether no more bytes will be seen.
    var isExhausted: Bool { isEnd || bytes.count >= FormatDetector.sampleSize }
    /// Whether an answer is wanted, if one can be given.
    var isDue: Bool { isExhausted || isUrgent }
    /// Whether there is as much evidence as there can be.
    var isFull: Bool { isEnd || bytes.count >= FormatDetector.evidenceSize }
    /// The part that evidence is taken from.
    var evidence: UnsafeBufferPointer<UInt8> {
      bytes.slice(0..<min(bytes.count, FormatDetector.evidenceSize))
    }
  }

  /// - Throws: The ``FeedbackModel/Diagnostic`` for which the file is refused.
  func detect(_ sample: Sample) throws(Diagnostic) -> Detection {
    if !sample.isFull, !sample.isDue { return .undecided }
    for signature in ContentSignature.known {
      if sample.bytes.hasPrefix(signature.magic) {
        throw notText("looks like \(signature.name), not like text")
      }
    }
    // A file system that lost power leaves blocks of zeros.
    let zeros = sample.bytes.prefix { $0 == 0 }.count
    if zeros == sample.bytes.count, zeros > 0 {
      if sample.isExhausted { throw notText("holds only zero bytes, not text") }
      return .undecided
    }
    var start = zeros
    var line = 1
    skipBlankLines(sample.bytes, &start, &line)
    guard start < sample.bytes.count else {
      guard sample.isEnd else { return .undecided }
      if sample.bytes.contains(.space) {
        throw refusal(.noHeader, line: 1, "the file holds only spaces", remedy: headerRemedy)
      }
      return .empty
    }
    let detection =
      if let format = jsonFormat(sample, from: start) {
        try JSONDetector(detector: self, sample: sample).detect(format, start, line)
      } else {
        try DelimitedDetector(detector: self, sample: sample, start: start, line: line).detect()
      }
    guard case .decided(var layout) = detection, zeros > 0 else { return detection }
    layout.diagnostics.insert(
      Diagnostic(
        .error, code: ProblemCode.leadingZeros.rawValue, at: SourceLocation(file: file, line: 1),
        "the file starts with \(zeros) zero bytes, where text was lost",
        remedy: "what follows them is read; copy the file again"), at: 0)
    return .decided(layout)
  }

  /// Skips byte order marks, line ends, and lines that hold only spaces.
  private func skipBlankLines(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: inout Int, _ line: inout Int
  ) {
    var index = start
    while index < bytes.count {
      if bytes.hasPrefix(byteOrderMark, at: index) {
        index += 3
        start = index
        continue
      }
      switch bytes[index] {
      case .space: break
      case .lineFeed, .carriageReturn:
        let isPair = index > 0 && bytes[index] == .lineFeed && bytes[index - 1] == .carriageReturn
        line += isPair ? 0 : 1
        start = index + 1
      default: return
      }
      index += 1
    }
    start = index
  }

  // MARK: JSON

  /// The JSON format that the first value shows; nil for CSV.
  private func jsonFormat(_ sample: Sample, from start: Int) -> RecordFormat? {
    let bytes = sample.bytes
    var index = start
    while index < bytes.count, bytes[index].isJSONWhitespace { index += 1 }
    guard index < bytes.count else { return options.format == .ndjson ? .ndjson : nil }
    switch options.format {
    case .ndjson: return .ndjson
    case .json: return bytes[index] == 0x5B ? .jsonArray(isEnveloped: false) : .jsonSequence
    case .csv, .tsv: return nil
    case nil: break
    }
    if bytes[index] == 0x7B { return objectFormat(bytes, from: index) }
    guard bytes[index] == 0x5B else { return nil }
    index += 1
    while index < bytes.count, bytes[index].isJSONWhitespace { index += 1 }
    return index < bytes.count && (bytes[index] == 0x7B || bytes[index] == 0x5D)
      ? .jsonArray(isEnveloped: false) : nil
  }

  /// Tells one object a line from objects over several lines or several on one line.
  private func objectFormat(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> RecordFormat {
    let end = bytes.index(of: .lineFeed, from: start) ?? bytes.count
    var scanner = JSONScanner(bytes.slice(start..<end))
    do throws(JSONFault) {
      _ = try scanner.scanValue()
    } catch {
      // A line that breaks off behind a brace or a comma goes on on the next line.
      let last = bytes[start..<end].last { !$0.isJSONWhitespace }
      let breaksOff = error.kind == .unexpectedEnd && (last == 0x7B || last == 0x2C)
      return breaksOff && end < bytes.count ? .jsonSequence : .ndjson
    }
    scanner.skipWhitespace()
    return scanner.next == 0x7B ? .jsonSequence : .ndjson
  }

  // MARK: Refusals

  func refusal(
    _ code: ProblemCode, line: Int, _ problem: String, remedy: String
  ) -> Diagnostic {
    Diagnostic(
      .error, code: code.rawValue, at: SourceLocation(file: file, line: line), problem,
      remedy: remedy)
  }

  func notText(_ problem: String) -> Diagnostic {
    refusal(.notText, line: 0, problem, remedy: "export it as CSV or NDJSON")
  }

  /// The text column that was asked for and the columns that are there; where the first line may be
  /// a customer's, how many there are.
  func missingText(_ columns: [Column], line: Int) -> Diagnostic {
    if columns.contains(where: { mayBeData($0.name) }) {
      return refusal(
        .missingTextColumn, line: line,
        "no column is known as the comment's text; the line looks like data, in "
          + "\(columns.count) \(columns.count == 1 ? "column" : "columns")",
        remedy: headerRemedy)
    }
    let shown = columns.prefix(20).map { "'\(escaped($0.name))'" }.joined(separator: ", ")
    let more = columns.count > 20 ? " and \(columns.count - 20) more" : ""
    let wanted = options.fieldMap.columns[.text].map { "no column is named '\(escaped($0))'" }
    return refusal(
      .missingTextColumn, line: line,
      "\(wanted ?? "no column is known as the comment's text"); found \(shown)\(more)",
      remedy: "name it with --map text=COLUMN")
  }

  /// Whether a cell is rather what somebody wrote than a column's name: long, of many words, an
  /// address or a number. Messages must not repeat it.
  private func mayBeData(_ name: String) -> Bool {
    let digits = name.unicodeScalars.count { $0.properties.numericType != nil }
    let words = name.split(separator: " ").count
    return digits > 3 || words > 6 || name.unicodeScalars.count > 60 || name.contains("@")
  }

  var headerRemedy: String { "put the names of the columns on the first line" }
}

extension RecordFormat {
  /// A splitter for records that start at an index of the buffer, maybe amid a CRLF.
  func makeSplitter(
    start: Int, followsCarriageReturn: Bool = false, options: InputOptions
  ) -> any RecordSplitter {
    switch self {
    case .ndjson: LineSplitter(start: start, maximumRecord: options.maximumRecord)
    case .jsonArray(let isEnveloped):
      JSONDocumentSplitter(
        start: start, maximumRecord: options.maximumRecord, isEnveloped: isEnveloped)
    case .jsonSequence:
      JSONDocumentSplitter(start: start, maximumRecord: options.maximumRecord)
    case .delimited(let table):
      CSVSplitter(
        delimiter: table.delimiter, columns: table.columns.count, quoting: table.quoting,
        maximumRecord: options.maximumRecord, start: start,
        followsCarriageReturn: followsCarriageReturn)
    }
  }
}
