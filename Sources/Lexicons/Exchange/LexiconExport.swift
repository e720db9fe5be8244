import FeedbackModel
import Morphology

/// The entries of one language as categories for other tools, `theme.polarity`.
///
/// Every form of every word is written out, since other tools know no paradigm classes; Tamil words
/// stand as in the file, as their forms have no end. Gaps, word classes and clause edges have no
/// counterpart elsewhere: patterns with them are left out and counted. Negation, wishes and pairing
/// with targets are this program's and do not travel.
package struct LexiconExport {
  package private(set) var categories = WordCategories()
  /// Entries written out, and entries that other tools cannot express.
  package private(set) var written = 0
  package private(set) var left = 0

  /// Word combinations of one entry at most; longer lists keep the words of the file only.
  private static let maximumPhrases = 400

  private let inflector: (any Inflector)?

  package init(_ language: LexiconSource.Language) {
    inflector = Morphology.inflector(named: language.profile.inflection)
    for entry in language.entries { add(entry) }
    categories = categories.sorted
  }

  private mutating func add(_ entry: EntrySource) {
    guard let polarity = entry.polarity else { return }
    guard let phrases = phrases(of: entry.pattern) else {
      left += 1
      return
    }
    written += 1
    let name = "\(entry.theme ?? "general").\(polarity.rawValue)"
    for phrase in phrases { categories.add(phrase, to: name) }
  }

  /// All phrases that a pattern of plain words takes; nil for other patterns.
  private func phrases(of pattern: Pattern) -> [String]? {
    var lists: [(words: [Pattern.Word], isOptional: Bool)] = []
    for element in pattern.elements {
      guard case .words(let list) = element.item else { return nil }
      lists.append((list.words, element.isOptional))
    }
    let inflected = lists.map { list in (list.words.flatMap(forms), list.isOptional) }
    return combined(inflected) ?? combined(lists.map { ($0.words.map(\.text), $0.isOptional) })
  }

  private func combined(_ lists: [(words: [String], isOptional: Bool)]) -> [String]? {
    var phrases = [""]
    for list in lists {
      let words = list.words + (list.isOptional ? [""] : [])
      guard lists.count == 1 || phrases.count * words.count <= Self.maximumPhrases else {
        return nil
      }
      phrases = phrases.flatMap { start in
        words.map { $0.isEmpty ? start : start.isEmpty ? $0 : start + " " + $0 }
      }
    }
    return phrases.filter { !$0.isEmpty }
  }

  private func forms(of word: Pattern.Word) -> [String] {
    guard let inflector else { return [word.text] }
    guard let paradigm = word.paradigm else { return inflector.spellings(of: word.text) }
    guard case .forms(let forms)? = try? inflector.paradigm(of: word.text, class: paradigm) else {
      return [word.text]
    }
    return forms
  }
}
