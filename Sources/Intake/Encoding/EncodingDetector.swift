/// Finds the encoding of a file from its first bytes.
///
/// In this order: a byte order mark; UTF-16 by its zeros or by letters of one block; well-formed
/// UTF-8; else single bytes by the letters they would be. A detector of single encodings is not
/// enough for short Croatian or Spanish: see ``EncodingChooser``.
struct EncodingDetector {
  /// Bytes after which no more are waited for.
  static let sampleSize = 64 << 10
  /// The same where all are ASCII so far.
  static let asciiSampleSize = 1 << 20
  /// Bytes from which a decision is taken.
  static let evidenceSize = 256 << 10

  let chooser: EncodingChooser
  /// Leading bytes that are known to be ASCII.
  private var asciiCount = 0

  init(chooser: EncodingChooser) { self.chooser = chooser }

  /// - Parameters:
  ///   - head: The first bytes of the file.
  ///   - isEnd: Whether these are all.
  ///   - isUrgent: Whether the stream has paused, so that an answer is wanted now.
  /// - Returns: The finding and the length of the byte order mark; nil to wait for more.
  mutating func detect(
    _ head: [UInt8], isEnd: Bool, isUrgent: Bool
  ) -> (finding: EncodingFinding, mark: Int)? {
    if head.count < TextEncoding.prefixLength, !isEnd { return nil }
    let marked = TextEncoding.marked(head)
    if let (encoding, mark) = marked, encoding != .utf8 {
      return (EncodingFinding(encoding, .mark), mark)
    }
    if let encoding = Self.alternatingZeros(head) { return (EncodingFinding(encoding, .zeros), 0) }
    if head.count < Self.sampleSize, !isEnd, !isUrgent { return nil }
    if let finding = wide(head) { return (finding, 0) }
    let mark = marked?.mark ?? 0
    asciiCount += head[(asciiCount + mark)...].prefix { $0 < 0x80 }.count
    if asciiCount + mark >= head.count {
      if head.count < Self.asciiSampleSize, !isEnd, !isUrgent { return nil }
      return (EncodingFinding(.utf8, marked == nil ? .ascii : .mark), mark)
    }
    return (narrow(head, isEnd: isEnd, marked == nil ? .wellFormed : .mark), mark)
  }

  // MARK: UTF-16

  /// UTF-16 by the zeros of the file's first two characters, if these are ASCII.
  private static func alternatingZeros(_ head: [UInt8]) -> TextEncoding? {
    guard head.count >= 4 else { return nil }
    return switch (head[0], head[1], head[2], head[3]) {
    case (1..., 0, 1..., 0): .utf16LittleEndian
    case (0, 1..., 0, 1...): .utf16BigEndian
    default: nil
    }
  }

  /// UTF-16 without its mark: four fifths of the bytes at one parity, and hardly any at the other,
  /// name the blocks of ASCII, Latin Extended-A, Cyrillic or Tamil.
  private func wide(_ head: [UInt8]) -> EncodingFinding? {
    let pairs = min(head.count, Self.sampleSize) / 2
    guard pairs >= 8 else { return nil }
    var blocks = [0, 0]
    for index in 0..<(2 * pairs) {
      switch head[index] {
      case 0x00, 0x01, 0x04, 0x0B: blocks[index & 1] += 1
      default: break
      }
    }
    for (parity, encoding) in [(1, TextEncoding.utf16LittleEndian), (0, .utf16BigEndian)]
    where blocks[parity] * 10 >= pairs * 8 && blocks[1 - parity] * 10 < pairs {
      return EncodingFinding(encoding, .blocks, confidence: 0.99, runnerUp: .utf8)
    }
    return nil
  }

  // MARK: UTF-8 and single bytes

  private func narrow(
    _ head: [UInt8], isEnd: Bool, _ basis: EncodingFinding.Basis
  ) -> EncodingFinding {
    let lines = head.prefix(Self.evidenceSize).withUnsafeBufferPointer { bytes in
      LineCensus(bytes, isEnd: isEnd && head.count <= Self.evidenceSize)
    }
    guard !lines.malformed.isEmpty, !chooser.isEmpty else { return EncodingFinding(.utf8, basis) }
    return lines.malformed.withUnsafeBufferPointer { decide($0, lines, basis) }
  }

  private func decide(
    _ malformed: UnsafeBufferPointer<UInt8>, _ lines: LineCensus, _ basis: EncodingFinding.Basis
  ) -> EncodingFinding {
    // A line of single bytes is well-formed UTF-8 by chance once in fifty at most.
    let isMixed = basis == .mark || lines.wellFormedCount * 50 > lines.malformedCount
    guard let choice = chooser.choose(malformed), choice.isPlausible else {
      var finding = EncodingFinding(.utf8, isMixed ? basis : .unknown, confidence: 0)
      finding.isLegacyFont = looksLikeLegacyFont(malformed)
      return finding
    }
    guard isMixed else {
      return EncodingFinding(
        choice.encoding, .letters, confidence: choice.confidence, runnerUp: choice.runnerUp)
    }
    var finding = EncodingFinding(
      .utf8, .mixed, confidence: choice.confidence, runnerUp: choice.runnerUp)
    finding.fallback = choice.encoding
    return finding
  }
}

/// The lines of some bytes that are not ASCII, by whether they are well-formed UTF-8.
struct LineCensus {
  private(set) var wellFormedCount = 0
  private(set) var malformedCount = 0
  /// The malformed lines, one after the other.
  private(set) var malformed: [UInt8] = []

  /// - Parameters:
  ///   - bytes: The start of a file.
  ///   - isEnd: Whether the last line is whole.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isEnd: Bool) {
    var start = 0
    while start < bytes.count {
      let end = bytes.index(of: .lineFeed, from: start)
      if end == nil, !isEnd, malformedCount + wellFormedCount > 0 { return }
      let line = bytes.slice(start..<(end ?? bytes.count))
      start = (end ?? bytes.count) + 1
      guard line.contains(where: { $0 >= 0x80 }) else { continue }
      if let fault = firstMalformedUTF8(in: line) {
        // The last bytes may be the first of a character that goes on.
        if end == nil, !isEnd, line.count - fault < 4 { return }
        malformedCount += 1
        malformed.append(contentsOf: line)
        malformed.append(.lineFeed)
      } else {
        wellFormedCount += 1
      }
    }
  }
}
