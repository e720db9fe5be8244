import FeedbackModel

/// Finds the delimiter and the header of a CSV file.
///
/// The delimiter is the one under which the header shows the most known names. Only where it shows
/// no text column are the first records asked, for the list of columns in the message.
struct DelimitedDetector {
  private static let delimiters: [UInt8] = [0x2C, 0x3B, .tab, 0x7C]

  let detector: FormatDetector
  let sample: FormatDetector.Sample
  /// Where the first line with content starts.
  let start: Int
  let line: Int

  /// The header as one delimiter shows it.
  private struct Candidate {
    var delimiter: UInt8
    var names: [String]
    var columns: [Column]
    var places: [Field: [(index: Int, rank: Int)]]
    /// The index behind the header, before its line end.
    var end: Int
    var lines: Int

    var known: Int { columns.count { $0.field != nil } }
    /// The last figure lets earlier delimiters win where the others are equal.
    var score: (Int, Int, Int, Int) {
      let order = DelimitedDetector.delimiters.firstIndex(of: delimiter) ?? 0
      return (places[.text] == nil ? 0 : 1, known, columns.count, -order)
    }
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
    let headers = delimiters.map { header($0, from: start) }
    let candidates = headers.compactMap(\.candidate)
    let best = candidates.max { $0.score < $1.score }
    if headers.contains(where: \.isIncomplete), !sample.isExhausted {
      // A paused stream is judged by a header that is there, not by one that is on its way.
      guard sample.isUrgent, best?.places[.text] != nil else { return .undecided }
    }
    guard let best else { throw noHeader(line: line) }
    if best.columns.count > FormatDetector.maximumColumns { throw tooManyColumns(line: line) }
    guard best.places[.text] != nil else {
      if !sample.isFull, !sample.isDue { return .undecided }
      if looksBinary(sample.evidence) {
        throw detector.notText("looks like a binary file, not like text")
      }
      throw detector.missingText(mostEven(candidates, from: start).columns, line: line)
    }
    return .decided(try layout(best, line: line))
  }

  // MARK: Header

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

  private enum Header {
    case found(Candidate)
    case incomplete
    case broken

    var candidate: Candidate? {
      if case .found(let candidate) = self { candidate } else { nil }
    }
    var isIncomplete: Bool {
      if case .incomplete = self { true } else { false }
    }
  }

  private func header(_ delimiter: UInt8, from start: Int) -> Header {
    let rest = sample.bytes.slice(start..<sample.bytes.count)
    var splitter = CSVSplitter(
      delimiter: delimiter, columns: 0, maximumRecord: FormatDetector.sampleSize, start: 0)
    switch splitter.probe(rest, isEnd: sample.isEnd) {
    case .record(let range):
      let record = rest.slice(range)
      let names = CSVCells(record, delimiter: delimiter).map { trimmed($0.string(in: record)) }
      let (columns, places) = ColumnResolver(detector.options).columns(names)
      return .found(
        Candidate(
          delimiter: delimiter, names: names, columns: columns, places: places,
          end: start + range.upperBound, lines: record.lineEnds))
    case .incomplete: return .incomplete
    case .blankLine, .broken: return .broken
    }
  }

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
  private func mostEven(_ candidates: [Candidate], from start: Int) -> Candidate {
    func evenness(_ candidate: Candidate) -> (Int, Int) {
      var found = FoundRecords(file: "", encoding: .utf8, start: 0)
      var splitter = CSVSplitter(
        delimiter: candidate.delimiter, columns: candidate.columns.count,
        maximumRecord: FormatDetector.evidenceSize, start: start)
      splitter.scan(sample.evidence, isEnd: true, into: &found)
      let even = found.slots.prefix(100).count { slot in
        let record = sample.bytes.slice(slot.start..<(slot.start + slot.length))
        return CSVCells(record, delimiter: candidate.delimiter).count == candidate.columns.count
      }
      return candidate.columns.count == 1 ? (0, 0) : (even, candidate.columns.count)
    }
    return candidates.reduce(candidates[0]) { evenness($1) > evenness($0) ? $1 : $0 }
  }

  // MARK: Columns

  private func layout(_ header: Candidate, line: Int) throws(Diagnostic) -> FormatDetector.Layout {
    if let text = header.places[.text], text.count > 1, text[0].rank == text[1].rank {
      throw detector.refusal(
        .duplicateColumn, line: line,
        "two columns are named '\(escaped(header.names[text[0].index]))'",
        remedy: "rename one, or name another with --map text=COLUMN")
    }
    let hasOneColumn = header.columns.count == 1 && detector.options.delimiter == nil
    let table = DelimitedTable(
      delimiter: hasOneColumn ? nil : header.delimiter, columns: header.columns,
      padsRaggedRows: detector.options.padsRaggedRows)
    var layout = FormatDetector.Layout(
      format: .delimited(table), columns: header.columns, start: header.end,
      line: line + header.lines)
    layout.diagnostics = warnings(header, line: line)
    if header.end < sample.bytes.count {
      layout.start += 1
      layout.line += 1
      layout.followsCarriageReturn = sample.bytes[header.end] == .carriageReturn
    }
    return layout
  }

  private func warnings(_ header: Candidate, line: Int) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if let text = header.places[.text], text.count > 1, text[0].rank > 0 {
      let names = text.map { "'\(escaped(header.names[$0.index]))'" }
      warnings.append(
        warning(
          .ambiguousColumn, line: line,
          "\(names.joined(separator: ", ")) may all be the text; \(names[0]) is used",
          remedy: "choose with --map text=COLUMN"))
    }
    for field in Field.allCases where header.places[field] == nil {
      guard let name = detector.options.fieldMap.columns[field] else { continue }
      warnings.append(
        warning(
          .missingMappedColumn, line: line,
          "no column is named '\(escaped(name))'; records have no \(field.name)",
          remedy: "check --map"))
    }
    return warnings
  }

  private func warning(
    _ code: ProblemCode, line: Int, _ problem: String, remedy: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, code: code.rawValue, at: SourceLocation(file: detector.file, line: line), problem,
      remedy: remedy)
  }
}

/// The name without the spaces around it.
private func trimmed(_ name: String) -> String {
  let scalars = name.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[first...last])
}
