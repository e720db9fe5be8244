package import Segmentation

/// A word of a comment as the matcher sees it: one token, or several joined by hyphens.
package struct Word {
  /// Bytes of the comment's text.
  package var start: UInt32
  package var end: UInt32
  /// Bytes of the match key (of the first token, where several are joined).
  package var keyStart: UInt32
  package var keyEnd: UInt32
  /// The items of the active languages, in the reader's list.
  package var items: UInt32
  package var itemCount: UInt16
  /// How many of them, from the first, lead to entries.
  package var leadCount: UInt16
  /// Where the mask of its items starts in the reader's masks; 0 where they are few.
  package var mask: UInt32
  /// Bit n: the word belongs to the cue class with that number.
  package var classes: UInt32
  /// What the word's own ending says (Tamil).
  package var form: FormFlags
  /// How the word was typed; empty for a word as the lexicon has it.
  package var spelling: SpellingFlags = []
  package var boundary: Token.Boundary
  package var kind: Token.Kind
  package var flags: Token.Flags
  package var letters: UInt8
  /// Number of the clause and of the sentence, from 0.
  package var clause: Int32 = 0
  package var sentence: Int32 = 0
  /// The comment's own language knows it: alone it is none of a language mixed in.
  package var isOwn = false
  /// Consumed by a fixed expression.
  package var isConsumed = false
  /// Inside quotation marks, and not all of the comment is.
  package var isQuoted = false

  package var sourceRange: Range<Int> { Int(start)..<Int(end) }
}

/// What a suffix automaton reports of a form; the bits of its acceptance bytes.
package struct FormFlags: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let accepted = FormFlags(rawValue: 1)
  package static let negated = FormFlags(rawValue: 2)
  package static let irrealis = FormFlags(rawValue: 4)
  package static let question = FormFlags(rawValue: 8)
}

/// How a word of a comment differs from the one that it was read as.
package struct SpellingFlags: OptionSet, Sendable, BitwiseCopyable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let elongated = SpellingFlags(rawValue: 1)
  package static let shorthand = SpellingFlags(rawValue: 2)
}
