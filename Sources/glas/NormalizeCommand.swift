import ArgumentParser
import FeedbackModel
import Lexicons
import Normalization

struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize", abstract: "Show texts in a normal form: a match key, or UAX #15.",
    discussion: """
      Example: echo 'ČEKALA sam' | glas normalize
      'text' is the text to show: as typed, but for mojibake, in NFC. 'repairs' counts what was \
      read as something else than its letters say.
      """)

  @OptionGroup var input: LineArguments
  @OptionGroup var lexicon: LexiconOptions

  @Option(help: "The form: key, nfc, nfd, nfkc or nfkd.")
  var form: Form = .key

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case key, nfc, nfd, nfkc, nfkd
  }

  func run() throws {
    if let form = NormalForm(rawValue: form.rawValue) {
      try input.forEachText { text, writer in
        let normal = text.withUnsafeBufferPointer { form.applied(to: $0).bytes }
        Self.write(text, normal, form.rawValue, [], to: &writer)
      }
      return
    }
    let normalizer = try lexicon.load().normalizer
    let folded = FoldedText()
    try input.forEachText { text, writer in
      normalizer.fold(text, into: folded)
      Self.write(
        normalizer.displayText(of: text), Array(folded.bytes), "nfkc-casefold+profiles",
        folded.repairs, to: &writer)
    }
  }

  private static func write(
    _ text: [UInt8], _ key: [UInt8], _ form: String, _ repairs: [Repair],
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.key("text")
    writer.value(utf8: text)
    writer.key("key")
    writer.value(utf8: key)
    writer.key("form")
    writer.value(form)
    if !repairs.isEmpty {
      writer.key("repairs")
      writer.beginObject()
      for kind in RepairKind.allCases {
        let count = repairs.count { $0.kind == kind }
        if count == 0 { continue }
        writer.key(named: kind.name)
        writer.value(count)
      }
      writer.endObject()
    }
    writer.endObject()
  }
}
