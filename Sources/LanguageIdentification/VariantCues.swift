import Normalization

/// Words, beginnings and endings that one standard of a language has and another has not, and
/// words that say so only next to each other (linguistics.md 5.3).
struct VariantCues: Sendable {
  /// What one word contributes; kept with the word's scores.
  struct WordCue: BitwiseCopyable {
    /// Bit n: the word can be the first (second) of pair n.
    var first: UInt8 = 0
    var second: UInt8 = 0
    var language: UInt8 = 0xFF
    var variant: UInt8 = 0
    /// Hundredths of a cue.
    var weight: Int32 = 0
  }

  enum Part: UInt8 { case word, beginning, ending }

  struct Record: BitwiseCopyable {
    var hash: UInt64
    var part: UInt8
    var padding: UInt8 = 0
    var padding2: UInt16 = 0
    var padding3: UInt32 = 0
    var cue: WordCue
  }

  /// Two neighbouring words that together are a cue.
  struct Pair: BitwiseCopyable {
    var language: UInt8
    var variant: UInt8
    var padding: UInt16 = 0
    var weight: Int32
  }

  /// Pairs that one byte of marks has room for.
  static let maximumPairs = 8
  /// Bytes of the longest ending that is looked up.
  private static let longestEnding = 8

  /// Sorted by hash.
  let records: [Record]
  let pairs: [Pair]
  private let hashes: [UInt64]
  /// Bit n of the set: some record's hash ends in n. Nearly all parts of words fail here.
  private let filter: [UInt64]

  init(records: [Record], pairs: [Pair]) {
    self.records = records.sorted { $0.hash < $1.hash }
    self.pairs = pairs
    hashes = self.records.map(\.hash)
    var filter = [UInt64](repeating: 0, count: Self.filterWords)
    for hash in hashes { filter[Self.filterWord(hash)] |= 1 &<< (hash & 63) }
    self.filter = filter
  }

  private static let filterWords = 256

  @inline(__always)
  private static func filterWord(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 6) & (filterWords &- 1)
  }

  static func hash(_ bytes: [UInt8], _ part: Part) -> UInt64 {
    KeyHash.hash(bytes) ^ (part == .ending ? endingTag : 0)
  }

  private static let endingTag: UInt64 = 0x5851_F42D_4C95_7F2D

  /// What a word contributes: its longest cue, and the pairs that it can be part of.
  ///
  /// - Complexity: A binary search a byte of the word; the caller remembers the result.
  func cue(of key: UnsafePointer<UInt8>, _ count: Int) -> WordCue {
    var found = WordCue()
    guard !records.isEmpty else { return found }
    for length in stride(from: count, to: 0, by: -1) {
      collect(KeyHash.hash(key, length), into: &found) {
        length == count ? $0 != Part.ending.rawValue : $0 == Part.beginning.rawValue
      }
    }
    for length in stride(from: min(count - 1, Self.longestEnding), to: 0, by: -1) {
      collect(KeyHash.hash(key + count - length, length) ^ Self.endingTag, into: &found) {
        $0 == Part.ending.rawValue
      }
    }
    return found
  }

  private func collect(_ hash: UInt64, into found: inout WordCue, where isPart: (UInt8) -> Bool) {
    guard filter[Self.filterWord(hash)] &>> (hash & 63) & 1 != 0 else { return }
    var index = hashes.partitioningIndex { $0 >= hash }
    while index < records.count && records[index].hash == hash {
      let record = records[index]
      if isPart(record.part) {
        found.first |= record.cue.first
        found.second |= record.cue.second
        if found.weight == 0 && record.cue.weight != 0 {
          found.language = record.cue.language
          found.variant = record.cue.variant
          found.weight = record.cue.weight
        }
      }
      index += 1
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
