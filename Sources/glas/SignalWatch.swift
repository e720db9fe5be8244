import FeedbackModel
import Foundation
import Glibc

/// Turns SIGINT, SIGTERM and SIGHUP into a wish to stop at the next record boundary.
enum SignalWatch {
  /// How long the program may take to end by itself, in milliseconds.
  private static let patience = 1_500

  /// Starts to watch; call it before any thread is made, as threads inherit which signals wait.
  ///
  /// A second signal, or patience running out, ends the program at once. A signal that is ignored
  /// from the start (nohup) stays so.
  static func start() -> Interruption {
    let interruption = Interruption()
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) {
      sigaddset(&signals, signal)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let watched = signals
    Thread.detachNewThread { wait(for: watched, interruption) }
    return interruption
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  private static func wait(for signals: sigset_t, _ interruption: Interruption) {
    var signals = signals
    var signal: Int32 = 0
    guard sigwait(&signals, &signal) == 0 else { return }
    interruption.raise(signal)
    var time = timespec(tv_sec: patience / 1_000, tv_nsec: patience % 1_000 * 1_000_000)
    while sigtimedwait(&signals, nil, &time) < 0, errno == EINTR {}
    _exit(128 + signal)
  }
}
