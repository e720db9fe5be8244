/// Finds things by a hash that was taken already; they get numbers in the order in which they come.
struct HashIndex {
  /// Number plus one; 0 where the place is free. At most half full.
  private var slots: [UInt32] = Array(repeating: 0, count: 1024)
  /// By number.
  private(set) var hashes: [UInt64] = []

  var count: Int { hashes.count }

  /// The number of the thing with this hash that `isSame` recognizes.
  func find(_ hash: UInt64, _ isSame: (Int) -> Bool) -> Int? {
    var slot = Self.home(of: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash && isSame(number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds something that is not there yet, under the next number.
  mutating func append(_ hash: UInt64) {
    hashes.append(hash)
    if hashes.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 2)
      for (number, hash) in hashes.enumerated() { enter(hash, number) }
    } else {
      enter(hash, hashes.count - 1)
    }
  }

  private mutating func enter(_ hash: UInt64, _ number: Int) {
    var slot = Self.home(of: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number + 1)
  }

  private static func home(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 20) }
}
