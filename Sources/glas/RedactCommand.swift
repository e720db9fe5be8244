import ArgumentParser
import FeedbackModel
import Intake
import Pipeline
import Reports

struct RedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Write the input records as NDJSON with personal data masked.",
    discussion: """
      Masks e-mail addresses, telephone, card, account and identity numbers, links with codes and \
      street addresses in texts and further fields. Names and ids stay, and what is masked is found \
      by its form: look before you pass records on.
      Example: glas redact export.csv
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    let interruption = SignalWatch.start()
    let files = try lexicon.files()
    var options = try input.options(files)
    options.interruption = interruption
    let redaction = try Redaction(files)
    try input.writeRecords(options) { redaction.masked($0) }
  }
}

extension InputArguments {
  /// Writes the records of the inputs, after a change, and then what there is to say about them.
  func writeRecords(
    _ options: InputOptions, _ change: (consuming Comment) -> Comment
  ) throws {
    let reader = InputReader(paths: inputs, options: options)
    var parser = RecordParser(options: options)
    var writer = InputRecordWriter()
    let monitor = RunMonitor(inputs: inputs, streamsResults: true)
    var status = ExitStatus.success
    var flags = FlagTally()
    while let chunk = try reader.next() {
      writer.removeAll()
      let parsed = parser.parse(chunk) { writer.write(change($0)) }
      try ByteSink.standardOutput.write(writer.bytes)
      flags.add(parsed)
      monitor.didReject(parsed.rejects)
      if !parsed.rejects.isEmpty { status = .rejects }
    }
    monitor.write(reader.diagnostics + flags.diagnostics)
    monitor.finish()
    try Ending.unlessSuccess(ExitStatus.worst(reader.status, status))
  }
}
