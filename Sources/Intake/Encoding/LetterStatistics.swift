package import FeedbackModel
import Glibc

/// How often letters outside ASCII follow each other in the languages of the comments.
///
/// Read from `lexicons/shared/letters.tsv`; the engine names no language. A *profile* is a language
/// in one script, with the single-byte encodings that it is written in.
package struct LetterStatistics: Sendable {
  private(set) var profiles: [LetterProfile] = []
  /// Marks outside ASCII that are as likely in every language.
  private(set) var common: Set<Unicode.Scalar> = []

  /// Knows no language, so that no encoding can be told by its letters.
  package init() {}

  /// - Parameters:
  ///   - table: Lines `profile<TAB>kind<TAB>value<TAB>count` below a header and comments.
  ///   - file: The table's name, for messages.
  /// - Throws: The first ``FeedbackModel/Diagnostic``, in line order.
  package init(parsing table: String, file: String) throws(Diagnostic) {
    let lines = table.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && line.first != 0x23 {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
      if cells.first.map({ String(Substring($0)) }) == "profile" { continue }
      let isRead = cells.count == 4 && add(cells.map { String(Substring($0)) })
      if isRead { continue }
      throw Diagnostic(
        .error, code: "LETTERS_SYNTAX", at: SourceLocation(file: file, line: index + 1),
        "a line has a profile, a kind, a value and a count",
        remedy: "make the file anew with scripts/train-letters")
    }
    for index in profiles.indices { profiles[index].settle() }
  }

  private mutating func add(_ cells: [String]) -> Bool {
    if cells[1] == "common" {
      common.formUnion(cells[2].unicodeScalars)
      return true
    }
    if profiles.last?.name != cells[0] { profiles.append(LetterProfile(name: cells[0])) }
    return profiles[profiles.count - 1].add(cells[1], cells[2], count: Int(cells[3]))
  }
}

/// The letter pairs of one language in one script.
struct LetterProfile: Sendable {
  let name: String
  /// ISO 639 codes of declared languages that speak for this profile.
  private(set) var languages: [String] = []
  /// The encodings it is written in, the likeliest first.
  private(set) var encodings: [TextEncoding] = []
  /// The letters outside ASCII.
  private(set) var alphabet: Set<Unicode.Scalar> = []
  /// Natural logarithm of the share of a pair among all pairs.
  private var logShares: [Pair: Double] = [:]
  private var unseen = 0.0
  /// What a letter outside ASCII scores on average in the text the pairs were counted in.
  private(set) var level = 0.0
  private var counts: [Pair: Int] = [:]

  private struct Pair: Hashable {
    var first: Unicode.Scalar
    var second: Unicode.Scalar
  }

  /// Added to every count, and the number of pairs that are reckoned with (Lidstone smoothing).
  private static let smoothing = 0.3
  private static let reckonedPairs = 1000.0

  init(name: String) { self.name = name }

  /// Takes a line of the table; false where it means nothing.
  mutating func add(_ kind: String, _ value: String, count: Int?) -> Bool {
    switch kind {
    case "language": languages.append(value)
    case "encoding":
      guard let encoding = TextEncoding(rawValue: value) else { return false }
      encodings.append(encoding)
    case "pair":
      let scalars = Array(value.unicodeScalars)
      guard scalars.count == 2, let count, count > 0 else { return false }
      counts[Pair(first: scalars[0], second: scalars[1])] = count
      alphabet.formUnion(scalars.filter { !$0.isASCII })
    default: return false
    }
    return true
  }

  /// Turns counts into logarithms.
  mutating func settle() {
    let total = counts.values.reduce(0, +)
    let mass = Double(total) + Self.smoothing * Self.reckonedPairs
    unseen = log(Self.smoothing / mass)
    var sum = 0.0
    var letters = 0.0
    // In a fixed order, because a sum of doubles depends on it.
    let sorted = counts.sorted {
      ($0.key.first, $0.key.second) < ($1.key.first, $1.key.second)
    }
    for (pair, count) in sorted {
      let share = log((Double(count) + Self.smoothing) / mass)
      logShares[pair] = share
      sum += share * Double(count)
      let outside = (pair.first.isASCII ? 0 : 1) + (pair.second.isASCII ? 0 : 1)
      // Every letter stands in two pairs.
      letters += Double(count * outside) / 2
    }
    level = letters > 0 ? sum / letters : 0
    counts = [:]
  }

  @inline(__always)
  func logShare(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Double {
    logShares[Pair(first: first, second: second)] ?? unseen
  }
}
