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

  /// Hands over every text of the inputs; lines that are too long are left out and end the command
  /// with the status of rejects.
  func readTexts(_ use: ([UInt8]) throws -> Void) throws {
    var status = ExitStatus.success
    for path in inputs.isEmpty ? ["-"] : inputs {
      let reader = try reading { () throws(Diagnostic) in try LineReader(path: path) }
      while let line = try reading(reader.next) {
        switch line {
        case .text(let text): try use(text)
        case .tooLong(let diagnostic):
          Console.write(diagnostic)
          status = .rejects
        }
      }
    }
    try Ending.unlessSuccess(status)
  }
}

/// Does what an input is needed for; ends the program with a message where that fails.
func reading<Value>(_ body: () throws(Diagnostic) -> Value) throws -> Value {
  do {
    return try body()
  } catch {
    Console.write(error)
    throw Ending(status: .input)
  }
}
