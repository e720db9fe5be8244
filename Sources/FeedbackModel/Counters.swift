/// What became of every record of a run; the books must balance.
package struct Counters: Sendable, Equatable {
  package var read = 0
  package var tagged = 0
  package var untagged = 0
  package var duplicate = 0
  package var filtered = 0
  package var rejected = 0
  package var bytesRead = 0
  /// Repairs of the texts that were tagged.
  package var repairs = RepairCounts()

  package init() {}

  /// Whether read = tagged + untagged + duplicate + filtered + rejected.
  package var reconcile: Bool {
    read == tagged + untagged + duplicate + filtered + rejected
  }

  package static func += (total: inout Counters, part: Counters) {
    total.read += part.read
    total.tagged += part.tagged
    total.untagged += part.untagged
    total.duplicate += part.duplicate
    total.filtered += part.filtered
    total.rejected += part.rejected
    total.bytesRead += part.bytesRead
    total.repairs += part.repairs
  }
}
