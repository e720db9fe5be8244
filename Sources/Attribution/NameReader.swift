import Lexicons
import Morphology
import Normalization
import Segmentation
import Tagging

/// A word of a comment that may be a word of a name.
struct NameHit {
  /// Index into the comment's words.
  var word: Int
  /// Index into the parts.
  var part: Int
  /// Not inflected.
  var isBase: Bool
  /// Spelt as the roster spells it, or transcribed from another script.
  var isExact: Bool
}

/// Looks the words of comments up in a roster's index.
///
/// A direct-mapped memo remembers by hash what each word led to, so that a word seen before costs
/// one probe. It is of fixed size and compares hashes only: the chance that one of a million
/// different words is read as another is below 10^-7.
struct NameReader {
  private static let none: Int32 = -1
  private static let memoSize = 1 << 15

  private let index: RosterIndex
  private var memoHashes = [UInt64](repeating: 0, count: memoSize)
  private var memoEntries = [Int32](repeating: none, count: memoSize)
  private var sound: [UInt8] = []
  private var phonemes: [UInt8] = []
  private(set) var hits: [NameHit] = []

  init(index: RosterIndex) { self.index = index }

  /// Fills ``hits`` from the words of one comment, in text order.
  ///
  /// - Complexity: One probe a word where no name occurs; nothing is allocated.
  mutating func read(_ words: [Word], of folded: FoldedText, active: ActiveLanguages) {
    hits.removeAll(keepingCapacity: true)
    guard !index.table.isEmpty else { return }
    for number in words.indices {
      let word = words[number]
      guard word.kind == .word else { continue }
      let key = UnsafeBufferPointer(
        start: folded.key + Int(word.keyStart), count: Int(word.keyEnd - word.keyStart))
      let entry = entry(of: key, letters: word.letters)
      if entry != Self.none { gather(Int(entry), number, word, key, active) }
    }
  }

  private mutating func entry(of key: UnsafeBufferPointer<UInt8>, letters: UInt8) -> Int32 {
    guard let base = key.baseAddress else { return Self.none }
    let hash = KeyHash.hash(base, key.count)
    let slot = Int(truncatingIfNeeded: hash &>> 24) & (Self.memoSize - 1)
    if memoHashes[slot] == hash { return memoEntries[slot] }
    let found = letters == UnitClass.tamil ? stemEntry(of: key) : wordEntry(of: key)
    let entry = found.map { Int32($0) } ?? Self.none
    memoHashes[slot] = hash
    memoEntries[slot] = entry
    return entry
  }

  /// Letters that a suffix behind a hyphen has at most; in a script of syllables any number.
  private static let suffixLength = 5

  /// The entry of a word, of the same word without its hyphens ("Jun-jun"), or of what stands before
  /// the last hyphen where a suffix follows ("JOHN-om", "PRIYA-ன்னு").
  private mutating func wordEntry(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    if let entry = spelledEntry(of: key) { return entry }
    guard let hyphen = key.lastIndex(of: UInt8(ascii: "-")), hyphen >= 2 else { return nil }
    let bare = key.filter { $0 != UInt8(ascii: "-") }
    if let entry = bare.withUnsafeBufferPointer({ spelledEntry(of: $0) }) { return entry }
    let suffix = key[(hyphen + 1)...]
    guard suffix.count <= Self.suffixLength || suffix.first.map({ $0 >= 0x80 }) ?? false else {
      return nil
    }
    return spelledEntry(of: UnsafeBufferPointer(rebasing: key[..<hyphen]))
  }

  private mutating func spelledEntry(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    index.rules.spelling.apply(to: key, into: &sound)
    if let entry = index.table.find(.spelling, sound) { return entry }
    index.rules.sound.apply(to: key, into: &sound)
    return sound.count >= 4 ? index.table.find(.sound, sound) : nil
  }

  /// The entry of the longest stem that the word continues with a suffix the stem allows.
  private mutating func stemEntry(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    phonemes.removeAll(keepingCapacity: true)
    index.lexicon.transcriber.append(key.span, to: &phonemes)
    return phonemes.withUnsafeBufferPointer { phonemes in
      index.rules.sound.apply(to: phonemes, into: &sound)
      guard index.table.mayStartStem(sound) else { return nil }
      if let entry = index.table.find(.whole, sound),
        index.table.postings(of: entry).contains(where: { allows($0, phonemes) })
      {
        return entry
      }
      var found: Int?
      for length in stride(from: 3, through: phonemes.count, by: 1)
      where length == phonemes.count || phonemes[length] & 0xC0 != 0x80 {
        let start = UnsafeBufferPointer(rebasing: phonemes[..<length])
        index.rules.sound.apply(to: start, into: &sound)
        guard let entry = index.table.find(.stem, sound) else { continue }
        let rest = phonemes[length...]
        if index.table.postings(of: entry).contains(where: { accepts($0, start, rest) }) {
          found = entry
        }
      }
      return found
    }
  }

  private func accepts(
    _ posting: NamePosting, _ stem: UnsafeBufferPointer<UInt8>,
    _ rest: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard allows(posting, stem) else { return false }
    let flags = SuffixAutomaton.tamil.flags(of: rest, after: posting.suffixes)
    return flags & SuffixAutomaton.accepted != 0
  }

  /// A short name of the same script must be spelt as on the roster; longer ones, and names of
  /// another script, may differ as the rules of sound allow.
  private func allows(_ posting: NamePosting, _ stem: UnsafeBufferPointer<UInt8>) -> Bool {
    posting.spellingCount == 0 || stem.count >= 6 || index.table.isSpelled(posting, as: stem)
  }

  private mutating func gather(
    _ entry: Int, _ number: Int, _ word: Word, _ key: UnsafeBufferPointer<UInt8>,
    _ active: ActiveLanguages
  ) {
    // Across scripts there is no exact spelling.
    let isBySound = word.letters == UnitClass.tamil || index.table.kind(of: entry) == .sound
    for posting in index.table.postings(of: entry)
    where posting.languages & active.mask != 0 || posting.languages == .max {
      let isExact = isBySound || index.table.isSpelled(posting, as: key)
      // A word that the lexicon knows is no misspelt name.
      if !isExact && word.itemCount > 0 { continue }
      add(
        NameHit(word: number, part: Int(posting.part), isBase: posting.isBase, isExact: isExact))
    }
  }

  /// Adds a hit unless the word leads to the same part already; the plainer reading stays.
  private mutating func add(_ hit: NameHit) {
    var place = hits.count - 1
    while place >= 0, hits[place].word == hit.word {
      if hits[place].part == hit.part {
        hits[place].isBase = hits[place].isBase || hit.isBase
        hits[place].isExact = hits[place].isExact || hit.isExact
        return
      }
      place -= 1
    }
    hits.append(hit)
  }
}
