/// What kind of character a unit of a match key is; the low four bits of a class byte.
///
/// Word bounds are changes of class (hot-path.md, point 2), so the classes are those that words and
/// clauses need, not Unicode's general categories.
package enum UnitClass {
  package static let space: UInt8 = 0
  package static let latin: UInt8 = 1
  package static let cyrillic: UInt8 = 2
  package static let tamil: UInt8 = 3
  package static let otherLetter: UInt8 = 4
  package static let digit: UInt8 = 5
  /// A combining mark that stays in the key and continues the word before it.
  package static let mark: UInt8 = 6
  package static let apostrophe: UInt8 = 7
  package static let hyphen: UInt8 = 8
  package static let stop: UInt8 = 9
  /// `!`, `?`, `…` and their relatives: a sentence ends here whatever follows.
  package static let terminator: UInt8 = 10
  package static let comma: UInt8 = 11
  /// Brackets, quotes, semicolons, dashes between words: a clause ends here.
  package static let clause: UInt8 = 12
  package static let newline: UInt8 = 13
  package static let symbol: UInt8 = 14
  package static let pictograph: UInt8 = 15

  package static let kind: UInt8 = 0x0F
  /// The source letter is upper or title case.
  package static let uppercase: UInt8 = 0x80
  /// The source letter carries a diacritic that the key does not show.
  package static let marked: UInt8 = 0x40

  /// Whether units of this class belong to words.
  @inline(__always)
  package static func isLetter(_ byte: UInt8) -> Bool {
    let kind = byte & kind
    return (latin...otherLetter).contains(kind) || kind == mark
  }
}
