package import FeedbackModel
import Intake
import Store

/// What a run says of itself when it ends.
package struct RunSummary: Sendable {
  private let outcome: RunOutcome

  package init(outcome: RunOutcome) { self.outcome = outcome }

  /// Messages about inputs, and about records that were kept with a repair.
  package var diagnostics: [Diagnostic] {
    outcome.files.flatMap(\.diagnostics) + outcome.flags.diagnostics
  }

  /// The counters in one line.
  package var line: String {
    let counters = outcome.counters
    return "glas: read \(counters.read) = \(counters.tagged) tagged + \(counters.untagged) untagged"
      + " + \(counters.duplicate) duplicate + \(counters.filtered) filtered"
      + " + \(counters.rejected) rejected"
  }

  /// Writes the reject file and the summary: both, or none.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where a file cannot be written.
  package func write(
    rejects: RejectLog?, summary path: String?, lexicon digest: String
  ) throws(Diagnostic) {
    let outputs = FileReplacementSet()
    try rejects?.write(run: Self.run(digest), files: outcome.files, to: outputs)
    if let path { try outputs.add(json, at: path) }
    try outputs.commit()
  }

  /// The run's id in the reject file.
  static func run(_ lexiconDigest: String) -> String { String(lexiconDigest.prefix(12)) }

  /// The counters, per input too.
  private var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    Self.writeCounters(outcome.counters, to: &writer)
    Self.writeInputs(outcome, to: &writer)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// One line of NDJSON for each input that was counted as a whole.
  package var receipts: [UInt8] {
    var writer = JSONWriter()
    for file in outcome.files where file.status != .input && file.isComplete {
      writer.beginObject()
      Self.writeAmount(of: file, named: "ack", to: &writer)
      writer.endObject()
      writer.newline()
    }
    return writer.bytes
  }

  static func writeCounters(_ counters: Counters, to writer: inout JSONWriter) {
    writer.key("counters")
    writer.beginObject()
    for (name, value) in [
      ("read", counters.read), ("tagged", counters.tagged), ("untagged", counters.untagged),
      ("duplicate", counters.duplicate), ("filtered", counters.filtered),
      ("rejected", counters.rejected), ("bytes_read", counters.bytesRead),
    ] {
      writer.key(named: name)
      writer.value(value)
    }
    writer.key("repairs")
    writer.beginObject()
    for kind in RepairKind.allCases {
      writer.key(named: kind.name)
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
      writeAmount(of: file, named: "name", to: &writer)
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

  /// Which file was read, and how much of it, as keys of the open object.
  private static func writeAmount(
    of file: InputFile, named key: String, to writer: inout JSONWriter
  ) {
    writer.key(named: key)
    writer.value(file.path)
    if let digest = file.sha256 {
      writer.key("sha256")
      writer.value(digest)
    }
    writer.key("records")
    writer.value(file.records)
    writer.key("bytes")
    writer.value(file.bytesRead)
  }
}
