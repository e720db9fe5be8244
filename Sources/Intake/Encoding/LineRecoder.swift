/// Repairs records that are not UTF-8 in a file that is: line by line, by the encoding that fits.
struct LineRecoder: Sendable {
  private let chooser: EncodingChooser
  private let pages: [TextEncoding: CodePage]

  enum Outcome {
    case recoded
    /// No encoding fits; what is malformed became U+FFFD.
    case replaced
    /// A Tamil font encoding from before Unicode; nothing was written.
    case legacyFont
  }

  init(_ chooser: EncodingChooser) {
    self.chooser = chooser
    pages = Dictionary(
      uniqueKeysWithValues: (chooser.isEmpty ? [] : CodePage.encodings).map { ($0, CodePage($0)) })
  }

  /// Appends the record in UTF-8.
  ///
  /// - Parameters:
  ///   - record: Bytes that are not all UTF-8.
  ///   - fallback: The encoding that the file's first malformed lines have.
  ///   - output: Where the record goes.
  /// - Returns: What had to be done.
  func recode(
    _ record: UnsafeBufferPointer<UInt8>, fallback: TextEncoding?, to output: inout [UInt8]
  ) -> Outcome {
    var outcome = Outcome.recoded
    var start = 0
    while start < record.count {
      let end = record.index(of: .lineFeed, from: start).map { $0 + 1 } ?? record.count
      let line = record.slice(start..<end)
      start = end
      guard firstMalformedUTF8(in: line) != nil else {
        output.append(contentsOf: line)
        continue
      }
      if let page = page(of: line, fallback: fallback) {
        page.decode(line, to: &output)
      } else if !chooser.isEmpty, looksLikeLegacyFont(line) {
        return .legacyFont
      } else {
        appendRepairing(line, to: &output)
        outcome = .replaced
      }
    }
    return outcome
  }

  private func page(
    of line: UnsafeBufferPointer<UInt8>, fallback: TextEncoding?
  ) -> CodePage? {
    guard let choice = chooser.choose(line, favouring: fallback), choice.isPlausible else {
      return nil
    }
    return pages[choice.encoding]
  }
}
