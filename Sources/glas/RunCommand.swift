import ArgumentParser
import Attribution
import FeedbackModel
import Intake
import Lexicons
import Pipeline
import Reports

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Read, tag, attribute, count and report: the main job.",
    discussion: "Example: glas run comments.csv --roster roster.csv --out report")

  @OptionGroup var input: InputArguments
  @OptionGroup var analysis: AnalysisArguments
  @OptionGroup var lexicon: LexiconOptions

  @Option(help: ArgumentHelp("The folder for the reports.", valueName: "folder"))
  var out: String

  @Option(help: "Report formats, comma-separated: html, csv, json.")
  var formats = "html,csv,json"

  @Option(help: "Personal data in quotes: mask it, or keep it.")
  var pii: PersonalData = .mask

  @Flag(help: "Print the summary tables to standard output.")
  var table = false

  @Flag(
    help: """
      Confirm every input by a line of JSON on standard error, once the reports are on the disk.
      """)
  var ack = false

  enum PersonalData: String, ExpressibleByArgument, CaseIterable {
    case mask
    case keep
  }

  func run() throws {
    let interruption = SignalWatch.start()
    let formats = try Report.Format.set(formats)
    try ReportWriter.prepare(out)
    let files = try lexicon.files()
    let lexicon = try lexicon.load(files)
    var inputOptions = try input.options(files)
    inputOptions.interruption = interruption
    let monitor = RunMonitor(inputs: input.inputs, streamsResults: false)
    let rejects = RejectLog(path: out + "/rejects.ndjson")
    var batch = BatchRun(
      lexicon: lexicon, roster: try analysis.index(lexicon, files),
      options: analysis.options(inputOptions))
    batch.rejects = rejects
    batch.observer = monitor
    let (tally, outcome) = try batch.run(input.inputs)
    let notes = RunSummary(outcome: outcome)
    monitor.write(notes.diagnostics)
    if let signal = outcome.signal {
      monitor.finish("glas: stopped by a signal; no report was written")
      throw Interrupted(signal: signal)
    }
    var reporter = ReportWriter(lexicon: lexicon, version: Version.text)
    reporter.redaction = pii == .mask ? try Redaction(files) : nil
    let options = [
      ("attribution", analysis.attribution.rawValue), ("pii", pii.rawValue),
      ("roster", analysis.roster.map { _ in "given" } ?? "none"),
    ]
    let report = reporter.report(tally, outcome: outcome, options: options)
    try reporter.write(report, outcome: outcome, rejects: rejects, formats: formats, to: out)
    if table { try Console.output(report.terminalText(isColoured: Console.isColoured)) }
    if ack { Console.write(raw: String(decoding: notes.receipts, as: UTF8.self)) }
    monitor.finish(notes.line)
    try Ending.unlessSuccess(outcome.status)
  }
}

extension Report.Format {
  /// The formats of a comma-separated list.
  static func set(_ names: String) throws -> Set<Report.Format> {
    var formats: Set<Report.Format> = []
    for name in names.split(separator: ",") {
      guard let format = Report.Format(rawValue: String(name)) else {
        let known = Report.Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(name)' is no report format; choose from \(known)")
      }
      formats.insert(format)
    }
    return formats
  }
}
