import Lexicons
import Normalization
import Segmentation
import Tagging

/// The words of one comment with what each says of the names beside it.
struct CommentView {
  let words: [Word]
  /// One set a word.
  let contexts: [ContextSet]
  private let folded: FoldedText
  let evaluations: [Evaluation]
  /// Whether a capital inside a sentence says that a word is a name.
  let isCapitalTelling: Bool

  init(
    words: [Word], cues: [Match], evaluations: [Evaluation], folded: FoldedText,
    active: ActiveLanguages, rules: NameRules, lexicon: Lexicon
  ) {
    self.words = words
    self.evaluations = evaluations
    self.folded = folded
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

  /// Whether a conjunction that opens a clause stands right before a word.
  func opensClause(_ index: Int) -> Bool {
    guard isJoined(index) else { return false }
    let classes = words[index - 1].classes
    return classes & (CueClass.contrast.bit | CueClass.boundary.bit) != 0
  }

  /// A capital that only names and the like carry.
  func isMarkedName(_ index: Int) -> Bool {
    let flags = words[index].flags
    return isCapitalTelling && flags.contains(.capitalized) && !flags.contains(.allCapitals)
      && (!startsSentence(index) || followsSemicolon(index))
  }

  /// A semicolon ends a clause and asks for no capital.
  private func followsSemicolon(_ index: Int) -> Bool {
    guard index > 0, words[index].boundary == .clause else { return false }
    let start = Int(words[index - 1].keyEnd)
    let end = Int(words[index].keyStart)
    return start < end && folded.bytes[start..<end].contains(UInt8(ascii: ";"))
  }

  /// The bytes of a word's match key.
  func key(_ index: Int) -> [UInt8] {
    Array(folded.bytes[Int(words[index].keyStart)..<Int(words[index].keyEnd)])
  }

  /// Two names with at most one short word or a comma between them, beside markers, and nothing
  /// evaluated there.
  func isCoordinated(_ a: NameCandidate, _ b: NameCandidate) -> Bool {
    let between = (a.last + 1)..<b.first
    guard between.count <= 3, words[a.first].clause == words[b.first].clause || isLink(between)
    else { return false }
    let links = between.filter { !contexts[$0].contains(.marker) }
    return links.count <= 1
      && links.allSatisfy { words[$0].keyEnd - words[$0].keyStart <= 4 }
      && !evaluations.contains { between.contains($0.first) && between.contains($0.last) }
  }

  /// One word that joins two names though it opens a clause ("ni Ana ni Luz"): no "but".
  private func isLink(_ between: Range<Int>) -> Bool {
    between.count == 1 && isJoined(between.lowerBound) && isJoined(between.upperBound)
      && words[between.lowerBound].classes & CueClass.contrast.bit == 0
  }

  /// A capitalised word that neither lexicon nor names file knows: a name of somebody.
  func isUnknownName(_ index: Int) -> Bool {
    words.indices.contains(index) && words[index].kind == .word && isMarkedName(index)
      && words[index].itemCount == 0 && contexts[index].isEmpty
  }
}
