import FeedbackModel

/// A text's match key, with the class and the source byte of every byte of the key.
///
/// A buffer that a worker fills again for each comment: nothing is allocated once it has grown to
/// the longest comment. Not safe to share between threads; one thread fills and reads it in turn.
package final class FoldedText {
  /// UTF-8 of the key; separators are kept as single ASCII bytes.
  package private(set) var key: UnsafeMutablePointer<UInt8>
  /// A ``UnitClass`` byte for each byte of the key.
  package private(set) var classes: UnsafeMutablePointer<UInt8>
  /// The source byte at which the unit of each key byte starts; one more at the end holds the
  /// source's length, so that `origins[i + 1]` ends the last unit.
  package private(set) var origins: UnsafeMutablePointer<UInt32>
  /// Bytes in the key.
  package internal(set) var count = 0
  /// Whether ICU had to reorder combining marks before folding.
  package internal(set) var tookSlowPath = false

  /// What was repaired, in the order of the steps.
  package private(set) var repairs: [Repair] = []

  /// Source bytes inside or after units that no unit stands for, in order, never touching.
  private var gaps: [(start: UInt32, end: UInt32)] = []
  private var capacity = 0

  package init() {
    key = .allocate(capacity: 0)
    classes = .allocate(capacity: 0)
    origins = .allocate(capacity: 0)
  }

  deinit {
    key.deallocate()
    classes.deallocate()
    origins.deallocate()
  }

  /// Makes room for the key of `length` source bytes and empties the buffer.
  func reset(sourceLength length: Int) {
    count = 0
    tookSlowPath = false
    if !gaps.isEmpty { gaps.removeAll(keepingCapacity: true) }
    if !repairs.isEmpty { repairs.removeAll(keepingCapacity: true) }
    let needed = length * FoldTable.maximumGrowth + FoldTable.slack
    guard needed > capacity else { return }
    key.deallocate()
    classes.deallocate()
    origins.deallocate()
    capacity = needed * 2
    key = .allocate(capacity: capacity)
    classes = .allocate(capacity: capacity)
    origins = .allocate(capacity: capacity)
  }

  /// The key's bytes.
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: key, count: count) }

  /// The source bytes behind a span of the key.
  ///
  /// - Precondition: `0 <= span.lowerBound < span.upperBound <= count`.
  package func source(of span: Range<Int>) -> Range<Int> {
    precondition(
      span.lowerBound >= 0 && span.upperBound <= count && !span.isEmpty,
      "span \(span) lies outside a key of \(count) bytes")
    return Int(origins[span.lowerBound])..<sourceEnd(of: span.upperBound - 1)
  }

  /// The source byte after the unit that key byte `index` belongs to.
  package func sourceEnd(of index: Int) -> Int {
    var next = index + 1
    let origin = origins[index]
    while next < count && origins[next] == origin { next += 1 }
    let end = origins[next]
    return Int(hasGaps ? trimmed(end) : end)
  }

  // MARK: what the key does not show

  /// Whether source bytes exist that no unit stands for.
  package var hasGaps: Bool { !gaps.isEmpty }

  /// Notes source bytes that no unit stands for.
  func noteGap(_ start: Int, _ end: Int) {
    if let last = gaps.indices.last, gaps[last].end == UInt32(start) {
      gaps[last].end = UInt32(end)
    } else {
      gaps.append((UInt32(start), UInt32(end)))
    }
  }

  /// Lets the unit before a gap that ends at `end` have its bytes after all.
  func forgetGap(endingAt end: Int) {
    if let last = gaps.last, last.end == UInt32(end) { gaps.removeLast() }
  }

  /// `end` without the gap that ends there.
  package func trimmed(_ end: UInt32) -> UInt32 {
    var low = 0
    var high = gaps.count
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle].end < end { low = middle + 1 } else { high = middle }
    }
    return low < gaps.count && gaps[low].end == end ? gaps[low].start : end
  }

  func note(_ kind: RepairKind, _ span: Range<Int>) {
    repairs.append(Repair(kind: kind, span: span))
  }

  /// Counts origins, gaps and repairs in the bytes of another text, which this one was made from.
  ///
  /// `origins[i]` is the byte there that byte `i` comes from; the last is the other text's length.
  func rebase(by other: [UInt32]) {
    for index in 0...count { origins[index] = other[Int(origins[index])] }
    gaps = gaps.compactMap { gap in
      // What is dropped of a sequence that was composed as a whole belongs to its unit.
      var start = Int(gap.start)
      while start > 0, start < gap.end, other[start] == other[start - 1] { start += 1 }
      return start < gap.end ? (other[start], other[Int(gap.end)]) : nil
    }
    for index in repairs.indices {
      let span = repairs[index].span
      repairs[index].span = Int(other[span.lowerBound])..<Int(other[span.upperBound])
    }
  }

  /// Adds the repairs that were made before folding, in front.
  func prepend(_ earlier: [Repair]) { repairs = earlier + repairs }
}
