package import FeedbackModel
package import Normalization
package import Segmentation

/// Tells which language a comment is written in, by script, then by the n-grams, function words and
/// letters of its words (linguistics.md 5.2).
///
/// Besides the lexicon's languages it knows their neighbours, so that a comment in Slovene or
/// Galician is not taken for Croatian or Spanish.
package final class LanguageIdentifier: Sendable {
  /// What was found, with the indices that the matcher needs.
  package struct Result: Sendable {
    package var identified: IdentifiedLanguage
    /// Index of the likeliest language of the lexicon; nil where no word speaks for any.
    package var primary: Int?
    /// Whether the evidence decides; where it does not, every language of the script may match.
    package var isDecided: Bool
    /// Indices of the languages mixed in.
    package var mixed: [Int]
    /// Whether the language is known and is none of the lexicon's.
    package var isOutside = false
  }

  /// Share of the letters that a script other than Latin needs to decide.
  static let scriptShare = 0.3
  /// The same for scripts that no language of the lexicon is written in, in bytes.
  static let otherShare = 0.7
  /// Lead in nats above which the language is decided.
  static let margin = 0.25
  /// Lead in nats that the lexicon's languages start with before their neighbours: without it, two
  /// short sentences in a hundred would be lost to them.
  static let ownLead = 2.5
  /// Lead in nats that a declared language starts with.
  static let declaredLead = 6.0
  /// Share of a comment's words that makes another language mixed in.
  static let mixedShare = 0.2

  /// Languages that a lexicon may have, and neighbours of theirs: half of what scores have room for.
  package static let maximumLanguages = WordScores.maximumLanguages / 2

  package let languages: [Language]
  let model: LanguageModel
  /// The languages written in each script, in the order of `Script.allCases`.
  private let candidates: [LanguageChoice.Candidates]
  /// The standards that each language splits into.
  private let standards: [Standards]
  private let mixedIn: [Int]

  /// The standards that a language splits into.
  private struct Standards {
    var codes: [String]
    /// The one that a script decides for at once, in the order of `Script.allCases`.
    var byScript: [String?]

    init(_ variants: [Language.Variant]) {
      codes = variants.map(\.code)
      byScript = Script.allCases.map { script in
        variants.first { $0.scripts.contains(script.rawValue) }?.code
      }
    }
  }

  /// `languages` are those of the lexicon in its order, then their neighbours, in the order of the
  /// model's columns.
  package init(model: LanguageModel, languages: [Language]) {
    precondition(
      model.languageCount == languages.count,
      "the model has \(model.languageCount) languages, the lexicon \(languages.count)")
    precondition(
      languages.count <= WordScores.maximumLanguages,
      "\(languages.count) languages, at most \(WordScores.maximumLanguages) can be told apart")
    self.model = model
    self.languages = languages
    let leads = languages.map {
      Int32((($0.isOutside ? $0.lead : Self.ownLead) * LanguageModel.unitsPerNat).rounded())
    }
    candidates = Script.allCases.map { script in
      let written = languages.indices.filter { languages[$0].scripts.contains(script.rawValue) }
      let hasOwn = written.contains { !languages[$0].isOutside }
      return LanguageChoice.Candidates(
        languages: hasOwn ? written : [], leads: leads, isMixedIn: languages.map(\.isMixedIn),
        isOutside: languages.map(\.isOutside))
    }
    standards = languages.map { Standards($0.variants) }
    mixedIn = languages.indices.filter { languages[$0].isMixedIn }
  }

  /// Identifies the language of a comment.
  ///
  /// `text` is the comment's bytes, which the tokens point into; `declared` the index of the language
  /// that the record declares, or nil; `memo` the worker's own.
  ///
  /// - Complexity: O(bytes); words met before cost one look-up.
  package func identify(
    _ tokens: [Token], of folded: FoldedText, text: [UInt8], declared: Int?, memo: WordScores
  ) -> Result {
    text.withUnsafeBufferPointer { bytes in
      let tally = memo.tally(tokens, of: folded, text: bytes, model: model, mixedIn: mixedIn)
      let letters = tally.letters
      guard letters.total > 0 else { return undetermined(declared, .other) }
      let script = letters.script(share: Self.scriptShare, otherShare: Self.otherShare)
      let candidates = candidates[script.number]
      if candidates.languages.isEmpty {
        return byBlock(letters, bytes) ?? undetermined(declared, script)
      }
      if candidates.languages.count == 1 {
        return byScript(script, candidates.languages[0], letters, memo)
      }
      return byWords(script, candidates, tally, declared, memo)
    }
  }

  private func undetermined(_ declared: Int?, _ script: Script) -> Result {
    guard let declared else {
      return Result(
        identified: IdentifiedLanguage(code: "und", script: script, confidence: 0), primary: nil,
        isDecided: false, mixed: [])
    }
    let identified = IdentifiedLanguage(
      code: languages[declared].id, script: script, confidence: 0.5)
    return Result(identified: identified, primary: declared, isDecided: true, mixed: [])
  }

  private func outside(_ language: Int, _ script: Script, confidence: Double) -> Result {
    let identified = IdentifiedLanguage(
      code: languages[language].id, script: script, confidence: confidence)
    return Result(
      identified: identified, primary: nil, isDecided: true, mixed: [], isOutside: true)
  }

  /// A language outside that has a block of Unicode to itself.
  private func byBlock(_ letters: LetterCount, _ text: UnsafeBufferPointer<UInt8>) -> Result? {
    guard let start = letters.firstOther else { return nil }
    var decoder = UTF8()
    var rest = text[start...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    let language = languages.firstIndex { $0.block?.contains(scalar.value) ?? false }
    return language.map { outside($0, .other, confidence: letters.share(of: .other)) }
  }

  private func byScript(
    _ script: Script, _ language: Int, _ letters: LetterCount, _ memo: WordScores
  ) -> Result {
    let mixed = letters.latinWords >= 2 ? mixedIn.filter { $0 != language } : []
    let code = variant(of: language, script, memo) ?? languages[language].id
    let identified = IdentifiedLanguage(
      code: code, script: script, confidence: min(1, letters.share(of: script) * 1.4),
      mixed: mixed.map { languages[$0].id }.sorted())
    return Result(identified: identified, primary: language, isDecided: true, mixed: mixed)
  }

  // MARK: words

  private func byWords(
    _ script: Script, _ candidates: LanguageChoice.Candidates, _ tally: WordTally,
    _ declared: Int?, _ memo: WordScores
  ) -> Result {
    let choice = LanguageChoice(candidates, tally, declared: declared)
    guard choice.isDecided else {
      var result = undetermined(declared, script)
      result.primary = result.primary ?? choice.best
      return result
    }
    let confidence = logistic(choice.lead / 2)
    if languages[choice.best].isOutside {
      return outside(choice.best, script, confidence: confidence)
    }
    let mixed = mixedIn.filter { choice.isMixed($0, candidates) }
    let code = variant(of: choice.best, script, memo) ?? languages[choice.best].id
    let identified = IdentifiedLanguage(
      code: code, script: script, confidence: confidence,
      mixed: mixed.map { languages[$0].id }.sorted())
    return Result(identified: identified, primary: choice.best, isDecided: true, mixed: mixed)
  }

  /// The code of the variant that scripts or cues decide for, or nil.
  private func variant(of language: Int, _ script: Script, _ memo: WordScores) -> String? {
    guard !standards[language].codes.isEmpty else { return nil }
    if let code = standards[language].byScript[script.number] { return code }
    let chosen = VariantChoice(
      language: language, count: standards[language].codes.count, memo: memo,
      pairs: model.variants.pairs)
    return chosen.decided.map { standards[language].codes[$0] }
  }
}

extension Script {
  /// Its place in `allCases`.
  fileprivate var number: Int {
    switch self {
    case .latin: 0
    case .cyrillic: 1
    case .tamil: 2
    case .other: 3
    }
  }
}
