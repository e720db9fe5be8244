/// The words of a compiled lexicon from the other side: the keys of each item, and the entries that
/// use it.
///
/// A key is a whole word, or a stem together with the state in which its suffixes start; both have
/// numbers here, so that items are compared as sorted lists of numbers.
struct ImageSurvey {
  let image: LexiconImage
  /// The keys of item n are `keys[starts[n]..<starts[n + 1]]`, ascending.
  private var keys: [UInt32] = []
  private var starts: [UInt32] = []
  /// Of each whole-word key its place in the image, then of each stem key its stem.
  private var wordOffsets: [UInt32] = []
  private var wordSymbols: [UInt32] = []
  private var stemKeys: [(stem: UInt32, state: UInt32)] = []
  private var stemOffsets: [UInt32] = []
  private let itemCount: Int

  init(_ image: LexiconImage) {
    self.image = image
    itemCount = image.array(.items, of: ItemRecord.self).count
    collectWords()
    collectStems()
    invert()
  }

  /// The keys of an item.
  func keys(of item: UInt32) -> ArraySlice<UInt32> {
    keys[Int(starts[Int(item)])..<Int(starts[Int(item) + 1])]
  }

  /// The items that a key belongs to.
  func items(of key: UInt32) -> [UInt32] {
    if Int(key) < wordSymbols.count { return Array(items(ofSymbol: wordSymbols[Int(key)])) }
    let (stem, state) = stemKeys[Int(key) - wordSymbols.count]
    return stemItems(stem).filter { $0.state == state }.map(\.item)
  }

  /// The key as text: a folded word, or a stem in transcription with a hyphen.
  func text(of key: UInt32) -> String {
    if Int(key) < wordOffsets.count {
      return string(.keyBlob, at: wordOffsets[Int(key)])
    }
    return string(.stemBlob, at: stemOffsets[Int(stemKeys[Int(key) - wordOffsets.count].stem)])
      + "-"
  }

  /// Whether a key is a whole word.
  func isWord(_ key: UInt32) -> Bool { Int(key) < wordOffsets.count }

  /// Whether every key of one item is a key of another.
  func isSubset(_ item: UInt32, of other: UInt32) -> Bool {
    if item == other { return true }
    let inner = keys(of: item)
    let outer = keys(of: other)
    guard inner.count <= outer.count else { return false }
    var place = outer.startIndex
    for key in inner {
      while place < outer.endIndex && outer[place] < key { place += 1 }
      guard place < outer.endIndex, outer[place] == key else { return false }
    }
    return true
  }

  // MARK: building

  private mutating func collectWords() {
    for slot in image.array(.keySlots, of: KeySlot.self) where slot.tag != 0 {
      wordOffsets.append(slot.offset)
      wordSymbols.append(slot.value)
    }
  }

  private mutating func collectStems() {
    let slots = image.array(.stemSlots, of: KeySlot.self).filter { $0.tag != 0 }
    stemOffsets = Array(repeating: 0, count: slots.count)
    for slot in slots {
      stemOffsets[Int(slot.value)] = slot.offset
      for state in Set(stemItems(slot.value).map(\.state)).sorted() {
        stemKeys.append((slot.value, state))
      }
    }
  }

  /// Counts, then fills: the keys of each item in ascending order.
  private mutating func invert() {
    var counts = [UInt32](repeating: 0, count: itemCount + 1)
    let total = UInt32(wordSymbols.count + stemKeys.count)
    for key in 0..<total { for item in items(of: key) { counts[Int(item) + 1] += 1 } }
    for item in 0..<itemCount { counts[item + 1] += counts[item] }
    starts = counts
    keys = Array(repeating: 0, count: Int(counts[itemCount]))
    for key in 0..<total {
      for item in items(of: key) {
        keys[Int(counts[Int(item)])] = key
        counts[Int(item)] += 1
      }
    }
  }

  private func items(ofSymbol symbol: UInt32) -> UnsafeBufferPointer<UInt32> {
    let start = Int(image.symbolStarts[Int(symbol)])
    let end = Int(image.symbolStarts[Int(symbol) + 1])
    return UnsafeBufferPointer(start: image.symbolItems + start, count: end - start)
  }

  private func stemItems(_ stem: UInt32) -> UnsafeBufferPointer<StemItem> {
    let start = Int(image.stemStarts[Int(stem)])
    let end = Int(image.stemStarts[Int(stem) + 1])
    return UnsafeBufferPointer(start: image.stemItems + start, count: end - start)
  }

  private func string(_ section: ImageFormat.Section, at offset: UInt32) -> String {
    let blob = image.array(section, of: UInt8.self)
    let start = Int(offset)
    let count = Int(blob[start]) | Int(blob[start + 1]) << 8
    return String(decoding: blob[start + 2..<start + 2 + count], as: UTF8.self)
  }
}
