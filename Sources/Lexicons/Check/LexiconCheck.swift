package import FeedbackModel
import LanguageIdentification

/// Looks for everything that is wrong or doubtful in a lexicon folder, without stopping at the first
/// mistake.
///
/// An error is what a run refuses; a warning is an entry that does nothing, or not what its line
/// says. What needs the text of comments (the examples in the files) is checked by the pipeline.
package struct LexiconCheck {
  /// Errors and warnings, sorted by place, each once.
  package private(set) var diagnostics: [Diagnostic]
  package let source: LexiconSource
  /// The compiled lexicon; nil where there are errors.
  package private(set) var lexicon: Lexicon?
  /// The frequent words of each language.
  private var frequentWords: [[String]] = []

  /// Checks all files.
  ///
  /// - Complexity: Linear in the number of inflected forms, a few seconds for the lexicons that
  ///   glas is delivered with.
  package init(_ files: LexiconFiles) {
    source = LexiconSource(files)
    diagnostics = source.diagnostics
    diagnostics += HeaderCheck(files).diagnostics
    diagnostics += EntryCheck(source).diagnostics
    if let compiled = compile(files) { check(compiled) }
    diagnostics = Self.sorted(diagnostics)
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Compiles what can be compiled: the other checks then see all good lines.
  private mutating func compile(_ files: LexiconFiles) -> Lexicon? {
    var compiler = LexiconCompiler(source: source)
    var identification = IdentificationBuilder(
      files: files, languages: source.languages.map(\.profile.language),
      normalizer: compiler.normalizer)
    let model = identification.build()
    diagnostics += identification.diagnostics
    guard !source.languages.isEmpty, source.languages.count <= LanguageIdentifier.maximumLanguages
    else { return nil }
    compiler.digest = LexiconLoader.digest(of: files)
    compiler.frequentWords = identification.frequentWords
    let image = compiler.compile(
      identification: model, variants: identification.variants,
      outsiders: identification.outsiders, isLenient: true)
    diagnostics += compiler.diagnostics
    guard let image, let opened = try? LexiconImage(ImageStorage(copying: image)) else {
      return nil
    }
    frequentWords = identification.wordLists
    return Lexicon(image: opened)
  }

  private mutating func check(_ compiled: Lexicon) {
    let survey = ImageSurvey(compiled.image)
    let places = EntryPlaces(source, compiled.image)
    diagnostics += WordCheck(source, compiled).diagnostics
    diagnostics += KeyCheck(source, frequentWords, survey, places).diagnostics
    diagnostics += OverlapCheck(survey, places).diagnostics
    diagnostics += CollisionCheck(survey, places).diagnostics
    diagnostics += SpellingCheck(source, compiled).diagnostics
    diagnostics += SymbolCheck(source).diagnostics
    if !hasErrors { lexicon = compiled }
  }

  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<String> = []
    return diagnostics.filter { seen.insert($0.description).inserted }.sorted {
      ($0.location, $0.code, $0.problem) < ($1.location, $1.code, $1.problem)
    }
  }
}

/// The source lines of compiled entries, found again by their order.
struct EntryPlaces {
  private let source: LexiconSource
  /// Language and line of each compiled entry; the language after the last is that of the symbols.
  private var places: [(language: Int32, line: Int32)] = []

  init(_ source: LexiconSource, _ image: LexiconImage) {
    self.source = source
    places.reserveCapacity(image.entryCount)
    var language = 0
    var line = 0
    for entry in 0..<image.entryCount {
      let id = image.string(image.entries[entry].id)
      // Entries that could not be compiled are passed over.
      while language <= source.languages.count {
        let lines = lines(language)
        while line < lines.count && lines[line].id != id { line += 1 }
        if line < lines.count { break }
        language += 1
        line = 0
      }
      places.append((Int32(language), Int32(line)))
    }
  }

  private func lines(_ language: Int) -> [EntrySource] {
    language < source.languages.count ? source.languages[language].entries : source.symbols
  }

  func source(of entry: UInt32) -> EntrySource? {
    let place = places[Int(entry)]
    let lines = lines(Int(place.language))
    return Int(place.line) < lines.count ? lines[Int(place.line)] : nil
  }
}
