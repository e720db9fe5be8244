import Normalization

/// Counts and cues that tell languages apart, as flat tables of integer scores.
package struct LanguageModel: Sendable {
  /// Units of a word's score in one nat.
  static let unitsPerNat = 8.0
  /// What a word takes from a language at most, in units: 256 words then stay within 16 bits.
  static let ceiling: Int32 = 127

  /// Number of languages; a row of scores has this many columns.
  package let languageCount: Int
  private let grams: GramTable
  private let letters: LetterTable
  private let words: WordTable
  let variants: VariantCues

  /// A cue of a variant, as the profiles list it.
  package struct Cue: Sendable {
    /// The folded word; `*` at its end stands for any ending, at its start for any beginning.
    package var word: [UInt8]
    package var language: Int
    package var variant: Int
    /// In units of one strong cue.
    package var weight: Double

    package init(word: [UInt8], language: Int, variant: Int, weight: Double) {
      self.word = word
      self.language = language
      self.variant = variant
      self.weight = weight
    }
  }

  /// Words that are a cue before certain others; written as in ``Cue``.
  package struct CuePair: Sendable {
    package var first: [[UInt8]]
    package var second: [[UInt8]]
    package var language: Int
    package var variant: Int
    package var weight: Double

    package init(
      first: [[UInt8]], second: [[UInt8]], language: Int, variant: Int, weight: Double
    ) {
      self.first = first
      self.second = second
      self.language = language
      self.variant = variant
      self.weight = weight
    }
  }

  /// Builds the tables.
  ///
  /// - Parameters:
  ///   - languageCount: Columns of all tables.
  ///   - counts: What the training texts of each language have.
  ///   - words: Function words with their score per language, in nats; zeros for words that all
  ///     languages share.
  ///   - cues: Words that tell a language's variants apart.
  ///   - pairs: At most ``VariantCues/maximumPairs``; those beyond are left out.
  package init(
    languageCount: Int, counts: NGramCounts, words: [(word: [UInt8], scores: [Double])],
    cues: [Cue] = [], pairs: [CuePair] = []
  ) {
    self.languageCount = languageCount
    grams = GramTable(counts.grams, languageCount: languageCount)
    var lengths = [Int](repeating: 0, count: languageCount)
    for row in counts.grams where row.bytes.count == 1 {
      for count in row.counts { lengths[count.language] += count.count }
    }
    letters = LetterTable(counts.letters, lengths: lengths, unitsPerNat: Self.unitsPerNat)
    self.words = WordTable(words, languageCount: languageCount, unitsPerNat: Self.unitsPerNat)
    variants = Self.variants(cues, Array(pairs.prefix(VariantCues.maximumPairs)))
  }

  private static func variants(_ cues: [Cue], _ pairs: [CuePair]) -> VariantCues {
    var records = cues.map { cue in
      record(
        cue.word,
        VariantCues.WordCue(
          language: UInt8(cue.language), variant: UInt8(cue.variant),
          weight: Int32((cue.weight * 100).rounded())))
    }
    for (number, pair) in pairs.enumerated() {
      let bit = UInt8(1) << UInt8(number)
      records += pair.first.map { record($0, VariantCues.WordCue(first: bit)) }
      records += pair.second.map { record($0, VariantCues.WordCue(second: bit)) }
    }
    return VariantCues(
      records: records,
      pairs: pairs.map {
        VariantCues.Pair(
          language: UInt8($0.language), variant: UInt8($0.variant),
          weight: Int32(($0.weight * 100).rounded()))
      })
  }

  private static func record(
    _ word: [UInt8], _ cue: VariantCues.WordCue
  ) -> VariantCues.Record {
    let star = UInt8(ascii: "*")
    let part: VariantCues.Part =
      word.last == star ? .beginning : word.first == star ? .ending : .word
    let bytes = word.filter { $0 != star }
    return VariantCues.Record(
      hash: VariantCues.hash(bytes, part), part: part.rawValue, cue: cue)
  }

  // MARK: scoring

  /// The scores of a word: of its n-grams, of its entry among the function words, and of the
  /// letters of its source.
  ///
  /// `scores` has room for ``WordScores/maximumLanguages`` values and receives ``languageCount`` of
  /// them in units, 0 for the best language.
  ///
  /// - Returns: False for a word that says nothing.
  func score(
    _ key: UnsafePointer<UInt8>, _ count: Int, source: UnsafePointer<UInt8>, _ sourceCount: Int,
    into scores: UnsafeMutablePointer<Int32>
  ) -> Bool {
    scores.update(repeating: 0, count: WordScores.maximumLanguages)
    let says = words.add(hash: KeyHash.hash(key, count) | 1, to: scores)
    guard says else { return false }
    // Function words are in finer units than n-grams until the n-grams are scaled down.
    let factor = Int32(GramTable.unitsPerNat / Self.unitsPerNat)
    for language in 0..<languageCount { scores[language] &*= factor }
    grams.add(key, count, to: scores)
    for language in 0..<languageCount { scores[language] /= factor }
    letters.add(source, sourceCount, to: scores)
    relateToBest(scores)
    return true
  }

  /// Differences to the best language: a ceiling then never hides what parts the likely ones.
  private func relateToBest(_ scores: UnsafeMutablePointer<Int32>) {
    var best = scores[0]
    for language in 1..<languageCount { best = max(best, scores[language]) }
    for language in 0..<languageCount {
      scores[language] = max(-Self.ceiling, scores[language] &- best)
    }
  }

  /// Adds what a mark before a word (`¿`) says.
  func add(letter: UnsafePointer<UInt8>, to scores: UnsafeMutablePointer<Int32>) {
    letters.add(letter: letter, to: scores)
  }
}

// MARK: bytes

extension LanguageModel {
  /// The model as bytes for the compiled image.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    let counts = [
      languageCount, grams.slots.count, grams.rows.count, letters.places.count, letters.rows.count,
      words.hashes.count, words.rows.count, variants.records.count, variants.pairs.count,
    ]
    Self.append(counts.map { UInt64($0) }, to: &bytes)
    Self.append(grams.slots, to: &bytes)
    Self.append(words.hashes, to: &bytes)
    Self.append(variants.records, to: &bytes)
    Self.append(variants.pairs, to: &bytes)
    Self.append(letters.places, to: &bytes)
    Self.append(words.rows, to: &bytes)
    Self.append(letters.rows, to: &bytes)
    Self.append(grams.rows, to: &bytes)
    return bytes
  }

  /// - Precondition: `bytes` come from ``bytes``; images are checked by their checksum.
  /// - Complexity: A copy of the bytes.
  package init(bytes: UnsafeRawBufferPointer) {
    var reader = ByteReader(bytes: bytes)
    let counts: [UInt64] = reader.take(9)
    let count = { (index: Int) in Int(counts[index]) }
    languageCount = count(0)
    let slots: [UInt64] = reader.take(count(1))
    let hashes: [UInt64] = reader.take(count(5))
    variants = VariantCues(records: reader.take(count(7)), pairs: reader.take(count(8)))
    let places: [UInt16] = reader.take(count(3))
    words = WordTable(
      languageCount: count(0), hashes: hashes, rows: reader.take(count(6)))
    letters = LetterTable(
      languageCount: count(0), places: places, rows: reader.take(count(4)))
    grams = GramTable(slots: slots, rows: reader.take(count(2)))
  }

  private static func append<Element: BitwiseCopyable>(
    _ values: [Element], to bytes: inout [UInt8]
  ) {
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// Copies arrays out of a run of bytes, one after the other.
private struct ByteReader {
  let bytes: UnsafeRawBufferPointer
  var offset = 0

  mutating func take<Element: BitwiseCopyable>(_ count: Int) -> [Element] {
    let size = count * MemoryLayout<Element>.stride
    precondition(offset + size <= bytes.count, "an n-gram model of \(bytes.count) bytes is cut")
    let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + size])
    offset += size
    return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
      initialized = count
    }
  }
}
