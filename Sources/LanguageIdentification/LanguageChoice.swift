/// The language that a tally speaks for.
struct LanguageChoice {
  /// Share of the words, as a divisor, that a language with another mixed in needs.
  private static let hostShare = 6

  /// The languages that a comment's script leaves to choose from.
  final class Candidates: Sendable {
    /// Indices of the languages, in order.
    let languages: [Int]
    /// Units that each language starts with, for as many as scores have room for; those that are not
    /// chosen from start far behind.
    let leads: [Int32]
    let isMixedIn: [Bool]
    let isOutside: [Bool]

    init(languages: [Int], leads: [Int32], isMixedIn: [Bool], isOutside: [Bool]) {
      self.languages = languages
      self.leads = (0..<WordScores.maximumLanguages).map { language in
        languages.contains(language) ? leads[language] : LanguageChoice.behind
      }
      self.isMixedIn = isMixedIn
      self.isOutside = isOutside
    }
  }

  /// Units behind which no score of a language lies that may be chosen.
  private static let behind = Int32.min / 2

  let best: Int
  /// Nats before the next that is no language mixed in.
  let lead: Double
  let isDecided: Bool
  private let tally: WordTally

  /// - Complexity: O(languages); nothing is allocated.
  init(_ candidates: Candidates, _ tally: WordTally, declared: Int?) {
    self.tally = tally
    let scores = tally.fillScores(leads: candidates.leads)
    let units = LanguageModel.unitsPerNat
    if let declared { scores[declared] &+= Int32(LanguageIdentifier.declaredLead * units) }
    var best = 0
    for language in 1..<WordScores.maximumLanguages where scores[language] > scores[best] {
      best = language
    }
    if candidates.isMixedIn[best], best != declared, let host = Self.host(candidates, tally) {
      best = host
    }
    var rival = Self.behind / 2
    for language in 0..<WordScores.maximumLanguages
    where scores[language] > rival && language != best
      && !Self.isMixture(language, of: best, candidates, tally)
    {
      rival = scores[language]
    }
    self.best = best
    lead = rival == Self.behind / 2 ? 0 : Double(abs(scores[best] - rival)) / units
    isDecided = tally.wordCount > 0 && lead >= LanguageIdentifier.margin
  }

  /// The lexicon's language that English is mixed into, where enough of the words are its own
  /// (Taglish is Tagalog, however much English it holds).
  private static func host(_ candidates: Candidates, _ tally: WordTally) -> Int? {
    var host: Int?
    for language in candidates.languages
    where !candidates.isMixedIn[language] && !candidates.isOutside[language] {
      if host.map({ isAhead(language, of: $0, tally) }) ?? true { host = language }
    }
    guard let host else { return nil }
    let wins = Int(tally.wins[host])
    return wins > 1 && wins * hostShare >= tally.wordCount ? host : nil
  }

  private static func isAhead(_ language: Int, of other: Int, _ tally: WordTally) -> Bool {
    (tally.wins[language], tally.total(language)) > (tally.wins[other], tally.total(other))
  }

  private static func isMixture(
    _ other: Int, of main: Int, _ candidates: Candidates, _ tally: WordTally
  ) -> Bool {
    candidates.isMixedIn[other] && !candidates.isMixedIn[main] && tally.wins[other] > 0
      && Double(tally.wins[other]) >= LanguageIdentifier.mixedShare * Double(tally.wordCount)
  }

  /// Whether a language is mixed into the best one.
  func isMixed(_ other: Int, _ candidates: Candidates) -> Bool {
    other != best && Self.isMixture(other, of: best, candidates, tally)
  }
}
