import Glibc
import Synchronization

/// A wish from outside that the program stop at the next record boundary.
///
/// Raised from one thread, looked at from others.
package final class Interruption: Sendable {
  private let number = Atomic<Int32>(0)
  /// The end of a pipe that becomes readable with the wish; -1 where no pipe could be opened.
  private let reading: Int32
  private let writing: Int32

  package init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    if reading >= 0 { close(reading) }
    if writing >= 0 { close(writing) }
  }

  /// The signal that asked to stop; nil where none has.
  package var signal: Int32? {
    let number = number.load(ordering: .acquiring)
    return number == 0 ? nil : number
  }

  /// Asks to stop; the first signal counts.
  package func raise(_ signal: Int32) {
    guard number.compareExchange(expected: 0, desired: signal, ordering: .releasing).exchanged
    else { return }
    var byte: UInt8 = 0
    _ = write(writing, &byte, 1)
  }

  /// Waits until a descriptor has input, is at its end, or the wish comes.
  package func waitForInput(_ descriptor: Int32) {
    var requests = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&requests, 2, -1) < 0, errno == EINTR {}
  }
}

/// The program was asked to stop by a signal.
package struct Interrupted: Error {
  package var signal: Int32

  package init(signal: Int32) { self.signal = signal }
}
