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

  private static let indexCount = 1 << 18
  private static let capacity = indexCount / 2
  /// Units before a language mixed in from which a word is clearly another's: 1.5 nats.
  private static let clearLead: Int32 = 12
  /// Number of the slot plus one, by hash; 0 where the place is free.
  private let index = UnsafeMutablePointer<UInt32>.allocate(capacity: WordScores.indexCount)
  /// In the order of first appearance, so that frequent words lie together.
  private let slots = UnsafeMutablePointer<Slot>.allocate(capacity: WordScores.capacity)
  private var count = 0
  private let scratch = UnsafeMutablePointer<Int32>.allocate(capacity: maximumLanguages)
  /// ``WordTally/totals``, ``WordTally/marks`` and ``WordTally/wins`` of the comment.
  private let totals = UnsafeMutablePointer<Int16>.allocate(capacity: maximumLanguages)
  private let marks = UnsafeMutablePointer<Int32>.allocate(capacity: maximumLanguages)
  private let wins = UnsafeMutablePointer<UInt16>.allocate(capacity: maximumLanguages)
  /// Numbers of the slots of the comment's words, in text order.
  private(set) var places: [Int32] = []

  package init() {
    index.initialize(repeating: 0, count: Self.indexCount)
    scratch.initialize(repeating: 0, count: Self.maximumLanguages)
    totals.initialize(repeating: 0, count: Self.maximumLanguages)
    marks.initialize(repeating: 0, count: Self.maximumLanguages)
    wins.initialize(repeating: 0, count: Self.maximumLanguages)
  }

  deinit {
    index.deallocate()
    slots.deallocate()
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
    for token in tokens where token.kind == .word {
      tally.letters.add(token)
      if token.isComparable && tally.wordCount < WordTally.maximumWords {
        add(token, folded.key, source, model, mixedIn, to: &tally)
      }
    }
    return tally
  }

  @inline(__always)
  private func add(
    _ token: Token, _ key: UnsafePointer<UInt8>, _ source: UnsafePointer<UInt8>,
    _ model: LanguageModel, _ mixedIn: [Int], to tally: inout WordTally
  ) {
    let hash = Self.hash(of: token, key, source)
    let place = find(hash) ?? insert(hash, token, key, source, model, mixedIn)
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

  /// Forgets everything if another comment's words may not fit.
  private func makeRoom() {
    guard count + WordTally.maximumWords >= Self.capacity else { return }
    index.update(repeating: 0, count: Self.indexCount)
    count = 0
  }

  @inline(__always)
  private static func home(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 20) & (indexCount &- 1)
  }

  @inline(__always)
  private func find(_ hash: UInt64) -> Int? {
    var home = Self.home(of: hash)
    while index[home] != 0 {
      let place = Int(index[home] &- 1)
      if slots[place].hash == hash { return place }
      home = (home &+ 1) & (Self.indexCount &- 1)
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
    var home = Self.home(of: hash)
    while index[home] != 0 { home = (home &+ 1) & (Self.indexCount &- 1) }
    index[home] = UInt32(count)
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
