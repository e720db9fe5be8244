import Lexicons

/// Remembers how words were read, so that look-up, morphology and guessing happen once a word.
///
/// Almost every word of a comment has been met before (hot-path.md, point 4): then reading it costs
/// one probe here and nothing else. Bounded: a full memo starts anew between two comments, so
/// hostile input costs time, not memory. Whole keys are compared, so collisions cost time only.
final class ReadingMemo {
  struct Reading {
    var hash: UInt64 = 0
    var keyStart: UInt32 = 0
    var keyCount: UInt32 = 0
    /// First of its items, and their number.
    var start: UInt32 = 0
    var count: UInt16 = 0
    var form: FormFlags = []
    /// A prefix that belongs to the next word.
    var isJoiner = false
    /// ``CueClass/bit`` of the classes it belongs to.
    var classes: UInt32 = 0
  }

  private static let slotCount = 1 << 17
  private static let capacity = slotCount / 2

  private let slots = UnsafeMutablePointer<UInt32>.allocate(capacity: ReadingMemo.slotCount)
  private let readings = UnsafeMutablePointer<Reading>.allocate(capacity: ReadingMemo.capacity)
  private var count = 0
  private var blob: [UInt8] = []
  /// Items of all readings, one after the other.
  private(set) var items: [UInt32] = []

  init() { slots.initialize(repeating: 0, count: Self.slotCount) }

  deinit {
    slots.deallocate()
    readings.deallocate()
  }

  /// Forgets everything if the memo may not hold another comment's words.
  func makeRoom(for words: Int) {
    guard count + words >= Self.capacity else { return }
    slots.update(repeating: 0, count: Self.slotCount)
    count = 0
    blob.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
  }

  func find(_ key: UnsafePointer<UInt8>, _ length: Int, hash: UInt64) -> Reading? {
    var slot = Int(truncatingIfNeeded: hash &>> 20) & (Self.slotCount - 1)
    while slots[slot] != 0 {
      let reading = readings[Int(slots[slot]) - 1]
      if reading.hash == hash && matches(reading, key, length) { return reading }
      slot = (slot &+ 1) & (Self.slotCount - 1)
    }
    return nil
  }

  private func matches(
    _ reading: Reading, _ key: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    guard Int(reading.keyCount) == length else { return false }
    return blob.withUnsafeBufferPointer { blob in
      for index in 0..<length where blob[Int(reading.keyStart) &+ index] != key[index] {
        return false
      }
      return true
    }
  }

  /// Stores a reading whose items follow those stored before.
  ///
  /// - Precondition: ``makeRoom(for:)`` was called for this comment.
  func insert(
    _ reading: Reading, items found: [UInt32], key: UnsafePointer<UInt8>, _ length: Int
  ) -> Reading {
    var stored = reading
    stored.keyStart = UInt32(blob.count)
    stored.keyCount = UInt32(length)
    stored.start = UInt32(items.count)
    stored.count = UInt16(clamping: found.count)
    blob.append(contentsOf: UnsafeBufferPointer(start: key, count: length))
    items += found.prefix(Int(stored.count))
    (readings + count).initialize(to: stored)
    count += 1
    var slot = Int(truncatingIfNeeded: reading.hash &>> 20) & (Self.slotCount - 1)
    while slots[slot] != 0 { slot = (slot &+ 1) & (Self.slotCount - 1) }
    slots[slot] = UInt32(count)
    return stored
  }
}
