import ArgumentParser
import FeedbackModel
import Pipeline
import Reports
import Store

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the reports of partial tallies.",
    discussion: "Example: glas report spring.tally --out report")

  @Argument(help: "Partial tallies of glas aggregate or merge.")
  var tallies: [String]

  @OptionGroup var lexicon: LexiconOptions

  @Option(help: ArgumentHelp("The folder for the reports.", valueName: "folder"))
  var out: String

  @Option(help: "Report formats, comma-separated: html, csv, json.")
  var formats = "html,csv,json"

  @Option(help: "Personal data in quotes: mask it, or keep it.")
  var pii: RunCommand.PersonalData = .mask

  @Flag(help: "Print the summary tables to standard output.")
  var table = false

  func run() throws {
    let formats = try Report.Format.set(formats)
    try ReportWriter.prepare(out)
    let partial = try PartialTally(merging: tallies)
    let files = try lexicon.files()
    var writer = ReportWriter(lexicon: try lexicon.load(files), version: Version.text)
    writer.redaction = pii == .mask ? try Redaction(files) : nil
    var outcome = RunOutcome()
    outcome.counters = partial.counters
    let report = writer.report(
      partial.tally, outcome: outcome, options: [("pii", pii.rawValue)])
    try writer.write(report, outcome: outcome, formats: formats, to: out)
    if table { try Console.output(report.terminalText(isColoured: Console.isColoured)) }
  }
}
