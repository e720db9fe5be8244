import FeedbackModel

/// Finds the dialect and the header of a CSV file.
///
/// The delimiter is the one under which the header shows the most known names; the records below
/// it must bear it out. Only where no header shows a text column are the first records asked, for
/// the list of columns in the message.
struct DelimitedDetector {
  static let delimiters: [UInt8] = [0x2C, 0x3B, .tab, 0x7C]
  /// Lines above the header that are looked at.
  private static let maximumPreamble = 30

  let detector: FormatDetector
  let sample: FormatDetector.Sample
  private let reader: HeaderReader
  /// Where the first line with content starts.
  private let start: Int
  private let line: Int

  init(detector: FormatDetector, sample: FormatDetector.Sample, start: Int, line: Int) {
    self.detector = detector
    self.sample = sample
    self.start = start
    self.line = line
    reader = HeaderReader(options: detector.options, sample: sample)
  }

  func detect() throws(Diagnostic) -> FormatDetector.Detection {
    var start = start
    var line = line
    if mayBeSeparatorLine, !sample.isDue { return .undecided }
    let separator = separatorLine()
    if let separator {
      start = separator.end
      line += 1
    }
    let chosen = detector.options.delimiter ?? (detector.options.format == .tsv ? .tab : nil)
    let delimiters = (chosen ?? separator?.delimiter).map { [$0] } ?? Self.delimiters
    let headers = delimiters.map { reader.header($0, from: start) }
    let first = best(headers)
    if headers.contains(where: \.isIncomplete), !sample.isExhausted {
      // A paused stream is judged by a header that is there, not by one that is on its way.
      guard sample.isUrgent, first?.hasText == true else { return .undecided }
    }
    let later = headerBelow(first, start, line, delimiters)
    guard let best = later?.header ?? first else { throw noHeader(line: line) }
    if best.columns.count > FormatDetector.maximumColumns { throw tooManyColumns(line: line) }
    guard best.hasText else {
      if looksBinary(sample.evidence) {
        throw detector.notText("looks like a binary file, not like text")
      }
      let candidates = headers.compactMap(\.candidate)
      throw detector.missingText(mostEven(candidates).columns, line: line)
    }
    var layout = try TableLayout(detector, reader).layout(best, line: later?.line ?? line)
    if let later {
      layout.diagnostics.insert(preambleWarning(later.line - line, line: line), at: 0)
    }
    return .decided(layout)
  }

  private func best(_ headers: [HeaderReader.Header]) -> HeaderCandidate? {
    let candidates = headers.compactMap(\.candidate)
    return candidates.enumerated().max {
      $0.element.score(order: $0.offset) < $1.element.score(order: $1.offset)
    }?.element
  }

  // MARK: Preamble

  /// A header below lines that are none: the first line under which comments can be read, if the
  /// file's first line is not such a one, or has one column where a table follows.
  private func headerBelow(
    _ first: HeaderCandidate?, _ start: Int, _ line: Int, _ delimiters: [UInt8]
  ) -> (header: HeaderCandidate, line: Int)? {
    if let first, first.hasText, first.columns.count > 1 { return nil }
    let evidence = sample.evidence
    var index = start
    var followsBlankLine = false
    for lines in 1...Self.maximumPreamble {
      guard
        let end = evidence[index...].firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn })
      else { return nil }
      let isPair =
        evidence[end] == .carriageReturn && end + 1 < evidence.count
        && evidence[end + 1] == .lineFeed
      followsBlankLine = end == index
      index = end + (isPair ? 2 : 1)
      guard let header = best(delimiters.map { reader.header($0, from: index) }), header.hasText
      else { continue }
      let isAlone = first?.hasText != true && followsBlankLine
      if header.columns.count > 1 ? isBorneOut(header) : isAlone { return (header, line + lines) }
    }
    return nil
  }

  /// Whether the record below a header has as many cells, and the header two known names.
  private func isBorneOut(_ header: HeaderCandidate) -> Bool {
    guard header.known > 1, let record = reader.records(below: header).first else {
      return false
    }
    return reader.cells(of: record, header).count == header.columns.count
  }

  private func preambleWarning(_ lines: Int, line: Int) -> Diagnostic {
    Diagnostic(
      .warning, code: ProblemCode.preamble.rawValue,
      at: SourceLocation(file: detector.file, line: line),
      "\(lines) lines above the header are no part of the table", remedy: "")
  }

  // MARK: Separator line

  /// Whether the sample breaks off within or right behind a `sep=;` line.
  private var mayBeSeparatorLine: Bool {
    let bytes = sample.bytes
    return bytes.count < start + 7 && bytes[start] | 0x20 == 0x73
  }

  /// Excel's `sep=;` line: the delimiter and the start of the next line.
  private func separatorLine() -> (delimiter: UInt8, end: Int)? {
    let bytes = sample.bytes
    guard bytes.count >= start + 6 else { return nil }
    let name = bytes[start..<(start + 4)].map { $0 | 0x20 }
    // `|` with 0x20 leaves `=` as it is.
    guard name == Array("sep=".utf8) else { return nil }
    var end = start + 5
    guard bytes[end] == .lineFeed || bytes[end] == .carriageReturn else { return nil }
    if bytes[end] == .carriageReturn, end + 1 < bytes.count, bytes[end + 1] == .lineFeed {
      end += 1
    }
    return (bytes[start + 4], end + 1)
  }

  // MARK: Refusals

  private func noHeader(line: Int) -> Diagnostic {
    let counts = Self.delimiters.map { sample.bytes.count(of: $0) }
    if counts.contains(where: { $0 > FormatDetector.maximumColumns }) {
      return tooManyColumns(line: line)
    }
    if looksBinary(sample.evidence) {
      return detector.notText("looks like a binary file, not like text")
    }
    return detector.refusal(
      .noHeader, line: line, "no header ends within the first \(sample.bytes.count) bytes",
      remedy: detector.headerRemedy)
  }

  private func tooManyColumns(line: Int) -> Diagnostic {
    detector.refusal(
      .tooManyColumns, line: line,
      "the header has more than \(FormatDetector.maximumColumns) columns",
      remedy: "check the delimiter and the line ends")
  }

  /// The candidate whose number of columns most of the first records share.
  private func mostEven(_ candidates: [HeaderCandidate]) -> HeaderCandidate {
    func evenness(_ candidate: HeaderCandidate) -> (Int, Int) {
      let even = reader.records(below: candidate).prefix(100).count { slot in
        reader.cellCount(of: slot, delimiter: candidate.delimiter, candidate.quoting)
          == candidate.columns.count
      }
      return candidate.columns.count == 1 ? (0, 0) : (even, candidate.columns.count)
    }
    return candidates.reduce(candidates[0]) { evenness($1) > evenness($0) ? $1 : $0 }
  }
}
