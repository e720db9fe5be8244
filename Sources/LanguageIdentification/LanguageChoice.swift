/// The language that a tally speaks for.
struct LanguageChoice {
  /// Share of the words, as a divisor, that a language with another mixed in needs.
  private static let hostShare = 6

  let best: Int
  /// Nats before the next that is no language mixed in.
  let lead: Double
  let isDecided: Bool
  private let tally: WordTally
  private let isMixedIn: (Int) -> Bool

  init(
    _ candidates: LanguageIdentifier.Candidates, _ tally: WordTally, declared: Int?,
    isMixedIn: @escaping (Int) -> Bool
  ) {
    self.tally = tally
    self.isMixedIn = isMixedIn
    let units = LanguageModel.unitsPerNat
    let ownLead = Int(LanguageIdentifier.ownLead * units)
    let declaredLead = Int(LanguageIdentifier.declaredLead * units)
    var scores: [(language: Int, score: Int)] = []
    for language in candidates.own {
      let declared = language == declared ? declaredLead : 0
      scores.append((language, tally.total(language) + ownLead + declared))
    }
    for language in candidates.outside { scores.append((language, tally.total(language))) }
    let first = scores.max { $0.score < $1.score } ?? (0, 0)
    let isDeclared = first.language == declared
    let hosts = scores[...]
    let host =
      isMixedIn(first.language) && !isDeclared ? Self.host(hosts, tally, isMixedIn) : nil
    best = host?.language ?? first.language
    let bestScore = (host ?? first).score
    var rival: Int?
    for (language, score) in scores where language != best {
      if isMixedIn(language) && Self.isMixture(language, of: best, tally, isMixedIn) { continue }
      rival = max(rival ?? score, score)
    }
    lead = Double(abs(bestScore - (rival ?? 0))) / units
    isDecided = tally.wordCount > 0 && lead >= LanguageIdentifier.margin
  }

  /// The language that English is mixed into, where enough of the words are its own
  /// (Taglish is Tagalog, however much English it holds).
  private static func host(
    _ scores: ArraySlice<(language: Int, score: Int)>, _ tally: WordTally,
    _ isMixedIn: (Int) -> Bool
  ) -> (language: Int, score: Int)? {
    let hosts = scores.filter { !isMixedIn($0.language) }
    let host = hosts.max {
      (tally.wins[$0.language], $0.score) < (tally.wins[$1.language], $1.score)
    }
    guard let host else { return nil }
    let wins = Int(tally.wins[host.language])
    return wins > 1 && wins * hostShare >= tally.wordCount ? host : nil
  }

  private static func isMixture(
    _ other: Int, of main: Int, _ tally: WordTally, _ isMixedIn: (Int) -> Bool
  ) -> Bool {
    isMixedIn(other) && !isMixedIn(main) && tally.wins[other] > 0
      && Double(tally.wins[other]) >= LanguageIdentifier.mixedShare * Double(tally.wordCount)
  }

  /// Whether a language is mixed into the best one.
  func isMixed(_ other: Int) -> Bool {
    other != best && Self.isMixture(other, of: best, tally, isMixedIn)
  }
}
