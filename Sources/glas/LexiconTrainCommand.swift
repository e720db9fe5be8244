import ArgumentParser
import FeedbackModel
import Foundation
import Intake
import LanguageIdentification
import Lexicons
import Store

struct LexiconTrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Count the n-grams that tell languages apart, from comments with a language.",
    discussion: """
      Reads records with `text` and `language`, and the examples and patterns of the lexicon \
      files. Example: glas lexicon train corpora/demo/comments.ndjson --texts \
      corpora/identification --out lexicons/shared/ngrams.tsv
      """)

  @OptionGroup var lexicon: LexiconOptions

  @Argument(help: "Comments with a declared language (NDJSON or CSV).")
  var inputs: [String]

  @Option(help: ArgumentHelp("The table to write.", valueName: "file"))
  var out: String

  @Option(help: "Leave out n-grams that are rarer than this.")
  var minimum = 2

  @Option(
    help: ArgumentHelp(
      "A folder of further texts, <code>.txt or <code>-<script>.txt, a text a line.",
      valueName: "folder"))
  var texts: String?

  func run() throws {
    let files = try lexicon.files()
    let source = LexiconSource(files)
    let compiled = try lexicon.load(files)
    let languages = compiled.identifier.languages.map(\.id)
    var trainer = LanguageTrainer(
      normalizer: compiled.normalizer, segmenter: compiled.segmenter,
      languageCount: languages.count)
    for (index, language) in source.languages.enumerated() {
      for example in language.examples { trainer.add(example.text, language: index) }
    }
    try addComments(to: &trainer, compiled)
    if let texts { try addTexts(in: texts, of: languages, to: &trainer) }
    let text = NGramFile.text(languages: languages, counts: trainer.counts(minimum: minimum))
    try writeAtomically(Array(text.utf8), to: out)
  }

  private func addComments(to trainer: inout LanguageTrainer, _ lexicon: Lexicon) throws {
    let reader = InputReader(paths: inputs, options: InputOptions())
    var parser = RecordParser(options: InputOptions())
    while let chunk = try reader.next() {
      for comment in parser.parse(chunk).comments {
        guard let language = comment.language.flatMap(lexicon.language) else { continue }
        trainer.add(String(decoding: comment.text, as: UTF8.self), language: language)
      }
    }
    try Ending.unlessSuccess(reader.status)
  }

  private func addTexts(
    in folder: String, of languages: [String], to trainer: inout LanguageTrainer
  ) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for name in names where name.hasSuffix(".txt") {
      let code = name.dropLast(4).prefix { $0 != "-" }
      guard let language = languages.firstIndex(of: String(code)) else {
        throw ValidationError(
          "\(folder)/\(name): the lexicon has no language '\(code)'; "
            + "add shared/outsiders/\(code).yaml or rename the file")
      }
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      for line in text.unicodeScalars.split(separator: "\n") {
        trainer.add(String(line), language: language)
      }
    }
  }
}
