package import FeedbackModel
import Intake
import Store

/// What a run says of itself when it ends.
package struct RunSummary: Sendable {
  private let outcome: RunOutcome

  package init(outcome: RunOutcome) { self.outcome = outcome }

  /// Messages about inputs, then about rejected records.
  package var diagnostics: [Diagnostic] {
    outcome.files.flatMap(\.diagnostics) + outcome.flags.diagnostics
      + outcome.rejects.map(\.diagnostic)
  }

  /// The counters in one line.
  package var line: String {
    let counters = outcome.counters
    return "glas: read \(counters.read) = \(counters.tagged) tagged + \(counters.untagged) untagged"
      + " + \(counters.duplicate) duplicate + \(counters.filtered) filtered"
      + " + \(counters.rejected) rejected"
  }

  /// Writes the counters, per input too, as JSON.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the file cannot be written.
  package func write(to path: String) throws(Diagnostic) {
    var writer = JSONWriter()
    writer.beginObject()
    Self.writeCounters(outcome.counters, to: &writer)
    Self.writeInputs(outcome, to: &writer)
    writer.endObject()
    writer.newline()
    try writeAtomically(writer.bytes, to: path)
  }

  /// Writes the reject file.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the file cannot be written.
  package func writeRejects(to path: String, lexicon digest: String) throws(Diagnostic) {
    var writer = JSONWriter()
    for reject in outcome.rejects {
      let file = outcome.files.first { $0.path == reject.origin.file }
      reject.write(run: String(digest.prefix(12)), sha256: file?.sha256, to: &writer)
    }
    try writeAtomically(writer.bytes, to: path)
  }

  static func writeCounters(_ counters: Counters, to writer: inout JSONWriter) {
    writer.key("counters")
    writer.beginObject()
    for (name, value) in [
      ("read", counters.read), ("tagged", counters.tagged), ("untagged", counters.untagged),
      ("duplicate", counters.duplicate), ("filtered", counters.filtered),
      ("rejected", counters.rejected), ("bytes_read", counters.bytesRead),
    ] {
      writer.key(name)
      writer.value(value)
    }
    writer.key("repairs")
    writer.beginObject()
    for kind in RepairKind.allCases {
      writer.key(kind.name)
      writer.value(counters.repairs[kind])
    }
    writer.endObject()
    writer.endObject()
  }

  static func writeInputs(_ outcome: RunOutcome, to writer: inout JSONWriter) {
    writer.key("inputs")
    writer.beginArray()
    for file in outcome.files {
      writer.beginObject()
      writer.key("name")
      writer.value(file.path)
      if let digest = file.sha256 {
        writer.key("sha256")
        writer.value(digest)
      }
      writer.key("records")
      writer.value(file.records)
      writer.key("bytes")
      writer.value(file.bytesRead)
      writer.key("encoding")
      writer.value(file.encoding?.rawValue ?? "unknown")
      writer.key("format")
      writer.value(file.format?.name ?? "unknown")
      writer.key("status")
      writer.value(Int(file.status.rawValue))
      writer.endObject()
    }
    writer.endArray()
  }
}
