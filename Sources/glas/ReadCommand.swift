import ArgumentParser
import FeedbackModel
import Intake
import Pipeline

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Write the input records as NDJSON, whatever form they came in.",
    discussion: "Example: glas read export.csv")

  @OptionGroup var input: InputArguments
  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    let options = try input.options(try lexicon.files())
    let reader = InputReader(paths: input.inputs, options: options)
    var parser = RecordParser(options: options)
    var writer = InputRecordWriter()
    var rejects: [Diagnostic] = []
    var flags = FlagTally()
    while let chunk = try reader.next() {
      let parsed = parser.parse(chunk)
      writer.removeAll()
      for comment in parsed.comments { writer.write(comment) }
      try ByteSink.standardOutput.write(writer.bytes)
      flags.add(parsed)
      rejects += parsed.rejects.map(\.diagnostic)
    }
    Console.write(reader.diagnostics + flags.diagnostics + rejects)
    try Ending.unlessSuccess(
      ExitStatus.worst(reader.status, rejects.isEmpty ? .success : .rejects))
  }
}
