/// What system ICU and the profiles say of all code points, in flat arrays that a compiled lexicon
/// keeps: asking ICU again takes longer than all else at a start.
package struct CodePointTable: Sendable {
  /// The words of ``FoldTable``.
  package private(set) var words: [UInt32]
  /// What words without key bytes of their own stand for: a kind, a length and bytes, in turn.
  package private(set) var specials: [UInt8]
  /// Marks with a canonical order among themselves (combining class not 0).
  package private(set) var orderedMarks: [UInt32]
  /// Two code points and the one that they compose to, in turn (UAX #15).
  package private(set) var composites: [UInt32]

  package init(
    words: [UInt32], specials: [UInt8], orderedMarks: [UInt32], composites: [UInt32]
  ) {
    self.words = words
    self.specials = specials
    self.orderedMarks = orderedMarks
    self.composites = composites
  }

  /// Asks ICU about each code point.
  ///
  /// - Complexity: About 20 ms.
  init(rules: FoldRules) {
    words = Array(repeating: 0, count: FoldTable.count)
    specials = []
    orderedMarks = []
    composites = PairTable.composites()
    var builder = FoldTableBuilder(rules: rules)
    var number: UInt32 = 0
    add(.copied, number: &number)
    for codePoint in 0..<UInt32(0x10000) { set(codePoint, &builder, &number) }
    for codePoint in FoldTable.astralStart..<FoldTable.astralEnd {
      set(codePoint, &builder, &number)
    }
  }

  private mutating func set(
    _ codePoint: UInt32, _ builder: inout FoldTableBuilder, _ number: inout UInt32
  ) {
    let entry = builder.entry(for: codePoint)
    if entry.isOrdered { orderedMarks.append(codePoint) }
    let index = FoldTable.index(of: codePoint)
    let flags =
      UInt32(entry.kind) << 26 | (entry.isUppercase ? 1 << 30 : 0) | (entry.isMarked ? 1 << 31 : 0)
    if let special = entry.special {
      words[index] = number | flags
      add(special, number: &number)
    } else if entry.isCopied {
      words[index] = FoldTable.copiedSpecial | flags
    } else {
      var bytes: UInt32 = 0
      for (place, byte) in entry.bytes.enumerated() { bytes |= UInt32(byte) << (8 * place) }
      words[index] = bytes | UInt32(entry.bytes.count) << 24 | flags
    }
  }

  private mutating func add(_ special: FoldTable.Special, number: inout UInt32) {
    let (kind, bytes): (UInt8, [UInt8]) =
      switch special {
      case .copied: (0, [])
      case .mark(let bytes): (1, bytes)
      case .digraph(let bytes): (2, bytes)
      case .keycap: (3, [])
      case .expansion(let bytes): (4, bytes)
      }
    specials += [kind, UInt8(bytes.count)] + bytes
    number += 1
  }

  /// The specials by number.
  var specialList: [FoldTable.Special] {
    var list: [FoldTable.Special] = []
    var index = 0
    while index + 1 < specials.count {
      let end = index + 2 + Int(specials[index + 1])
      let bytes = Array(specials[(index + 2)..<end])
      switch specials[index] {
      case 1: list.append(.mark(bytes: bytes))
      case 2: list.append(.digraph(bytes))
      case 3: list.append(.keycap)
      case 4: list.append(.expansion(bytes))
      default: list.append(.copied)
      }
      index = end
    }
    return list
  }
}
