import FeedbackModel
import Glibc
import Pipeline

/// Messages to standard error, results to standard output; every write is checked.
enum Console {
  /// Messages of one code that are shown; the others are counted.
  private static let shownPerCode = 5

  static func write(_ diagnostic: Diagnostic) { error(diagnostic.description) }

  /// Writes messages, of each code the first five and then how many more there are.
  static func write(_ diagnostics: [Diagnostic]) {
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics {
      counts[diagnostic.code, default: 0] += 1
      if counts[diagnostic.code, default: 0] <= shownPerCode { write(diagnostic) }
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > shownPerCode {
      error("glas: note: \(code): \(count - shownPerCode) more like these")
    }
  }

  static func error(_ message: String) {
    // Nothing is left to do where standard error itself fails.
    try? ByteSink(descriptor: 2, name: "standard error").write(Array((message + "\n").utf8))
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
