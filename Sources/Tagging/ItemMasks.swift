import Lexicons
import Segmentation

/// Which items the words of a comment have, each and around each, as ``Lexicons/ItemFilter`` bits: an
/// entry whose other words are not there is passed over without being looked at.
///
/// Buffers that the next comment fills again; 256 bytes a word.
struct ItemMasks: ~Copyable {
  private static let size = ItemFilter.size
  private var capacity = 0
  /// A mask a word.
  private(set) var own = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  /// For each word the masks of those that a pattern can reach from it within
  /// ``Lexicons/ItemFilter/reach``.
  private(set) var near = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  /// All items of the comment, and bit 0.
  let all = UnsafeMutablePointer<UInt64>.allocate(capacity: ItemFilter.commentSize)

  deinit {
    own.deallocate()
    near.deallocate()
    all.deallocate()
  }

  /// Fills the masks for the words of a comment.
  ///
  /// - Complexity: O(items of all words).
  mutating func fill(_ words: UnsafeBufferPointer<Word>, _ items: UnsafeBufferPointer<UInt32>) {
    makeRoom(for: words.count)
    all.update(repeating: 0, count: ItemFilter.commentSize)
    all[0] = 1
    for index in words.indices {
      let mask = own + index &* Self.size
      mask.update(repeating: 0, count: Self.size)
      let start = Int(words[index].items)
      for place in start..<start &+ Int(words[index].itemCount) {
        let bit = ItemFilter.bit(of: items[place])
        all[Int(bit &>> 6)] |= 1 &<< UInt64(bit & 63)
        let near = ItemFilter.near(bit)
        mask[Int(near &>> 6)] |= 1 &<< UInt64(near & 63)
      }
    }
    for index in words.indices where words[index].leadCount > 0 {
      let mask = near + index &* Self.size
      mask.update(repeating: 0, count: Self.size)
      addFollowing(index, words, to: mask)
      addPreceding(index, words, to: mask)
    }
  }

  private mutating func makeRoom(for count: Int) {
    guard count > capacity else { return }
    capacity = max(count, capacity * 2, 64)
    own.deallocate()
    near.deallocate()
    own = .allocate(capacity: capacity * Self.size)
    near = .allocate(capacity: capacity * Self.size)
  }

  @inline(__always)
  private static func add(_ mask: UnsafePointer<UInt64>, to sum: UnsafeMutablePointer<UInt64>) {
    for place in 0..<size { sum[place] |= mask[place] }
  }

  private func addFollowing(
    _ index: Int, _ words: UnsafeBufferPointer<Word>, to sum: UnsafeMutablePointer<UInt64>
  ) {
    var distance = 1
    var next = index &+ 1
    while next < words.count && distance <= ItemFilter.reach && words[next].boundary < .clause {
      Self.add(own + next &* Self.size, to: sum)
      if words[next].classes & CueClass.transparent.bit == 0 { distance &+= 1 }
      next &+= 1
    }
  }

  private func addPreceding(
    _ index: Int, _ words: UnsafeBufferPointer<Word>, to sum: UnsafeMutablePointer<UInt64>
  ) {
    var distance = 1
    var next = index &- 1
    while next >= 0 && distance <= ItemFilter.reach && words[next &+ 1].boundary < .clause {
      Self.add(own + next &* Self.size, to: sum)
      if words[next].classes & CueClass.transparent.bit == 0 { distance &+= 1 }
      next &-= 1
    }
  }
}
