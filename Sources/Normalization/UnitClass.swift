/// What kind of character a unit of a match key is; the low four bits of a class byte.
///
/// Word bounds are changes of class (hot-path.md, point 2), so the classes are those that words and
/// clauses need, not Unicode's general categories.
package enum UnitClass {
  @inlinable package static var space: UInt8 { 0 }
  @inlinable package static var latin: UInt8 { 1 }
  @inlinable package static var cyrillic: UInt8 { 2 }
  @inlinable package static var tamil: UInt8 { 3 }
  @inlinable package static var otherLetter: UInt8 { 4 }
  @inlinable package static var digit: UInt8 { 5 }
  /// A combining mark that stays in the key and continues the word before it.
  @inlinable package static var mark: UInt8 { 6 }
  @inlinable package static var apostrophe: UInt8 { 7 }
  @inlinable package static var hyphen: UInt8 { 8 }
  @inlinable package static var stop: UInt8 { 9 }
  /// `!`, `?`, `…` and their relatives: a sentence ends here whatever follows.
  @inlinable package static var terminator: UInt8 { 10 }
  @inlinable package static var comma: UInt8 { 11 }
  /// Brackets, quotes, semicolons, dashes between words: a clause ends here.
  @inlinable package static var clause: UInt8 { 12 }
  @inlinable package static var newline: UInt8 { 13 }
  @inlinable package static var symbol: UInt8 { 14 }
  @inlinable package static var pictograph: UInt8 { 15 }

  @inlinable package static var kind: UInt8 { 0x0F }
  /// The source letter is upper or title case.
  @inlinable package static var uppercase: UInt8 { 0x80 }
  /// The source letter carries a diacritic that the key does not show.
  @inlinable package static var marked: UInt8 { 0x40 }

  /// Whether units of this class belong to words.
  @inlinable package static func isLetter(_ byte: UInt8) -> Bool {
    let kind = byte & kind
    return (latin...otherLetter).contains(kind) || kind == mark
  }
}
