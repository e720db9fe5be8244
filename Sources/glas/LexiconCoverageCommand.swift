import ArgumentParser
import FeedbackModel
import Lexicons
import Pipeline

struct LexiconCoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Say how much of some comments the lexicon reads, by language and theme.",
    discussion: """
      Prints two tables, cells separated by tabs: for each language the comments with a theme, the \
      words that entries know and the words inside matches; for each theme the share of comments.
      Example: glas lexicon coverage corpora/demo/comments.ndjson
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    let files = try lexicon.files()
    let compiled = try lexicon.load(files)
    var coverage = LexiconCoverage(analyzer: CommentAnalyzer(lexicon: compiled))
    let stream = CommentStream(paths: input.inputs, options: try input.options(files))
    let (status, diagnostics) = try stream.forEach { coverage.add($0) }
    Console.write(diagnostics)
    try Console.output(coverage.table(themes: compiled.themes.themes.map(\.id)))
    try Ending.unlessSuccess(status)
  }
}
