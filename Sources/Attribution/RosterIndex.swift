import FeedbackModel
package import Lexicons
import Segmentation

/// A roster compiled for look-ups: every form of every name in every language and script.
///
/// Immutable, shared by all workers.
package final class RosterIndex: Sendable {
  package let roster: Roster
  package let lexicon: Lexicon
  let rules: NameRules
  let parts: [NamePart]
  let table: NameTable
  /// For each representative the languages they serve in, as bits by the lexicon's index; all bits
  /// where the roster does not say.
  let languages: [UInt32]
  private let byID: [String: Int]
  /// By the sorted words of a whole name; -1 where several representatives have it.
  private let byName: [[UInt8]: Int]

  /// - Complexity: About 200 forms a word of a name; a roster of 100 takes some milliseconds.
  package init(_ roster: Roster, lexicon: Lexicon, rules: NameRules) {
    self.roster = roster
    self.lexicon = lexicon
    self.rules = rules
    var compiler = NameCompiler(lexicon: lexicon, rules: rules)
    var ids: [String: Int] = [:]
    var names: [[UInt8]: Int] = [:]
    for (index, representative) in roster.representatives.enumerated() {
      ids[representative.id] = index
      compiler.add(
        representative, index: index, languages: Self.languages(of: representative, lexicon))
      for name in [representative.name] + representative.aliases {
        let key = Self.wholeKey(of: name, lexicon, rules)
        names[key] = names[key] == nil || names[key] == index ? index : -1
      }
    }
    byID = ids
    byName = names
    languages = roster.representatives.map { Self.languages(of: $0, lexicon) }
    parts = compiler.parts
    table = compiler.table()
  }

  /// The index of nobody: names in texts are not looked for, and columns stand for themselves.
  ///
  /// - Complexity: Nothing is compiled, where the rules for names of a lexicon take up to 100 ms.
  package static func empty(_ lexicon: Lexicon) -> RosterIndex {
    let rules = NameRules(files: LexiconFiles(root: "", files: []), lexicon: lexicon)
    return RosterIndex(.empty, lexicon: lexicon, rules: rules)
  }

  /// The representative that a record's column means, by id, or by a name that only one has; nil
  /// where the roster has none.
  func representative(named value: String) -> Int? {
    if let index = byID[value] { return index }
    guard let index = byName[Self.wholeKey(of: value, lexicon, rules)], index >= 0 else {
      return nil
    }
    return index
  }

  private static func languages(of representative: Representative, _ lexicon: Lexicon) -> UInt32 {
    let mask = representative.languages.compactMap { lexicon.language(code: $0) }
      .reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
    return mask == 0 ? .max : mask
  }

  /// The words of a name in sorted order, so that "Horvat, Ivana" is "Ivana Horvat".
  private static func wholeKey(
    of name: String, _ lexicon: Lexicon, _ rules: NameRules
  ) -> [UInt8] {
    let words = NameCompiler.tokens(of: name, lexicon).map { rules.spelling.applied(to: $0.key) }
    return Array(words.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [0x20]))
  }
}
