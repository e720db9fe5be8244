import FeedbackModel
import Glibc

/// A file of our own beside a target, under a name that tells nothing.
///
/// It is closed and removed with the value, unless it was moved away.
final class TemporaryFile {
  let name: String
  private let target: OutputTarget
  private var descriptor: Int32
  private var isThere = true

  init(beside target: OutputTarget) throws(Diagnostic) {
    self.target = target
    name = Self.freshName()
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    descriptor = openat(target.folder, name, flags, 0o600)
    if descriptor < 0 {
      isThere = false
      throw outputFailed(
        target.path, "no file can be created in its folder", "check the folder's permissions")
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    remove()
  }

  /// `.glas-`, a random number, `.tmp`; ``isTemporary(_:)`` knows it again.
  static func freshName() -> String {
    ".glas-" + String(UInt64.random(in: .min ... .max), radix: 16) + ".tmp"
  }

  static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(".glas-"), name.hasSuffix(".tmp") else { return false }
    let digits = name.dropFirst(6).dropLast(4)
    return !digits.isEmpty && digits.count <= 16 && digits.allSatisfy(\.isHexDigit)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw failure }
      rest = rest.dropFirst(count)
    }
  }

  /// Fills `buffer` from `offset` on.
  ///
  /// - Returns: The number of bytes read; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Diagnostic) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw failure }
    }
  }

  func truncate(to length: Int) throws(Diagnostic) {
    let isDone =
      retried({ ftruncate(descriptor, off_t(length)) }) == 0
      && lseek(descriptor, off_t(length), SEEK_SET) >= 0
    if !isDone { throw failure }
  }

  /// Brings the content to the disk and closes the file.
  func seal() throws(Diagnostic) {
    let isSynced = retried({ fsync(descriptor) }) == 0
    let reason = errno
    let isClosed = close(descriptor) == 0 || errno == EINTR
    descriptor = -1
    if isSynced, isClosed { return }
    if !isSynced { errno = reason }
    throw failure
  }

  func moveToTarget() throws(Diagnostic) {
    if renameat(target.folder, name, target.folder, target.name) != 0 {
      throw outputFailed(target.path, "the file cannot be put in place", "check its permissions")
    }
    isThere = false
  }

  /// Takes the name away; what is open stays until it is closed.
  func remove() {
    if isThere { unlinkat(target.folder, name, 0) }
    isThere = false
  }

  private var failure: Diagnostic {
    outputFailed(target.path, "writing failed", "free some space or write elsewhere")
  }
}

/// Removes the temporary files that a killed run has left, unless another run holds the folder.
func removeStaleTemporaries(in folder: Int32) {
  guard flock(folder, LOCK_EX | LOCK_NB) == 0 else { return }
  let listing = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard listing >= 0 else { return }
  guard let entries = fdopendir(listing) else {
    close(listing)
    return
  }
  defer { closedir(entries) }
  while let entry = readdir(entries) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    guard TemporaryFile.isTemporary(name) else { continue }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid()
    else { continue }
    unlinkat(folder, name, 0)
  }
}
