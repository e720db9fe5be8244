package import FeedbackModel
package import LanguageIdentification

/// What a language's `identification.yaml` says: its function words and what its variants differ in.
struct IdentificationFile {
  struct Variant: Decodable {
    var code: String
    var name: String
    var scripts: [String]?
    /// Folded words, separated by spaces; `*` at the end stands for any ending.
    var words: String
  }

  private struct File: Decodable {
    var words: String
    var variants: [Variant]?
  }

  let words: [String]
  let variants: [Variant]

  init(_ file: LexiconFiles.File, path: String) throws(Diagnostic) {
    let (read, _): (File, YAMLPlaces) = try YAMLReader.decode(
      file, path: path,
      keys: [
        "words", "variants", "variants.#", "variants.#.code", "variants.#.name",
        "variants.#.scripts", "variants.#.scripts.#", "variants.#.words",
      ])
    words = read.words.split(separator: " ").map(String.init)
    variants = read.variants ?? []
  }
}

/// The table of n-gram counts, `shared/ngrams.tsv`: a column a language.
package enum NGramFile {
  package static let path = "shared/ngrams.tsv"

  /// The table's text, n-grams sorted by their bytes.
  package static func text(
    languages: [String], grams: [(gram: [UInt8], counts: [Int])]
  ) -> String {
    var text = """
      # theme: identification
      # source: the project's own corpora and lexicons; made by scripts/train-language-model
      # licence: Apache-2.0

      """
    text += (["gram"] + languages).joined(separator: "\t") + "\n"
    for (gram, counts) in grams {
      text += String(decoding: gram, as: UTF8.self) + "\t"
      text += counts.map(String.init).joined(separator: "\t") + "\n"
    }
    return text
  }

  static func read(
    _ file: LexiconFiles.File, path: String, languages: [String],
    into diagnostics: inout [Diagnostic]
  ) -> [(gram: [UInt8], counts: [Int])] {
    let table = TSVTable(
      file.bytes, path: path, required: ["gram"] + languages, into: &diagnostics)
    let columns = languages.compactMap { table.names.firstIndex(of: $0) }
    guard columns.count == languages.count else { return [] }
    return table.rows.map { row in
      (
        gram: Array(row.cells[0].utf8),
        counts: columns.map { $0 < row.cells.count ? Int(row.cells[$0]) ?? 0 : 0 }
      )
    }
  }
}

/// Builds the n-gram model of a lexicon folder.
package struct IdentificationBuilder {
  /// Nats that a function word adds to its language (linguistics.md 5.2: 1.5 × a cue of 1).
  private static let wordScore = 1.5

  private let files: LexiconFiles
  private let languages: [String]
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var variants: [[LanguageIdentifier.Language.Variant]] = []
  /// Keys of the words that the languages list as their frequent ones.
  package private(set) var frequentWords: Set<[UInt8]> = []
  /// The same words by language.
  package private(set) var words: [[String]] = []

  /// `languages` are ids in the order of the model's columns.
  package init(files: LexiconFiles, languages: [String]) {
    self.files = files
    self.languages = languages
  }

  package mutating func build() -> LanguageModel {
    var words: [String: [Double]] = [:]
    var cues: [LanguageModel.Cue] = []
    for (index, language) in languages.enumerated() {
      guard let file = read(language) else {
        variants.append([])
        self.words.append([])
        continue
      }
      self.words.append(file.words)
      for word in file.words {
        frequentWords.insert(Array(word.utf8))
        words[word, default: Array(repeating: 0, count: languages.count)][index] = 1
      }
      variants.append(
        file.variants.map { .init(code: $0.code, name: $0.name, scripts: $0.scripts ?? []) })
      for (variant, list) in file.variants.enumerated() {
        cues += list.words.split(separator: " ").map { cue($0, language: index, variant: variant) }
      }
    }
    let path = NGramFile.path
    let grams = files.file(path).map {
      NGramFile.read(
        $0, path: files.displayPath(path), languages: languages, into: &diagnostics)
    }
    return LanguageModel(
      languageCount: languages.count, grams: grams ?? [], words: shared(words), cues: cues)
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

  /// A word of several languages counts for each a part.
  private func shared(_ words: [String: [Double]]) -> [(word: [UInt8], scores: [Double])] {
    words.sorted { $0.key < $1.key }.map { word, marks in
      let owners = marks.reduce(0, +)
      return (Array(word.utf8), marks.map { $0 / owners * Self.wordScore })
    }
  }

  private func cue(_ text: Substring, language: Int, variant: Int) -> LanguageModel.Cue {
    let isPrefix = text.hasSuffix("*")
    return LanguageModel.Cue(
      word: Array((isPrefix ? text.dropLast() : text).utf8), isPrefix: isPrefix,
      language: language, variant: variant, weight: 1)
  }
}
