import FeedbackModel

/// Finds the records of a JSON file, and which export it is.
struct JSONDetector {
  let detector: FormatDetector
  let sample: FormatDetector.Sample

  /// - Parameters:
  ///   - format: What the first byte shows.
  ///   - start: Where the first value starts, on the line given.
  ///   - line: The line.
  /// - Returns: The layout, or that more bytes are needed.
  /// - Throws: The ``FeedbackModel/Diagnostic`` for which the file is refused.
  func detect(
    _ format: RecordFormat, _ start: Int, _ line: Int
  ) throws(Diagnostic) -> FormatDetector.Detection {
    // Until the first line is there, it can still turn out to be a part of an object.
    let hasLine = sample.bytes.index(of: .lineFeed, from: start) != nil
    if !hasLine, !sample.isExhausted { return .undecided }
    if detector.options.format == nil, let array = envelopedArray(from: start) {
      let lines = sample.bytes.slice(start..<array).lineEnds
      return .decided(try layout(.jsonArray(isEnveloped: true), array, line + lines))
    }
    return .decided(try layout(format, start, line))
  }

  // MARK: Envelope

  /// Where the array of records starts that a member of the first object holds, if a profile knows
  /// the member's name.
  private func envelopedArray(from start: Int) -> Int? {
    let envelopes = detector.options.profiles.envelopes
    var scanner = JSONScanner(sample.bytes, from: start)
    scanner.skipWhitespace()
    guard !envelopes.isEmpty, scanner.take(0x7B) else { return nil }
    return try? arrayOfRecords(&scanner, envelopes)
  }

  private func arrayOfRecords(
    _ scanner: inout JSONScanner, _ envelopes: Set<String>
  ) throws(JSONFault) -> Int? {
    scanner.skipWhitespace()
    while scanner.next == .quote {
      let name = try scanner.scanName()
      let text = String(decoding: sample.bytes.slice(name.range), as: UTF8.self)
      if scanner.next == 0x5B, envelopes.contains(text), holdsObjects(at: scanner.position) {
        return scanner.position
      }
      _ = try scanner.scanValue(depth: 1)
      scanner.skipWhitespace()
      try scanner.scanComma(orEnd: "}")
    }
    return nil
  }

  private func holdsObjects(at array: Int) -> Bool {
    let rest = sample.bytes[(array + 1)...].first { !$0.isJSONWhitespace }
    return rest == 0x7B || rest == 0x5D
  }

  // MARK: Records

  private func layout(
    _ format: RecordFormat, _ start: Int, _ line: Int
  ) throws(Diagnostic) -> FormatDetector.Layout {
    var layout = FormatDetector.Layout(format: format, columns: [], start: start, line: line)
    let records = records(of: format, from: start)
    layout.plan.profile = profile(of: records)
    let resolver = ColumnResolver(detector.options, profile: layout.plan.profile)
    var dates = DateEvidence(detector.options)
    var parser = JSONRecordParser(resolver)
    var hasText = false
    for record in records {
      guard let names = try? parser.names(record) else { continue }
      let columns = resolver.columns(names).columns
      if layout.columns.isEmpty || !hasText && columns.contains(where: { $0.carriesText }) {
        layout.columns = columns
      }
      hasText = hasText || columns.contains { $0.carriesText }
      var repairs = RecordRepairs()
      var draft = RecordDraft(RecordOrigin())
      try? parser.parse(record, into: &draft, repairs: &repairs)
      if let date = draft.comment.date { dates.add(date) }
    }
    if sample.isFull, !layout.columns.isEmpty, !hasText {
      throw detector.missingText(layout.columns, line: line)
    }
    layout.plan.dates = try dates.reading(
      profile: layout.plan.profile, file: detector.file, into: &layout.diagnostics)
    return layout
  }

  private func records(
    of format: RecordFormat, from start: Int
  ) -> [UnsafeBufferPointer<UInt8>] {
    var found = FoundRecords(file: detector.file, encoding: .utf8, start: 0)
    var splitter = format.makeSplitter(start: start, options: detector.options)
    let end = min(
      sample.bytes.count, max(sample.evidence.count, start + FormatDetector.evidenceSize))
    let isWhole = sample.isEnd && end == sample.bytes.count
    splitter.scan(sample.bytes.slice(0..<end), isEnd: isWhole, into: &found)
    return found.slots.map { sample.bytes.slice($0.start..<($0.start + $0.length)) }
  }

  private func profile(of records: [UnsafeBufferPointer<UInt8>]) -> ExportProfile? {
    var parser = JSONRecordParser(ColumnResolver(detector.options))
    for record in records.prefix(20) {
      guard var names = try? parser.names(record) else { continue }
      names += parser.innerNames(record, of: detector.options.profiles.wrappers)
      let found = detector.options.profiles.profile(of: names, hasText: true)
      if let found { return found.profile }
    }
    return nil
  }
}
