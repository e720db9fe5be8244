import FeedbackModel
import Lexicons
import Segmentation

/// Finds the entries that a comment almost matches.
///
/// Every entry of the active languages of which the comment has all words but one is aligned by
/// ``RelaxedMatcher``. The list is ranked by the share of an entry's words that are there times how
/// much they tell (``WordWeights``).
struct NearMissFinder {
  let matcher: PatternMatcher
  let active: ActiveLanguages
  /// All matches of the comment, those that were accepted, and what they say.
  let found: [Match]
  let accepted: [Match]
  let said: [Evaluation]

  /// How many are listed, and how many that rest on the same words.
  private static let limit = 8
  private static let limitPerWords = 2

  private struct Candidate {
    var miss: NearMiss
    var score: Double
  }

  private var image: LexiconImage { matcher.image }
  private var words: UnsafeBufferPointer<Word> { matcher.words }

  /// - Complexity: O(entries × words): for explanation only.
  func nearMisses() -> [NearMiss] {
    let weights = WordWeights(matcher: matcher, active: active, accepted: accepted)
    let matched = Set(found.map { image.entries[Int($0.entry)].id })
    var candidates: [Candidate] = []
    for entry in 0..<UInt32(image.entryCount) {
      let record = image.entries[Int(entry)]
      guard record.kind <= 1, active.contains(record.language), !matched.contains(record.id),
        mayBeNear(record, weights), let miss = miss(entry, record), isTelling(miss)
      else { continue }
      let share = Double(miss.needed.count) / Double(miss.required)
      candidates.append(Candidate(miss: miss, score: share * weights.sum(of: miss.needed)))
    }
    return best(of: candidates)
  }

  private func program(_ record: EntryRecord) -> UnsafeBufferPointer<Instruction> {
    UnsafeBufferPointer(
      start: image.programs + Int(record.program), count: Int(record.programCount))
  }

  /// Whether at most one word of the pattern is nowhere in the comment, and another one is.
  private func mayBeNear(_ record: EntryRecord, _ weights: WordWeights) -> Bool {
    var missing = 0
    var there = 0
    for instruction in program(record) where instruction.isRequired {
      if weights.isPresent(instruction) { there += 1 } else { missing += 1 }
      if missing > 1 { return false }
    }
    return there > 0
  }

  private func miss(_ entry: UInt32, _ record: EntryRecord) -> NearMiss? {
    let isForeign = record.variants != 0 && record.variants & active.variants == 0
    let aligned = RelaxedMatcher(matcher: matcher, record: record).align(isForeign: isForeign)
    guard let aligned else { return nil }
    return NearMiss(
      entry: entry, fault: aligned.fault, placed: aligned.placed, needed: aligned.needed,
      required: program(record).count(where: \.isRequired))
  }

  /// Two words or more, or half of a pattern of two; never words of grammar alone, nor what the
  /// comment was found to say there already.
  private func isTelling(_ miss: NearMiss) -> Bool {
    guard miss.needed.contains(where: { words[$0].kind == .word && words[$0].classes == 0 }),
      miss.needed.count > 1 || miss.required <= 2
    else { return false }
    let record = image.entries[Int(miss.entry)]
    return !said.contains { evaluation in
      evaluation.first <= miss.last && miss.first <= evaluation.last
        && evaluation.theme == record.theme && number(of: evaluation.polarity) == record.polarity
    }
  }

  private func number(of polarity: Polarity) -> UInt8 {
    switch polarity {
    case .complaint: 1
    case .praise: 2
    case .mild: 3
    }
  }

  /// The best of each line of the files, few on the same words.
  private func best(of candidates: [Candidate]) -> [NearMiss] {
    var lines: Set<UInt32> = []
    var perWords: [[Int]: Int] = [:]
    var best: [NearMiss] = []
    for candidate in candidates.sorted(by: precedes) where best.count < Self.limit {
      let miss = candidate.miss
      guard lines.insert(image.entries[Int(miss.entry)].id).inserted else { continue }
      perWords[miss.needed, default: 0] += 1
      if perWords[miss.needed, default: 0] <= Self.limitPerWords { best.append(miss) }
    }
    return best
  }

  private func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.score != b.score { return a.score > b.score }
    let (first, second) = (a.miss.last - a.miss.first, b.miss.last - b.miss.first)
    return (first, a.miss.entry) < (second, b.miss.entry)
  }
}
