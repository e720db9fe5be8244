import Aggregation
package import FeedbackModel
package import Store

/// `glas aggregate`: tagged NDJSON into one partial tally.
package struct TaggedAggregation {
  package private(set) var partial = PartialTally()
  /// Lines that are no tagged records.
  package private(set) var rejects: [Diagnostic] = []
  private let reader = TaggedRecordReader()

  package init() {}

  /// Counts the records of one file.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the file cannot be opened.
  package mutating func add(_ path: String) throws(Diagnostic) {
    var lines = try LineReader(path: path, isRaw: true)
    var number = 0
    while let line = lines.next() {
      number += 1
      if line.isEmpty { continue }
      partial.counters.read += 1
      guard let tagged = reader.read(line) else {
        partial.counters.rejected += 1
        rejects.append(
          Diagnostic(
            .error, code: "TAGGED_RECORD",
            at: SourceLocation(file: path, line: number, column: 1), "this is no tagged record",
            remedy: "give the output of glas tag; record rejected"))
        continue
      }
      partial.tally.add(tagged)
      if tagged.mentions.isEmpty {
        partial.counters.untagged += 1
      } else {
        partial.counters.tagged += 1
      }
    }
  }
}
