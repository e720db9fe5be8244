package import FeedbackModel
import Glibc

/// Where bytes come from: a file, a pipe, or a test.
package protocol ByteSource: AnyObject {
  /// Reads at most `buffer.count` bytes and waits until there is at least one.
  ///
  /// - Returns: The number of bytes read; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int
  /// Whether a read would return at once.
  var isReady: Bool { get }
  /// Whether the source became another one since it was opened (its size, time or inode).
  var hasChanged: Bool { get }
}

/// A file, pipe or terminal, read by read(2).
final class FileSource: ByteSource {
  private let path: String
  private let descriptor: Int32
  private let opened: FileIdentity
  private let interruption: Interruption?

  /// Opens a path; `-` is standard input.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` of code `CANNOT_OPEN`, or `OUT_OF_RESOURCES` where no
  ///   file at all can be opened.
  init(path: String, interruption: Interruption? = nil) throws(Diagnostic) {
    self.path = path
    self.interruption = interruption
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let isOurs = [EMFILE, ENFILE, ENOMEM].contains(errno)
      throw cannotOpen(
        path, code: isOurs ? .outOfResources : .cannotOpen, reason: message(of: errno))
    }
    do throws(Diagnostic) {
      opened = try FileIdentity(descriptor: descriptor, path: path)
    } catch {
      if descriptor != 0 { close(descriptor) }
      throw error
    }
  }

  deinit {
    if descriptor != 0 { close(descriptor) }
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
    while true {
      if !opened.isRegular { interruption?.waitForInput(descriptor) }
      if interruption?.signal != nil { throw interrupted }
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno == EINTR { continue }
      if errno == EAGAIN {
        waitForInput()
        continue
      }
      throw Diagnostic(
        .error, code: ProblemCode.cannotRead.rawValue, at: SourceLocation(file: path),
        message(of: errno))
    }
  }

  /// Waits where whoever started us made the input non-blocking.
  private func waitForInput() {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, -1)
  }

  private var interrupted: Diagnostic {
    Diagnostic(
      .note, code: ProblemCode.interrupted.rawValue, at: SourceLocation(file: path),
      "reading was stopped")
  }

  /// Whether a file stands there; it is not opened.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether it is a file, which can be read again from its start.
  var isRegular: Bool { opened.isRegular }

  var isReady: Bool {
    if opened.isRegular { return true }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  var hasChanged: Bool {
    guard opened.isRegular else { return false }
    guard let now = try? FileIdentity(descriptor: descriptor, path: path) else { return true }
    if path == "-" { return now != opened }
    var named = stat()
    return now != opened || stat(path, &named) != 0 || FileIdentity(named) != opened
  }
}

/// What tells one state of a file from another.
private struct FileIdentity: Equatable {
  let isRegular: Bool
  private let inode: UInt
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init(_ status: stat) {
    isRegular = status.st_mode & S_IFMT == S_IFREG
    inode = UInt(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  init(descriptor: Int32, path: String) throws(Diagnostic) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw cannotOpen(path, reason: message(of: errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw cannotOpen(path, reason: message(of: EISDIR))
    case S_IFBLK: throw cannotOpen(path, reason: "is a block device")
    default: self.init(status)
    }
  }
}

private func cannotOpen(
  _ path: String, code: ProblemCode = .cannotOpen, reason: String
) -> Diagnostic {
  Diagnostic(.error, code: code.rawValue, at: SourceLocation(file: path), reason)
}

/// The system's text for an error number, e.g. `No such file or directory`.
private func message(of number: Int32) -> String {
  var text = [CChar](repeating: 0, count: 128)
  guard strerror_r(number, &text, text.count) == 0 else { return "error \(number)" }
  return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}
