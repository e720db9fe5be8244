import Lexicons
import Segmentation

/// Which items the words of each segment of a comment have, as ``Lexicons/ItemFilter`` bits. A segment
/// is what no pattern reaches beyond: the words up to a mark that ends a clause.
///
/// A buffer that the next comment fills again; 1,024 bytes a segment, up to four times that for
/// lexicons of more entries.
struct ItemMasks: ~Copyable {
  private let filter: ItemFilter
  private var capacity = 0
  /// A mask a segment.
  private(set) var segments = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)

  init(_ filter: ItemFilter) { self.filter = filter }

  deinit { segments.deallocate() }

  /// Whether a word is the first of a segment.
  @inline(__always)
  static func startsSegment(_ word: Word) -> Bool { word.boundary >= .clause }

  /// Fills the masks for the words of a comment.
  ///
  /// `masks` are those of words with many items (``ReadingMemo/masks``).
  ///
  /// - Complexity: O(words); of few items each, or with a mask.
  mutating func fill(
    _ words: UnsafeBufferPointer<Word>, _ items: UnsafeBufferPointer<UInt32>,
    _ masks: UnsafePointer<UInt64>
  ) {
    makeRoom(for: 1 + words.count { Self.startsSegment($0) })
    var segment = segments
    clear(segment)
    for index in words.indices {
      if index > 0 && Self.startsSegment(words[index]) {
        segment += filter.size
        clear(segment)
      }
      let word = words[index]
      if word.mask != 0 {
        add(masks + Int(word.mask), to: segment)
      } else {
        Self.add(items, from: Int(word.items), Int(word.itemCount), by: filter, to: segment)
      }
    }
  }

  private mutating func makeRoom(for count: Int) {
    guard count > capacity else { return }
    capacity = max(count, capacity * 2, 16)
    segments.deallocate()
    segments = .allocate(capacity: capacity * filter.size)
  }

  /// Bit 0 stands for "no item".
  @inline(__always)
  private func clear(_ mask: UnsafeMutablePointer<UInt64>) {
    mask.update(repeating: 0, count: filter.size)
    mask[0] = 1
  }

  @inline(__always)
  private func add(_ mask: UnsafePointer<UInt64>, to sum: UnsafeMutablePointer<UInt64>) {
    for place in 0..<filter.size { sum[place] |= mask[place] }
  }

  /// Sets the bits of some of the items.
  @inline(__always)
  static func add(
    _ items: UnsafeBufferPointer<UInt32>, from start: Int, _ count: Int,
    by filter: ItemFilter, to mask: UnsafeMutablePointer<UInt64>
  ) {
    for place in start..<start &+ count {
      let bit = filter.bit(of: items[place])
      mask[Int(bit &>> 6)] |= 1 &<< UInt64(bit & 63)
    }
  }
}
