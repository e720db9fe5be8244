import ArgumentParser
import FeedbackModel
import Pipeline

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show every stage for one comment.",
    discussion: "Example: glas explain 'No tengo ninguna queja del trato'")

  @Option(help: ArgumentHelp("Representatives (CSV or NDJSON).", valueName: "file"))
  var roster: String?

  @Option(help: "The declared language of the comment.")
  var language: String?

  @Flag(help: "Write the same as data.")
  var json = false

  @OptionGroup var lexicon: LexiconOptions

  @Argument(help: "The comment.")
  var text: String

  func run() throws {
    let files = try lexicon.files()
    let compiled = try lexicon.load(files)
    var arguments = AnalysisArguments()
    arguments.roster = roster
    let analyzer = CommentAnalyzer(
      lexicon: compiled, roster: try arguments.index(compiled, files))
    let comment = Comment(id: "text", text: Array(text.utf8), language: language)
    let explanation = Explanation(comment, analyzer: analyzer)
    try json ? writeJSON(explanation) : writeText(explanation)
  }

  private func writeText(_ explanation: Explanation) throws {
    let bold = Console.isColoured ? ("\u{1B}[1m", "\u{1B}[0m") : ("", "")
    for section in explanation.sections where !section.lines.isEmpty {
      try Console.output("\(bold.0)\(section.title)\(bold.1)\n")
      for line in section.lines {
        let gap = line.detail.isEmpty ? "" : "  ->  "
        try Console.output("  \(line.words)\(gap)\(line.detail)\n")
      }
    }
  }

  private func writeJSON(_ explanation: Explanation) throws {
    var writer = JSONWriter()
    writer.beginObject()
    for section in explanation.sections {
      writer.key(section.title)
      writer.beginArray()
      for line in section.lines {
        writer.beginObject()
        writer.key("words")
        writer.value(line.words)
        writer.key("detail")
        writer.value(line.detail)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
    writer.newline()
    try ByteSink.standardOutput.write(writer.bytes)
  }
}
