import FeedbackModel
import Glibc
import Intake
import Pipeline
import Synchronization

/// What a user sees of a run while it goes on: messages, the progress line, acknowledgements.
final class RunMonitor: RunObserver {
  private let progress: ProgressLine?
  private let messages = Mutex(MessageLimit())
  /// The number of the last acknowledged unit; nil where none are asked for.
  private let acknowledged: Mutex<Int?>

  /// - Parameters:
  ///   - inputs: The paths of the command line.
  ///   - streamsResults: Whether results go to standard output while the run goes on.
  ///   - acknowledges: Whether every unit is confirmed by a line on standard error once its answers
  ///     are on their way, or on the disk where standard output is a file.
  init(inputs: [String], streamsResults: Bool, acknowledges: Bool = false) {
    progress = ProgressLine(inputs: inputs, streamsResults: streamsResults)
    acknowledged = Mutex(acknowledges ? 0 : nil)
  }

  func didRead(bytes: Int) { progress?.didRead(bytes: bytes) }

  func didReject(_ rejects: [Reject]) {
    if !rejects.isEmpty { write(rejects.lazy.map(\.diagnostic)) }
  }

  func didFinish(_ unit: WorkUnit) throws {
    progress?.didCount(
      records: unit.tagged + unit.untagged + unit.filtered + unit.rejected, rejects: unit.rejected)
    try acknowledged.withLock { number in
      guard let last = number else { return }
      try ByteSink.standardOutput.sync()
      number = last + 1
      progress?.hide()
      Console.write(raw: unit.receipt(number: last + 1))
    }
  }

  /// Writes messages, of each code the first five.
  func write(_ diagnostics: some Sequence<Diagnostic>) {
    messages.withLock { limit in
      for diagnostic in diagnostics where limit.admits(diagnostic) {
        progress?.hide()
        Console.write(diagnostic)
      }
    }
  }

  /// Says how many messages were left out and ends with a line, if there is one to say.
  func finish(_ line: String? = nil) {
    progress?.hide()
    for note in messages.withLock({ $0.notes }) { Console.error(note) }
    if let line { Console.error(line) }
  }
}

extension WorkUnit {
  /// The unit as a line of NDJSON.
  fileprivate func receipt(number: Int) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("ack")
    writer.value(number)
    writer.key("source")
    writer.value(source)
    for (name, value) in [
      ("first", first), ("last", last), ("end", end), ("tagged", tagged), ("untagged", untagged),
      ("filtered", filtered), ("rejected", rejected),
    ] {
      writer.key(named: name)
      writer.value(value)
    }
    writer.endObject()
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Which messages are shown: the first five of each code; the others are counted.
struct MessageLimit {
  private static let shownPerCode = 5
  private var counts: [String: Int] = [:]

  mutating func admits(_ diagnostic: Diagnostic) -> Bool {
    counts[diagnostic.code, default: 0] += 1
    return counts[diagnostic.code, default: 0] <= Self.shownPerCode
  }

  /// A line for every code of which messages were left out.
  var notes: [String] {
    counts.sorted { $0.key < $1.key }.filter { $0.value > Self.shownPerCode }
      .map { "glas: note: \($0.key): \($0.value - Self.shownPerCode) more like these" }
  }
}
