import Lexicons

/// The entries that the words of a comment lead to and whose other words may be there.
///
/// Entries lie all over the image. What a match looks at first is read for all candidates in turn,
/// so that the waits for memory overlap: one after the other they took a third of matching.
struct CandidateList: ~Copyable {
  struct Candidate: BitwiseCopyable {
    var entry: UInt32
    /// The number of the word that led to the entry.
    var word: UInt32
    /// Whether the word is the whole pattern.
    var isAlone: Bool
  }

  /// An item's anchors in the image.
  private struct Run: BitwiseCopyable {
    var start: UInt32
    var count: UInt32
    var word: UInt32
    /// The number of the word's segment.
    var segment: UInt32
    /// Whether the word alone is no match: its item is of a language mixed in, and the comment's own
    /// language knows the word.
    var needsOthers: Bool
  }

  private var runs: [Run] = []
  private(set) var candidates: [Candidate] = []
  private var programs: [UInt32] = []
  private var touched: UInt32 = 0

  /// Finds the candidates, in text order of the words that lead to them.
  mutating func fill(_ matcher: PatternMatcher) {
    collectRuns(matcher)
    candidates.removeAll(keepingCapacity: true)
    let size = matcher.image.itemFilter.size
    for run in runs {
      let mask = matcher.segments + Int(run.segment) &* size
      let anchors = UnsafeBufferPointer(
        start: matcher.image.anchors + Int(run.start), count: Int(run.count))
      for anchor in anchors {
        let isAlone = anchor.first == Anchor.alone
        // The bit that marks a pattern of one word lies in no mask.
        if isAlone
          ? !run.needsOthers : Self.has(anchor.first, mask) && Self.has(anchor.second, mask)
        {
          candidates.append(Candidate(entry: anchor.entry, word: run.word, isAlone: isAlone))
        }
      }
    }
    warm(matcher.image)
  }

  /// Whether an item that the pattern needs can be in the segment.
  @inline(__always)
  private static func has(_ bit: UInt16, _ mask: UnsafePointer<UInt64>) -> Bool {
    mask[Int(bit &>> 6)] &>> UInt64(bit & 63) & 1 != 0
  }

  private mutating func collectRuns(_ matcher: PatternMatcher) {
    runs.removeAll(keepingCapacity: true)
    let table = matcher.image.items
    var segment: UInt32 = 0
    for (index, word) in matcher.words.enumerated() {
      if index > 0 && ItemMasks.startsSegment(word) { segment &+= 1 }
      if word.leadCount == 0 { continue }
      let start = Int(word.items)
      for place in start..<start &+ Int(word.leadCount) {
        let item = table[Int(matcher.items[place])]
        runs.append(
          Run(
            start: item.anchors, count: item.anchorCount, word: UInt32(index), segment: segment,
            needsOthers: word.isOwn && !matcher.active.isOwn(item.language)))
      }
    }
    var sum: UInt32 = 0
    for run in runs { sum &+= matcher.image.anchors[Int(run.start)].entry }
    touched = sum
  }

  /// Reads the first instruction of each candidate that has to be matched.
  private mutating func warm(_ image: LexiconImage) {
    programs.removeAll(keepingCapacity: true)
    for candidate in candidates where !candidate.isAlone {
      let record = image.entries + Int(candidate.entry)
      programs.append(record.pointee.program &+ UInt32(record.pointee.anchor))
    }
    var sum: UInt32 = 0
    for place in programs { sum &+= image.programs[Int(place)].word }
    // Kept, or the reads would be optimised away.
    touched &+= sum
  }
}
