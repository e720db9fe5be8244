import ArgumentParser
import FeedbackModel
import Pipeline
import Reports

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Show every stage for one comment.",
    discussion: """
      Also what was nearly found: entries that lack one word, stand across the border of a clause \
      or lost to another, with their place in the files and what to change there.
      Example: glas explain 'No tengo ninguna queja del trato'
      """)

  @Option(help: ArgumentHelp("Representatives (CSV or NDJSON).", valueName: "file"))
  var roster: String?

  @Option(help: "The declared language of the comment.")
  var language: String?

  @Flag(help: "Write the same as data.")
  var json = false

  @Option(help: "Personal data in the comment: mask it, or keep it.")
  var pii: RunCommand.PersonalData = .mask

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
    let explanation = Explanation(
      comment, analyzer: analyzer, redaction: pii == .mask ? try Redaction(files) : nil)
    try json ? writeJSON(explanation) : writeText(explanation)
  }

  private func writeText(_ explanation: Explanation) throws {
    for section in explanation.sections where !section.lines.isEmpty {
      try Console.output(styled(section.title, "1") + "\n")
      for line in section.lines {
        let detail = line.detail.isEmpty ? "" : "  ->  \(line.detail)"
        try Console.output("  \(styled(line.words, Self.style(line.tone)))\(detail)\n")
      }
    }
  }

  /// The text in a style of ECMA-48, where there is a terminal that shows it.
  private func styled(_ text: String, _ style: String) -> String {
    Console.isColoured && !style.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }

  private static func style(_ tone: Explanation.Tone) -> String {
    switch tone {
    case .plain: ""
    case .praise: "32"
    case .complaint: "31"
    case .mild: "33"
    case .cue: "36"
    case .doubt: "2"
    }
  }

  private func writeJSON(_ explanation: Explanation) throws {
    var writer = JSONWriter()
    writer.beginObject()
    for section in explanation.sections {
      writer.key(named: section.title)
      writer.beginArray()
      for line in section.lines { write(line, to: &writer) }
      writer.endArray()
    }
    writer.endObject()
    writer.newline()
    try ByteSink.standardOutput.write(writer.bytes)
  }

  private func write(_ line: Explanation.Line, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("words")
    writer.value(line.words)
    writer.key("detail")
    writer.value(line.detail)
    for field in line.fields {
      writer.key(named: field.name)
      switch field.value {
      case .text(let text): writer.value(text)
      case .whole(let number): writer.value(number)
      case .number(let number): writer.value(number)
      case .texts(let texts):
        writer.beginArray()
        for text in texts { writer.value(text) }
        writer.endArray()
      }
    }
    writer.endObject()
  }
}
