import Lexicons
import Morphology
import Normalization
import Segmentation
import Tagging

/// The words that matter beside names, in every form.
struct ContextTable: Sendable {
  private struct Meaning {
    var language: UInt8
    var set: ContextSet
  }

  private struct Phrase {
    var language: UInt8
    var set: ContextSet
    /// The keys of the words before the last one.
    var start: [[UInt8]]
  }

  private struct StemMeaning {
    var suffixes: SuffixClass
    var meaning: Meaning
  }

  private var words: [[UInt8]: [Meaning]] = [:]
  /// Phrases by the key of their last word.
  private var phrases: [[UInt8]: [Phrase]] = [:]
  private var stems: [[UInt8]: [StemMeaning]] = [:]
  private var longestStem = 0
  private var endings: [(bytes: [UInt8], meaning: Meaning)] = []

  // MARK: building

  /// Adds a word (`word` or `lemma/CLASS`), an ending of words (`*ending`), or a phrase of plain
  /// words.
  mutating func add(
    _ text: String, _ set: ContextSet, language: UInt8, inflector: (any Inflector)?,
    normalizer: Normalizer
  ) throws(ParadigmError) {
    let meaning = Meaning(language: language, set: set)
    if text.utf8.first == UInt8(ascii: "*") {
      endings.append((Array(text.utf8.dropFirst()), meaning))
      return
    }
    let parts = text.split(separator: " ")
    guard parts.count == 1 else {
      let keys = parts.map { key(of: String($0), normalizer) }
      guard let last = keys.last else { return }
      phrases[last, default: []].append(
        Phrase(language: language, set: set, start: Array(keys.dropLast())))
      return
    }
    let word = text.split(separator: "/", maxSplits: 1)
    guard word.count == 2, let inflector else {
      return add(meaning, key: key(of: text, normalizer))
    }
    switch try inflector.paradigm(of: String(word[0]), class: String(word[1])) {
    case .forms(let forms): for form in forms { add(meaning, key: key(of: form, normalizer)) }
    case .stems(let found): for stem in found { add(meaning, stem) }
    }
  }

  private mutating func add(_ meaning: Meaning, key: [UInt8]) {
    guard !key.isEmpty else { return }
    words[key, default: []].append(meaning)
  }

  private mutating func add(_ meaning: Meaning, _ stem: Stem) {
    let key = Array(stem.text.utf8)
    longestStem = max(longestStem, key.count)
    stems[key, default: []].append(StemMeaning(suffixes: stem.suffixes, meaning: meaning))
  }

  private func key(of word: String, _ normalizer: Normalizer) -> [UInt8] {
    normalizer.key(of: word).filter { $0 != 0x27 && $0 != 0x2D }
  }

  // MARK: looking up

  /// What the word says in the active languages.
  func lookUp(
    _ key: [UInt8], active: ActiveLanguages, letters: UInt8, transcriber: AbugidaTranscriber
  ) -> ContextSet {
    var set: ContextSet = []
    for meaning in words[key] ?? [] where active.contains(meaning.language) {
      set.formUnion(meaning.set)
    }
    for ending in endings
    where active.contains(ending.meaning.language) && key.count > ending.bytes.count
      && key.suffix(ending.bytes.count).elementsEqual(ending.bytes)
    {
      set.formUnion(ending.meaning.set)
    }
    if letters == UnitClass.tamil { set.formUnion(lookUpStems(key, active, transcriber)) }
    return set
  }

  /// What a phrase that ends at word `index` says; `key(i)` is the key of word i.
  func lookUpPhrase(
    endingAt index: Int, active: ActiveLanguages, key: (Int) -> [UInt8]
  ) -> ContextSet {
    var set: ContextSet = []
    for phrase in phrases[key(index)] ?? []
    where active.contains(phrase.language) && phrase.start.count <= index {
      let first = index - phrase.start.count
      if phrase.start.indices.allSatisfy({ phrase.start[$0] == key(first + $0) }) {
        set.formUnion(phrase.set)
      }
    }
    return set
  }

  private func lookUpStems(
    _ key: [UInt8], _ active: ActiveLanguages, _ transcriber: AbugidaTranscriber
  ) -> ContextSet {
    var phonemes: [UInt8] = []
    transcriber.append(key.span, to: &phonemes)
    var set: ContextSet = []
    for length in 1...max(1, min(phonemes.count, longestStem)) {
      for stem in stems[Array(phonemes.prefix(length))] ?? []
      where active.contains(stem.meaning.language) {
        let flags = SuffixAutomaton.tamil.flags(
          of: phonemes.dropFirst(length), after: stem.suffixes)
        if flags & SuffixAutomaton.accepted != 0 { set.formUnion(stem.meaning.set) }
      }
    }
    return set
  }
}
