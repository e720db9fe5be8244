import ArgumentParser
import FeedbackModel
import Lexicons
import Store

/// Formats of other tools' dictionaries.
enum DictionaryFormat: String, ExpressibleByArgument, CaseIterable {
  /// LIWC up to 2007: single words only.
  case liwc
  /// LIWC 2015 and later: phrases too.
  case liwc2015
  case quanteda
  case tsv
}

struct LexiconExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a language's entries for other tools.",
    discussion: """
      Categories are called theme.polarity and hold every form of every word. Patterns with gaps or \
      classes, and what negation and targets do, cannot be expressed there; the number of entries \
      left out is said.
      Example: glas lexicon export --language es --format quanteda --out es.yaml
      """)

  @OptionGroup var lexicon: LexiconOptions

  @Option(help: "The language's folder (es, hbs, tl, ta, en).")
  var language: String

  @Option(help: "liwc (single words), liwc2015 (phrases too), quanteda (YAML) or tsv.")
  var format: DictionaryFormat

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"))
  var out: String

  func run() throws {
    let source = LexiconSource(try lexicon.files())
    guard let language = source.languages.first(where: { $0.profile.language == language }) else {
      let known = source.languages.map(\.profile.language).joined(separator: ", ")
      throw ValidationError("the lexicon has no language '\(self.language)'; give one of \(known)")
    }
    let export = LexiconExport(language)
    try writeAtomically(Array(text(of: export.categories).utf8), to: out)
    Console.error(
      "glas: \(export.written) entries written, \(export.left) left out that need gaps or classes")
  }

  private func text(of categories: WordCategories) -> String {
    switch format {
    case .liwc: LIWCDictionary.text(of: categories, hasPhrases: false)
    case .liwc2015: LIWCDictionary.text(of: categories, hasPhrases: true)
    case .quanteda: QuantedaDictionary.text(of: categories)
    case .tsv: CategoryTable.text(of: categories)
    }
  }
}
