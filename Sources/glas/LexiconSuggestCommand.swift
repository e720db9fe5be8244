import ArgumentParser
import FeedbackModel
import Lexicons
import Pipeline

struct LexiconSuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "List words and pairs of words that the lexicon may lack.",
    discussion: """
      Words that no entry knows and pairs that no match covers, which are more frequent in comments \
      without a theme than in those with one, by log-likelihood (G²); each with its counts in both \
      and with pieces of comments, personal data masked. Cells are separated by tabs.
      Example: glas lexicon suggest comments.ndjson --only tl --limit 50
      """)

  @OptionGroup var input: InputArguments
  @OptionGroup var lexicon: LexiconOptions

  @Option(
    help: ArgumentHelp("Only comments of this language, as glas tag names it.", valueName: "code"))
  var only: String?

  @Option(help: "Leave out what occurs less often in comments without a theme.")
  var minimum = 3

  @Option(help: "Suggestions for a language at most.")
  var limit = 100

  func validate() throws {
    guard minimum >= 1, limit >= 1 else {
      throw ValidationError("--minimum and --limit are \(minimum) and \(limit); give 1 or more")
    }
  }

  func run() throws {
    let files = try lexicon.files()
    let compiled = try lexicon.load(files)
    var suggestions = LexiconSuggestions(analyzer: CommentAnalyzer(lexicon: compiled))
    let stream = CommentStream(paths: input.inputs, options: try input.options(files))
    let (status, diagnostics) = try stream.forEach { suggestions.add($0) }
    Console.write(diagnostics)
    try Console.output("language\twords\tG2\twithout theme\twith theme\tcontexts\n")
    for found in suggestions.suggestions(minimum: minimum, limit: limit)
    where only == nil || only == found.language {
      let cells =
        [
          found.language, escaped(found.words), decimal(found.score, places: 1),
          "\(found.uncovered)", "\(found.covered)",
        ] + [found.contexts.joined(separator: " | ")]
      try Console.output(cells.joined(separator: "\t") + "\n")
    }
    try Ending.unlessSuccess(status)
  }
}
