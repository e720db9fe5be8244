import ArgumentParser
import FeedbackModel
import Lexicons
import Pipeline
import Segmentation

struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Show where words, sentences, clauses or graphemes begin and end.",
    discussion: """
      Example: echo 'Lento, pero amable.' | glas segment --unit clause
      Spans are bytes. With --standard they are those of Unicode's UAX #29 (ICU's root rules): \
      marks and spaces too, one span after the other.
      """)

  @OptionGroup var input: LineArguments
  @OptionGroup var lexicon: LexiconOptions

  @Option(help: "The unit: word, sentence, clause or grapheme.")
  var unit: TextUnit = .word

  @Flag(help: "Cut by UAX #29 alone, without the languages' data.")
  var standard = false

  func validate() throws {
    guard standard && unit.standard == nil else { return }
    throw ValidationError("UAX #29 has no clauses; leave --standard or --unit clause out")
  }

  func run() throws {
    if standard, let unit = unit.standard {
      try write { unit.spans(in: $0) }
      return
    }
    let lexicon = try lexicon.load()
    let analyzer = CommentAnalyzer(lexicon: lexicon)
    try write { analyzer.spans(of: unit, in: $0) }
  }

  private func write(_ spans: ([UInt8]) -> [Range<Int>]) throws {
    try input.forEachText { text, writer in
      writer.beginObject()
      writer.key(named: unit.rawValue + "s")
      writer.beginArray()
      for span in spans(text) {
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
