import FeedbackModel
import Normalization
import Segmentation

/// A worker's memory of the scores of words that it has met: one slot a hash, the newest stays.
package final class WordScores {
  /// The languages of a lexicon and its neighbours; ``LanguageIdentifier`` refuses more.
  static let maximumLanguages = 32
  typealias Row = SIMD32<Int16>

  /// What is known of a word besides its scores.
  struct Slot: BitwiseCopyable {
    var hash: UInt64 = 0
    var cue = VariantCues.WordCue()
    /// The language that scores best; 0xFF for a word that says nothing.
    var best: UInt8 = 0xFF
    var isNeutral = false
  }

  private static let size = 1 << 15
  /// Units before a language mixed in from which a word is clearly another's: 1.5 nats.
  private static let clearLead: Int32 = 12
  private let slots = UnsafeMutablePointer<Slot>.allocate(capacity: WordScores.size)
  private let rows = UnsafeMutablePointer<Row>.allocate(capacity: WordScores.size)
  private let scratch = UnsafeMutablePointer<Int32>.allocate(capacity: maximumLanguages)
  /// Numbers of the slots of the comment's words, in text order.
  private(set) var places: [Int32] = []

  package init() {
    slots.initialize(repeating: Slot(), count: Self.size)
    rows.initialize(repeating: Row(), count: Self.size)
    scratch.initialize(repeating: 0, count: Self.maximumLanguages)
  }

  deinit {
    slots.deallocate()
    rows.deallocate()
    scratch.deallocate()
  }

  func slot(_ place: Int32) -> Slot { slots[Int(place)] }

  /// The tally of a comment's words.
  func tally(
    _ tokens: [Token], of folded: FoldedText, text: UnsafeBufferPointer<UInt8>,
    model: LanguageModel, mixedIn: [Int]
  ) -> WordTally {
    var tally = WordTally()
    places.removeAll(keepingCapacity: true)
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
    let place = Int(truncatingIfNeeded: hash &>> 20) & (Self.size &- 1)
    if slots[place].hash != hash { fill(place, hash, token, key, source, model, mixedIn) }
    let slot = slots[place]
    places.append(Int32(truncatingIfNeeded: place))
    let before = Int(token.start) &- 1
    if before > 0 && source[before] >= 0x80 && source[before &- 1] & 0xE0 == 0xC0 {
      addMark(source + (before &- 1), model, to: &tally)
    }
    if slot.isNeutral { return }
    tally.totals &+= rows[place]
    tally.wordCount &+= 1
    if slot.best != 0xFF { tally.wins[Int(slot.best)] &+= 1 }
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
  private func fill(
    _ place: Int, _ hash: UInt64, _ token: Token, _ key: UnsafePointer<UInt8>,
    _ source: UnsafePointer<UInt8>, _ model: LanguageModel, _ mixedIn: [Int]
  ) {
    let word = key + Int(token.keyStart)
    let count = Int(token.keyEnd - token.keyStart)
    var slot = Slot(hash: hash, cue: model.variants.cue(of: word, count))
    slot.isNeutral = !model.score(
      word, count, source: source + Int(token.start), Int(token.end - token.start), into: scratch)
    var row = Row()
    var best = 0
    for language in 0..<model.languageCount {
      row[language] = Int16(truncatingIfNeeded: scratch[language])
      if scratch[language] > scratch[best] { best = language }
    }
    if !slot.isNeutral && count > 1 && isClear(best, mixedIn) { slot.best = UInt8(best) }
    rows[place] = row
    slots[place] = slot
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
    tally.markCount += 1
    scratch.update(repeating: 0, count: Self.maximumLanguages)
    model.add(letter: letter, to: scratch)
    for language in 0..<model.languageCount {
      tally.marks[language] &+= scratch[language]
    }
  }
}
