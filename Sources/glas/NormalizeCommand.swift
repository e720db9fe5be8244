import ArgumentParser
import FeedbackModel
import Lexicons
import Normalization

struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize", abstract: "Show texts in a normal form: a match key, or UAX #15.",
    discussion: "Example: echo 'ČEKALA sam' | glas normalize")

  @OptionGroup var input: LineArguments
  @OptionGroup var lexicon: LexiconOptions

  @Option(help: "The form: key, nfc, nfd, nfkc or nfkd.")
  var form: Form = .key

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case key, nfc, nfd, nfkc, nfkd
  }

  func run() throws {
    let normalizer = try lexicon.load().normalizer
    let folded = FoldedText()
    try input.forEachText { text, writer in
      writer.beginObject()
      writer.key("text")
      writer.value(utf8: text)
      writer.key("key")
      if let form = NormalForm(rawValue: form.rawValue) {
        writer.value(utf8: text.withUnsafeBufferPointer { form.applied(to: $0).bytes })
      } else {
        normalizer.fold(text, into: folded)
        writer.value(utf8: Array(folded.bytes))
      }
      writer.key("form")
      writer.value(form == .key ? "nfkc-casefold+profiles" : form.rawValue)
      writer.endObject()
    }
  }
}
