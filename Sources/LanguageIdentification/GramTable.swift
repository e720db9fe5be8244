/// Scores of n-grams and of contexts to back off from, in one flat hash table.
///
/// A slot packs an n-gram of up to five bytes (bits 0–39), whether it is a context (bit 40) and the
/// number of its row (from bit 41); a row has a signed byte a language and is padded to ``stride``.
struct GramTable: Sendable {
  static let begin = UInt8(ascii: "^")
  static let end = UInt8(ascii: "$")
  /// Units of a row's bytes in one nat of ``weight``-ed evidence.
  static let unitsPerNat = 32.0
  /// What a nat of an n-gram counts against a nat of other evidence: neighbouring n-grams share
  /// letters, so their evidence is not independent. Tuned on the working part of the measurement.
  static let weight = 0.5

  private static let keyMask: UInt64 = (1 << 41) - 1
  private static let contextBit: UInt64 = 1 << 40

  /// Bytes of a row: a whole number of the processor's vectors.
  private static let stride = WordScores.maximumLanguages
  let slots: [UInt64]
  let rows: [Int8]

  init(slots: [UInt64], rows: [Int8]) {
    self.slots = slots
    self.rows = rows
  }

  /// Estimates and stores the scores of counted n-grams.
  init(_ counts: [NGramCounts.Row], languageCount: Int) {
    var estimator = GramEstimator(counts, languageCount: languageCount)
    let trained = Self.trained(counts, languageCount)
    var keys: [UInt64] = []
    var rows: [Int8] = []
    estimator.forEachGram { bytes, logs in
      keys.append(Self.packed(bytes[...]))
      rows += Self.row(logs, trained)
    }
    estimator.forEachContext { context, logs in
      keys.append(context | Self.contextBit)
      rows += Self.row(logs, trained)
    }
    self.init(slots: Self.slots(keys), rows: rows)
  }

  /// The languages that have any text; the others keep a score of 0.
  private static func trained(_ counts: [NGramCounts.Row], _ languageCount: Int) -> [Int] {
    var isTrained = [Bool](repeating: false, count: languageCount)
    for row in counts {
      for count in row.counts { isTrained[count.language] = true }
    }
    return (0..<languageCount).filter { isTrained[$0] }
  }

  /// Differences to the mean, so that only what tells languages apart is kept.
  private static func row(_ logs: [Double], _ trained: [Int]) -> [Int8] {
    let mean = trained.reduce(0) { $0 + logs[$1] } / Double(max(trained.count, 1))
    var row = [Int8](repeating: 0, count: stride)
    for language in trained {
      row[language] = Int8(
        clamping: Int(((logs[language] - mean) * weight * unitsPerNat).rounded()))
    }
    return row
  }

  private static func slots(_ keys: [UInt64]) -> [UInt64] {
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for (row, key) in keys.enumerated() {
      var slot = place(of: key) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = key | UInt64(row) << 41
    }
    return slots
  }

  static func packed(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether a byte of UTF-8 goes on with the letter before it.
  @inline(__always)
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  @inline(__always)
  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  /// Adds the log-probability of a word, in each language, to `scores`, which has ``stride`` values.
  ///
  /// - Complexity: A few probes a byte.
  func add(
    _ key: UnsafePointer<UInt8>, _ count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    slots.withUnsafeBufferPointer { slots in
      rows.withUnsafeBufferPointer { rows in
        var window = UInt64(Self.begin)
        for index in 0...count {
          window = window &<< 8 | UInt64(index < count ? key[index] : Self.end)
          // An n-gram never ends inside a letter.
          if index + 1 < count && Self.isContinuation(key[index + 1]) { continue }
          Self.addLongest(window, min(NGramCounts.order, index + 2), slots, rows, to: scores)
        }
      }
    }
  }

  /// The longest known n-gram that ends here, and what the longer contexts leave to it.
  @inline(__always)
  private static func addLongest(
    _ window: UInt64, _ longest: Int, _ slots: UnsafeBufferPointer<UInt64>,
    _ rows: UnsafeBufferPointer<Int8>, to scores: UnsafeMutablePointer<Int32>
  ) {
    var length = longest
    while length > 0 {
      if addRow(of: window & mask(length), slots, rows, to: scores) { return }
      if length > 1 {
        _ = addRow(of: window &>> 8 & mask(length - 1) | contextBit, slots, rows, to: scores)
      }
      length -= 1
    }
  }

  @inline(__always)
  private static func mask(_ bytes: Int) -> UInt64 { (1 &<< UInt64(bytes * 8)) &- 1 }

  @inline(__always)
  private static func addRow(
    of key: UInt64, _ slots: UnsafeBufferPointer<UInt64>, _ rows: UnsafeBufferPointer<Int8>,
    to scores: UnsafeMutablePointer<Int32>
  ) -> Bool {
    let mask = slots.count &- 1
    var slot = place(of: key) & mask
    while slots[slot] != 0 {
      if slots[slot] & keyMask == key {
        let start = Int(slots[slot] &>> 41) &* stride
        // Of a constant length, it becomes vector code.
        for language in 0..<stride { scores[language] &+= Int32(rows[start &+ language]) }
        return true
      }
      slot = (slot &+ 1) & mask
    }
    return false
  }
}
