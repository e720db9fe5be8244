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

  private static let smallestTable = 1 << 12
  private static let largestTable = 1 << 18
  /// Words that are looked up together, so that the processor waits for their memory at once.
  private static let batchSize = 32
  /// Units before a language mixed in from which a word is clearly another's: 1.5 nats.
  private static let clearLead: Int32 = 12
  /// A word of the comment on its way to its slot.
  private struct Pending: BitwiseCopyable {
    var hash: UInt64
    /// The number of its token.
    var token: Int
    var home: Int
    /// Whether it stands at home.
    var isHome = false
  }

  /// By hash, at most half full; each in a line of the cache, so that a word costs one. No larger than
  /// the words need: the cache has other things to hold.
  private var slots: UnsafeMutablePointer<Slot>
  private var slotCount = WordScores.smallestTable
  /// Slots in use.
  private var count = 0
  private let batch = UnsafeMutablePointer<Pending>.allocate(capacity: WordScores.batchSize)
  private let scratch = UnsafeMutablePointer<Int32>.allocate(capacity: maximumLanguages)
  /// ``WordTally/totals``, ``WordTally/marks`` and ``WordTally/wins`` of the comment.
  private let totals = UnsafeMutablePointer<Int16>.allocate(capacity: maximumLanguages)
  private let marks = UnsafeMutablePointer<Int32>.allocate(capacity: maximumLanguages)
  private let wins = UnsafeMutablePointer<UInt16>.allocate(capacity: maximumLanguages)
  /// ``places``, with room for a word of every token.
  private var placeBuffer = UnsafeMutableBufferPointer<Int32>.allocate(capacity: 256)
  private var placeCount = 0

  package init() {
    slots = Self.table(of: slotCount)
    scratch.initialize(repeating: 0, count: Self.maximumLanguages)
    totals.initialize(repeating: 0, count: Self.maximumLanguages)
    marks.initialize(repeating: 0, count: Self.maximumLanguages)
    wins.initialize(repeating: 0, count: Self.maximumLanguages)
  }

  private static func table(of size: Int) -> UnsafeMutablePointer<Slot> {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: size * MemoryLayout<Slot>.stride, alignment: 64)
    return memory.initializeMemory(as: Slot.self, repeating: Slot(), count: size)
  }

  deinit {
    slots.deallocate()
    batch.deallocate()
    scratch.deallocate()
    placeBuffer.deallocate()
    totals.deallocate()
    marks.deallocate()
    wins.deallocate()
  }

  func slot(_ place: Int32) -> Slot { slots[Int(place)] }

  /// Numbers of the slots of the comment's words, in text order.
  var places: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(rebasing: placeBuffer[..<placeCount])
  }

  /// The tally of a comment's words.
  func tally(
    _ tokens: [Token], of folded: FoldedText, text: UnsafeBufferPointer<UInt8>,
    model: LanguageModel, mixedIn: [Int]
  ) -> WordTally {
    var tally = WordTally(totals: totals, marks: marks, wins: wins, scores: scratch)
    placeCount = 0
    if tokens.count > placeBuffer.count { widenPlaces(to: tokens.count * 2) }
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
            pending.isHome
            ? pending.home
            : find(pending) ?? insert(pending.hash, token, key, source, model, mixedIn)
          add(token, place, source, model, to: &tally)
        }
      }
    }
    return tally
  }

  /// Hashes the next words, then looks whether they stand at home, which waits for nothing but memory.
  ///
  /// - Returns: How many words stand in `batch`.
  @inline(__always)
  private func collect(
    _ tokens: UnsafeBufferPointer<Token>, from next: inout Int, _ key: UnsafePointer<UInt8>,
    _ source: UnsafePointer<UInt8>, _ letters: inout LetterCount
  ) -> Int {
    let (slots, mask, batch) = (slots, slotCount &- 1, batch)
    var found = 0
    var number = next
    while number < tokens.count && found < Self.batchSize {
      let token = tokens[number]
      if token.kind == .word {
        letters.add(token)
        if token.isComparable {
          let hash = Self.hash(of: token, key, source)
          batch[found] = Pending(hash: hash, token: number, home: Self.home(of: hash) & mask)
          found &+= 1
        }
      }
      number &+= 1
    }
    next = number
    for place in 0..<found {
      batch[place].isHome = slots[batch[place].home].hash == batch[place].hash
    }
    return found
  }

  @inline(__always)
  private func add(
    _ token: Token, _ place: Int, _ source: UnsafePointer<UInt8>, _ model: LanguageModel,
    to tally: inout WordTally
  ) {
    let slot = slots + place
    placeBuffer[placeCount] = Int32(truncatingIfNeeded: place)
    placeCount &+= 1
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

  private func widenPlaces(to count: Int) {
    placeBuffer.deallocate()
    placeBuffer = .allocate(capacity: count)
  }

  /// Widens the table if another comment's words may fill more than half of it, and forgets
  /// everything if they may not fit at all.
  private func makeRoom() {
    guard (count + WordTally.maximumWords) * 2 > slotCount else { return }
    let old = UnsafeBufferPointer(start: slots, count: slotCount)
    let isKept = slotCount < Self.largestTable
    if isKept { slotCount *= 2 }
    slots = Self.table(of: slotCount)
    count = 0
    if isKept {
      for slot in old where slot.hash != 0 { _ = enter(slot) }
    }
    old.deallocate()
  }

  /// Writes a slot into the first free place from its home on.
  private func enter(_ slot: Slot) -> Int {
    let mask = slotCount &- 1
    var place = Self.home(of: slot.hash) & mask
    while slots[place].hash != 0 { place = (place &+ 1) & mask }
    slots[place] = slot
    count += 1
    return place
  }

  @inline(__always)
  private static func home(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 20) }

  /// Finds a word that does not stand at its home, or was met just before.
  @inline(never)
  private func find(_ pending: Pending) -> Int? {
    let mask = slotCount &- 1
    var place = pending.home
    while slots[place].hash != 0 {
      if slots[place].hash == pending.hash { return place }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// A word with marks is remembered as it is written, another by its key; never 0.
  @inline(__always)
  private static func hash(
    of token: Token, _ key: UnsafePointer<UInt8>, _ source: UnsafePointer<UInt8>
  ) -> UInt64 {
    if token.flags.contains(.marked) || token.letters == UnitClass.cyrillic {
      return KeyHash.hash(source + Int(token.start), Int(token.end &- token.start)) | 1
    }
    return KeyHash.hash(key + Int(token.keyStart), Int(token.keyEnd &- token.keyStart)) & ~1 | 2
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
    return enter(slot)
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
