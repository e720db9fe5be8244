/// An entry that would have matched but for one thing.
package struct NearMiss {
  /// The one thing.
  package enum Fault {
    /// The word of this instruction is missing.
    case missing(step: Int)
    /// A clause ends, or a comma stands, before this word.
    case border(word: Int)
    /// So many words too many stand before the item of this instruction.
    case gap(step: Int, over: Int)
    /// `^` or `$`: the pattern asks for an edge of the clause.
    case edge(step: Int)
    /// The word is there, but with other diacritics than this instruction asks for.
    case marks(step: Int, word: Int)
    /// The entry belongs to another regional variant than the comment.
    case variant
  }

  package var entry: UInt32
  package var fault: Fault
  /// The words that satisfy an item, ascending.
  package var placed: [Int]
  /// Those of them that are not optional.
  package var needed: [Int]
  /// How many words the pattern asks for, without optional ones.
  package var required: Int

  package var first: Int { placed[0] }
  package var last: Int { placed[placed.count - 1] }
}
