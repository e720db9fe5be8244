import ArgumentParser
import FeedbackModel
import Foundation
import Lexicons
import Store

struct LexiconImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make lexicon files of another tool's dictionary.",
    discussion: """
      Categories called theme.polarity (waiting.complaint) are taken as they are; others need \
      --category name=theme:polarity, with polarity +, - or 0. Nothing that exists is overwritten.
      Example: glas lexicon import tone.dic --format liwc --language es --out new \
      --category posemo=general:+ --category negemo=general:-
      """)

  @Argument(help: "The dictionary.")
  var input: String

  @OptionGroup var lexicon: LexiconOptions

  @Option(help: "liwc and liwc2015 (.dic), quanteda (YAML) or tsv (columns category, word).")
  var format: DictionaryFormat

  @Option(help: "The folder's name in the new lexicon (es, hbs, tl, ta, en).")
  var language: String

  @Option(help: ArgumentHelp("The lexicon folder to write into.", valueName: "folder"))
  var out: String

  @Option(help: ArgumentHelp("What a category becomes.", valueName: "name=theme:polarity"))
  var category: [String] = []

  func validate() throws {
    let isPlain = language.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    guard isPlain, !language.isEmpty else {
      throw ValidationError("--language is '\(escaped(language))'; give a code such as es")
    }
  }

  func run() throws {
    let themes = LexiconSource(try lexicon.files()).themes.themes.map(\.id)
    let (categories, diagnostics) = read(try readFile(input))
    Console.write(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) { throw Ending(status: .input) }
    let result = LexiconImport(
      categories, language: language, targets: try targets(themes), themes: themes,
      source: URL(fileURLWithPath: input).lastPathComponent)
    try write(result.files)
    Console.error("glas: \(result.count) entries in \(result.files.count) files")
    if !result.unmapped.isEmpty {
      let names = result.unmapped.map { escaped($0) }.joined(separator: ", ")
      Console.error("glas: note: left out: \(names); map them by --category name=theme:polarity")
    }
  }

  private func read(
    _ bytes: [UInt8]
  ) -> (categories: WordCategories, diagnostics: [Diagnostic]) {
    switch format {
    case .liwc, .liwc2015: LIWCDictionary.read(bytes, path: input)
    case .quanteda: QuantedaDictionary.read(bytes, path: input)
    case .tsv: CategoryTable.read(bytes, path: input)
    }
  }

  private func targets(_ themes: [String]) throws -> [String: LexiconImport.Target] {
    var targets: [String: LexiconImport.Target] = [:]
    for text in category {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let target = LexiconImport.Target(parts[1], themes: themes) else {
        throw ValidationError("--category is '\(escaped(text))'; write name=theme:polarity")
      }
      targets[String(parts[0])] = target
    }
    return targets
  }

  private func write(_ files: [String: String]) throws {
    let manager = FileManager.default
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let target = out + "/" + path
      guard !manager.fileExists(atPath: target) else {
        throw Diagnostic(
          .error, code: "OUTPUT_EXISTS", at: SourceLocation(file: target),
          "this file is there already", remedy: "give another folder by --out")
      }
      try? manager.createDirectory(
        atPath: out + "/" + language, withIntermediateDirectories: true)
      try writeAtomically(Array(text.utf8), to: target)
    }
  }
}
