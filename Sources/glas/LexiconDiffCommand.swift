import ArgumentParser
import FeedbackModel
import Lexicons
import Pipeline

struct LexiconDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show which comments two versions of a lexicon tag differently, by entry.",
    discussion: """
      A line a change: comment, gained, lost or changed, the old tag and its entry, the new tag and \
      its entry, the words. With --entries a line an entry with its counts. Cells are separated by \
      tabs.
      Example: glas lexicon diff lexicons.old lexicons comments.ndjson --entries
      """)

  @Argument(help: "The folder of the old version.")
  var old: String

  @Argument(help: "The folder of the new version.")
  var new: String

  @OptionGroup var input: InputArguments

  @Flag(help: "Print the counts of each entry instead of the comments.")
  var entries = false

  func run() throws {
    let oldLexicon = try load(old)
    let files = try files(new)
    var difference = LexiconDifference(old: oldLexicon, new: try LexiconOptions().load(files))
    if !entries {
      try Console.output("comment\tchange\told tag\told entry\tnew tag\tnew entry\twords\n")
    }
    let stream = CommentStream(paths: input.inputs, options: try input.options(files))
    let (status, diagnostics) = try stream.forEach { comment in
      for change in difference.add(comment) where !entries {
        try Console.output(LexiconDifference.line(comment.id, change))
      }
    }
    Console.write(diagnostics)
    if entries { try Console.output(difference.table) }
    Console.error("glas: \(difference.changedComments) of \(difference.comments) comments differ")
    try Ending.unlessSuccess(status)
  }

  private func files(_ folder: String) throws -> LexiconFiles {
    var options = LexiconOptions()
    options.lexicons = folder
    options.competitors = nil
    return try options.files()
  }

  private func load(_ folder: String) throws -> Lexicon {
    try LexiconOptions().load(files(folder))
  }
}
