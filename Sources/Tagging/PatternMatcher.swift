import Lexicons
import Segmentation

/// Finds the entries whose patterns the words of a comment satisfy.
///
/// Every word leads only to the entries for which it is the rarest word of the pattern; each is
/// then checked from that word to both sides. Words that no entry uses cost nothing.
struct PatternMatcher {
  let image: LexiconImage
  let words: UnsafeBufferPointer<Word>
  /// The items of all words (``WordReader/items``).
  let items: UnsafeBufferPointer<UInt32>
  /// The comment, for words whose diacritics matter.
  let text: UnsafeBufferPointer<UInt8>
  let active: ActiveLanguages

  /// ``ItemMasks/segments`` of the comment.
  let segments: UnsafePointer<UInt64>
  /// The masks of words with many items (``ReadingMemo/masks``).
  let masks: UnsafePointer<UInt64>

  /// Appends every match, in text order of the words that led to it; `list` is the worker's own.
  func appendMatches(to found: inout [Match], by list: inout CandidateList) {
    list.fill(self)
    for candidate in list.candidates {
      let index = Int(candidate.word)
      if candidate.isAlone {
        found.append(Match(entry: candidate.entry, first: index, last: index, words: 1))
      } else if let match = match(candidate.entry, at: index) {
        found.append(match)
      }
    }
  }

  private func match(_ entry: UInt32, at index: Int) -> Match? {
    let record = image.entries[Int(entry)]
    guard record.variants == 0 || record.variants & active.variants != 0 else { return nil }
    let program = image.programs + Int(record.program)
    let anchor = Int(record.anchor)
    let count = Int(record.programCount)
    // The word has the anchor's item; only diacritics remain to be compared.
    let isExact = program[anchor].operation == .exactItem
    guard !isExact || self.isExact(program[anchor].operand, index) else { return nil }
    guard let right = forward(program, anchor + 1, count, after: index),
      let left = backward(program, anchor - 1, before: index)
    else { return nil }
    let matched =
      left.words | (right.words | 1) << (index - left.end)
    guard active.isOwn(record.language) || hasForeign(matched, from: left.end) else { return nil }
    return Match(entry: entry, first: left.end, last: right.end, words: matched)
  }

  /// Whether some of the matched words are none of the comment's own language: a phrase of a language
  /// mixed in has such a word, or it is only spelled like one ("no sale" is Spanish too).
  private func hasForeign(_ matched: UInt64, from first: Int) -> Bool {
    var rest = matched
    while rest != 0 {
      if !words[first + rest.trailingZeroBitCount].isOwn { return true }
      rest &= rest &- 1
    }
    return false
  }

  /// How far a pattern reaches to one side of its anchor.
  private struct Reach {
    /// The last word to the right, or the first to the left.
    var end: Int
    /// The words that satisfy an item: to the right, bit n is word n after the one started from; to
    /// the left, word n after `end`.
    var words: UInt64 = 0
  }

  // MARK: to the right

  /// The reach of the instructions from `step` on, which start after word `index`.
  private func forward(
    _ program: UnsafePointer<Instruction>, _ step: Int, _ count: Int, after index: Int
  ) -> Reach? {
    guard step < count else { return Reach(end: index) }
    let instruction = program[step]
    switch instruction.operation {
    case .gap: return forwardGap(program, step, count, after: index)
    case .clauseEnd:
      return isClauseEnd(index) ? forward(program, step + 1, count, after: index) : nil
    case .clauseStart: return nil
    case .optionalItem, .optionalExactItem, .optionalWordClass:
      return forwardWord(program, step, count, after: index)
        ?? forward(program, step + 1, count, after: index)
    case .item, .exactItem, .wordClass, .representative:
      return forwardWord(program, step, count, after: index)
    }
  }

  private func forwardWord(
    _ program: UnsafePointer<Instruction>, _ step: Int, _ count: Int, after index: Int
  ) -> Reach? {
    var next = index + 1
    while next < words.count && words[next].boundary < .clause {
      if satisfies(program[step], next) {
        guard let rest = forward(program, step + 1, count, after: next) else { return nil }
        return Reach(end: rest.end, words: (rest.words | 1) << (next - index))
      }
      guard isTransparent(next) else { return nil }
      next += 1
    }
    return nil
  }

  private func forwardGap(
    _ program: UnsafePointer<Instruction>, _ step: Int, _ count: Int, after index: Int
  ) -> Reach? {
    var last = index
    var commas = program[step].gapHoldsComma ? 1 : 0
    for skipped in 0...program[step].gapWords {
      if skipped > 0 {
        last += 1
        guard last < words.count, isSkippable(last, &commas) else { return nil }
      }
      if let rest = forward(program, step + 1, count, after: last) {
        return Reach(end: rest.end, words: rest.words << (last - index))
      }
    }
    return nil
  }

  // MARK: to the left

  private func backward(
    _ program: UnsafePointer<Instruction>, _ step: Int, before index: Int
  ) -> Reach? {
    guard step >= 0 else { return Reach(end: index) }
    let instruction = program[step]
    switch instruction.operation {
    case .gap: return backwardGap(program, step, before: index)
    case .clauseStart:
      return isClauseStart(index) ? backward(program, step - 1, before: index) : nil
    case .clauseEnd: return nil
    case .optionalItem, .optionalExactItem, .optionalWordClass:
      return backwardWord(program, step, before: index)
        ?? backward(program, step - 1, before: index)
    case .item, .exactItem, .wordClass, .representative:
      return backwardWord(program, step, before: index)
    }
  }

  private func backwardWord(
    _ program: UnsafePointer<Instruction>, _ step: Int, before index: Int
  ) -> Reach? {
    var next = index - 1
    while next >= 0 && words[next + 1].boundary < .clause {
      if satisfies(program[step], next) {
        guard var reach = backward(program, step - 1, before: next) else { return nil }
        reach.words |= 1 << (next - reach.end)
        return reach
      }
      guard isTransparent(next) else { return nil }
      next -= 1
    }
    return nil
  }

  private func backwardGap(
    _ program: UnsafePointer<Instruction>, _ step: Int, before index: Int
  ) -> Reach? {
    var first = index
    var commas = program[step].gapHoldsComma ? 1 : 0
    for skipped in 0...program[step].gapWords {
      if skipped > 0 {
        guard first > 0, words[index].boundary < .clause, isSkippable(first - 1, &commas) else {
          return nil
        }
        first -= 1
      }
      if let reach = backward(program, step - 1, before: first) { return reach }
    }
    return nil
  }

  // MARK: words

  private static let parting: UInt32 =
    CueClass.contrast.bit | CueClass.boundary.bit

  func satisfies(_ instruction: Instruction, _ index: Int) -> Bool {
    switch instruction.operation {
    case .item, .optionalItem: return hasItem(instruction.operand, index)
    case .exactItem, .optionalExactItem:
      return hasItem(instruction.operand, index) && isExact(instruction.operand, index)
    case .wordClass, .optionalWordClass:
      if words[index].classes &>> instruction.operand & 1 != 0 { return true }
      return words[index].kind == .number && instruction.operand == UInt32(CueClass.number.rawValue)
    default: return false
    }
  }

  func hasItem(_ item: UInt32, _ index: Int) -> Bool {
    let mask = Int(words[index].mask)
    if mask != 0 {
      let bit = image.itemFilter.bit(of: item)
      guard masks[mask + Int(bit &>> 6)] &>> UInt64(bit & 63) & 1 != 0 else { return false }
    }
    let start = Int(words[index].items)
    let end = start + Int(words[index].itemCount)
    if mask != 0 {
      let others = start + Int(words[index].leadCount)
      return holds(item, in: start..<others) || holds(item, in: others..<end)
    }
    for place in start..<end where items[place] == item { return true }
    return false
  }

  /// Whether an item is among items in rising order.
  private func holds(_ item: UInt32, in range: Range<Int>) -> Bool {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low &+ high) / 2
      if items[middle] < item { low = middle &+ 1 } else { high = middle }
    }
    return low < range.upperBound && items[low] == item
  }

  func isExact(_ item: UInt32, _ index: Int) -> Bool {
    let range = words[index].sourceRange
    guard range.upperBound <= text.count else { return false }
    return image.isExact(ExactWord.spelling(text[range]), item: item)
  }

  func isTransparent(_ index: Int) -> Bool {
    words[index].classes & CueClass.transparent.bit != 0
  }

  /// A gap may not skip a clause boundary, more commas than it may hold, or a word that parts
  /// clauses.
  func isSkippable(_ index: Int, _ commas: inout Int) -> Bool {
    guard words[index].boundary <= .comma, !partsClauses(index) else { return false }
    if words[index].boundary == .comma { commas -= 1 }
    return commas >= 0
  }

  func isClauseStart(_ index: Int) -> Bool {
    index == 0 || words[index].boundary >= .comma || partsClauses(index - 1)
  }

  func isClauseEnd(_ index: Int) -> Bool {
    index + 1 == words.count || words[index + 1].boundary >= .comma || partsClauses(index + 1)
  }

  func partsClauses(_ index: Int) -> Bool {
    words[index].classes & Self.parting != 0
  }
}
