import Lexicons
import Segmentation

/// Cuts a comment into sentences and clauses, now that its language's data can decide.
enum Clauses {
  /// How a clause stands to the one it contrasts with.
  enum Weight: UInt8 {
    case plain
    /// After "but": carries the verdict.
    case main
    /// Under "although": conceded.
    case conceded
  }

  /// Turns full stops that end a sentence into sentence boundaries and the others into none: those
  /// after abbreviations of the language, single letters and ordinal numbers (linguistics.md 2.2).
  static func resolveStops(
    _ words: inout [Word], _ items: [UInt32], _ image: LexiconImage, hasOrdinalStops: Bool
  ) {
    for index in words.indices where words[index].boundary == .stop {
      let isEnd =
        index == 0
        || endsSentence(words[index - 1], before: words[index], items, image, hasOrdinalStops)
      words[index].boundary = isEnd ? .sentence : .none
    }
  }

  private static func endsSentence(
    _ word: Word, before next: Word, _ items: [UInt32], _ image: LexiconImage,
    _ hasOrdinalStops: Bool
  ) -> Bool {
    if word.kind == .word && word.keyEnd - word.keyStart == 1 { return false }
    let isCapitalized = next.flags.contains(.capitalized)
    if word.kind == .number && next.kind == .word && hasOrdinalStops && !isCapitalized {
      return false
    }
    for place in 0..<Int(word.itemCount) {
      switch image.items[Int(items[Int(word.items) + place])].wordClass {
      case ItemRecord.abbreviation: return false
      case ItemRecord.finalAbbreviation where !isCapitalized: return false
      case ItemRecord.numberedAbbreviation where next.kind == .number: return false
      default: break
      }
    }
    return true
  }

  /// Numbers the sentences and clauses of the words.
  ///
  /// `cues` are the accepted ones, in text order; `weights` receives one weight a clause.
  static func number(
    _ words: inout [Word], cues: [Match], image: LexiconImage, weights: inout [Weight]
  ) {
    weights.removeAll(keepingCapacity: true)
    var clause: Int32 = -1
    var sentence: Int32 = 0
    var cue = 0
    for index in words.indices {
      while cue < cues.count && cues[cue].first < index { cue += 1 }
      let opening = opening(at: index, cues, from: cue, image)
      let boundary = words[index].boundary
      if index > 0 && boundary >= .sentence { sentence += 1 }
      let closesConcession =
        boundary == .comma && weights.last == .conceded
      if index == 0 || boundary >= .clause || opening != nil || closesConcession {
        clause += 1
        weights.append(opening ?? .plain)
      }
      words[index].clause = clause
      words[index].sentence = sentence
    }
  }

  /// The weight of the clause that a cue opens at word `index`; nil where none does.
  private static func opening(
    at index: Int, _ cues: [Match], from start: Int, _ image: LexiconImage
  ) -> Weight? {
    var cue = start
    while cue < cues.count && cues[cue].first == index {
      let record = image.entries[Int(cues[cue].entry)]
      if record.cue == CueClass.contrast.rawValue {
        return record.value == 2 ? .conceded : .main
      }
      if record.cue == CueClass.boundary.rawValue { return .plain }
      cue += 1
    }
    return nil
  }
}
