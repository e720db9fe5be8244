import ArgumentParser
import FeedbackModel
import Lexicons
import Pipeline
import Store

struct AggregateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate", abstract: "Count tagged NDJSON into one partial tally.",
    discussion: "Example: glas tag comments.csv | glas aggregate --out march.tally")

  @Argument(help: "Files of tagged records; - is standard input.")
  var inputs: [String] = []

  @Option(help: ArgumentHelp("The partial tally to write.", valueName: "file"))
  var out: String

  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    var aggregation = TaggedAggregation(signals: SignalList(try lexicon.files()))
    var status = ExitStatus.success
    for path in inputs.isEmpty ? ["-"] : inputs {
      do throws(Diagnostic) {
        try aggregation.add(path)
      } catch {
        Console.write(error)
        status = .input
      }
    }
    Console.write(aggregation.rejects)
    try aggregation.partial.write(to: out)
    try Ending.unlessSuccess(
      ExitStatus.worst(status, aggregation.rejects.isEmpty ? .success : .rejects))
  }
}
