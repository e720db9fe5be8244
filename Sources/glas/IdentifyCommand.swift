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
      let language = analyzer.analyze(Comment(id: "", text: text)).language
      writer.beginObject()
      writer.key("code")
      writer.value(language.code)
      writer.key("script")
      writer.value(language.script.rawValue)
      writer.key("confidence")
      writer.value(language.confidence, places: 3)
      writer.key("mixed")
      writer.beginArray()
      for code in language.mixed { writer.value(code) }
      writer.endArray()
      writer.endObject()
    }
  }
}
