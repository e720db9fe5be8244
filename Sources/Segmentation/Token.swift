/// One word, number, emoji or emoticon of a comment.
public struct Token: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    case word
    case number
    case emoji
    case emoticon
    /// An e-mail or web address or a handle: never matched, never shown unmasked.
    case address
  }

  /// The strongest mark between a token and the one before it, weakest first.
  public enum Boundary: UInt8, Sendable, Comparable {
    case none
    /// A comma or colon: ends scopes, not clauses.
    case comma
    case clause
    /// A full stop that may belong to an abbreviation; the language's data decide.
    case stop
    case sentence
    case line

    @inlinable public static func < (a: Boundary, b: Boundary) -> Bool { a.rawValue < b.rawValue }
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is upper case.
    package static let capitalized = Flags(rawValue: 1)
    /// Two letters or more, all upper case.
    package static let allCapitals = Flags(rawValue: 2)
    /// Joined to the token before it by a hyphen.
    package static let hyphenated = Flags(rawValue: 4)
    /// Nothing stands between it and the token before it (a script border, a unit after a number).
    package static let glued = Flags(rawValue: 8)
    /// A question mark follows.
    package static let endsQuestion = Flags(rawValue: 16)
    /// A letter of the source carries a diacritic that the key dropped.
    package static let marked = Flags(rawValue: 32)
  }

  /// Bytes of the match key.
  package var keyStart: UInt32
  package var keyEnd: UInt32
  /// Bytes of the comment's text.
  package var start: UInt32
  package var end: UInt32
  package var kind: Kind
  package var boundary: Boundary
  package var flags: Flags
  /// The class of its first letter (``Normalization/UnitClass``); 0 for tokens without letters.
  package var letters: UInt8

  package var keyRange: Range<Int> { Int(keyStart)..<Int(keyEnd) }
  package var sourceRange: Range<Int> { Int(start)..<Int(end) }
}

/// The tokens of one comment, in text order; a buffer that a worker fills again for each.
package final class SegmentedText {
  package internal(set) var tokens: [Token] = []

  package init() {}
}
