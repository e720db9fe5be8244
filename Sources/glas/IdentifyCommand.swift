import ArgumentParser
import FeedbackModel
import Lexicons
import Pipeline

struct IdentifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identify", abstract: "Tell the language and script of texts.",
    discussion: "Example: echo 'ang tagal dumating' | glas identify")

  @OptionGroup var input: LineArguments
  @OptionGroup var lexicon: LexiconOptions

  @Flag(help: "Write only how many texts each language has.")
  var summary = false

  func run() throws {
    let analyzer = CommentAnalyzer(lexicon: try lexicon.load())
    if summary { return try writeSummary(analyzer) }
    try input.forEachText { text, writer in
      writer.value(analyzer.language(of: text))
    }
  }

  private func writeSummary(_ analyzer: CommentAnalyzer) throws {
    var counts: [String: Int] = [:]
    try input.readTexts { text in
      counts[analyzer.language(of: text).code, default: 0] += 1
    }
    var writer = JSONWriter()
    writer.beginObject()
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) {
      writer.key(named: code)
      writer.value(count)
    }
    writer.endObject()
    writer.newline()
    try ByteSink.standardOutput.write(writer.bytes)
  }
}
