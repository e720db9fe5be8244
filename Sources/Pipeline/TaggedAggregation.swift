import Aggregation
package import FeedbackModel
package import Lexicons
package import Store

/// `glas aggregate`: tagged NDJSON into one partial tally.
package struct TaggedAggregation {
  package private(set) var partial = PartialTally()
  /// Lines that are no tagged records.
  package private(set) var rejects: [Diagnostic] = []
  private let reader: TaggedRecordReader

  /// - Parameter signals: The signals that records may name.
  package init(signals: SignalList = SignalList()) {
    reader = TaggedRecordReader(signals: signals)
  }

  /// Counts the records of one file.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the file cannot be opened or read; what was
  ///   counted of it until then stays out.
  package mutating func add(_ path: String) throws(Diagnostic) {
    var part = PartialTally()
    let lines = try LineReader(path: path, isRaw: true)
    var number = 0
    while let line = try lines.next() {
      number += 1
      switch line {
      case .tooLong(let diagnostic):
        part.counters.read += 1
        reject(diagnostic, &part)
      case .text(let bytes):
        if bytes.isEmpty { continue }
        part.counters.read += 1
        guard let tagged = reader.read(bytes) else {
          reject(notTagged(path, number), &part)
          continue
        }
        part.tally.add(tagged)
        if tagged.mentions.isEmpty {
          part.counters.untagged += 1
        } else {
          part.counters.tagged += 1
        }
      }
    }
    partial.merge(part)
  }

  private mutating func reject(_ diagnostic: Diagnostic, _ part: inout PartialTally) {
    part.counters.rejected += 1
    rejects.append(diagnostic)
  }

  private func notTagged(_ path: String, _ number: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "TAGGED_RECORD", at: SourceLocation(file: path, line: number, column: 1),
      "this is no tagged record", remedy: "give the output of glas tag; record rejected")
  }
}
