/// One word, number, emoji or emoticon of a comment.
public struct Token: Sendable, Equatable {
  public enum Kind: UInt8, Sendable {
    case word
    case number
    case emoji
    case emoticon
    /// An e-mail or web address or a handle: never matched, never shown unmasked.
    case address

    // The derived one is a call through a witness in other modules.
    @inlinable public static func == (a: Kind, b: Kind) -> Bool { a.rawValue == b.rawValue }
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

  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is upper case.
    @inlinable public static var capitalized: Flags { Flags(rawValue: 1) }
    /// Two letters or more, all upper case.
    @inlinable public static var allCapitals: Flags { Flags(rawValue: 2) }
    /// Joined to the token before it by a hyphen.
    @inlinable public static var hyphenated: Flags { Flags(rawValue: 4) }
    /// Nothing stands between it and the token before it (a script border, a unit after a number).
    @inlinable public static var glued: Flags { Flags(rawValue: 8) }
    /// A question mark follows.
    @inlinable public static var endsQuestion: Flags { Flags(rawValue: 16) }
    /// A letter of the source carries a diacritic that the key dropped.
    @inlinable public static var marked: Flags { Flags(rawValue: 32) }
  }

  /// Bytes of the match key.
  public var keyStart: UInt32
  public var keyEnd: UInt32
  /// Bytes of the comment's text.
  public var start: UInt32
  public var end: UInt32
  public var kind: Kind
  public var boundary: Boundary
  public var flags: Flags
  /// The class of its first letter (``Normalization/UnitClass``); 0 for tokens without letters.
  public var letters: UInt8

  package var keyRange: Range<Int> { Int(keyStart)..<Int(keyEnd) }
  package var sourceRange: Range<Int> { Int(start)..<Int(end) }
}

/// The tokens of one comment, in text order; a buffer that a worker fills again for each.
package final class SegmentedText {
  package internal(set) var tokens: [Token] = []

  package init() {}
}
