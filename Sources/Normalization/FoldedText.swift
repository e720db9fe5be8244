/// A text's match key, with the class and the source byte of every byte of the key.
///
/// A buffer that a worker fills again for each comment: nothing is allocated once it has grown to
/// the longest comment. Not safe to share between threads.
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
  @inlinable package func sourceEnd(of index: Int) -> Int {
    var next = index + 1
    let origin = origins[index]
    while next < count && origins[next] == origin { next += 1 }
    return Int(origins[next])
  }
}
