import Aggregation
import ArgumentParser
import FeedbackModel
import Lexicons
import Pipeline
import Store

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare tags with gold records: verdicts, themes, representatives.",
    discussion:
      "Example: glas evaluate corpora/demo/comments.ndjson --roster corpora/demo/roster.csv")

  @Argument(help: "Gold records (NDJSON).")
  var gold: [String]

  @Option(help: ArgumentHelp("Representatives (CSV or NDJSON).", valueName: "file"))
  var roster: String?

  @Flag(help: "Also print a line for every theme, and which themes are taken for which.")
  var themes = false

  @Option(help: ArgumentHelp("List the comments with most errors.", valueName: "number"))
  var worst = 0

  @Option(help: ArgumentHelp("Where the figures go as JSON.", valueName: "file"))
  var json: String?

  @Option(
    help: ArgumentHelp(
      "An earlier --json file: what is better and worse than then.", valueName: "file"))
  var compare: String?

  @Flag(help: "List the tags that are missing or wrong, a comment a line, by id.")
  var errors = false

  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    let files = try lexicon.files()
    let compiled = try lexicon.load(files)
    var arguments = AnalysisArguments()
    arguments.roster = roster
    let analyzer = CommentAnalyzer(
      lexicon: compiled, roster: try arguments.index(compiled, files))
    let old = try compare.map(earlier)
    var evaluation = GoldEvaluation(analyzer: analyzer)
    for path in gold { try add(path, to: &evaluation) }
    try Console.output(EvaluationTable(evaluation, showsThemes: themes, worst: worst).text)
    if let json {
      try writeAtomically(EvaluationFile.json(evaluation, lexicon: compiled.digest), to: json)
    }
    if let old {
      let comparison = EvaluationComparison(old: old, new: EvaluationFile(evaluation))
      try Console.output("\n" + comparison.text)
    }
  }

  private func earlier(_ path: String) throws -> EvaluationFile {
    do throws(Diagnostic) {
      return try EvaluationFile(try readFile(path), path: path)
    } catch {
      Console.write(error)
      throw Ending(status: .input)
    }
  }

  private func add(_ path: String, to evaluation: inout GoldEvaluation) throws {
    let lines = try reading { () throws(Diagnostic) in try LineReader(path: path, isRaw: true) }
    var number = 0
    while let line = try reading(lines.next) {
      number += 1
      guard case .text(let bytes) = line, let gold = GoldRecord(bytes) else {
        Console.write(
          Diagnostic(
            .error, code: "GOLD_RECORD", at: SourceLocation(file: path, line: number, column: 1),
            "this is no gold record", remedy: "give NDJSON with text, and themes or overall"))
        throw Ending(status: .input)
      }
      let tagged = evaluation.add(gold)
      if errors { try Console.output(GoldDifference(gold, tagged).line) }
    }
  }
}
