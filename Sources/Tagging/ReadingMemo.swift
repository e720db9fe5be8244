import Lexicons

/// How a word was read: what the lexicon has of it.
struct Reading: BitwiseCopyable {
  /// ``CueClass/bit`` of the classes it belongs to.
  var classes: UInt32 = 0
  /// First of its items in ``ReadingMemo/items``, and their number.
  var start: UInt32 = 0
  var count: UInt16 = 0
  /// How many of them, from the first, lead to entries.
  var leads: UInt16 = 0
  /// Where the mask of its items starts in ``ReadingMemo/masks``; 0 where they are few.
  var mask: UInt32 = 0
  var form: FormFlags = []
  /// A prefix that belongs to the next word.
  var isJoiner = false
  /// An ending of foreign words.
  var isEnding = false
  /// The comment's own language knows the word.
  var isOwn = false
  var spelling: SpellingFlags = []
}

/// Remembers how words were read, so that look-up, morphology and guessing happen once a word.
///
/// Almost every word of a comment has been met before (hot-path.md, point 4): then reading it costs
/// one probe here and nothing else. Bounded: a full memo starts anew between two comments, so
/// hostile input costs time, not memory. Whole keys are compared, so collisions cost time only.
struct ReadingMemo: ~Copyable {
  /// A remembered word, in the order of first appearance, so that frequent words lie together.
  /// A key of up to 24 bytes stands here, a longer one in the blob.
  private struct Slot: BitwiseCopyable {
    /// First, so that a slot's address is its key's.
    var key: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var hash: UInt64
    var keyStart: UInt32 = 0
    var keyCount: UInt32
    var reading: Reading
  }

  private static let indexCount = 1 << 17
  private static let capacity = indexCount / 2
  private static let inlineKey = 24

  /// Number of the slot plus one, by hash; 0 where the place is free.
  private let index = UnsafeMutablePointer<UInt32>.allocate(capacity: ReadingMemo.indexCount)
  private let slots = UnsafeMutablePointer<Slot>.allocate(capacity: ReadingMemo.capacity)
  private var count = 0
  private var blob: [UInt8] = []
  private var warmed: [UInt32] = []
  private var touched: UInt64 = 0
  /// Items of all readings, one after the other.
  private(set) var items: [UInt32] = []
  /// ``Lexicons/ItemFilter`` masks of readings with many items; the first is none.
  private(set) var masks = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private let filter: ItemFilter
  private var maskCount = 1
  private var maskCapacity = 0
  /// As many items as cost as much one by one as their mask.
  private static let manyItems = 24

  init(_ filter: ItemFilter) {
    self.filter = filter
    index.initialize(repeating: 0, count: Self.indexCount)
  }

  deinit {
    index.deallocate()
    slots.deallocate()
    masks.deallocate()
  }

  /// Forgets everything if the memo may not hold another comment's words.
  mutating func makeRoom(for words: Int) {
    guard count + words >= Self.capacity else { return }
    index.update(repeating: 0, count: Self.indexCount)
    count = 0
    blob.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    maskCount = 1
  }

  /// Loads what ``find(_:_:hash:)`` will look at, so that the waits for memory overlap.
  mutating func warm(_ hashes: [UInt64]) {
    warmed.removeAll(keepingCapacity: true)
    for hash in hashes {
      warmed.append(index[Int(truncatingIfNeeded: hash &>> 20) & (Self.indexCount - 1)])
    }
    var sum: UInt64 = 0
    for number in warmed where number != 0 { sum &+= slots[Int(number &- 1)].hash }
    // Kept, or the loads would be optimised away.
    touched = sum
  }

  @inline(__always)
  func find(_ key: UnsafePointer<UInt8>, _ length: Int, hash: UInt64) -> Reading? {
    var place = Int(truncatingIfNeeded: hash &>> 20) & (Self.indexCount - 1)
    while index[place] != 0 {
      let slot = slots + Int(index[place] &- 1)
      if slot.pointee.hash == hash && matches(slot, key, length) { return slot.pointee.reading }
      place = (place &+ 1) & (Self.indexCount - 1)
    }
    return nil
  }

  @inline(__always)
  private func matches(
    _ slot: UnsafeMutablePointer<Slot>, _ key: UnsafePointer<UInt8>, _ length: Int
  ) -> Bool {
    guard Int(slot.pointee.keyCount) == length else { return false }
    if length > Self.inlineKey { return matchesLong(slot.pointee, key, length) }
    let stored = UnsafeRawPointer(slot)
    let raw = UnsafeRawPointer(key)
    var offset = 0
    while length &- offset >= 8 {
      guard
        stored.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      else { return false }
      offset &+= 8
    }
    while offset < length {
      if stored.load(fromByteOffset: offset, as: UInt8.self) != key[offset] { return false }
      offset &+= 1
    }
    return true
  }

  private func matchesLong(_ slot: Slot, _ key: UnsafePointer<UInt8>, _ length: Int) -> Bool {
    blob[Int(slot.keyStart)..<Int(slot.keyStart) + length].elementsEqual(
      UnsafeBufferPointer(start: key, count: length))
  }

  private mutating func addMask(of found: [UInt32]) -> UInt32 {
    if maskCount >= maskCapacity { growMasks() }
    let start = maskCount * filter.size
    (masks + start).initialize(repeating: 0, count: filter.size)
    found.withUnsafeBufferPointer {
      ItemMasks.add($0, from: 0, $0.count, by: filter, to: masks + start)
    }
    maskCount += 1
    return UInt32(start)
  }

  private mutating func growMasks() {
    maskCapacity = max(256, maskCapacity * 2)
    let grown = UnsafeMutablePointer<UInt64>.allocate(capacity: maskCapacity * filter.size)
    // The first is none, so that 0 is no place of a mask.
    grown.initialize(repeating: 0, count: filter.size)
    if maskCount > 1 { grown.update(from: masks, count: maskCount * filter.size) }
    masks.deallocate()
    masks = grown
  }

  /// Stores a reading with its items, those that lead to entries first, both parts in rising order.
  ///
  /// - Precondition: ``makeRoom(for:)`` was called for this comment.
  mutating func insert(
    _ reading: Reading, items found: [UInt32], key: UnsafePointer<UInt8>, _ length: Int,
    hash: UInt64
  ) -> Reading {
    var stored = reading
    stored.start = UInt32(items.count)
    stored.count = UInt16(clamping: found.count)
    items += found.prefix(Int(stored.count))
    if found.count >= Self.manyItems { stored.mask = addMask(of: found) }
    var slot = Slot(hash: hash, keyCount: UInt32(length), reading: stored)
    let bytes = UnsafeBufferPointer(start: key, count: length)
    if length <= Self.inlineKey {
      withUnsafeMutableBytes(of: &slot.key) { $0.copyBytes(from: bytes) }
    } else {
      slot.keyStart = UInt32(blob.count)
      blob += bytes
    }
    (slots + count).initialize(to: slot)
    count += 1
    var place = Int(truncatingIfNeeded: hash &>> 20) & (Self.indexCount - 1)
    while index[place] != 0 { place = (place &+ 1) & (Self.indexCount - 1) }
    index[place] = UInt32(count)
    return stored
  }
}
