/// What kind of character a unit of a match key is; the low four bits of a class byte.
///
/// Word bounds are changes of class (hot-path.md, point 2), so the classes are those that words and
/// clauses need, not Unicode's general categories.
public enum UnitClass {
  @inlinable public static var space: UInt8 { 0 }
  @inlinable public static var latin: UInt8 { 1 }
  @inlinable public static var cyrillic: UInt8 { 2 }
  @inlinable public static var tamil: UInt8 { 3 }
  @inlinable public static var otherLetter: UInt8 { 4 }
  @inlinable public static var digit: UInt8 { 5 }
  /// A combining mark that stays in the key and continues the word before it.
  @inlinable public static var mark: UInt8 { 6 }
  @inlinable public static var apostrophe: UInt8 { 7 }
  @inlinable public static var hyphen: UInt8 { 8 }
  @inlinable public static var stop: UInt8 { 9 }
  /// `!`, `?`, `…` and their relatives: a sentence ends here whatever follows.
  @inlinable public static var terminator: UInt8 { 10 }
  @inlinable public static var comma: UInt8 { 11 }
  /// Brackets, quotes, semicolons, dashes between words: a clause ends here.
  @inlinable public static var clause: UInt8 { 12 }
  @inlinable public static var newline: UInt8 { 13 }
  @inlinable public static var symbol: UInt8 { 14 }
  @inlinable public static var pictograph: UInt8 { 15 }

  @inlinable public static var kind: UInt8 { 0x0F }
  /// The source letter is upper or title case.
  @inlinable public static var uppercase: UInt8 { 0x80 }
  /// The source letter carries a diacritic that the key does not show.
  @inlinable public static var marked: UInt8 { 0x40 }

  /// Which of eight class bytes are not of the class `kind`, bit 4 of each: the bits of
  /// ``eachByte(0x10)`` where none is.
  @inlinable @inline(__always)
  public static func others(than kind: UInt8, in word: UInt64) -> UInt64 {
    let kinds = eachByte(Self.kind)
    // A byte of another class carries into its fifth bit.
    return ((word & kinds ^ eachByte(kind)) &+ kinds) & eachByte(0x10)
  }

  /// Eight times the same byte.
  @inlinable @inline(__always)
  public static func eachByte(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Whether units of this class belong to words.
  @inlinable public static func isLetter(_ byte: UInt8) -> Bool {
    let kind = byte & kind
    return (latin...otherLetter).contains(kind) || kind == mark
  }
}
