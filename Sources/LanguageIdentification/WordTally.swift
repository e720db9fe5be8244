import FeedbackModel
import Normalization
import Segmentation

/// The scores of a comment's words together: valid until the memory they stand in counts another
/// comment.
struct WordTally {
  /// Words that are looked at; the first 256 decide for a longer comment.
  static let maximumWords = 256
  static let maximumMarks = 4

  /// A sum a language, in units.
  let totals: UnsafePointer<Int16>
  /// What marks before words (`¿`) add.
  let marks: UnsafePointer<Int32>
  var markCount = 0
  /// Words for which each language scores best.
  let wins: UnsafePointer<UInt16>
  /// Room for the scores that ``LanguageChoice`` compares.
  let scores: UnsafeMutablePointer<Int32>
  /// Words that say something.
  var wordCount = 0
  var letters = LetterCount()

  /// Writes every language's score with its lead into ``scores``.
  func fillScores(leads: [Int32]) -> UnsafeMutablePointer<Int32> {
    leads.withUnsafeBufferPointer { leads in
      // Of a constant length, it becomes vector code.
      for language in 0..<WordScores.maximumLanguages {
        scores[language] = Int32(totals[language]) &+ leads[language]
      }
    }
    if markCount > 0 {
      for language in 0..<WordScores.maximumLanguages { scores[language] &+= marks[language] }
    }
    return scores
  }

  /// The score of a language, in units.
  @inline(__always)
  func total(_ language: Int) -> Int32 {
    markCount == 0 ? Int32(totals[language]) : Int32(totals[language]) &+ marks[language]
  }
}

/// How many letters of each script a comment has, in bytes of the source.
struct LetterCount {
  private var latin = 0
  private var cyrillic = 0
  private var tamil = 0
  private var other = 0
  /// Words in Latin letters.
  private(set) var latinWords = 0
  /// Where the first word in another script starts in the source.
  private(set) var firstOther: Int?

  @inline(__always)
  mutating func add(_ token: Token) {
    let length = Int(token.end &- token.start)
    switch token.letters {
    case UnitClass.latin:
      latin &+= length
      latinWords &+= 1
    case UnitClass.cyrillic: cyrillic &+= length
    case UnitClass.tamil: tamil &+= length
    default:
      other &+= length
      if firstOther == nil { firstOther = Int(token.start) }
    }
  }

  var total: Int { latin + cyrillic + tamil + other }

  /// The script that decides: Tamil or Cyrillic from a share on, another from a larger share on,
  /// else Latin.
  func script(share: Double, otherShare: Double) -> Script {
    if self.share(of: .tamil) >= share { return .tamil }
    if self.share(of: .cyrillic) >= share { return .cyrillic }
    return latin > 0 && self.share(of: .other) < otherShare ? .latin : .other
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
