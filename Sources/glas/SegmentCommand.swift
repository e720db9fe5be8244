import ArgumentParser
import FeedbackModel
import Lexicons
import Pipeline

struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: "Show where words, sentences or clauses begin and end.",
    discussion: "Example: echo 'Lento, pero amable.' | glas segment --unit clause")

  @OptionGroup var input: LineArguments
  @OptionGroup var lexicon: LexiconOptions

  @Option(help: "The unit: word, sentence or clause.")
  var unit: TextUnit = .word

  func run() throws {
    let lexicon = try lexicon.load()
    let analyzer = CommentAnalyzer(lexicon: lexicon)
    try input.forEachText { text, writer in
      writer.beginObject()
      writer.key(unit.rawValue + "s")
      writer.beginArray()
      for span in analyzer.spans(of: unit, in: text) {
        writer.beginArray()
        writer.value(span.lowerBound)
        writer.value(span.upperBound)
        writer.endArray()
      }
      writer.endArray()
      writer.endObject()
    }
  }
}

extension TextUnit: ExpressibleByArgument {}
