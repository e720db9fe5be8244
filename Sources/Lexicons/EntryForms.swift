import Morphology

/// The words that an entry's items match, spelt out for people.
package struct EntryForms {
  /// One line an item: the item, then its forms.
  package let lines: [String]

  /// `inflection` is the name of the language's inflector.
  package init(entry: EntrySource, inflection: String) {
    let inflector = inflector(named: inflection)
    lines = entry.pattern.elements.compactMap { element in
      guard case .words(let list) = element.item else { return nil }
      return list.words.map { Self.describe($0, inflector) }.joined(separator: " | ")
    }
  }

  private static func describe(_ word: Pattern.Word, _ inflector: (any Inflector)?) -> String {
    guard let paradigm = word.paradigm else {
      return (inflector?.spellings(of: word.text) ?? [word.text]).joined(separator: " ")
    }
    guard let inflected = try? inflector?.paradigm(of: word.text, class: paradigm) else {
      return word.text
    }
    switch inflected {
    case .forms(let forms): return forms.joined(separator: " ")
    case .stems(let stems): return stems.map { "\($0.text)-" }.joined(separator: " ")
    }
  }
}
