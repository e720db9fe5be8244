import FeedbackModel
import Glibc
import Pipeline

/// Messages to standard error, results to standard output; every write is checked.
enum Console {
  static func write(_ diagnostic: Diagnostic) { error(diagnostic.description) }

  /// Writes messages, of each code the first five and then how many more there are.
  static func write(_ diagnostics: [Diagnostic]) {
    var limit = MessageLimit()
    for diagnostic in diagnostics where limit.admits(diagnostic) { write(diagnostic) }
    for note in limit.notes { error(note) }
  }

  static func error(_ message: String) { write(raw: message + "\n") }

  /// Writes to standard error without a line end.
  static func write(raw text: String) {
    // Nothing is left to do where standard error itself fails.
    try? ByteSink(descriptor: 2, name: "standard error").write(Array(text.utf8))
  }

  /// Writes a line to standard output; false where that fails.
  static func print(_ text: String) -> Bool {
    do {
      try ByteSink.standardOutput.write(Array((text + "\n").utf8))
      return true
    } catch let failure as Diagnostic {
      write(failure)
      return false
    } catch {
      return false
    }
  }

  static func output(_ text: String) throws {
    try ByteSink.standardOutput.write(Array(text.utf8))
  }

  static var isTerminal: Bool { isatty(1) == 1 }

  /// Colour only on a terminal, and not where NO_COLOR asks for none.
  static var isColoured: Bool { isTerminal && getenv("NO_COLOR") == nil }
}
