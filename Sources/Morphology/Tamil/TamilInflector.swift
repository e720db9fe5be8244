/// Tamil: stems of nouns and verbs, continued by ``SuffixAutomaton``.
///
/// Lemmas are written in Tamil script or in ISO 15919; stems are phonemic.
package struct TamilInflector: Inflector {
  package init() {}

  package var classes: [String] { ["N"] + TamilVerbClass.allCases.map(\.rawValue) }

  package func paradigm(
    of lemma: String, class name: String
  ) throws(ParadigmError) -> Paradigm {
    let word = Word(TamilPhonemes.transcription(of: lemma.lowercased()))
    if name == "N" {
      guard word.count > 1 else {
        throw refusal(of: lemma, class: name, wants: "a noun of at least two letters")
      }
      return paradigm(TamilNouns.stems(of: word))
    }
    guard let verbClass = TamilVerbClass(rawValue: name) else {
      throw ParadigmError(
        lemma: lemma, className: name, reason: .unknownClass, knownClasses: classes)
    }
    guard let stems = TamilVerbs.stems(of: Self.root(word), as: verbClass) else {
      throw refusal(of: lemma, class: name, wants: verbClass.citation)
    }
    return paradigm(stems)
  }

  /// Roots in -ற் are the citation form of some dictionaries for roots in -ல் (வரவேற், ஏற்).
  private static func root(_ word: Word) -> Word {
    word.ends(in: "ṟ") ? Word(letters: word.letters.dropLast() + ["l"]) : word
  }

  private func refusal(of lemma: String, class name: String, wants: String) -> ParadigmError {
    ParadigmError(
      lemma: lemma, className: name, reason: name == "VX" ? .unlisted : .wrongCitationForm,
      wants: wants, knownClasses: classes)
  }

  private func paradigm(_ stems: [TamilStem]) -> Paradigm { .stems(Self.sorted(stems)) }

  private static func sorted(_ stems: [TamilStem]) -> [Stem] {
    Set(stems).map { Stem(text: $0.word.text, suffixes: $0.suffixes) }.sorted()
  }

  /// The name as it is; what is written onto it is the matter of ``nameStems(of:)``.
  package func nameForms(of name: String, gender: Gender?) -> [String] {
    name.isEmpty ? [] : [name.lowercased()]
  }

  /// The stems of a name, also with a title or அவர்கள் written onto it.
  ///
  /// A name in -am is also inflected as it stands: செல்வத்தை, செல்வமிடம்.
  package func nameStems(of name: String) -> [Stem] {
    let word = Word(TamilPhonemes.transcription(of: name.lowercased()))
    guard word.count > 1 else { return [] }
    let whole = [TamilStem(word, .titled), TamilStem(word, .nounInConsonant)]
    let extra = word.ends(in: "am") ? whole : Array(whole.prefix(1))
    return Self.sorted(TamilNouns.stems(of: word) + extra + [spokenAccusative(of: word)])
  }

  /// லதாவ, ரவிய, குமார: the accusative as it is spoken, for -ai.
  private func spokenAccusative(of name: Word) -> TamilStem {
    guard name.ends(inLetterOf: TamilNouns.vowels) else { return TamilStem(name + "a", .bare) }
    let glide = name.ends(inLetterOf: TamilNouns.frontVowels) ? "ya" : "va"
    return TamilStem(name + glide, .bare)
  }
}

/// A stem while rules still work on its letters.
struct TamilStem: Hashable {
  let word: Word
  let suffixes: SuffixClass

  init(_ word: Word, _ suffixes: SuffixClass) {
    self.word = word
    self.suffixes = suffixes
  }
}
