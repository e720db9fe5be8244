import FeedbackModel

/// Turns the header that was chosen into the layout of a table.
struct TableLayout {
  private let detector: FormatDetector
  private let reader: HeaderReader

  /// Records from which the number of cells can be judged.
  private static let judgedRecords = 10

  init(_ detector: FormatDetector, _ reader: HeaderReader) {
    self.detector = detector
    self.reader = reader
  }

  /// - Throws: A ``FeedbackModel/Diagnostic`` where the header does not tell which column is the
  ///   text, or the records below it do not bear it out.
  func layout(_ header: HeaderCandidate, line: Int) throws(Diagnostic) -> FormatDetector.Layout {
    var header = header
    header.quoting.usesBackslash = usesBackslash(header)
    let slots = reader.records(below: header)
    var columns = header.columns
    var plan = RecordPlan()
    plan.profile = header.profile
    var headerRows = 0
    if let profile = header.profile, profile.hasQuestions,
      detector.options.fieldMap.columns[.text] == nil
    {
      let records = slots.map { reader.cells(of: $0, header) }
      var block = HeaderBlock(columns, profile, records: records)
      headerRows = block.rows
      plan.questions = block.findQuestions(in: Array(records.dropFirst(headerRows)))
      columns = block.columns
      try requireText(plan.questions, columns, hasRecords: slots.count > headerRows, line: line)
    } else {
      try requireOneText(header, line: line)
    }
    columns = withUniqueNames(columns)
    try requireShape(header, slots.dropFirst(headerRows), line: line)
    var layout = place(header, columns, below: slots[..<headerRows], line: line)
    layout.diagnostics = warnings(header, line: line)
    plan.dates = try dates(header, columns, slots.dropFirst(headerRows), into: &layout.diagnostics)
    layout.plan = plan
    return layout
  }

  /// The columns, those after the first of a name with a number behind it.
  private func withUniqueNames(_ columns: [Column]) -> [Column] {
    var counts: [String: Int] = [:]
    return columns.map { column in
      var column = column
      guard !column.name.isEmpty else { return column }
      counts[column.name, default: 0] += 1
      if let count = counts[column.name], count > 1, column.field == nil {
        column.name += " (\(count))"
      }
      return column
    }
  }

  private func place(
    _ header: HeaderCandidate, _ columns: [Column], below rows: ArraySlice<RecordSlot>, line: Int
  ) -> FormatDetector.Layout {
    let hasOneColumn = header.columns.count == 1 && detector.options.delimiter == nil
    let table = DelimitedTable(
      delimiter: hasOneColumn ? nil : header.delimiter, columns: columns, quoting: header.quoting,
      padsRaggedRows: detector.options.padsRaggedRows)
    let bytes = reader.sample.bytes
    let end = rows.last.map { $0.start + $0.length } ?? header.end
    var layout = FormatDetector.Layout(
      format: .delimited(table), columns: columns, start: end,
      line: line + bytes.slice(header.start..<end).lineEnds)
    if end < bytes.count {
      layout.start += 1
      layout.line += 1
      layout.followsCarriageReturn = bytes[end] == .carriageReturn
    }
    return layout
  }

  // MARK: Evidence

  /// Whether more records are sound if a backslash stands for a quote's second quote.
  private func usesBackslash(_ header: HeaderCandidate) -> Bool {
    let escape = [.backslash, header.quoting.mark]
    let evidence = reader.sample.evidence
    let hasEscape = zip(evidence, evidence.dropFirst()).contains { [$0, $1] == escape }
    guard hasEscape else { return false }
    var escaped = header
    escaped.quoting.usesBackslash = true
    return soundRecords(escaped) > soundRecords(header)
  }

  private func soundRecords(_ header: HeaderCandidate) -> Int {
    reader.records(below: header).count {
      reader.cells(of: $0, header).count == header.columns.count
    }
  }

  /// Refuses a header that most records contradict; a shape is not guessed against the evidence.
  private func requireShape(
    _ header: HeaderCandidate, _ slots: ArraySlice<RecordSlot>, line: Int
  ) throws(Diagnostic) {
    let records = slots.prefix(100)
    let options = detector.options
    guard records.count >= Self.judgedRecords, !options.padsRaggedRows else { return }
    if header.columns.count == 1 {
      if options.delimiter == nil { try requireOneColumn(records, line: line) }
      return
    }
    let uneven = records.count { reader.cells(of: $0, header).count != header.columns.count }
    if uneven * 2 <= records.count { return }
    throw detector.refusal(
      .shapeAgainstEvidence, line: line,
      "\(uneven) of the first \(records.count) records have not the \(header.columns.count) cells "
        + "of the header",
      remedy: "check the header; name the delimiter with --delimiter, or allow it with --ragged")
  }

  private func requireOneColumn(
    _ records: ArraySlice<RecordSlot>, line: Int
  ) throws(Diagnostic) {
    // Commas belong to text; the other delimiters in equal number in every row do not.
    for delimiter in DelimitedDetector.delimiters.dropFirst() {
      let counts = Set(
        records.map { reader.cellCount(of: $0, delimiter: delimiter, Quoting()) })
      guard counts.count == 1, let count = counts.first, count > 1 else { continue }
      throw detector.refusal(
        .shapeAgainstEvidence, line: line,
        "the header has one column, but every record has \(count) cells",
        remedy: "give every column a name on the first line, or say --delimiter ,")
    }
  }

  private func dates(
    _ header: HeaderCandidate, _ columns: [Column], _ slots: ArraySlice<RecordSlot>,
    into diagnostics: inout [Diagnostic]
  ) throws(Diagnostic) -> DateReading {
    guard let column = columns.firstIndex(where: { $0.field == .date }) else {
      return DateReading()
    }
    var evidence = DateEvidence(detector.options)
    for slot in slots {
      let cells = reader.cells(of: slot, header)
      if column < cells.count { evidence.add(cells[column]) }
    }
    var reading = try evidence.reading(
      profile: header.profile, file: detector.file, into: &diagnostics)
    if let zone = zone(inName: columns[column].name) { reading.zone = zone }
    return reading
  }

  /// The zone in a name such as `Submit Date (UTC)` or `Started at (America/New_York)`.
  private func zone(inName name: String) -> String? {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return nil }
    let zone = String(name[name.index(after: open)...].dropLast())
    return zone == "UTC" || zone.contains("/") && !zone.contains(" ") ? zone : nil
  }

  // MARK: The text column

  private func requireText(
    _ questions: [String], _ columns: [Column], hasRecords: Bool, line: Int
  ) throws(Diagnostic) {
    if !questions.isEmpty || columns.contains(where: { $0.field == .text }) || !hasRecords {
      return
    }
    throw detector.refusal(
      .noQuestions, line: line, "no column of the survey holds open answers",
      remedy: "name one with --map text=COLUMN")
  }

  private func requireOneText(_ header: HeaderCandidate, line: Int) throws(Diagnostic) {
    guard let text = header.places[.text], text.count > 1, text[0].rank == text[1].rank else {
      return
    }
    throw detector.refusal(
      .duplicateColumn, line: line,
      "two columns are named '\(escaped(header.names[text[0].index]))'",
      remedy: "rename one, or name another with --map text=COLUMN")
  }

  // MARK: Warnings

  private func warnings(_ header: HeaderCandidate, line: Int) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if let text = header.places[.text], text.count > 1, text[0].rank > 0, header.profile == nil {
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
