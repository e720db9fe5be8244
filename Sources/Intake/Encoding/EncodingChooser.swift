import Glibc

/// The encoding that fits some bytes best.
struct EncodingChoice: Sendable, Equatable {
  var encoding: TextEncoding
  /// The probability of its reading among all readings, below 1; all are alike beforehand.
  var confidence: Double
  /// The best encoding that reads the bytes in another way.
  var runnerUp: TextEncoding?
  /// Whether the bytes read as a language at all.
  var isPlausible: Bool
}

/// Chooses among single-byte encodings by the letters that the bytes would be.
struct EncodingChooser: Sendable {
  private let candidates: [LetterEvidence]
  /// The declared language (ISO 639); its profiles are favoured.
  private let language: String?

  /// Nats by which a declared language goes ahead.
  private static let declaredBonus = 4.0
  /// Nats a letter by which bytes may fall short of their language's level and still be text.
  private static let slack = 4.0
  /// Nats that few letters may fall short beside that.
  private static let smallSampleSlack = 16.0

  init(_ statistics: LetterStatistics, language: String?) {
    candidates = statistics.profiles.flatMap { profile in
      profile.encodings.map { LetterEvidence(profile, $0, common: statistics.common) }
    }
    self.language = language
  }

  var isEmpty: Bool { candidates.isEmpty }

  /// - Parameters:
  ///   - bytes: Text with at least one byte outside ASCII; longer is surer.
  ///   - favouring: The encoding that text around these bytes has.
  /// - Returns: nil where there is no such byte, or no statistics.
  /// - Complexity: O(bytes × candidates).
  func choose(
    _ bytes: UnsafeBufferPointer<UInt8>, favouring: TextEncoding? = nil
  ) -> EncodingChoice? {
    let high = Set(bytes.lazy.filter { $0 >= 0x80 })
    guard !high.isEmpty, !candidates.isEmpty else { return nil }
    let scored = candidates.map { candidate in
      let (score, count) = candidate.score(bytes)
      let isDeclared = language.map(candidate.profile.languages.contains) ?? false
      let isFavoured = isDeclared || candidate.encoding == favouring
      return (
        candidate: candidate, score: score + (isFavoured ? Self.declaredBonus : 0), count: count
      )
    }
    let best = scored.dropFirst().reduce(scored[0]) { $1.score > $0.score ? $1 : $0 }
    let others = scored.filter { !$0.candidate.agrees(with: best.candidate, on: high) }
    let runnerUp = others.max { $0.score < $1.score }
    let margin = runnerUp.map { best.score - $0.score } ?? .infinity
    let level = best.score / Double(best.count)
    let floor =
      best.candidate.profile.level - Self.slack - Self.smallSampleSlack / Double(best.count)
    return EncodingChoice(
      encoding: best.candidate.encoding, confidence: min(0.999, 1 / (1 + exp(-margin))),
      runnerUp: runnerUp?.candidate.encoding, isPlausible: level >= floor)
  }
}
