import FeedbackModel
import Normalization
import Segmentation

/// A worker's memory of the scores of words that it has met: one slot a hash, the newest stays.
package final class WordScores {
  private static let size = 1 << 17
  private let hashes = UnsafeMutablePointer<UInt64>.allocate(capacity: WordScores.size)
  private let rows: UnsafeMutablePointer<Int32>
  private let languageCount: Int

  package init(languageCount: Int) {
    self.languageCount = languageCount
    hashes.initialize(repeating: 0, count: Self.size)
    rows = .allocate(capacity: Self.size * languageCount)
    rows.initialize(repeating: 0, count: Self.size * languageCount)
  }

  deinit {
    hashes.deallocate()
    rows.deallocate()
  }

  /// Adds the scores of one word to the tally of its comment.
  func add(
    _ token: Token, of folded: FoldedText, model: LanguageModel, to tally: inout WordTally
  ) {
    let key = folded.key + Int(token.keyStart)
    let count = Int(token.keyEnd - token.keyStart)
    let hash = KeyHash.hash(key, count) | 1
    let slot = Int(truncatingIfNeeded: hash &>> 20) & (Self.size - 1)
    let row = rows + slot * languageCount
    if hashes[slot] != hash {
      hashes[slot] = hash
      row.update(repeating: 0, count: languageCount)
      model.addScores(of: key, count, to: row)
    }
    tally.add(row, length: count)
  }
}

/// The scores of a comment's words together.
struct WordTally {
  /// Languages that a tally has room for; a lexicon with more is refused by ``LanguageIdentifier``.
  static let maximumLanguages = 16

  let languageCount: Int
  var totals = InlineArray<16, Int32>(repeating: 0)
  /// Words for which each language scores best.
  var wins = InlineArray<16, Int32>(repeating: 0)
  var wordCount = 0

  init(languageCount: Int) { self.languageCount = languageCount }

  @inline(__always)
  mutating func add(_ row: UnsafePointer<Int32>, length: Int) {
    var best = 0
    for language in 0..<languageCount {
      totals[language] &+= row[language]
      if row[language] > row[best] { best = language }
    }
    wordCount &+= 1
    if length > 1 && row[best] > 0 { wins[best] &+= 1 }
  }
}

/// How many letters of each script a comment has, in bytes of the source.
struct LetterCount {
  private var latin = 0
  private var cyrillic = 0
  private var tamil = 0
  private var other = 0

  init(_ tokens: [Token]) {
    for token in tokens where token.kind == .word {
      let length = Int(token.end - token.start)
      switch token.letters {
      case UnitClass.latin: latin += length
      case UnitClass.cyrillic: cyrillic += length
      case UnitClass.tamil: tamil += length
      default: other += length
      }
    }
  }

  var total: Int { latin + cyrillic + tamil + other }

  /// The script that decides: Tamil or Cyrillic from a share on, else Latin, else another.
  func script(share: Double) -> Script {
    if self.share(of: .tamil) >= share { return .tamil }
    if self.share(of: .cyrillic) >= share { return .cyrillic }
    return latin > 0 ? .latin : .other
  }

  func share(of script: Script) -> Double {
    let count =
      switch script {
      case .latin: latin
      case .cyrillic: cyrillic
      case .tamil: tamil
      case .other: other
      }
    return total == 0 ? 0 : Double(count) / Double(total)
  }
}
