import CICU

/// What two neighbouring code points make together: the primary composites of UAX #15, and the
/// repairs of the profiles.
///
/// A hash table in one array; a look-up compares at most a few words and allocates nothing.
struct PairTable: Sendable {
  enum Outcome: Sendable {
    /// The code point that the pair composes to.
    case composite(UInt32)
    /// What a profile reads the pair as; the first whose surroundings fit.
    case repairs([FoldRules.Pair])
  }

  private struct Slot: Sendable {
    var pair: UInt64 = .max
    var outcome: Int32 = 0
  }

  private var slots: [Slot]
  private var outcomes: [Outcome] = []
  /// Three sets of code points, a bit each, in one array: those that may be the second of a pair or
  /// have a canonical order; from ``ordered`` on, those that have one among marks (combining class
  /// not 0); from ``openers`` on, those that may be the first of a pair.
  private(set) var attention: [UInt64]
  private static let setSize = 0x10000 / 64
  static let ordered = setSize
  static let openers = setSize * 2
  private var astralOrdered: Set<UInt32> = []

  init(_ codePoints: CodePointTable, rules: FoldRules) {
    slots = Array(repeating: Slot(), count: 1 << 12)
    attention = Array(repeating: 0, count: Self.setSize * 3)
    let composites = codePoints.composites
    for index in stride(from: 0, to: composites.count - 2, by: 3) {
      insert(composites[index], composites[index + 1], .composite(composites[index + 2]))
    }
    for list in Dictionary(grouping: rules.pairs, by: { Self.key($0.first.value, $0.second.value) })
      .sorted(by: { $0.key < $1.key }).map(\.value)
    {
      insert(list[0].first.value, list[0].second.value, .repairs(list))
    }
    for mark in codePoints.orderedMarks { setOrdered(mark) }
  }

  /// The pairs of ``CodePointTable/composites``, from ICU. Those of other planes belong to scripts
  /// that no profile folds.
  static func composites() -> [UInt32] {
    var pair: [UInt32] = [0, 0]
    return (UInt32(0xC0)..<0x3100).flatMap { codePoint in
      cicu_decompose(codePoint, &pair) == 1 ? pair + [codePoint] : []
    }
  }

  /// Notes that a mark has a canonical order among marks.
  private mutating func setOrdered(_ codePoint: UInt32) {
    guard codePoint < 0x10000 else {
      astralOrdered.insert(codePoint)
      return
    }
    attend(codePoint, from: Self.ordered)
    attend(codePoint, from: 0)
  }

  private mutating func attend(_ codePoint: UInt32, from start: Int) {
    if codePoint < 0x10000 {
      attention[start + Int(codePoint) / 64] |= 1 << UInt64(codePoint % 64)
    }
  }

  private mutating func insert(_ first: UInt32, _ second: UInt32, _ outcome: Outcome) {
    let pair = Self.key(first, second)
    var slot = place(of: pair)
    while slots[slot].pair != .max && slots[slot].pair != pair {
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Slot(pair: pair, outcome: Int32(outcomes.count))
    outcomes.append(outcome)
    attend(second, from: 0)
    attend(first, from: Self.openers)
  }

  func isOrdered(_ codePoint: UInt32) -> Bool {
    guard codePoint < 0x10000 else { return astralOrdered.contains(codePoint) }
    return attention[Self.ordered + Int(codePoint) / 64] >> UInt64(codePoint % 64) & 1 != 0
  }

  func outcome(of first: UInt32, _ second: UInt32) -> Outcome? {
    let pair = Self.key(first, second)
    var slot = place(of: pair)
    while slots[slot].pair != .max {
      if slots[slot].pair == pair { return outcomes[Int(slots[slot].outcome)] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func place(of pair: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (slots.count - 1)
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }
}
