import Lexicons

/// Remembers how words that need morphology or guessing were read, so that it happens once a word.
///
/// Bounded: when it is full it starts anew, so hostile input costs time, not memory.
struct ReadingMemo {
  struct Reading {
    var start: UInt32
    var count: UInt32
    var form: FormFlags
  }

  static let maximumCount = 1 << 17

  private var slots = [UInt32](repeating: 0, count: 1 << 18)
  private var hashes: [UInt64] = []
  private var offsets: [UInt32] = []
  private var blob: [UInt8] = []
  private var readings: [Reading] = []
  /// Items of all readings, one after the other.
  private(set) var items: [UInt32] = []

  func find(_ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt64) -> Reading? {
    var slot = Int(truncatingIfNeeded: hash &>> 20) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash && matches(number, key, count) { return readings[number] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func matches(_ number: Int, _ key: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let start = Int(offsets[number])
    let end = number + 1 < offsets.count ? Int(offsets[number + 1]) : blob.count
    guard end - start == count else { return false }
    for index in 0..<count where blob[start + index] != key[index] { return false }
    return true
  }

  /// Stores a reading and returns it.
  mutating func insert(
    _ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt64, items found: [UInt32], form: FormFlags
  ) -> Reading {
    if readings.count >= Self.maximumCount { self = ReadingMemo() }
    var slot = Int(truncatingIfNeeded: hash &>> 20) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(readings.count + 1)
    hashes.append(hash)
    offsets.append(UInt32(blob.count))
    blob.append(contentsOf: UnsafeBufferPointer(start: key, count: count))
    let reading = Reading(start: UInt32(items.count), count: UInt32(found.count), form: form)
    items += found
    readings.append(reading)
    return reading
  }
}
