import ArgumentParser
import Intake

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Write the input records as NDJSON, whatever form they came in.",
    discussion: "Example: glas read export.csv")

  @OptionGroup var input: InputArguments
  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    let interruption = SignalWatch.start()
    var options = try input.options(try lexicon.files())
    options.interruption = interruption
    try input.writeRecords(options) { $0 }
  }
}
