import FeedbackModel
import Normalization
import Segmentation

/// Finds words that no comment can hold, because segmentation cuts them or folding changes them.
struct WordCheck {
  private(set) var diagnostics: [Diagnostic] = []

  private let lexicon: Lexicon
  private let folded = FoldedText()
  private let segmented = SegmentedText()
  private var known: [String: Bool] = [:]

  /// Words that are joined by hyphens at most, as the reader of comments joins them.
  private static let maximumParts = 4

  init(_ source: LexiconSource, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    for language in source.languages {
      for entry in language.entries { check(entry) }
    }
    for symbol in source.symbols { check(symbol) }
  }

  private mutating func check(_ entry: EntrySource) {
    for element in entry.pattern.elements {
      if case .wordClass("REP") = element.item { reportName(entry) }
      guard case .words(let list) = element.item else { continue }
      for word in list.words where !isReadable(word.text) {
        diagnostics.append(
          Diagnostic(
            .warning, code: "LEXICON_UNREACHABLE", at: entry.location,
            "no comment has '\(escaped(word.text))' as one word",
            remedy: "write its words as items of their own, without punctuation"))
      }
    }
  }

  private mutating func reportName(_ entry: EntrySource) {
    diagnostics.append(
      Diagnostic(
        .warning, code: "LEXICON_UNREACHABLE", at: entry.location,
        "names are found after patterns, so [REP] takes no word yet",
        remedy: "leave it out, or write a gap"))
  }

  private mutating func isReadable(_ word: String) -> Bool {
    if let answer = known[word] { return answer }
    let answer = isOneWord(word)
    known[word] = answer
    return answer
  }

  /// Whether the word is one token, or several joined by hyphens.
  private func isOneWord(_ word: String) -> Bool {
    lexicon.normalizer.fold(Array(word.utf8), into: folded)
    lexicon.segmenter.segment(folded, into: segmented)
    let tokens = segmented.tokens
    guard let first = tokens.first, first.kind != .address, tokens.count <= Self.maximumParts,
      tokens.dropFirst().allSatisfy({ $0.flags.contains(.hyphenated) })
    else { return false }
    let covered = tokens.reduce(0) { $0 + $1.keyRange.count }
    let joints = (0..<folded.count).count {
      let kind = folded.classes[$0] & UnitClass.kind
      return kind == UnitClass.hyphen || kind == UnitClass.apostrophe
    }
    return covered + joints >= folded.count
  }
}
