import Normalization

/// A hash table from keys to numbers while it is being filled.
///
/// Keys lie one after the other in one blob, each behind two bytes of length, so that the finished
/// table is three flat arrays which the image takes as they are.
struct KeyTableBuilder {
  private(set) var blob: [UInt8] = []
  /// Offset of each key in the blob, by number.
  private(set) var offsets: [UInt32] = []
  private var index = HashIndex()

  var count: Int { offsets.count }

  /// The number of `key`; a new key gets the next one.
  mutating func number(of key: [UInt8]) -> Int {
    precondition(key.count < 0x10000, "a key of \(key.count) bytes is longer than 65,535")
    let hash = KeyHash.hash(key)
    if let number = find(key, hash) { return number }
    index.append(hash)
    offsets.append(UInt32(blob.count))
    blob.append(UInt8(key.count & 0xFF))
    blob.append(UInt8(key.count >> 8))
    blob += key
    return offsets.count - 1
  }

  /// The number of a key that is in the table already.
  func find(_ key: [UInt8]) -> Int? { find(key, KeyHash.hash(key)) }

  private func find(_ key: [UInt8], _ hash: UInt64) -> Int? {
    blob.withUnsafeBufferPointer { blob in
      key.withUnsafeBufferPointer { key in
        index.find(hash) { isEqual(UnsafeBufferPointer(rebasing: blob[span(of: $0)]), key) }
      }
    }
  }

  func key(_ number: Int) -> ArraySlice<UInt8> { blob[span(of: number)] }

  private func span(of number: Int) -> Range<Int> {
    let start = Int(offsets[number])
    let length = Int(blob[start]) | Int(blob[start + 1]) << 8
    return start + 2..<start + 2 + length
  }

  /// The slots of the finished table, `values[number]` with each key.
  func finished(values: [UInt32]) -> [KeySlot] {
    // At most three quarters full: a table that fits the cache better pays for the longer searches.
    var size = 16
    while size * 3 < offsets.count * 4 { size *= 2 }
    var table = [KeySlot](repeating: KeySlot(tag: 0, offset: 0, value: 0), count: size)
    for (number, hash) in index.hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash &>> 20) & (size - 1)
      while table[slot].tag != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = KeySlot(
        tag: KeySlot.tag(hash), offset: offsets[number], value: values[number])
    }
    return table
  }
}

/// One place of a finished key table.
public struct KeySlot: BitwiseCopyable {
  /// The hash's low half with bit 0 set; 0 where the place is free.
  public var tag: UInt32
  public var offset: UInt32
  public var value: UInt32

  @inlinable static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) | 1 }
}

/// A finished key table in an image: look-ups touch no heap.
public struct KeyIndex {
  @usableFromInline let slots: UnsafePointer<KeySlot>
  @usableFromInline let mask: Int
  @usableFromInline let blob: UnsafePointer<UInt8>

  init(slots: UnsafePointer<KeySlot>, mask: Int, blob: UnsafePointer<UInt8>) {
    self.slots = slots
    self.mask = mask
    self.blob = blob
  }

  /// The value of a key, or nil.
  ///
  /// - Complexity: O(1); one probe for almost every key that is not there.
  @inlinable public func find(_ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt64) -> UInt32? {
    let tag = KeySlot.tag(hash)
    var slot = Int(truncatingIfNeeded: hash &>> 20) & mask
    while true {
      let found = slots[slot]
      if found.tag == 0 { return nil }
      if found.tag == tag && matches(found.offset, key, count) { return found.value }
      slot = (slot &+ 1) & mask
    }
  }

  package func find(_ key: [UInt8]) -> UInt32? {
    key.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return find(base, buffer.count, hash: KeyHash.hash(base, buffer.count))
    }
  }

  @usableFromInline func matches(_ offset: UInt32, _ key: UnsafePointer<UInt8>, _ count: Int)
    -> Bool
  {
    let stored = blob + Int(offset)
    guard Int(stored[0]) | Int(stored[1]) &<< 8 == count else { return false }
    for index in 0..<count where stored[index &+ 2] != key[index] { return false }
    return true
  }
}
