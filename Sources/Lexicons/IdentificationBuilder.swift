package import FeedbackModel
package import LanguageIdentification
package import Normalization

/// Builds what tells languages apart from the files of a lexicon folder.
package struct IdentificationBuilder {
  /// Nats that a function word adds to each language that has it.
  private static let wordScore = 3.0

  private let files: LexiconFiles
  private let languages: [String]
  private let normalizer: Normalizer
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var variants: [[LanguageIdentifier.Language.Variant]] = []
  package private(set) var outsiders: [OutsideLanguage] = []
  /// The words that each language lists as its frequent ones, and the keys of all of them.
  package private(set) var wordLists: [[String]] = []
  package private(set) var frequentWords: Set<[UInt8]> = []
  private var words: [[UInt8]: [Double]] = [:]
  private var cues: [LanguageModel.Cue] = []
  private var pairs: [LanguageModel.CuePair] = []

  /// `languages` are ids in the order of the model's columns.
  package init(files: LexiconFiles, languages: [String], normalizer: Normalizer) {
    self.files = files
    self.languages = languages
    self.normalizer = normalizer
  }

  package mutating func build() -> LanguageModel {
    outsiders = OutsideLanguage.read(files, into: &diagnostics)
    outsiders = Array(outsiders.prefix(LanguageIdentifier.maximumLanguages))
    let columns = languages.count + outsiders.count
    for (index, language) in languages.enumerated() {
      addLanguage(language, index, columns)
    }
    for (index, outsider) in outsiders.enumerated() {
      add(outsider.words, of: languages.count + index, columns)
    }
    addNeutralWords(columns)
    return LanguageModel(
      languageCount: columns, counts: counts(),
      words: words.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .map { (word: $0.key, scores: $0.value) },
      cues: cues, pairs: pairs)
  }

  private mutating func counts() -> NGramCounts {
    guard let file = files.file(NGramFile.path) else { return NGramCounts() }
    return NGramFile.read(
      file, path: files.displayPath(NGramFile.path),
      languages: languages + outsiders.map(\.code), into: &diagnostics)
  }

  private mutating func addLanguage(_ language: String, _ index: Int, _ columns: Int) {
    guard let file = read(language) else {
      wordLists.append([])
      return variants.append([])
    }
    wordLists.append(file.words)
    for word in file.words { frequentWords.formUnion(keys(word)) }
    add(file.words, of: index, columns)
    variants.append(
      file.variants.map { .init(code: $0.code, name: $0.name, scripts: $0.scripts ?? []) })
    for (number, variant) in file.variants.enumerated() {
      addCues(variant, number, of: index)
    }
  }

  private mutating func add(_ list: [String], of language: Int, _ columns: Int) {
    for word in list {
      for key in keys(word) {
        words[key, default: Array(repeating: 0, count: columns)][language] = Self.wordScore
      }
    }
  }

  private mutating func addNeutralWords(_ columns: Int) {
    let path = SharedIdentificationFile.path
    guard let file = files.file(path) else { return }
    do {
      for word in try SharedIdentificationFile(file, path: files.displayPath(path)).neutral {
        for key in keys(word) { words[key] = Array(repeating: 0, count: columns) }
      }
    } catch {
      diagnostics.append(error)
    }
  }

  /// The match keys of a word: of its parts, where a hyphen or an apostrophe parts it.
  private func keys(_ word: String) -> [[UInt8]] {
    normalizer.key(of: word).split { !($0 >= 0x80 || (0x61...0x7A).contains($0)) }.map { Array($0) }
  }

  // MARK: variants

  private mutating func addCues(
    _ variant: IdentificationFile.Variant, _ number: Int, of language: Int
  ) {
    let lists =
      [(weight: 1.0, words: variant.words)]
      + (variant.weak ?? []).map { (weight: $0.weight, words: $0.words) }
    for list in lists {
      cues += Self.words(list.words).map {
        LanguageModel.Cue(word: $0, language: language, variant: number, weight: list.weight)
      }
    }
    pairs += (variant.pairs ?? []).map {
      LanguageModel.CuePair(
        first: Self.words($0.first), second: Self.words($0.second), language: language,
        variant: number, weight: $0.weight)
    }
  }

  private static func words(_ list: String) -> [[UInt8]] {
    list.split(separator: " ").map { Array($0.utf8) }
  }

  private mutating func read(_ language: String) -> IdentificationFile? {
    let path = language + "/identification.yaml"
    guard let file = files.file(path) else { return nil }
    do {
      return try IdentificationFile(file, path: files.displayPath(path))
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}
