import ArgumentParser
import FeedbackModel
import Pipeline

/// The inputs of a command that shows one stage alone.
struct LineArguments: ParsableArguments {
  @Argument(help: "Files of texts, one a line (or NDJSON with text); - is standard input.")
  var inputs: [String] = []

  /// Calls `write` with every text and sends out what it wrote, a line a text.
  func forEachText(_ write: ([UInt8], inout JSONWriter) throws -> Void) throws {
    var writer = JSONWriter()
    try readTexts { text in
      writer.removeAll()
      try write(text, &writer)
      writer.newline()
      try ByteSink.standardOutput.write(writer.bytes)
    }
  }

  /// Hands over every text of the inputs.
  func readTexts(_ use: ([UInt8]) throws -> Void) throws {
    for path in inputs.isEmpty ? ["-"] : inputs {
      var reader = try open(path)
      while let text = reader.next() { try use(text) }
    }
  }

  private func open(_ path: String) throws -> LineReader {
    do {
      return try LineReader(path: path)
    } catch {
      Console.write(error)
      throw Ending(status: .input)
    }
  }
}
