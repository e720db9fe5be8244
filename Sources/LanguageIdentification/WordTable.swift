import Normalization

/// Function words with what each says for every language, and words that say nothing.
struct WordTable: Sendable {
  let hashes: [UInt64]
  /// Signed units a language; a row of zeros marks a word that all languages share.
  let rows: [Int16]
  private let languageCount: Int

  init(languageCount: Int, hashes: [UInt64], rows: [Int16]) {
    self.languageCount = languageCount
    self.hashes = hashes
    self.rows = rows
  }

  init(
    _ words: [(word: [UInt8], scores: [Double])], languageCount: Int, unitsPerNat: Double
  ) {
    self.languageCount = languageCount
    var size = 16
    while size < words.count * 2 { size *= 2 }
    var hashes = [UInt64](repeating: 0, count: size)
    var rows = [Int16](repeating: 0, count: size * languageCount)
    for (word, scores) in words {
      let hash = KeyHash.hash(word) | 1
      var slot = Self.place(of: hash) & (size - 1)
      while hashes[slot] != 0 && hashes[slot] != hash { slot = (slot + 1) & (size - 1) }
      hashes[slot] = hash
      let mean = scores.reduce(0, +) / Double(max(scores.count, 1))
      for (language, score) in scores.enumerated() {
        rows[slot * languageCount + language] = Int16(((score - mean) * unitsPerNat).rounded())
      }
    }
    self.hashes = hashes
    self.rows = rows
  }

  @inline(__always)
  private static func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 20) }

  /// Adds a function word's row to `scores`; returns false for a word that says nothing.
  func add(hash: UInt64, to scores: UnsafeMutablePointer<Int32>) -> Bool {
    var slot = Self.place(of: hash) & (hashes.count - 1)
    while hashes[slot] != 0 {
      if hashes[slot] == hash {
        var spread: Int16 = 0
        for language in 0..<languageCount {
          let score = rows[slot * languageCount + language]
          spread |= score
          scores[language] &+= Int32(score)
        }
        return spread != 0
      }
      slot = (slot + 1) & (hashes.count - 1)
    }
    return true
  }
}
