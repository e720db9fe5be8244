import FeedbackModel
import Normalization
import Segmentation

/// A worker's memory of the scores of words that it has met: one slot a hash, the newest stays.
package final class WordScores {
  private static let size = 1 << 14
  private var hashes = [UInt64](repeating: 0, count: WordScores.size)
  private var rows: [Int32]
  private let languageCount: Int

  package init(languageCount: Int) {
    self.languageCount = languageCount
    rows = Array(repeating: 0, count: Self.size * languageCount)
  }

  /// Adds the scores of one word to the tally of its comment.
  func add(
    _ token: Token, of folded: FoldedText, model: LanguageModel, to tally: inout WordTally
  ) {
    let key = folded.key + Int(token.keyStart)
    let count = Int(token.keyEnd - token.keyStart)
    let hash = KeyHash.hash(key, count) | 1
    let slot = Int(truncatingIfNeeded: hash &>> 20) & (Self.size - 1)
    let start = slot * languageCount
    if hashes[slot] != hash {
      hashes[slot] = hash
      for language in 0..<languageCount { rows[start + language] = 0 }
      rows.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        model.addScores(of: base + start, key, count)
      }
    }
    tally.add(rows[start..<start + languageCount], length: count)
  }
}

extension LanguageModel {
  fileprivate func addScores(
    of row: UnsafeMutablePointer<Int32>, _ key: UnsafePointer<UInt8>, _ count: Int
  ) {
    addScores(of: key, count, to: row)
  }
}

/// The scores of a comment's words together.
struct WordTally {
  var totals: [Int32]
  /// Words for which each language scores best.
  var wins: [Int]
  var wordCount = 0

  init(languageCount: Int) {
    totals = Array(repeating: 0, count: languageCount)
    wins = Array(repeating: 0, count: languageCount)
  }

  mutating func add(_ row: ArraySlice<Int32>, length: Int) {
    var best = row.startIndex
    for index in row.indices {
      totals[index - row.startIndex] &+= row[index]
      if row[index] > row[best] { best = index }
    }
    wordCount += 1
    if length > 1 && row[best] > 0 { wins[best - row.startIndex] += 1 }
  }
}

/// How many letters of each script a comment has.
struct LetterCount {
  private var counts = [Int](repeating: 0, count: 5)
  private(set) var total = 0

  init(_ tokens: [Token], of folded: FoldedText) {
    for token in tokens where token.kind == .word {
      let length = Int(token.end - token.start)
      counts[Int(min(token.letters, 4))] += length
      total += length
    }
  }

  /// The script that decides: Tamil or Cyrillic from a share on, else Latin, else another.
  func script(share: Double) -> Script {
    if self.share(of: .tamil) >= share { return .tamil }
    if self.share(of: .cyrillic) >= share { return .cyrillic }
    return counts[Int(UnitClass.latin)] > 0 ? .latin : .other
  }

  func share(of script: Script) -> Double {
    let count: Int
    switch script {
    case .latin: count = counts[Int(UnitClass.latin)]
    case .cyrillic: count = counts[Int(UnitClass.cyrillic)]
    case .tamil: count = counts[Int(UnitClass.tamil)]
    case .other: count = counts[Int(UnitClass.otherLetter)]
    }
    return total == 0 ? 0 : Double(count) / Double(total)
  }
}
