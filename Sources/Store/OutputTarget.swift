import FeedbackModel
import Glibc

/// A name in a folder that is held open, so that nobody can move the folder away in between.
///
/// While it lives it holds a shared lock on the folder: temporary files of ours may stand there.
final class OutputTarget {
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
    removeStaleTemporaries(in: folder)
    // Where locks are not to be had, nobody removes stale files either.
    flock(folder, LOCK_SH | LOCK_NB)
  }

  deinit { close(folder) }

  /// Whether a file stands there that can be replaced.
  ///
  /// A link could lead outside the folder, and a device or pipe cannot be replaced.
  func exists() throws(Diagnostic) -> Bool {
    var status = stat()
    if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
      if errno == ENOENT { return false }
      throw outputFailed(path, "the file cannot be examined", "check the folder's permissions")
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFREG { return true }
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

/// Runs a system call again for as long as a signal interrupts it.
func retried(_ call: () -> Int32) -> Int32 {
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
