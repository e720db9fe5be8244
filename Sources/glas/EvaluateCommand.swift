import Aggregation
import ArgumentParser
import FeedbackModel
import Pipeline

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

  @Flag(help: "Also print a line for every theme.")
  var themes = false

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
    var evaluation = GoldEvaluation(analyzer: analyzer)
    for path in gold { try add(path, to: &evaluation) }
    try Console.output(EvaluationTable(evaluation, showsThemes: themes).text)
  }

  private func add(_ path: String, to evaluation: inout GoldEvaluation) throws {
    var lines: LineReader
    do {
      lines = try LineReader(path: path, isRaw: true)
    } catch {
      Console.write(error)
      throw Ending(status: .input)
    }
    var number = 0
    while let line = lines.next() {
      number += 1
      guard let gold = GoldRecord(line) else {
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
