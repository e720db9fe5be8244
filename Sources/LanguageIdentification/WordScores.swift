import FeedbackModel
import Normalization
import Segmentation

/// A worker's memory of the scores of words that it has met.
///
/// Bounded: a full memory starts anew between two comments. Two words of one hash of 64 bits share
/// their scores, which is as unlikely as it is harmless.
package final class WordScores {
  /// The languages of a lexicon and its neighbours; ``LanguageIdentifier`` refuses more.
  static let maximumLanguages = 32
  /// A word's scores, within ``LanguageModel/ceiling``.
  typealias Row = SIMD32<Int8>

  /// What is known of a word: one line of the processor's cache.
  struct Slot: BitwiseCopyable {
    /// First, so that a slot's address is its row's.
    var row = Row()
    var hash: UInt64 = 0
    var cue = VariantCues.WordCue()
    /// The language that scores best; 0xFF for a word that says nothing.
    var best: UInt8 = 0xFF
    var isNeutral = false
  }

  private static let smallestIndex = 1 << 12
  private static let largestIndex = 1 << 18
  private static let capacity = largestIndex / 2
  /// Words that are looked up together, so that the processor waits for their memory at once.
  private static let batchSize = 32
  /// Units before a language mixed in from which a word is clearly another's: 1.5 nats.
  private static let clearLead: Int32 = 12
  /// A word of the comment on its way to its slot.
  private struct Pending: BitwiseCopyable {
    var hash: UInt64
    /// The number of its token.
    var token: Int
    /// What stands at its home in the index.
    var entry: UInt32
  }

  /// Number of the slot plus one, by hash; 0 where the place is free. No larger than the words need:
  /// the processor's cache has other things to hold.
  @exclusivity(unchecked) private var index: UnsafeMutablePointer<UInt32>
  @exclusivity(unchecked) private var indexCount = WordScores.smallestIndex
  /// In the order of first appearance, so that frequent words lie together; each in a line of the
  /// cache.
  private let slots: UnsafeMutablePointer<Slot>
  @exclusivity(unchecked) private var count = 0
  private let batch = UnsafeMutablePointer<Pending>.allocate(capacity: WordScores.batchSize)
  private let scratch = UnsafeMutablePointer<Int32>.allocate(capacity: maximumLanguages)
  /// ``WordTally/totals``, ``WordTally/marks`` and ``WordTally/wins`` of the comment.
  private let totals = UnsafeMutablePointer<Int16>.allocate(capacity: maximumLanguages)
  private let marks = UnsafeMutablePointer<Int32>.allocate(capacity: maximumLanguages)
  private let wins = UnsafeMutablePointer<UInt16>.allocate(capacity: maximumLanguages)
  /// Numbers of the slots of the comment's words, in text order.
  @exclusivity(unchecked) private(set) var places: [Int32] = []

  package init() {
    index = .allocate(capacity: indexCount)
    index.initialize(repeating: 0, count: indexCount)
    slots = UnsafeMutableRawPointer.allocate(
      byteCount: Self.capacity * MemoryLayout<Slot>.stride, alignment: 64
    ).bindMemory(to: Slot.self, capacity: Self.capacity)
    scratch.initialize(repeating: 0, count: Self.maximumLanguages)
    totals.initialize(repeating: 0, count: Self.maximumLanguages)
    marks.initialize(repeating: 0, count: Self.maximumLanguages)
    wins.initialize(repeating: 0, count: Self.maximumLanguages)
  }

  deinit {
    index.deallocate()
    slots.deallocate()
    batch.deallocate()
    scratch.deallocate()
    totals.deallocate()
    marks.deallocate()
    wins.deallocate()
  }

  func slot(_ place: Int32) -> Slot { slots[Int(place)] }

  /// The tally of a comment's words.
  func tally(
    _ tokens: [Token], of folded: FoldedText, text: UnsafeBufferPointer<UInt8>,
    model: LanguageModel, mixedIn: [Int]
  ) -> WordTally {
    var tally = WordTally(totals: totals, marks: marks, wins: wins)
    places.removeAll(keepingCapacity: true)
    makeRoom()
    totals.update(repeating: 0, count: Self.maximumLanguages)
    wins.update(repeating: 0, count: Self.maximumLanguages)
    guard let source = text.baseAddress else { return tally }
    let key = UnsafePointer(folded.key)
    tokens.withUnsafeBufferPointer { tokens in
      var next = 0
      while next < tokens.count {
        let found = collect(tokens, from: &next, key, source, &tally.letters)
        for pending in UnsafeBufferPointer(start: batch, count: found)
        where tally.wordCount < WordTally.maximumWords {
          let token = tokens[pending.token]
          let place =
            find(pending) ?? insert(pending.hash, token, key, source, model, mixedIn)
          add(token, place, source, model, to: &tally)
        }
      }
    }
    return tally
  }

  /// Hashes the next words and reads their places in the index, which wait for nothing but memory.
  ///
  /// - Returns: How many words stand in `batch`.
  @inline(__always)
  private func collect(
    _ tokens: UnsafeBufferPointer<Token>, from next: inout Int, _ key: UnsafePointer<UInt8>,
    _ source: UnsafePointer<UInt8>, _ letters: inout LetterCount
  ) -> Int {
    let (index, mask, batch) = (index, indexCount &- 1, batch)
    var found = 0
    var number = next
    while number < tokens.count && found < Self.batchSize {
      let token = tokens[number]
      if token.kind == .word {
        letters.add(token)
        if token.isComparable {
          let hash = Self.hash(of: token, key, source)
          batch[found] = Pending(
            hash: hash, token: number, entry: index[Self.home(of: hash) & mask])
          found &+= 1
        }
      }
      number &+= 1
    }
    next = number
    return found
  }

  @inline(__always)
  private func add(
    _ token: Token, _ place: Int, _ source: UnsafePointer<UInt8>, _ model: LanguageModel,
    to tally: inout WordTally
  ) {
    let slot = slots + place
    places.append(Int32(truncatingIfNeeded: place))
    let before = Int(token.start) &- 1
    if before > 0 && source[before] >= 0x80 && source[before &- 1] & 0xE0 == 0xC0 {
      addMark(source + (before &- 1), model, to: &tally)
    }
    if slot.pointee.isNeutral { return }
    // A loop over memory becomes vector code; a conversion of SIMD32 becomes lane by lane.
    let row = UnsafeRawPointer(slot).assumingMemoryBound(to: Int8.self)
    for language in 0..<Self.maximumLanguages { totals[language] &+= Int16(row[language]) }
    tally.wordCount &+= 1
    let best = slot.pointee.best
    if best != 0xFF { wins[Int(best)] &+= 1 }
  }

  /// Widens the index if another comment's words may fill more than half of it, and forgets
  /// everything if they may not fit at all.
  private func makeRoom() {
    let needed = count + WordTally.maximumWords
    if needed >= Self.capacity {
      index.update(repeating: 0, count: indexCount)
      count = 0
    } else if needed * 2 > indexCount {
      widen()
    }
  }

  private func widen() {
    index.deallocate()
    indexCount *= 2
    index = .allocate(capacity: indexCount)
    index.initialize(repeating: 0, count: indexCount)
    for place in 0..<count { enter(place) }
  }

  /// Writes a slot's number into the first free place of the index.
  private func enter(_ place: Int) {
    let mask = indexCount &- 1
    var home = Self.home(of: slots[place].hash) & mask
    while index[home] != 0 { home = (home &+ 1) & mask }
    index[home] = UInt32(place + 1)
  }

  @inline(__always)
  private static func home(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 20) }

  @inline(__always)
  private func find(_ pending: Pending) -> Int? {
    if pending.entry != 0 {
      let place = Int(pending.entry &- 1)
      if slots[place].hash == pending.hash { return place }
    }
    return findFarther(pending.hash)
  }

  /// Finds a word that does not stand at its home, or was met just before.
  @inline(never)
  private func findFarther(_ hash: UInt64) -> Int? {
    let mask = indexCount &- 1
    var home = Self.home(of: hash) & mask
    while index[home] != 0 {
      let place = Int(index[home] &- 1)
      if slots[place].hash == hash { return place }
      home = (home &+ 1) & mask
    }
    return nil
  }

  /// A word with marks is remembered as it is written, another by its key.
  @inline(__always)
  private static func hash(
    of token: Token, _ key: UnsafePointer<UInt8>, _ source: UnsafePointer<UInt8>
  ) -> UInt64 {
    if token.flags.contains(.marked) || token.letters == UnitClass.cyrillic {
      return KeyHash.hash(source + Int(token.start), Int(token.end &- token.start)) | 1
    }
    return KeyHash.hash(key + Int(token.keyStart), Int(token.keyEnd &- token.keyStart)) & ~1
  }

  @inline(never)
  private func insert(
    _ hash: UInt64, _ token: Token, _ key: UnsafePointer<UInt8>,
    _ source: UnsafePointer<UInt8>, _ model: LanguageModel, _ mixedIn: [Int]
  ) -> Int {
    let word = key + Int(token.keyStart)
    let length = Int(token.keyEnd - token.keyStart)
    var slot = Slot(hash: hash, cue: model.variants.cue(of: word, length))
    slot.isNeutral = !model.score(
      word, length, source: source + Int(token.start), Int(token.end - token.start), into: scratch)
    var best = 0
    for language in 0..<model.languageCount {
      slot.row[language] = Int8(truncatingIfNeeded: scratch[language])
      if scratch[language] > scratch[best] { best = language }
    }
    if !slot.isNeutral && length > 1 && isClear(best, mixedIn) { slot.best = UInt8(best) }
    (slots + count).initialize(to: slot)
    count += 1
    enter(count - 1)
    return count - 1
  }

  /// Whether a word is hardly one of a language that is mixed into others: `no` says nothing about
  /// what English is mixed into.
  private func isClear(_ best: Int, _ mixedIn: [Int]) -> Bool {
    mixedIn.allSatisfy { $0 == best || scratch[$0] <= -Self.clearLead }
  }

  @inline(never)
  private func addMark(
    _ letter: UnsafePointer<UInt8>, _ model: LanguageModel, to tally: inout WordTally
  ) {
    guard tally.markCount < WordTally.maximumMarks else { return }
    if tally.markCount == 0 { marks.update(repeating: 0, count: Self.maximumLanguages) }
    tally.markCount += 1
    model.add(letter: letter, to: marks)
  }
}
