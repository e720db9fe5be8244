package import FeedbackModel
package import Normalization

/// A whole lexicon folder, read and checked line by line, not yet compiled.
package struct LexiconSource: Sendable {
  package struct Language: Sendable {
    package var profile: Profile
    package var entries: [EntrySource] = []
    package var examples: [ExampleSource] = []
    package var spellings: [Spelling] = []
  }

  /// A way to type a word, and the words it may stand for.
  package struct Spelling: Sendable {
    package var short: String
    package var full: [String]
    package var location: SourceLocation
  }

  /// What messages call the folder.
  package var root: String
  package var themes: ThemeList
  package var signals: SignalList
  package var languages: [Language]
  /// Emoji, emoticons and ratings, evaluators of every language.
  package var symbols: [EntrySource]
  /// Last labels of host names (`com`).
  package var domains: [String]
  /// What is wrong with the files, in file order; an error among them forbids to compile.
  package var diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads all files of a folder.
  package init(_ files: LexiconFiles) {
    var reader = SourceReader(files: files)
    root = files.root
    themes = reader.readThemes()
    signals = reader.readSignals(themes: themes)
    languages = reader.readLanguages(themes: themes, signals: signals)
    symbols = reader.readSymbols()
    domains = reader.readDomains()
    diagnostics = reader.diagnostics
  }

  /// The fold rules of all profiles together.
  package var foldRules: FoldRules {
    var rules = FoldRules()
    for language in languages {
      for (letter, key) in language.profile.fold {
        if let scalar = letter.unicodeScalars.first { rules.letters[scalar] = key }
      }
      for (typed, meant) in language.profile.pairs.sorted(by: { $0.key < $1.key }) {
        if let pair = FoldRules.Pair(typed: typed, meant: meant) { rules.pairs.append(pair) }
      }
    }
    for language in languages {
      for letter in language.profile.keep {
        if let scalar = letter.unicodeScalars.first {
          rules.kept.insert(scalar)
          rules.letters[scalar] = nil
        }
      }
    }
    return rules
  }
}

/// Reads the files of a folder one after the other and collects what is wrong with them.
private struct SourceReader {
  let files: LexiconFiles
  var diagnostics: [Diagnostic] = []

  init(files: LexiconFiles) { self.files = files }

  mutating func readThemes() -> ThemeList {
    guard let file = files.file("themes.yaml") else {
      diagnostics.append(
        Diagnostic(
          .error, code: "LEXICON_THEMES", at: SourceLocation(file: files.root),
          "the folder has no themes.yaml", remedy: "copy the one that glas is delivered with"))
      return ThemeList(themes: [], backstop: "", credited: "", spoken: "")
    }
    do {
      return try ThemeList(file, path: files.displayPath(file.path))
    } catch {
      diagnostics.append(error)
      return ThemeList(themes: [], backstop: "", credited: "", spoken: "")
    }
  }

  mutating func readSignals(themes: ThemeList) -> SignalList {
    guard let file = files.file(SignalList.path) else { return SignalList() }
    return SignalList(
      file, path: files.displayPath(file.path), themes: themes, into: &diagnostics)
  }

  mutating func readLanguages(
    themes: ThemeList, signals: SignalList
  ) -> [LexiconSource.Language] {
    var languages: [LexiconSource.Language] = []
    for file in files.files where file.path.hasSuffix("/profile.yaml") {
      let folder = String(file.path.dropLast("/profile.yaml".utf8.count))
      do {
        let profile = try Profile(file, path: files.displayPath(file.path), folder: folder)
        languages.append(
          readLanguage(profile, folder: folder, themes: themes, signals: signals))
      } catch {
        diagnostics.append(error)
      }
    }
    diagnostics += ProfileCheck(languages.map(\.profile)).diagnostics
    if let file = files.file(CompetitorList.path) {
      let competitors = CompetitorList(
        file, path: files.displayPath(file.path), languages: languages.map(\.profile.language),
        signals: signals, into: &diagnostics)
      for index in languages.indices {
        languages[index].entries += competitors.entries(in: languages[index].profile.language)
      }
    }
    return languages
  }

  private mutating func readLanguage(
    _ profile: Profile, folder: String, themes: ThemeList, signals: SignalList
  ) -> LexiconSource.Language {
    var language = LexiconSource.Language(profile: profile)
    let lists = PatternLists(readSets(folder))
    let known = Set(themes.themes.map(\.id))
    var owners: [String: String] = [:]
    for file in files.files where isLexicon(file, in: folder) {
      var reader = EntryReader(
        language: folder, path: files.displayPath(file.path), lists: lists, themes: known,
        signals: signals)
      reader.read(file.bytes)
      if let theme = reader.theme { claim(theme, file.path, &owners) }
      language.entries += reader.entries
      language.examples += reader.examples
      diagnostics += reader.diagnostics
    }
    language.spellings = readSpellings(folder)
    return language
  }

  /// A theme has one file in a language, so that ids stay unique.
  private mutating func claim(_ theme: String, _ path: String, _ owners: inout [String: String]) {
    guard let owner = owners[theme] else {
      owners[theme] = path
      return
    }
    diagnostics.append(
      Diagnostic(
        .error, code: "LEXICON_THEME",
        at: SourceLocation(file: files.displayPath(path), line: 1, column: 1),
        "the theme '\(theme)' has a file already: \(escaped(files.displayPath(owner)))",
        remedy: "join the two, or correct the header"))
  }

  private func isLexicon(_ file: LexiconFiles.File, in folder: String) -> Bool {
    guard file.path.hasPrefix(folder + "/"), file.path.hasSuffix(".tsv") else { return false }
    let name = file.path.dropFirst(folder.utf8.count + 1)
    return name != "sets.tsv" && name != "spelling.tsv"
  }

  private mutating func readSets(_ folder: String) -> [String: PatternAlternatives] {
    guard let file = files.file(folder + "/sets.tsv") else { return [:] }
    let table = TSVTable(
      file.bytes, path: files.displayPath(file.path), required: ["name", "members"],
      into: &diagnostics)
    var sets: [String: PatternAlternatives] = [:]
    for row in table.rows {
      let name = String(table.cell("name", of: row))
      guard sets[name] == nil, !name.isEmpty else {
        diagnostics.append(
          Diagnostic(
            .error, code: "LEXICON_SET", at: table.location("name", of: row),
            name.isEmpty ? "this set has no name" : "the set '\(escaped(name))' stands here twice",
            remedy: name.isEmpty ? "name it" : "join the two, or rename one"))
        continue
      }
      let parser = PatternParser(
        lists: PatternLists(sets), location: table.location("members", of: row))
      do {
        sets[name] = try parser.members(table.cell("members", of: row))
      } catch {
        diagnostics.append(error)
        sets[name] = PatternAlternatives()  // known, so that its uses are no mistakes of their own
      }
    }
    return sets
  }

  private mutating func readSpellings(_ folder: String) -> [LexiconSource.Spelling] {
    guard let file = files.file(folder + "/spelling.tsv") else { return [] }
    let table = TSVTable(
      file.bytes, path: files.displayPath(file.path), required: ["short", "full"],
      into: &diagnostics)
    return table.rows.map { row in
      LexiconSource.Spelling(
        short: String(table.cell("short", of: row)),
        full: table.cell("full", of: row).split(separator: "|").map { String(trimmed($0)) },
        location: table.location("short", of: row))
    }
  }

  /// The labels of `shared/domains.tsv`.
  mutating func readDomains() -> [String] {
    guard let file = files.file("shared/domains.tsv") else { return [] }
    let table = TSVTable(
      file.bytes, path: files.displayPath(file.path), required: ["domain"], into: &diagnostics)
    return table.rows.map { String(table.cell("domain", of: $0)) }
  }

  /// Emoji, emoticons and ratings: `id`, `symbol`, `polarity`, `strength`.
  mutating func readSymbols() -> [EntrySource] {
    var symbols: [EntrySource] = []
    for name in ["emoji", "emoticons", "ratings"] {
      guard let file = files.file("shared/\(name).tsv") else { continue }
      let table = TSVTable(
        file.bytes, path: files.displayPath(file.path),
        required: ["id", "symbol", "polarity", "strength"], into: &diagnostics)
      for row in table.rows {
        if let symbol = symbol(table, row, file: name) { symbols.append(symbol) }
      }
    }
    return symbols
  }

  private mutating func symbol(
    _ table: TSVTable, _ row: TSVTable.Row, file name: String
  ) -> EntrySource? {
    let symbol = String(table.cell("symbol", of: row))
    let strength = Int(table.cell("strength", of: row))
    guard let read = polarity(table.cell("polarity", of: row)), let strength,
      (1...3).contains(strength), !symbol.isEmpty
    else {
      diagnostics.append(
        Diagnostic(
          .error, code: "LEXICON_SYMBOL", at: table.location("symbol", of: row),
          "this line lacks a symbol, a polarity or a strength",
          remedy: "write the symbol, +, - or 0, and 1, 2 or 3"))
      return nil
    }
    let word = Pattern.WordList([Pattern.Word(text: symbol)])
    return EntrySource(
      id: "shared.\(name).\(table.cell("id", of: row))", kind: .evaluator, polarity: read,
      strength: strength, flags: .weak, variants: [], theme: nil, cue: nil, value: nil,
      pattern: Pattern(elements: [Pattern.Element(item: .words(word))]),
      patternText: symbol, location: table.location("symbol", of: row))
  }
}

/// `+`, `-` or `0` as a polarity; nil for anything else.
func polarity(_ cell: Substring) -> Polarity? {
  switch cell {
  case "+": .praise
  case "-", "−": .complaint
  case "0", "~": .mild
  default: nil
  }
}
