import Glibc
import Lexicons
import Segmentation

/// What the words of a comment tell of the entries that use them.
///
/// A word weighs its inverse document frequency (Spärck Jones, Journal of Documentation 28, 1972)
/// with entries in place of documents: one that thousands of patterns hold says little. A word that
/// an accepted match has explained already weighs half.
struct WordWeights {
  private let matcher: PatternMatcher
  private let items: Set<UInt32>
  private let classes: UInt32
  private var weights: [Double] = []

  /// - Complexity: O(instructions of the lexicon).
  init(matcher: PatternMatcher, active: ActiveLanguages, accepted: [Match]) {
    self.matcher = matcher
    items = Self.items(of: matcher)
    classes = matcher.words.reduce(0) { classes, word in
      classes | word.classes | (word.kind == .number ? CueClass.number.bit : 0)
    }
    let (uses, total) = countUses(active)
    weights = matcher.words.indices.map { index in
      let count = itemsOf(index).reduce(0) { $0 + (uses[$1] ?? 0) }
      let weight = log(Double(total + 1) / Double(count + 1))
      return accepted.contains { $0.first <= index && index <= $0.last } ? weight / 2 : weight
    }
  }

  /// Whether a word of the comment satisfies the instruction, wherever it stands.
  func isPresent(_ instruction: Instruction) -> Bool {
    switch instruction.operation {
    case .wordClass, .optionalWordClass: classes &>> instruction.operand & 1 != 0
    case .item, .exactItem, .optionalItem, .optionalExactItem: items.contains(instruction.operand)
    default: false
    }
  }

  func sum(of words: [Int]) -> Double { words.reduce(0) { $0 + weights[$1] } }

  private static func items(of matcher: PatternMatcher) -> Set<UInt32> {
    var items: Set<UInt32> = []
    for word in matcher.words {
      for place in Int(word.items)..<Int(word.items) + Int(word.itemCount) {
        items.insert(matcher.items[place])
      }
    }
    return items
  }

  private func itemsOf(_ index: Int) -> [UInt32] {
    let word = matcher.words[index]
    return (Int(word.items)..<Int(word.items) + Int(word.itemCount)).map { matcher.items[$0] }
  }

  /// How many entries use each item of the comment, and how many entries there are.
  private func countUses(_ active: ActiveLanguages) -> (uses: [UInt32: Int], total: Int) {
    let image = matcher.image
    var uses: [UInt32: Int] = [:]
    var total = 0
    for entry in 0..<image.entryCount where active.contains(image.entries[entry].language) {
      total += 1
      let record = image.entries[entry]
      let start = Int(record.program)
      for step in start..<start + Int(record.programCount) {
        let instruction = image.programs[step]
        if isPresent(instruction) && instruction.operation != .wordClass {
          uses[instruction.operand, default: 0] += 1
        }
      }
    }
    return (uses, total)
  }
}
