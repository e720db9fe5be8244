import ArgumentParser
import FeedbackModel
import Intake
import Lexicons
import Pipeline

struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Tag comments: records in, tagged NDJSON out, in input order.",
    discussion: "Example: tail -f comments.ndjson | glas tag --roster roster.csv")

  @OptionGroup var input: InputArguments
  @OptionGroup var analysis: AnalysisArguments
  @OptionGroup var lexicon: LexiconOptions

  @Option(help: ArgumentHelp("Where rejected records are noted (NDJSON).", valueName: "file"))
  var rejects: String?

  @Option(help: ArgumentHelp("Where the counters go (JSON).", valueName: "file"))
  var summary: String?

  func run() throws {
    let files = try lexicon.files()
    let lexicon = try lexicon.load(files)
    var inputOptions = try input.options(files)
    // Hashing the input costs as much as parsing it; only the notes of a run need the digest.
    inputOptions.computesDigest = rejects != nil || summary != nil
    let tagger = StreamTagger(
      lexicon: lexicon, roster: try analysis.index(lexicon, files),
      options: analysis.options(inputOptions))
    let outcome = try tagger.run(input.inputs, into: .standardOutput)
    let summary = RunSummary(outcome: outcome)
    Console.write(summary.diagnostics)
    if let rejects { try summary.writeRejects(to: rejects, lexicon: lexicon.digest) }
    if let path = self.summary { try summary.write(to: path) }
    Console.error(summary.line)
    try Ending.unlessSuccess(outcome.status)
  }
}
