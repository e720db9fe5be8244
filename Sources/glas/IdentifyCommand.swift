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

  func run() throws {
    let lexicon = try lexicon.load()
    let analyzer = CommentAnalyzer(lexicon: lexicon)
    try input.forEachText { text, writer in
      writer.value(analyzer.analyze(Comment(id: "", text: text)).language)
    }
  }
}
