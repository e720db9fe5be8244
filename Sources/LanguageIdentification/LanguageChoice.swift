/// The language that a tally speaks for.
struct LanguageChoice {
  /// Share of the words, as a divisor, that a language with another mixed in needs.
  private static let hostShare = 6

  /// The languages that a comment's script leaves to choose from.
  struct Candidates: Sendable {
    var languages: [Int]
    /// Units that each language of the model starts with.
    var leads: [Int32]
    var isMixedIn: [Bool]
    var isOutside: [Bool]
  }

  let best: Int
  /// Nats before the next that is no language mixed in.
  let lead: Double
  let isDecided: Bool
  private let tally: WordTally

  /// - Complexity: O(candidates); nothing is allocated.
  init(_ candidates: borrowing Candidates, _ tally: WordTally, declared: Int?) {
    self.tally = tally
    let units = LanguageModel.unitsPerNat
    var scores = SIMD32<Int32>()
    for language in candidates.languages {
      scores[language] = tally.total(language) &+ candidates.leads[language]
    }
    if let declared { scores[declared] &+= Int32(LanguageIdentifier.declaredLead * units) }
    var best = candidates.languages[0]
    for language in candidates.languages where scores[language] > scores[best] { best = language }
    if candidates.isMixedIn[best], best != declared, let host = Self.host(candidates, tally) {
      best = host
    }
    var rival: Int32?
    for language in candidates.languages
    where language != best && !Self.isMixture(language, of: best, candidates.isMixedIn, tally) {
      rival = max(rival ?? Int32.min, scores[language])
    }
    self.best = best
    lead = rival.map { Double(abs(scores[best] - $0)) / units } ?? 0
    isDecided = tally.wordCount > 0 && lead >= LanguageIdentifier.margin
  }

  /// The lexicon's language that English is mixed into, where enough of the words are its own
  /// (Taglish is Tagalog, however much English it holds).
  private static func host(_ candidates: borrowing Candidates, _ tally: WordTally) -> Int? {
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
    _ other: Int, of main: Int, _ isMixedIn: [Bool], _ tally: WordTally
  ) -> Bool {
    isMixedIn[other] && !isMixedIn[main] && tally.wins[other] > 0
      && Double(tally.wins[other]) >= LanguageIdentifier.mixedShare * Double(tally.wordCount)
  }

  /// Whether a language is mixed into the best one.
  func isMixed(_ other: Int, _ isMixedIn: [Bool]) -> Bool {
    other != best && Self.isMixture(other, of: best, isMixedIn, tally)
  }
}
