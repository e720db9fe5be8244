/// How a run ended, as the number a shell sees.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  /// All records are in.
  case success = 0
  /// Finished, but records were rejected.
  case rejects = 1
  /// The command line was wrong; nothing was read.
  case usage = 2
  /// The lexicon or the configuration was refused; nothing was read or written.
  case lexicon = 3
  /// An input could not be opened, read or decoded; the other inputs were processed.
  case input = 4
  /// An output failed; old outputs are intact.
  case output = 5
  /// The store is locked by another run.
  case locked = 6
  /// A bug: the counters do not reconcile.
  case internalError = 70

  /// The graver of two endings: 70 > 5 > 6 > 4 > 1 > 0; 2 and 3 end a run before it starts.
  package static func worst(_ a: ExitStatus, _ b: ExitStatus) -> ExitStatus {
    a.gravity >= b.gravity ? a : b
  }

  private var gravity: Int {
    switch self {
    case .success: 0
    case .rejects: 1
    case .input: 2
    case .locked: 3
    case .output: 4
    case .lexicon: 5
    case .usage: 6
    case .internalError: 7
    }
  }
}
