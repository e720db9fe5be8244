import FeedbackModel

/// Reads one input: bytes, decompressed, decoded, split into records, handed over in chunks.
final class FileReader {
  private static let bufferSize = 1 << 20

  private(set) var file: InputFile
  private let options: InputOptions
  private let source: any ByteSource
  private var digest = ContentDigest()

  /// Bytes as they are stored, of which those from `rawPosition` on are not yet decompressed.
  private let raw: UnsafeMutableRawBufferPointer
  private var rawPosition = 0
  private var rawCount = 0
  private var decompressor: (any Decompressor)?
  /// Whether the decompressor may have more to give without more input.
  private var hasMoreOutput = false
  private var isSniffed = false
  private var sheet: SheetReader?

  private var detector: EncodingDetector
  private var decoder: (any TextDecoder)?
  /// The first decompressed bytes, until the encoding is known.
  private var head: [UInt8] = []
  /// Decoded text of which no record was handed over yet.
  private var text: [UInt8] = []
  private var found: FoundRecords
  private var splitter: (any RecordSplitter)?
  private var isAtEnd = false
  /// Whether the last scan stopped before the end of the text.
  private var hasUnscannedText = false

  init(
    path: String, options: InputOptions, chooser: EncodingChooser, source: any ByteSource
  ) {
    file = InputFile(path: path)
    detector = EncodingDetector(chooser: chooser)
    self.options = options
    self.source = source
    raw = .allocate(byteCount: Self.bufferSize, alignment: 16)
    found = FoundRecords(file: path, encoding: .utf8, start: 0)
  }

  deinit { raw.deallocate() }

  /// The next records; nil at the end.
  ///
  /// - Throws: The ``FeedbackModel/Diagnostic`` for which the file is refused.
  func next() throws(Diagnostic) -> InputChunk? {
    while true {
      if found.isFull {
        hasUnscannedText = true
        return handOver()
      }
      if hasUnscannedText {
        hasUnscannedText = false
        try scan()
        continue
      }
      if found.consumed >= options.chunkSize || isAtEnd && !found.isEmpty {
        if let chunk = handOver() { return chunk }
      }
      if isAtEnd {
        try conclude()
        return nil
      }
      if isPaused {
        if decoder == nil { try startDecoding(isUrgent: true) }
        if splitter == nil { try detectFormat(isUrgent: true) }
        if !found.isEmpty { return handOver() }
      }
      try fill()
    }
  }

  private var isPaused: Bool { rawPosition == rawCount && !hasMoreOutput && !source.isReady }

  // MARK: Bytes

  /// Does one read or one step of decompression, and everything that follows from it.
  private func fill() throws(Diagnostic) {
    if let sheet { return try fill(from: sheet) }
    if !isSniffed {
      while rawCount < TextEncoding.prefixLength, try readMore() {}
      if try openWorkbook() { return }
      try sniffCompression()
    } else if rawPosition == rawCount, !hasMoreOutput {
      rawPosition = 0
      rawCount = 0
      guard try readMore() else { return try finish() }
    }
    let input = UnsafeRawBufferPointer(rebasing: raw[rawPosition..<rawCount])
    guard let decompressor else {
      rawPosition = rawCount
      return try accept(input.assumingMemoryBound(to: UInt8.self))
    }
    try withUnsafeTemporaryBytes { output throws(Diagnostic) in
      let (taken, produced) = try decompressor.expand(input, into: output)
      rawPosition += taken
      hasMoreOutput = produced == output.count
      let plain = UnsafeRawBufferPointer(rebasing: output[..<produced])
      try accept(plain.assumingMemoryBound(to: UInt8.self))
    }
  }

  private func fill(from sheet: SheetReader) throws(Diagnostic) {
    guard let rows = try sheet.next() else { return try finish() }
    var result: Result<Void, Diagnostic> = .success(())
    rows.withUnsafeBufferPointer { rows in
      result = Result { () throws(Diagnostic) in try accept(rows) }
    }
    try result.get()
  }

  /// Opens a workbook; false where the input is none, by its name or its first bytes.
  private func openWorkbook() throws(Diagnostic) -> Bool {
    guard SheetReader.isWorkbook(file.path, raw[..<rawCount]) else { return false }
    var bytes: [UInt8] = []
    repeat {
      bytes += raw[..<rawCount]
      try SheetReader.checkSize(bytes.count, file: file.path)
      rawCount = 0
    } while try readMore()
    isSniffed = true
    let workbook = try Workbook(bytes, file: file.path)
    let chosen = try workbook.choose(options.sheet, into: &file.diagnostics)
    file.sheet = chosen.name
    sheet = try SheetReader(workbook, chosen, file: file.path)
    return true
  }

  private func withUnsafeTemporaryBytes(
    _ body: (UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.bufferSize, alignment: 16)
    defer { buffer.deallocate() }
    try body(buffer)
  }

  /// Reads once; false at the end.
  private func readMore() throws(Diagnostic) -> Bool {
    let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: raw[rawCount...]))
    if options.computesDigest {
      digest.update(UnsafeRawBufferPointer(rebasing: raw[rawCount..<(rawCount + count)]))
    }
    rawCount += count
    file.bytesRead += count
    return count > 0
  }

  /// Recognises compression by its magic bytes; the name only makes for a warning.
  private func sniffCompression() throws(Diagnostic) {
    isSniffed = true
    let prefix = raw[..<rawCount]
    if let found = Compression.allCases.first(where: { prefix.starts(with: $0.magic) }) {
      decompressor = try found.makeDecompressor(file: file.path)
      file.compression = found.rawValue
      return
    }
    guard let named = Compression.allCases.first(where: { file.path.hasSuffix($0.suffix) }) else {
      return
    }
    if rawCount == 0 {
      throw diagnostic(
        .error, named == .gzip ? .gzipTruncated : .zstdTruncated, "the compressed data ends early",
        remedy: "nothing of this file is used")
    }
    warn(
      .notCompressed, "the file is not compressed, in spite of its name; it is read as text")
  }

  // MARK: Text

  private func accept(_ bytes: UnsafeBufferPointer<UInt8>) throws(Diagnostic) {
    if decoder == nil {
      head.append(contentsOf: bytes)
      return try startDecoding(isUrgent: false)
    }
    decoder?.decode(bytes, to: &text)
    try scan()
  }

  private func startDecoding(isUrgent: Bool) throws(Diagnostic) {
    guard let (finding, mark) = encodingFinding(isUrgent: isUrgent) else { return }
    file.finding = finding
    found = FoundRecords(file: file.path, encoding: finding.encoding, start: mark)
    var decoder = finding.encoding.makeDecoder()
    text.reserveCapacity(options.chunkSize + 2 * Self.bufferSize)
    head.withUnsafeBufferPointer { decoder.decode($0.slice(mark..<$0.count), to: &text) }
    self.decoder = decoder
    head = []
    if let doubt = finding.doubt(in: file.path) { note(doubt) }
    try scan()
  }

  /// The encoding and the length of its mark; nil until enough bytes are there.
  private func encodingFinding(isUrgent: Bool) -> (EncodingFinding, mark: Int)? {
    guard let named = options.encoding else {
      return detector.detect(head, isEnd: isAtEnd, isUrgent: isUrgent)
    }
    if head.count < TextEncoding.prefixLength, !isAtEnd { return nil }
    return (EncodingFinding(named, .named), named.markLength(in: head))
  }

  // MARK: Records

  private func scan() throws(Diagnostic) {
    if splitter == nil { try detectFormat(isUrgent: false) }
    text.withUnsafeBufferPointer { splitter?.scan($0, isEnd: isAtEnd, into: &found) }
  }

  private func detectFormat(isUrgent: Bool) throws(Diagnostic) {
    let detector = FormatDetector(file: file.path, options: options)
    let outcome = text.withUnsafeBufferPointer { bytes in
      Result { () throws(Diagnostic) in
        try detector.detect(
          FormatDetector.Sample(bytes: bytes, isEnd: isAtEnd, isUrgent: isUrgent))
      }
    }
    switch try outcome.get() {
    case .undecided: return
    case .empty: warn(.emptyInput, "the file is empty")
    case .decided(let layout): start(layout)
    }
  }

  private func start(_ layout: FormatDetector.Layout) {
    file.format = layout.format
    file.plan = layout.plan
    file.columns = layout.columns
    for diagnostic in layout.diagnostics { note(diagnostic) }
    if layout.diagnostics.contains(where: { $0.severity == .error }) { file.status = .rejects }
    found.line = layout.line
    found.consumed = layout.start
    splitter = layout.format.makeSplitter(
      start: layout.start, followsCarriageReturn: layout.followsCarriageReturn, options: options)
    text.withUnsafeBufferPointer { splitter?.scan($0, isEnd: isAtEnd, into: &found) }
  }

  /// Takes the records found out of the buffer; nil if there are none, only bytes to forget.
  private func handOver() -> InputChunk? {
    let bytes = text
    let consumed = found.consumed
    text = []
    text.reserveCapacity(options.chunkSize + Self.bufferSize + bytes.count - consumed)
    text.append(contentsOf: bytes[consumed...])
    defer {
      file.records = found.number
      bytes.withUnsafeBufferPointer { found.drop(consumed, of: $0) }
      splitter?.drop(consumed)
    }
    guard !found.isEmpty, let encoding = file.encoding, let format = file.format else {
      return nil
    }
    return InputChunk(
      index: 0, fileIndex: 0, file: file.path, encoding: encoding,
      fallback: file.finding?.fallback, format: format, plan: file.plan ?? RecordPlan(),
      bytes: bytes, records: found.slots, rejects: found.rejects)
  }

  // MARK: End

  /// Splits what is left when no more bytes will come.
  private func finish() throws(Diagnostic) {
    try decompressor?.finish()
    isAtEnd = true
    if decoder == nil { try startDecoding(isUrgent: false) } else { try scan() }
  }

  /// Says what the end of the file has shown, after its last record was handed over.
  private func conclude() throws(Diagnostic) {
    file.isComplete = true
    file.records = found.number
    if options.computesDigest { file.sha256 = digest.hexadecimal }
    if splitter != nil, found.number == 0 {
      warn(.noRecords, "the file has a header and no records")
    }
    if decompressor?.hasTrailingGarbage == true {
      warn(.gzipTrailingGarbage, "what follows the compressed data is ignored")
    }
    reportCutEnd()
    if source.hasChanged { try reportChange() }
  }

  private func reportCutEnd() {
    if let pending = decoder?.pending, pending > 0 {
      file.status = .rejects
      note(
        diagnostic(
          .error, .truncatedCharacter,
          "the file ends inside a character; its last \(pending) bytes are ignored",
          remedy: "copy the file again"))
    }
    if found.isInUnclosedArray {
      file.status = .rejects
      note(
        diagnostic(
          .error, .unclosedArray, "the file ends inside its JSON array",
          remedy: "copy the file again"))
    }
  }

  private func reportChange() throws(Diagnostic) {
    let problem = "the file changed while it was read"
    if options.isStrict {
      throw diagnostic(.error, .inputChanged, problem, remedy: "read it again")
    }
    note(diagnostic(.warning, .inputChanged, problem, remedy: "read it again"))
  }

  // MARK: Messages

  private func warn(_ code: ProblemCode, _ problem: String) {
    note(diagnostic(.warning, code, problem, remedy: ""))
  }

  private func note(_ diagnostic: Diagnostic) { file.diagnostics.append(diagnostic) }

  private func diagnostic(
    _ severity: Diagnostic.Severity, _ code: ProblemCode, _ problem: String, remedy: String
  ) -> Diagnostic {
    Diagnostic(
      severity, code: code.rawValue, at: SourceLocation(file: file.path), problem, remedy: remedy)
  }
}
