/// The header as one delimiter shows it.
struct HeaderCandidate {
  var delimiter: UInt8
  var quoting = Quoting()
  var names: [String]
  var columns: [Column]
  var places: [Field: [(index: Int, rank: Int)]]
  var profile: ExportProfile?
  /// The names that speak for the profile.
  var matched = 0
  /// Where the header starts, and the index behind it, before its line end.
  var start: Int
  var end: Int
  /// Line ends within it.
  var lines: Int

  /// Whether comments can be read by it.
  var hasText: Bool { places[.text] != nil || profile?.hasQuestions == true }
  /// Columns that mean something.
  var known: Int { columns.count { $0.field != nil || $0.part != nil } }

  /// What a higher one of goes first.
  func score(order: Int) -> (Int, Int, Int, Int) {
    (hasText ? 1 : 0, matched + known, columns.count, -order)
  }
}

/// Reads headers and the records below them out of a sample.
struct HeaderReader {
  let options: InputOptions
  let sample: FormatDetector.Sample

  enum Header {
    case found(HeaderCandidate)
    case incomplete
    case broken

    var candidate: HeaderCandidate? {
      if case .found(let candidate) = self { candidate } else { nil }
    }
    var isIncomplete: Bool {
      if case .incomplete = self { true } else { false }
    }
  }

  func header(_ delimiter: UInt8, from start: Int) -> Header {
    let header = header(delimiter, Quoting(), from: start)
    guard let names = header.candidate?.names, names.allSatisfy(isInApostrophes) else {
      return header
    }
    var quoting = Quoting()
    quoting.mark = 0x27
    return self.header(delimiter, quoting, from: start)
  }

  private func isInApostrophes(_ name: String) -> Bool {
    name.utf8.count > 1 && name.utf8.first == 0x27 && name.utf8.last == 0x27
  }

  private func header(_ delimiter: UInt8, _ quoting: Quoting, from start: Int) -> Header {
    let rest = sample.bytes.slice(start..<sample.bytes.count)
    var splitter = CSVSplitter(
      delimiter: delimiter, columns: 0, quoting: quoting,
      maximumRecord: FormatDetector.sampleSize, start: 0)
    switch splitter.probe(rest, isEnd: sample.isEnd) {
    case .record(let range):
      let record = rest.slice(range)
      let names = CSVCells(record, delimiter: delimiter, quoting).map {
        trimmed($0.string(in: record))
      }
      let plain = ColumnResolver(options).columns(names)
      let hasText = plain.candidates[.text] != nil
      let found = options.profiles.profile(of: names, hasText: hasText)
      let (columns, places) =
        found.map { ColumnResolver(options, profile: $0.profile).columns(names) } ?? plain
      return .found(
        HeaderCandidate(
          delimiter: delimiter, quoting: quoting, names: names, columns: columns, places: places,
          profile: found?.profile, matched: found?.matched ?? 0, start: start,
          end: start + range.upperBound, lines: record.lineEnds))
    case .incomplete: return .incomplete
    case .blankLine, .broken: return .broken
    }
  }

  // MARK: Records

  /// The records below a header as far as evidence reaches.
  func records(below header: HeaderCandidate) -> [RecordSlot] {
    let end = min(sample.bytes.count, header.end + FormatDetector.evidenceSize)
    var found = FoundRecords(file: "", encoding: .utf8, start: 0)
    var splitter = CSVSplitter(
      delimiter: header.columns.count == 1 ? nil : header.delimiter,
      columns: header.columns.count, quoting: header.quoting,
      maximumRecord: FormatDetector.evidenceSize, start: lineStart(after: header.end))
    let isWhole = sample.isEnd && end == sample.bytes.count
    splitter.scan(sample.bytes.slice(0..<end), isEnd: isWhole, into: &found)
    return found.slots
  }

  /// The start of the line behind a line end.
  private func lineStart(after end: Int) -> Int {
    let bytes = sample.bytes
    guard end < bytes.count else { return bytes.count }
    let isPair =
      bytes[end] == .carriageReturn && end + 1 < bytes.count && bytes[end + 1] == .lineFeed
    return end + (isPair ? 2 : 1)
  }

  func cells(of slot: RecordSlot, _ header: HeaderCandidate) -> [String] {
    let record = sample.bytes.slice(slot.start..<(slot.start + slot.length))
    let delimiter = header.columns.count == 1 ? nil : header.delimiter
    return CSVCells(record, delimiter: delimiter, header.quoting).map { $0.string(in: record) }
  }

  func cellCount(of slot: RecordSlot, delimiter: UInt8?, _ quoting: Quoting) -> Int {
    let record = sample.bytes.slice(slot.start..<(slot.start + slot.length))
    return CSVCells(record, delimiter: delimiter, quoting).count
  }
}

/// The name without the spaces around it.
func trimmed(_ name: String) -> String {
  let scalars = name.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[first...last])
}
