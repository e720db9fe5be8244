import Lexicons
import Normalization
import Segmentation
import Tagging

/// The words of one comment with what each says of the names beside it.
struct CommentView {
  let words: [Word]
  /// One set a word.
  let contexts: [ContextSet]
  let evaluations: [Evaluation]
  /// Whether a capital inside a sentence says that a word is a name.
  let isCapitalTelling: Bool

  init(
    words: [Word], cues: [Match], evaluations: [Evaluation], folded: FoldedText,
    active: ActiveLanguages, rules: NameRules, lexicon: Lexicon
  ) {
    self.words = words
    self.evaluations = evaluations
    contexts = Self.contexts(words, cues, folded, active, rules, lexicon)
    isCapitalTelling = Self.isCapitalTelling(words)
  }

  private static func contexts(
    _ words: [Word], _ cues: [Match], _ folded: FoldedText, _ active: ActiveLanguages,
    _ rules: NameRules, _ lexicon: Lexicon
  ) -> [ContextSet] {
    let keys = words.map { word in
      Array(folded.bytes[Int(word.keyStart)..<Int(word.keyEnd)])
    }
    var contexts = words.indices.map { index in
      ContextSet(cueClasses: words[index].classes)
        .union(
          rules.context.lookUp(
            keys[index], active: active, letters: words[index].letters,
            transcriber: lexicon.transcriber)
        )
        .union(rules.context.lookUpPhrase(endingAt: index, active: active) { keys[$0] })
    }
    for index in words.indices where words[index].kind == .number {
      contexts[index].insert(.number)
    }
    for cue in cues {
      let cueClass = lexicon.image.entries[Int(cue.entry)].cue
      guard cueClass < 32 else { continue }
      let set = ContextSet(cueClasses: 1 << UInt32(cueClass))
      // A closing formula reaches to its last word, the others hold for all their words.
      for index in cue.first...cue.last { contexts[index].formUnion(set) }
    }
    return contexts
  }

  /// A writer who capitalises every second word, or every letter, says nothing by it.
  private static func isCapitalTelling(_ words: [Word]) -> Bool {
    var inside = 0
    var capitals = 0
    for index in words.indices.dropFirst()
    where words[index].kind == .word && words[index].boundary < .clause {
      inside += 1
      if words[index].flags.contains(.capitalized) { capitals += 1 }
    }
    return capitals * 5 <= inside * 2 || inside <= 4 && capitals <= 2
  }

  // MARK: asking

  func context(_ index: Int) -> ContextSet {
    contexts.indices.contains(index) ? contexts[index] : []
  }

  /// Whether nothing parts a word from the one before it.
  func isJoined(_ index: Int) -> Bool {
    words.indices.contains(index) && index > 0 && words[index].boundary == .none
  }

  func startsSentence(_ index: Int) -> Bool {
    index == 0 || words[index].boundary >= .clause
  }

  /// A capital that only names and the like carry.
  func isMarkedName(_ index: Int) -> Bool {
    let flags = words[index].flags
    return isCapitalTelling && flags.contains(.capitalized) && !flags.contains(.allCapitals)
      && !startsSentence(index)
  }

  /// Two names of a clause with at most one short word or a comma between them, beside markers, and
  /// nothing evaluated there.
  func isCoordinated(_ a: NameCandidate, _ b: NameCandidate) -> Bool {
    let between = (a.last + 1)..<b.first
    guard words[a.first].clause == words[b.first].clause, between.count <= 3 else { return false }
    let links = between.filter { !contexts[$0].contains(.marker) }
    return links.count <= 1
      && links.allSatisfy { words[$0].keyEnd - words[$0].keyStart <= 4 }
      && evaluations.allSatisfy { !between.contains($0.first) && !between.contains($0.last) }
  }

  /// A capitalised word that neither lexicon nor names file knows: a name of somebody.
  func isUnknownName(_ index: Int) -> Bool {
    words.indices.contains(index) && words[index].kind == .word && isMarkedName(index)
      && words[index].itemCount == 0 && contexts[index].isEmpty
  }
}
