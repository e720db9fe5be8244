package import FeedbackModel

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
  let files = FileReplacementSet()
  try files.add(bytes, at: path)
  try files.commit()
}

/// Says before any work is done whether a file could be written there, as far as can be told.
///
/// - Throws: A ``Diagnostic`` with the code `OUTPUT_…`.
package func checkWritable(_ path: String) throws(Diagnostic) {
  let target = try OutputTarget(path)
  _ = try target.exists()
}
