import FeedbackModel

/// Finds single words that are too short or too frequent to be an entry of their own: function words
/// of the language, and frequent words of another language that is loaded with it.
struct KeyCheck {
  private(set) var diagnostics: [Diagnostic] = []

  private let survey: ImageSurvey
  private let places: EntryPlaces
  /// Cue classes whose words are grammar.
  private static let grammar: [CueClass] = [
    .negator, .contrast, .boundary, .transparent, .pronoun,
  ]
  private static let minimumLength = 3
  /// Keys that are function words, by language: they come with the class of the cue.
  private var functionWords: [[UInt32: CueClass]]
  /// Frequent words with the languages that have them.
  private var frequent: [String: [Int]] = [:]
  private let languages: [LexiconSource.Language]

  init(
    _ source: LexiconSource, _ words: [[String]], _ survey: ImageSurvey, _ places: EntryPlaces
  ) {
    self.survey = survey
    self.places = places
    languages = source.languages
    functionWords = Array(repeating: [:], count: source.languages.count)
    readFrequentWords(words)
    readFunctionWords()
    for entry in 0..<UInt32(survey.image.entryCount) { check(entry) }
  }

  private mutating func readFrequentWords(_ words: [[String]]) {
    for (index, language) in languages.enumerated() where language.profile.scripts.contains("Latn")
    {
      for word in words[index] { frequent[word, default: []].append(index) }
    }
  }

  private mutating func readFunctionWords() {
    let image = survey.image
    for entry in 0..<UInt32(image.entryCount) {
      let record = image.entries[Int(entry)]
      guard let cue = CueClass(rawValue: record.cue), Self.grammar.contains(cue),
        Int(record.language) < functionWords.count,
        let item = EntryReading.all(of: entry, in: image).first?.onlyItem
      else { continue }
      for key in survey.keys(of: item) { functionWords[Int(record.language)][key] = cue }
    }
  }

  private mutating func check(_ entry: UInt32) {
    let image = survey.image
    let record = image.entries[Int(entry)]
    guard record.cue == 0xFF, Int(record.language) < languages.count,
      let source = places.source(of: entry)
    else { return }
    for reading in EntryReading.all(of: entry, in: image) {
      guard let item = reading.onlyItem else { continue }
      check(source, item, language: Int(record.language))
      return
    }
  }

  private mutating func check(_ entry: EntrySource, _ item: UInt32, language: Int) {
    let keys = survey.keys(of: item).filter(survey.isWord)
    if let key = keys.first(where: { functionWords[language][$0] != nil }) {
      let cue = functionWords[language][key]?.name ?? ""
      report(
        entry, "LEXICON_FUNCTION_WORD", "'\(escaped(survey.text(of: key)))' is a \(cue) too",
        "narrow the entry by a second word")
    }
    let words = keys.map { survey.text(of: $0) }.sorted()
    if let short = words.first(where: isShort) {
      report(
        entry, "LEXICON_SHORT_KEY", "'\(escaped(short))' has fewer than three letters",
        "narrow the entry by a second word, or write the forms that are meant")
    }
    for word in words {
      guard let owners = frequent[word], !owners.contains(language), let owner = owners.first
      else { continue }
      report(
        entry, "LEXICON_FOREIGN_WORD",
        "'\(escaped(word))' is a frequent word of \(languages[owner].profile.name)",
        "narrow the entry by a second word, or write the forms that are meant")
      return
    }
  }

  private func isShort(_ word: String) -> Bool {
    word.unicodeScalars.count < Self.minimumLength
      && word.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
  }

  private mutating func report(
    _ entry: EntrySource, _ code: String, _ problem: String, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(.warning, code: code, at: entry.location, problem, remedy: remedy))
  }
}
