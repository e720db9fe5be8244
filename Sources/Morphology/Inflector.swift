/// Turns a lemma and the name of a paradigm class into every form that a text may show.
///
/// Used when lexicons and rosters are compiled, never per comment. One value a language; it knows
/// paradigm tables, not words, except for its irregular verbs and nouns.
package protocol Inflector: Sendable {
  /// The class names as the lexicon files write them, in the order messages list them.
  var classes: [String] { get }

  /// Inflects `lemma` by the paradigm class `name`.
  ///
  /// - Parameters:
  ///   - lemma: The citation form in ordinary spelling; case does not matter.
  ///   - name: A class of ``classes``, with its argument where it takes one (`On=vremen`).
  /// - Returns: Forms, or for Tamil stems.
  /// - Throws: ``ParadigmError`` for an unknown class, or for a lemma that is no citation form of
  ///   it.
  /// - Complexity: Some microseconds; a Tagalog root of class `R` and a Spanish verb about half a
  ///   millisecond.
  func paradigm(of lemma: String, class name: String) throws(ParadigmError) -> Paradigm

  /// The ways in which a word without a paradigm class is written: letters that stand for several
  /// (the jat letters ě and ê) replaced by each.
  func spellings(of word: String) -> [String]

  /// The forms in which one word of a person's name occurs.
  ///
  /// - Parameters:
  ///   - name: One word, as on the roster; case does not matter.
  ///   - gender: nil where the roster does not say: forms of both genders.
  /// - Returns: Words in lower case, the name itself among them, sorted and unique.
  func nameForms(of name: String, gender: Gender?) -> [String]

  /// The stems of one word of a person's name, where the language is matched by stem and suffix.
  func nameStems(of name: String) -> [Stem]
}

extension Inflector {
  /// Most languages write a word in one way.
  package func spellings(of word: String) -> [String] { [word] }

  package func nameStems(of name: String) -> [Stem] { [] }
}

/// What a lemma becomes: a closed list of forms, or stems that an automaton continues.
package enum Paradigm: Sendable, Equatable {
  /// Whole words in lower case and ordinary spelling, sorted by scalar value, unique, the citation
  /// form among them. Spanish verbs are spelt without accents, as the match key has none.
  case forms([String])
  /// Stems for ``SuffixAutomaton``, sorted and unique.
  case stems([Stem])
}

/// The beginning of a word, and which suffixes may follow it.
package struct Stem: Sendable, Hashable, Comparable {
  /// Phonemic ISO 15919 in lower case; never empty.
  package let text: String
  package let suffixes: SuffixClass

  package init(text: String, suffixes: SuffixClass) {
    self.text = text
    self.suffixes = suffixes
  }

  package static func < (a: Stem, b: Stem) -> Bool {
    a.text == b.text
      ? a.suffixes.rawValue < b.suffixes.rawValue
      : a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars)
  }
}

/// Grammatical gender of a name's bearer, as rosters write it.
package enum Gender: String, Sendable, CaseIterable {
  case masculine = "m"
  case feminine = "f"
}

/// The inflector that a language profile asks for by its `inflection` line; nil for other names.
package func inflector(named name: String) -> (any Inflector)? {
  switch name {
  case "spanish": SpanishInflector()
  case "hbs": SerboCroatianInflector()
  case "tagalog": TagalogInflector()
  case "tamil": TamilInflector()
  case "english": EnglishInflector()
  default: nil
  }
}

/// The names that ``inflector(named:)`` knows, sorted, for messages.
package let inflectorNames = ["english", "hbs", "spanish", "tagalog", "tamil"]
