package import FeedbackModel
package import Normalization
package import Segmentation

/// Tells which language a comment is written in, by script, then n-grams and cue words
/// (linguistics.md 5.2).
package struct LanguageIdentifier: Sendable {
  /// A language of the lexicon, in the order of the model's columns.
  package struct Language: Sendable {
    package var id: String
    /// ISO 15924 codes of the scripts it is written in.
    package var scripts: [String]
    /// Whether it occurs inside the others.
    package var isMixedIn: Bool
    package var variants: [Variant]

    /// A standard that the language splits into where its cues decide.
    package struct Variant: Sendable {
      package var code: String
      package var name: String
      /// Scripts that decide for it at once.
      package var scripts: [String]

      package init(code: String, name: String, scripts: [String]) {
        self.code = code
        self.name = name
        self.scripts = scripts
      }
    }

    package init(id: String, scripts: [String], isMixedIn: Bool, variants: [Variant]) {
      self.id = id
      self.scripts = scripts
      self.isMixedIn = isMixedIn
      self.variants = variants
    }
  }

  /// What was found, with the indices that the matcher needs.
  package struct Result: Sendable {
    package var identified: IdentifiedLanguage
    /// Index of the likeliest language; nil where no word speaks for any.
    package var primary: Int?
    /// Whether the evidence decides; where it does not, every language of the script may match.
    package var isDecided: Bool
    /// Indices of the languages mixed in.
    package var mixed: [Int]
  }

  /// Share of the letters that a script other than Latin needs to decide.
  static let scriptShare = 0.3
  /// Lead in nats above which the language is decided.
  static let margin = 1.5
  /// Lead in nats that a declared language starts with.
  static let declaredLead = 3.0
  /// Lead in hundredths of a cue above which a variant is decided.
  static let variantMargin = 75
  /// Share of a comment's words that makes another language mixed in.
  static let mixedShare = 0.2

  /// Languages that a lexicon may have.
  package static let maximumLanguages = WordTally.maximumLanguages

  package let languages: [Language]
  let model: LanguageModel
  /// The languages written in each script, in the order of `Script.allCases`.
  private let candidates: [[Int]]
  private let mixedIn: [Int]
  /// `Language.isMixedIn` by index.
  private let isMixedIn: [Bool]

  package init(model: LanguageModel, languages: [Language]) {
    precondition(
      model.languageCount == languages.count,
      "the model has \(model.languageCount) languages, the lexicon \(languages.count)")
    precondition(
      languages.count <= WordTally.maximumLanguages,
      "\(languages.count) languages, at most \(WordTally.maximumLanguages) can be told apart")
    self.model = model
    self.languages = languages
    candidates = Script.allCases.map { script in
      languages.indices.filter { languages[$0].scripts.contains(script.rawValue) }
    }
    mixedIn = languages.indices.filter { languages[$0].isMixedIn }
    isMixedIn = languages.map(\.isMixedIn)
  }

  /// Identifies the language of a comment.
  ///
  /// `declared` is the index of the language that the record declares, or nil.
  ///
  /// - Complexity: O(bytes); words met before cost one look-up.
  package func identify(
    _ tokens: [Token], of folded: FoldedText, declared: Int?, memo: WordScores
  ) -> Result {
    let letters = LetterCount(tokens)
    guard letters.total > 0 else { return undetermined(declared, script: .other) }
    let script = letters.script(share: Self.scriptShare)
    let candidates = candidates[Script.allCases.firstIndex(of: script) ?? 0]
    if candidates.isEmpty { return undetermined(declared, script: script) }
    if script != .latin {
      return byScript(script, candidates[0], tokens, folded, letters)
    }
    return byWords(candidates, tokens, folded, declared, memo)
  }

  private func undetermined(_ declared: Int?, script: Script) -> Result {
    guard let declared else {
      return Result(
        identified: IdentifiedLanguage(code: "und", script: script, confidence: 0), primary: nil,
        isDecided: false, mixed: [])
    }
    let identified = IdentifiedLanguage(
      code: languages[declared].id, script: script, confidence: 0.5)
    return Result(identified: identified, primary: declared, isDecided: true, mixed: [])
  }

  private func byScript(
    _ script: Script, _ language: Int, _ tokens: [Token], _ folded: FoldedText,
    _ letters: LetterCount
  ) -> Result {
    let latin = tokens.filter { $0.kind == .word && $0.letters == UnitClass.latin }.count
    let mixed = latin >= 2 ? languages.indices.filter { languages[$0].isMixedIn } : []
    let code = variant(of: language, script, tokens, folded) ?? languages[language].id
    let identified = IdentifiedLanguage(
      code: code, script: script, confidence: min(1, letters.share(of: script) * 1.4),
      mixed: mixed.map { languages[$0].id }.sorted())
    return Result(identified: identified, primary: language, isDecided: true, mixed: mixed)
  }

  private func byWords(
    _ candidates: [Int], _ tokens: [Token], _ folded: FoldedText, _ declared: Int?,
    _ memo: WordScores
  ) -> Result {
    var tally = WordTally(languageCount: languages.count)
    for token in tokens where token.kind == .word && token.letters == UnitClass.latin {
      memo.add(token, of: folded, model: model, to: &tally)
    }
    if let declared { tally.totals[declared] += Int32(Self.declaredLead * LanguageModel.scale) }
    let best = mainLanguage(candidates, tally)
    let second = highest(candidates, tally) { $0 != best && !isMixture(best, $0, tally) }
    let lead = Double(tally.totals[best] - (second.map { tally.totals[$0] } ?? 0))
    let margin = abs(lead) / LanguageModel.scale
    let mixed = mixedIn.filter { $0 != best && isMixture(best, $0, tally) }
    let isDecided = margin >= Self.margin && tally.wordCount > 0
    guard isDecided else {
      var result = undetermined(declared, script: .latin)
      result.primary = result.primary ?? (tally.wordCount > 0 ? best : nil)
      return result
    }
    let code = variant(of: best, .latin, tokens, folded) ?? languages[best].id
    let identified = IdentifiedLanguage(
      code: code, script: .latin, confidence: logistic(margin / 2),
      mixed: mixed.map { languages[$0].id }.sorted())
    return Result(identified: identified, primary: best, isDecided: true, mixed: mixed)
  }

  /// The best language; where that is the one mixed into others, the one it is mixed into, if
  /// enough of the words are that one's (Taglish is Tagalog, however much English it holds).
  private func mainLanguage(_ candidates: [Int], _ tally: WordTally) -> Int {
    let first = highest(candidates, tally) { _ in true } ?? candidates[0]
    guard isMixedIn[first], tally.wordCount > 0 else { return first }
    var host: Int?
    for language in candidates where language != first {
      if host.map({ tally.wins[language] > tally.wins[$0] }) ?? true { host = language }
    }
    guard let host, tally.wins[host] > 1, Int(tally.wins[host]) * 4 >= tally.wordCount
    else { return first }
    return host
  }

  /// The candidate with the highest total, the first of equals.
  private func highest(
    _ candidates: [Int], _ tally: WordTally, where isEligible: (Int) -> Bool
  ) -> Int? {
    var best: Int?
    for language in candidates where isEligible(language) {
      if best.map({ tally.totals[language] > tally.totals[$0] }) ?? true { best = language }
    }
    return best
  }

  private func isMixture(_ main: Int, _ other: Int, _ tally: WordTally) -> Bool {
    isMixedIn[other] && !isMixedIn[main] && tally.wins[other] > 0
      && Double(tally.wins[other]) >= Self.mixedShare * Double(tally.wordCount)
  }

  // MARK: variants

  /// The code of the variant that scripts or cues decide for, or nil.
  private func variant(
    of language: Int, _ script: Script, _ tokens: [Token], _ folded: FoldedText
  ) -> String? {
    let variants = languages[language].variants
    guard !variants.isEmpty else { return nil }
    if let decided = variants.first(where: { $0.scripts.contains(script.rawValue) }) {
      return decided.code
    }
    var scores = [Int](repeating: 0, count: variants.count)
    for token in tokens where token.kind == .word {
      model.forEachVariantCue(
        of: folded.key + Int(token.keyStart), Int(token.keyEnd - token.keyStart),
        language: language
      ) { scores[$0] += $1 }
    }
    let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    let rest = scores.indices.filter { $0 != best }.map { scores[$0] }.max() ?? 0
    return scores[best] - rest >= Self.variantMargin ? variants[best].code : nil
  }
}
