package import FeedbackModel
import Glibc

/// Files that are replaced together: all of them, or none.
///
/// All content is written and synced under temporary names first; only then are the files put in
/// place, one after the other. Where one cannot be, those before it are put back. Between two of
/// these steps a kill leaves old and new files side by side, each of them whole.
package final class FileReplacementSet {
  private var changes: [Change] = []

  /// A file to put in place; or, with nothing new, a file to remove.
  private final class Change {
    let target: OutputTarget
    let new: TemporaryFile?
    let hadOld: Bool
    /// A second name of the old file while the change may still be undone.
    var backup: String?
    var isDone = false

    init(_ target: OutputTarget, _ new: TemporaryFile?, hadOld: Bool) {
      self.target = target
      self.new = new
      self.hadOld = hadOld
    }
  }

  package init() {}

  /// Writes the whole content of a file.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: A new name or a regular file; its folder must exist.
  /// - Throws: A ``Diagnostic`` with the code `OUTPUT_…`; no file has changed then.
  package func add(_ bytes: [UInt8], at path: String) throws(Diagnostic) {
    try add(at: path) { write throws(Diagnostic) in try write(bytes) }
  }

  /// Writes a file piece by piece.
  ///
  /// - Parameters:
  ///   - path: A new name or a regular file; its folder must exist.
  ///   - fill: Hands the pieces of the content to its argument.
  /// - Throws: A ``Diagnostic`` with the code `OUTPUT_…`, and what `fill` throws; no file has changed
  ///   then.
  package func add(
    at path: String, _ fill: (([UInt8]) throws(Diagnostic) -> Void) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let target = try OutputTarget(path)
    let hadOld = try target.exists()
    let file = try TemporaryFile(beside: target)
    try fill { bytes throws(Diagnostic) in
      var result: Result<Void, Diagnostic> = .success(())
      bytes.withUnsafeBytes { bytes in
        result = Result { () throws(Diagnostic) in try file.write(bytes) }
      }
      try result.get()
    }
    try file.seal()
    changes.append(Change(target, file, hadOld: hadOld))
  }

  /// Removes a file, if it is there, together with the replacement of the others.
  package func remove(at path: String) throws(Diagnostic) {
    let target = try OutputTarget(path)
    if try target.exists() { changes.append(Change(target, nil, hadOld: true)) }
  }

  /// Puts all files in place.
  ///
  /// - Throws: A ``Diagnostic`` with the code `OUTPUT_…`; the old files are back then.
  package func commit() throws(Diagnostic) {
    do throws(Diagnostic) {
      for change in changes { try keepOld(of: change) }
      for change in changes { try apply(change) }
      for target in folders { try target.syncFolder() }
    } catch {
      for change in changes.reversed() { undo(change) }
      throw error
    }
    for change in changes { forgetOld(of: change) }
    changes = []
  }

  /// One target for each folder.
  private var folders: [OutputTarget] {
    var seen = Set<String>()
    return changes.map(\.target).filter {
      seen.insert(String($0.path.dropLast($0.name.count))).inserted
    }
  }

  private func keepOld(of change: Change) throws(Diagnostic) {
    guard change.hadOld else { return }
    let target = change.target
    let name = TemporaryFile.freshName()
    if linkat(target.folder, target.name, target.folder, name, 0) == 0 {
      change.backup = name
    } else if ![EPERM, EOPNOTSUPP, EMLINK, ENOENT].contains(errno) {
      // Some file systems know no second names; there the old file cannot be kept.
      throw outputFailed(
        target.path, "the old file cannot be kept aside", "check the folder's permissions")
    }
  }

  private func apply(_ change: Change) throws(Diagnostic) {
    if let new = change.new {
      try new.moveToTarget()
    } else if unlinkat(change.target.folder, change.target.name, 0) != 0 {
      throw outputFailed(
        change.target.path, "the old file cannot be removed", "check its permissions")
    }
    change.isDone = true
  }

  private func undo(_ change: Change) {
    let (folder, name) = (change.target.folder, change.target.name)
    defer { forgetOld(of: change) }
    guard change.isDone else { return }
    guard let backup = change.backup else {
      if !change.hadOld { unlinkat(folder, name, 0) }
      return
    }
    if renameat(folder, backup, folder, name) == 0 {
      change.backup = nil
    } else if unlinkat(folder, name, 0) == 0 || errno == ENOENT {
      linkat(folder, backup, folder, name, 0)
    }
  }

  private func forgetOld(of change: Change) {
    if let backup = change.backup { unlinkat(change.target.folder, backup, 0) }
    change.backup = nil
    change.new?.remove()
  }
}
