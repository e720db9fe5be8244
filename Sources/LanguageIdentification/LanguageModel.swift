import Normalization

/// Counts and cues that tell languages apart, in flat tables.
///
/// Scores are log-likelihoods in 1/256 nat, as integers, so that sums do not depend on order.
package struct LanguageModel: Sendable {
  /// Number of languages; a row of scores has this many columns.
  package private(set) var languageCount: Int
  private var gramKeys: [UInt64]
  private var gramRows: [Int16]
  private var wordHashes: [UInt64]
  private var wordRows: [Int16]
  private var variants: [VariantCue]
  private var variantSlots: [UInt64]

  /// A word or a beginning of words that one variant of a language uses and another does not.
  struct VariantCue: BitwiseCopyable {
    var hash: UInt64
    var language: UInt8
    var variant: UInt8
    var isPrefix: UInt8
    var padding: UInt8 = 0
    var weight: Int32
  }

  /// Score of an n-gram that no training text has, relative to the least frequent one.
  static let scale: Double = 256

  // MARK: building

  /// Builds the tables.
  ///
  /// - Parameters:
  ///   - languageCount: Columns of all tables.
  ///   - grams: How often each n-gram of bytes occurs in each language's training text.
  ///   - words: Function words with their score per language, in nats.
  ///   - cues: Words that tell a language's variants apart.
  package init(
    languageCount: Int, grams: [(gram: [UInt8], counts: [Int])],
    words: [(word: [UInt8], scores: [Double])], cues: [Cue]
  ) {
    self.languageCount = languageCount
    let table = Self.gramTable(grams, languageCount)
    gramKeys = table.keys
    gramRows = table.rows
    (wordHashes, wordRows) = Self.wordTable(words, languageCount)
    variants = cues.map(\.record).sorted { $0.hash < $1.hash }
    variantSlots = variants.map(\.hash)
  }

  /// A cue of a variant, as the profiles list it.
  package struct Cue: Sendable {
    package var word: [UInt8]
    package var isPrefix: Bool
    package var language: Int
    package var variant: Int
    /// In units of one strong cue.
    package var weight: Double

    package init(
      word: [UInt8], isPrefix: Bool, language: Int, variant: Int, weight: Double
    ) {
      self.word = word
      self.isPrefix = isPrefix
      self.language = language
      self.variant = variant
      self.weight = weight
    }

    fileprivate var record: VariantCue {
      VariantCue(
        hash: KeyHash.hash(word), language: UInt8(language), variant: UInt8(variant),
        isPrefix: isPrefix ? 1 : 0, weight: Int32((weight * 100).rounded()))
    }
  }

  /// Additive smoothing of 0.3, as measured in linguistics.md 5.2.
  private static func gramTable(
    _ grams: [(gram: [UInt8], counts: [Int])], _ languageCount: Int
  ) -> (keys: [UInt64], rows: [Int16]) {
    var size = 16
    while size < grams.count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var rows = [Int16](repeating: 0, count: size * languageCount)
    var totals = [Double](repeating: 0, count: languageCount)
    for (_, counts) in grams {
      for language in 0..<languageCount { totals[language] += Double(counts[language]) }
    }
    let vocabulary = Double(max(grams.count, 1))
    for (gram, counts) in grams {
      let key = packed(gram)
      var slot = place(of: key) & (size - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      let logs = (0..<languageCount).map { language in
        logarithm((Double(counts[language]) + 0.3) / (totals[language] + 0.3 * vocabulary))
      }
      let mean = logs.reduce(0, +) / Double(languageCount)
      for language in 0..<languageCount {
        rows[slot * languageCount + language] = Int16(((logs[language] - mean) * scale).rounded())
      }
    }
    return (keys, rows)
  }

  private static func wordTable(
    _ words: [(word: [UInt8], scores: [Double])], _ languageCount: Int
  ) -> (hashes: [UInt64], rows: [Int16]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var rows = [Int16](repeating: 0, count: size * languageCount)
    for (word, scores) in words {
      let hash = KeyHash.hash(word) | 1
      var slot = Int(truncatingIfNeeded: hash &>> 20) & (size - 1)
      while hashes[slot] != 0 && hashes[slot] != hash { slot = (slot + 1) & (size - 1) }
      hashes[slot] = hash
      for language in 0..<languageCount {
        rows[slot * languageCount + language] &+= Int16((scores[language] * scale).rounded())
      }
    }
    return (hashes, rows)
  }

  // MARK: scoring

  static func packed(_ gram: [UInt8]) -> UInt64 {
    gram.reduce(0) { $0 << 8 | UInt64($1) }
  }

  @inline(__always)
  private static func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  /// Adds a word's scores to `row`: its n-grams of two to four bytes with its edges marked, and its
  /// entry among the function words.
  func addScores(
    of key: UnsafePointer<UInt8>, _ count: Int, to row: UnsafeMutablePointer<Int32>
  ) {
    var window: UInt64 = 0x5E
    for index in 0...count {
      let byte: UInt8 = index < count ? key[index] : 0x24
      window = window << 8 | UInt64(byte)
      addGram(window & 0xFFFF, to: row)
      if index >= 1 { addGram(window & 0xFF_FFFF, to: row) }
      if index >= 2 { addGram(window & 0xFFFF_FFFF, to: row) }
    }
    let hash = KeyHash.hash(key, count) | 1
    var slot = Int(truncatingIfNeeded: hash &>> 20) & (wordHashes.count - 1)
    while wordHashes[slot] != 0 {
      if wordHashes[slot] == hash {
        for language in 0..<languageCount {
          row[language] &+= Int32(wordRows[slot * languageCount + language])
        }
        return
      }
      slot = (slot + 1) & (wordHashes.count - 1)
    }
  }

  @inline(__always)
  private func addGram(_ key: UInt64, to row: UnsafeMutablePointer<Int32>) {
    var slot = Self.place(of: key) & (gramKeys.count - 1)
    while gramKeys[slot] != 0 {
      if gramKeys[slot] == key {
        for language in 0..<languageCount {
          row[language] &+= Int32(gramRows[slot * languageCount + language])
        }
        return
      }
      slot = (slot + 1) & (gramKeys.count - 1)
    }
  }

  /// Calls `found` with the variant and weight (in hundredths) of every cue that a word carries.
  func forEachVariantCue(
    of key: UnsafePointer<UInt8>, _ count: Int, language: Int, _ found: (Int, Int) -> Void
  ) {
    guard !variants.isEmpty else { return }
    for length in stride(from: count, to: 1, by: -1) {
      let hash = KeyHash.hash(key, length)
      var index = variantSlots.partitioningIndex { $0 >= hash }
      var isFound = false
      while index < variants.count && variants[index].hash == hash {
        let cue = variants[index]
        if Int(cue.language) == language && (length == count || cue.isPrefix != 0) {
          found(Int(cue.variant), Int(cue.weight))
          isFound = true
        }
        index += 1
      }
      if isFound { return }
    }
  }

  // MARK: bytes

  /// The model as bytes for the compiled image, and back.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for count in [languageCount, gramKeys.count, wordHashes.count, variants.count] {
      append([UInt64(count)], to: &bytes)
    }
    append(gramKeys, to: &bytes)
    append(wordHashes, to: &bytes)
    append(variants, to: &bytes)
    append(gramRows, to: &bytes)
    append(wordRows, to: &bytes)
    return bytes
  }

  private func append<Element: BitwiseCopyable>(_ values: [Element], to bytes: inout [UInt8]) {
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  /// - Precondition: `bytes` come from ``bytes``; images are checked by their checksum.
  package init(bytes: [UInt8]) {
    var offset = 0
    let counts: [UInt64] = Self.take(4, from: bytes, at: &offset)
    languageCount = Int(counts[0])
    gramKeys = Self.take(Int(counts[1]), from: bytes, at: &offset)
    wordHashes = Self.take(Int(counts[2]), from: bytes, at: &offset)
    variants = Self.take(Int(counts[3]), from: bytes, at: &offset)
    gramRows = Self.take(gramKeys.count * languageCount, from: bytes, at: &offset)
    wordRows = Self.take(wordHashes.count * languageCount, from: bytes, at: &offset)
    variantSlots = variants.map(\.hash)
  }

  private static func take<Element: BitwiseCopyable>(
    _ count: Int, from bytes: [UInt8], at offset: inout Int
  ) -> [Element] {
    let size = count * MemoryLayout<Element>.stride
    precondition(offset + size <= bytes.count, "an n-gram model of \(bytes.count) bytes is cut")
    defer { offset += size }
    return bytes.withUnsafeBytes { buffer in
      (0..<count).map {
        buffer.loadUnaligned(
          fromByteOffset: offset + $0 * MemoryLayout<Element>.stride, as: Element.self)
      }
    }
  }
}

extension Array {
  /// The first index whose element satisfies a condition that holds for all after it.
  func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
