import FeedbackModel
import Glibc

/// Where results go: every write is checked, and a closed reader ends the program quietly.
package struct ByteSink: Sendable {
  private let descriptor: Int32
  /// What messages call it.
  private let name: String

  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  package static let standardOutput = ByteSink(descriptor: 1, name: "standard output")

  /// Writes all bytes.
  ///
  /// - Throws: A ``BrokenPipe`` where nobody reads any more, a ``FeedbackModel/Diagnostic`` where
  ///   the device fails.
  package func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }

  /// Brings what was written to the disk; does nothing where it goes to no file.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the device fails.
  package func sync() throws {
    while fdatasync(descriptor) != 0 {
      if errno == EINVAL || errno == EROFS { return }
      if errno != EINTR { throw failure }
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor, base + done, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno == EPIPE {
        throw BrokenPipe()
      } else if errno == EAGAIN {
        waitForRoom()
      } else if errno != EINTR {
        throw failure
      }
    }
  }

  /// Waits where whoever started us made the output non-blocking.
  private func waitForRoom() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&request, 1, -1)
  }

  private var failure: Diagnostic {
    Diagnostic(
      .error, code: "OUTPUT_WRITE", at: SourceLocation(file: name),
      "cannot write: \(String(cString: strerror(errno)))",
      remedy: "make room, or write elsewhere")
  }
}

/// The reader of our output has gone; not an error of ours.
package struct BrokenPipe: Error {}
