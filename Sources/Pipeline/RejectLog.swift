import FeedbackModel
import Intake
import Store

/// The rejects of a run on their way to the reject file; on disk, so that memory stays bounded.
///
/// Used by one thread at a time.
package final class RejectLog: @unchecked Sendable {
  /// Where the file is to be.
  package let path: String
  private var spool: SpoolFile?

  package init(path: String) { self.path = path }

  /// What can be gone back to with ``truncate(to:)``.
  var mark: Int { spool?.count ?? 0 }

  /// Notes rejects of the input with this index.
  func append(_ rejects: [Reject], of file: Int) throws(Diagnostic) {
    if rejects.isEmpty { return }
    let spool: SpoolFile
    if let open = self.spool { spool = open } else { spool = try SpoolFile(beside: path) }
    self.spool = spool
    var writer = JSONWriter()
    for reject in rejects {
      writer.value(file)
      writer.beginObject()
      reject.writeFields(to: &writer)
      writer.endObject()
      writer.newline()
    }
    try spool.append(writer.bytes)
  }

  /// Forgets rejects of a file that was refused after all.
  func truncate(to mark: Int) throws(Diagnostic) { try spool?.truncate(to: mark) }

  /// Writes the reject file among others; with nothing rejected an empty one.
  func write(run: String, files: [InputFile], to outputs: FileReplacementSet) throws(Diagnostic) {
    let heads = files.map { file in
      var writer = JSONWriter()
      writer.beginObject()
      Reject.writeSource(file.path, run: run, sha256: file.sha256, to: &writer)
      return writer.bytes
    }
    try outputs.add(at: path) { write throws(Diagnostic) in
      var block: [UInt8] = []
      try spool?.forEachLine { line throws(Diagnostic) in
        guard let comma = line.firstIndex(of: 0x2C),
          let file = Int(String(decoding: line[..<comma], as: UTF8.self))
        else { return }
        // The line is a number, a comma and an object; the head goes before the object's fields.
        block += heads[file]
        block.append(0x2C)
        block += line[(comma + 2)...]
        block.append(0x0A)
        guard block.count >= 1 << 16 else { return }
        try write(block)
        block.removeAll(keepingCapacity: true)
      }
      try write(block)
    }
  }
}
