package import FeedbackModel
package import Lexicons
import Morphology

/// What the lexicon folder's `names.yaml` files say, compiled for one lexicon.
package struct NameRules: Sendable {
  /// How one language inflects names.
  struct Language: Sendable {
    var index: UInt8
    var inflector: any Inflector
    /// What is written onto names in Latin script.
    var suffixes: [String]
  }

  private(set) var languages: [Language] = []
  private(set) var context = ContextTable()
  /// Equates spellings of a name in one script.
  private(set) var spelling = LetterRules()
  /// Equates the sound of a name in two scripts.
  private(set) var sound = LetterRules()
  /// Themes that a dropped subject carries on, and those it carries inside a sentence only; by
  /// index.
  private(set) var personal: Set<UInt16> = []
  private(set) var verdict: Set<UInt16> = []
  /// Themes that are never about the person named beside them.
  private(set) var impersonal: Set<UInt16> = []
  /// What is wrong with the files; an error among them forbids to go on.
  package private(set) var diagnostics: [Diagnostic] = []

  static let path = "names.yaml"
  private static let sharedKeys = ["spelling", "sound", "personal", "verdict", "impersonal"]
  private static let languageKeys = ["inflection", "suffix"]

  /// - Parameters:
  ///   - files: The files that `lexicon` was compiled from.
  ///   - lexicon: Numbers the languages and themes, and folds the words.
  package init(files: LexiconFiles, lexicon: Lexicon) {
    for (index, language) in lexicon.languages.enumerated() {
      guard let file = read("\(language.id)/\(Self.path)", of: files, Self.languageKeys) else {
        continue
      }
      addLanguage(file, index: UInt8(index), lexicon)
    }
    if let file = read("shared/\(Self.path)", of: files, Self.sharedKeys) {
      addContext(file, language: EntryRecord.anyLanguage, nil, lexicon)
      spelling = rules(file.lists["spelling"])
      sound = rules(file.lists["sound"])
      personal = themes(file.lists["personal"], of: lexicon)
      verdict = themes(file.lists["verdict"], of: lexicon)
      impersonal = themes(file.lists["impersonal"], of: lexicon)
    }
  }

  private mutating func read(
    _ path: String, of files: LexiconFiles, _ keys: [String]
  ) -> NamesFile? {
    guard let bytes = files.file(path) else { return nil }
    let file = NamesFile(
      bytes, path: files.displayPath(path), keys: Set(keys + ContextSet.listed.map(\.key)))
    diagnostics += file.diagnostics
    return file
  }

  // MARK: one language

  private mutating func addLanguage(_ file: NamesFile, index: UInt8, _ lexicon: Lexicon) {
    guard let name = file.lists["inflection"]?.first, let inflector = inflector(named: name.text)
    else {
      diagnostics.append(
        Diagnostic(
          .error, code: "NAMES_INFLECTION",
          at: file.lists["inflection"]?.first?.location
            ?? SourceLocation(file: lexicon.languages[Int(index)].id + "/" + Self.path),
          "this file names no inflector",
          remedy: "write 'inflection:' and one of " + inflectorNames.joined(separator: ", ")))
      return
    }
    languages.append(
      Language(
        index: index, inflector: inflector,
        suffixes: (file.lists["suffix"] ?? []).map(\.text)))
    addContext(file, language: index, inflector, lexicon)
  }

  private mutating func addContext(
    _ file: NamesFile, language: UInt8, _ inflector: (any Inflector)?, _ lexicon: Lexicon
  ) {
    for (key, set) in ContextSet.listed {
      for item in file.lists[key] ?? [] {
        do {
          try context.add(
            item.text, set, language: language, inflector: inflector,
            normalizer: lexicon.normalizer)
        } catch {
          diagnostics.append(
            Diagnostic(
              .error, code: "NAMES_WORD", at: item.location, "\(error)",
              remedy: "correct the class or the citation form"))
        }
      }
    }
  }

  // MARK: what holds for all languages

  private mutating func rules(_ items: [NamesFile.Item]?) -> LetterRules {
    for item in items ?? [] where !LetterRules.isRule(item.text) {
      diagnostics.append(
        Diagnostic(
          .error, code: "NAMES_RULE", at: item.location, "this is no rule of spelling",
          remedy: "write letters=letters"))
    }
    return LetterRules((items ?? []).map(\.text)) ?? LetterRules()
  }

  private mutating func themes(
    _ items: [NamesFile.Item]?, of lexicon: Lexicon
  ) -> Set<UInt16> {
    var found: Set<UInt16> = []
    for item in items ?? [] {
      let indices = lexicon.themes.themes.indices.filter {
        lexicon.themes.themes[$0].id == item.text || lexicon.themes.themes[$0].group == item.text
      }
      if indices.isEmpty {
        diagnostics.append(
          Diagnostic(
            .error, code: "NAMES_THEME", at: item.location,
            "'\(escaped(item.text))' is no theme and no group of themes.yaml",
            remedy: "correct it, or add the theme there"))
      }
      found.formUnion(indices.map { UInt16($0) })
    }
    return found
  }
}
