import Dispatch
import Glibc
import Synchronization

/// How far a run has come, in one line of a terminal that is written over.
final class ProgressLine: Sendable {
  private struct State {
    var bytes = 0
    var records = 0
    var rejects = 0
    var lastDrawn: UInt64 = 0
    var isShown = false
  }

  private let state = Mutex(State())
  private let start = ProgressLine.now
  /// Bytes of all inputs; nil where one is no file.
  private let total: Int?

  /// Nanoseconds between two drawings.
  private static let interval: UInt64 = 200_000_000

  /// A line for standard error; nil where that is no terminal, or where results or what somebody
  /// types would stand in its way.
  init?(inputs: [String], streamsResults: Bool) {
    let readsTyping = (inputs.isEmpty || inputs.contains("-")) && isatty(0) == 1
    if isatty(2) == 0 || readsTyping || streamsResults && isatty(1) == 1 { return nil }
    total = Self.size(of: inputs.isEmpty ? ["-"] : inputs)
  }

  private static func size(of inputs: [String]) -> Int? {
    var total = 0
    for path in inputs {
      var status = stat()
      let isFound = path == "-" ? fstat(0, &status) == 0 : stat(path, &status) == 0
      // What cannot be found takes no time either.
      guard isFound else { continue }
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      total += Int(status.st_size)
    }
    return total
  }

  /// Nanoseconds of a clock that nobody sets.
  private static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  func didRead(bytes: Int) {
    draw { $0.bytes = bytes }
  }

  func didCount(records: Int, rejects: Int) {
    draw {
      $0.records += records
      $0.rejects += rejects
    }
  }

  /// Takes the line away, so that a message can stand there.
  func hide() {
    state.withLock { state in
      if state.isShown { Console.write(raw: "\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private func draw(_ change: (inout State) -> Void) {
    state.withLock { state in
      change(&state)
      let now = Self.now
      guard now - max(state.lastDrawn, start) >= Self.interval else { return }
      state.lastDrawn = now
      state.isShown = true
      Console.write(raw: "\r\u{1B}[K" + text(state, seconds: Double(now - start) / 1e9))
    }
  }

  private func text(_ state: State, seconds: Double) -> String {
    var parts = [
      "\(state.records) records", "\(Int(Double(state.records) / seconds))/s",
      "\(state.rejects) rejected",
    ]
    if let total, total > 0, state.bytes > 0 {
      let share = min(1, Double(state.bytes) / Double(total))
      parts.insert("\(Int(share * 100))%", at: 0)
      parts.append(Self.duration(seconds * (1 - share) / share) + " left")
    } else {
      parts.append("\(state.bytes / 1_000_000) MB")
    }
    return "glas: " + parts.joined(separator: ", ")
  }

  /// Minutes and seconds, e.g. `1:05`.
  private static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60)"
  }
}
