/// An entry in the compiled image: only numbers, so that it can be read where it lies.
package struct EntryRecord: BitwiseCopyable {
  package static let noTheme: UInt16 = 0xFFFF
  package static let anyLanguage: UInt8 = 0xFF

  /// ``EntrySource/Kind`` in order of declaration.
  package var kind: UInt8
  /// 0 none, 1 complaint, 2 praise, 3 mild.
  package var polarity: UInt8
  package var strength: UInt8
  /// ``EntrySource/Flags``.
  package var flags: UInt8
  /// Index into the themes; of a signal, into the signals.
  package var theme: UInt16
  /// ``CueClass/number``; 0xFF for entries that are no cues.
  package var cue: UInt8
  /// Index into the languages.
  package var language: UInt8
  /// The cue's value; not a number where it has none.
  package var value: Float
  /// First instruction in the programs, and their number.
  package var program: UInt32
  package var programCount: UInt16
  /// The instruction, counted from the first, whose words lead to this entry.
  package var anchor: UInt16
  /// Index into the strings.
  package var id: UInt32
  package var pattern: UInt32
  package var file: UInt32
  package var line: UInt32
  /// Bit n: the variant with index n reads so (``LexiconImage/variantCodes``); 0 where all do.
  package var variants: UInt32
}

/// A set of words that patterns ask for.
package struct ItemRecord: BitwiseCopyable {
  package static let noClass: UInt8 = 0xFF
  package static let abbreviation: UInt8 = 0xF0
  package static let joiner: UInt8 = 0xF1
  /// An abbreviation that may also end a sentence ("etc.").
  package static let finalAbbreviation: UInt8 = 0xF2
  /// An abbreviation only before a number ("No. 5").
  package static let numberedAbbreviation: UInt8 = 0xF3
  /// A way to type a word of the language's list.
  package static let shorthand: UInt8 = 0xF4
  /// An ending that is written onto foreign words, with or without a hyphen.
  package static let ending: UInt8 = 0xF5

  /// First of the entries that this item leads to, in the anchors, and their number.
  package var anchors: UInt32
  package var anchorCount: UInt32
  package var language: UInt8
  /// A ``CueClass/number`` or one of the classes above; ``noClass`` for words of a pattern.
  package var wordClass: UInt8
  package var padding: UInt16 = 0

  /// Whether the words mean something, rather than only being written in a certain way.
  package var isMeaningful: Bool {
    wordClass == Self.noClass || wordClass < Self.abbreviation
  }
}

/// An entry that an item leads to, with two other items that its pattern needs.
package struct Anchor: BitwiseCopyable {
  /// In place of ``first``: the pattern is this item alone.
  package static let alone: UInt16 = 0xFFFF

  package var entry: UInt32
  /// ``ItemFilter/bit(of:)`` of the two rarest of the other items; 0 where there is none.
  package var first: UInt16 = 0
  package var second: UInt16 = 0
}

/// Which items the words of a segment have (patterns do not reach beyond one), as bits: an entry whose
/// other words are not there is passed over without being looked at.
///
/// As large as the lexicon needs: a filter that frequent words fill lets every entry through.
package struct ItemFilter: BitwiseCopyable, Sendable {
  private static let itemsOfABit = 12
  private static let smallest = 1 << 13
  private static let largest = 1 << 15

  /// Words of 64 bits in a filter.
  package let size: Int
  @usableFromInline let shift: UInt32

  package init(itemCount: Int) {
    var bits = Self.smallest
    while bits < Self.largest && bits * Self.itemsOfABit < itemCount { bits *= 2 }
    size = bits / UInt64.bitWidth
    shift = UInt32(UInt32.bitWidth - bits.trailingZeroBitCount)
  }

  /// An item's bit; bit 0 is set in every filter.
  @inlinable @inline(__always)
  package func bit(of item: UInt32) -> UInt16 {
    UInt16(truncatingIfNeeded: (item &* 0x9E37_79B1) &>> shift)
  }
}

/// One step of a pattern: the operation in the high byte, its operand in the rest.
public struct Instruction: BitwiseCopyable {
  public enum Operation: UInt8 {
    /// A word of the item.
    case item
    case optionalItem
    /// A word of a cue class.
    case wordClass
    case optionalWordClass
    case gap
    case clauseStart
    case clauseEnd
    /// A representative's name.
    case representative
    /// A word of the item, with the diacritics as they are written there.
    case exactItem
    case optionalExactItem
  }

  public var word: UInt32

  public init(_ operation: Operation, _ operand: Int) {
    precondition(operand < 1 << 24, "operand \(operand) needs more than 24 bits")
    word = UInt32(operation.rawValue) << 24 | UInt32(operand)
  }

  init(word: UInt32) { self.word = word }

  /// A gap of at most so many words.
  public init(gap words: Int, holdsComma: Bool) {
    precondition(words < 1 << 8, "a gap of \(words) words needs more than 8 bits")
    self.init(.gap, holdsComma ? words | 1 << 8 : words)
  }

  /// The most words that a gap skips.
  public var gapWords: Int { Int(word & 0xFF) }

  /// Whether a comma may stand among them.
  public var gapHoldsComma: Bool { word & 1 << 8 != 0 }

  @inlinable @inline(__always)
  public var operation: Operation {
    Operation(rawValue: UInt8(truncatingIfNeeded: word &>> 24)) ?? .clauseEnd
  }

  @inlinable @inline(__always)
  public var operand: UInt32 { word & 0xFF_FFFF }
}

/// A language's figures in the image; texts are indices into the strings, lists into the lists.
struct LanguageRecord: BitwiseCopyable {
  var id: UInt32
  var name: UInt32
  var codes: UInt32
  var scripts: UInt32
  var window: UInt8
  var fronted: UInt8
  var pairWindow: UInt8
  var isLeftward: UInt8
  var isTargetFirst: UInt8
  var triesDoubleFirst: UInt8
  var isMixedIn: UInt8
  var hasSkeleton: UInt8
  var hasOrdinalStops: UInt8
  var padding: (UInt8, UInt8, UInt8) = (0, 0, 0)
  var skeleton: UInt32
  var tails: UInt32
  /// Code, name and scripts of each variant, in turn.
  var variants: UInt32
}

/// An item that a stem leads to, with the state in which the suffix automaton starts.
package struct StemItem: BitwiseCopyable {
  package var item: UInt32
  package var state: UInt32
}
