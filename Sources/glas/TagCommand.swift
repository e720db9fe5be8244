import ArgumentParser
import FeedbackModel
import Intake
import Lexicons
import Pipeline
import Reports
import Store

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

  @Flag(
    help: """
      Confirm every unit of records by a line of JSON on standard error, once its answers are \
      written.
      """)
  var ack = false

  @Flag(help: "Mask personal data in the words of mentions; offsets stay those of the text.")
  var redact = false

  func run() throws {
    let interruption = SignalWatch.start()
    for path in [rejects, summary].compactMap(\.self) { try checkWritable(path) }
    let files = try lexicon.files()
    let lexicon = try lexicon.load(files)
    var inputOptions = try input.options(files)
    inputOptions.interruption = interruption
    // Hashing the input costs as much as parsing it; only the notes of a run need the digest.
    inputOptions.computesDigest = rejects != nil || summary != nil
    let monitor = RunMonitor(inputs: input.inputs, streamsResults: true, acknowledges: ack)
    var options = analysis.options(inputOptions)
    if redact { options.redaction = try Redaction(files) }
    var tagger = StreamTagger(
      lexicon: lexicon, roster: try analysis.index(lexicon, files), options: options)
    tagger.rejects = rejects.map(RejectLog.init)
    tagger.observer = monitor
    let outcome = try tagger.run(input.inputs, into: .standardOutput)
    let notes = RunSummary(outcome: outcome)
    monitor.write(notes.diagnostics)
    try notes.write(rejects: tagger.rejects, summary: summary, lexicon: lexicon.digest)
    monitor.finish(notes.line)
    if let signal = outcome.signal { throw Interrupted(signal: signal) }
    try Ending.unlessSuccess(outcome.status)
  }
}
