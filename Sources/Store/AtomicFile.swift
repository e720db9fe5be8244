package import FeedbackModel
import Glibc

/// Replaces a file with new content, or leaves it as it was.
///
/// The bytes go to a temporary file in the same folder, are synced, renamed over the target, and
/// the folder is synced: after a crash or power loss there is the old file or the new one, never a
/// part. The file is readable and writable by its owner alone.
///
/// - Parameters:
///   - bytes: The whole content.
///   - path: A new name or a regular file; its folder must exist.
/// - Throws: A ``Diagnostic`` with the code `OUTPUT_…`; nothing is changed then and the temporary
///   file is gone.
package func writeAtomically(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
  let target = try OutputTarget(path)
  defer { close(target.folder) }
  try target.refuseUnlessReplaceable()
  let temporary = try TemporaryFile(beside: target)
  do {
    try temporary.write(bytes)
    try temporary.rename()
  } catch {
    temporary.remove()
    throw error
  }
  try target.syncFolder()
}

/// A name in a folder that is held open, so that nobody can move the folder away in between.
private struct OutputTarget {
  let path: String
  let name: String
  let folder: Int32

  init(_ path: String) throws(Diagnostic) {
    let parts = path.utf8.lastIndex(of: 0x2F).map { slash in
      (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
    }
    let (parent, name) = parts ?? (".", path)
    guard !name.isEmpty, name != ".", name != "..", !path.utf8.contains(0) else {
      throw Diagnostic(
        .error, code: "OUTPUT_NAME", at: SourceLocation(file: path),
        "this is not the name of a file", remedy: "give the name of a file to write")
    }
    self.path = path
    self.name = name
    folder = open(parts != nil && parent.isEmpty ? "/" : parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder < 0 {
      throw outputFailed(path, "the folder cannot be opened", "create it or name another")
    }
  }

  /// A link could lead outside the folder, and a device or pipe cannot be replaced.
  func refuseUnlessReplaceable() throws(Diagnostic) {
    var status = stat()
    if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
      if errno == ENOENT { return }
      throw outputFailed(path, "the file cannot be examined", "check the folder's permissions")
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFREG { return }
    throw Diagnostic(
      .error, code: "OUTPUT_KIND", at: SourceLocation(file: path),
      kind == S_IFLNK ? "a symbolic link stands there" : "something other than a file stands there",
      remedy: "remove it or write elsewhere")
  }

  func syncFolder() throws(Diagnostic) {
    if retried({ fsync(folder) }) != 0 {
      throw outputFailed(path, "the folder cannot be synced", "check the disk and run again")
    }
  }
}

/// A file of our own beside the target, under a name that tells nothing.
private struct TemporaryFile {
  let target: OutputTarget
  let name: String
  let descriptor: Int32

  init(beside target: OutputTarget) throws(Diagnostic) {
    self.target = target
    name = ".glas-" + String(UInt64.random(in: .min ... .max), radix: 16) + ".tmp"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    descriptor = openat(target.folder, name, flags, 0o600)
    if descriptor < 0 {
      throw outputFailed(
        target.path, "no file can be created in its folder", "check the folder's permissions")
    }
  }

  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    let isWritten = writeAll(bytes) && retried({ fsync(descriptor) }) == 0
    let reason = errno
    let isClosed = close(descriptor) == 0 || errno == EINTR
    if isWritten, isClosed { return }
    if !isWritten { errno = reason }
    throw outputFailed(target.path, "writing failed", "free some space or write elsewhere")
  }

  func rename() throws(Diagnostic) {
    if renameat(target.folder, name, target.folder, target.name) != 0 {
      throw outputFailed(target.path, "the file cannot be put in place", "check its permissions")
    }
  }

  func remove() { unlinkat(target.folder, name, 0) }

  /// - Returns: false with `errno` set when the bytes did not all arrive.
  private func writeAll(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}

/// Runs a system call again for as long as a signal interrupts it.
private func retried(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// What the system said of the last call, as a message; reads `errno`.
func outputFailed(_ path: String, _ problem: String, _ remedy: String) -> Diagnostic {
  let reason = String(cString: strerror(errno))
  return Diagnostic(
    .error, code: "OUTPUT_FAILED", at: SourceLocation(file: path),
    "\(problem): \(reason.lowercased())", remedy: remedy)
}
