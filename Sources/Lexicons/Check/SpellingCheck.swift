import FeedbackModel
import Normalization

/// Finds lines of `spelling.tsv` that do nothing.
struct SpellingCheck {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: LexiconSource, _ lexicon: Lexicon) {
    for language in source.languages {
      var first: [[UInt8]: SourceLocation] = [:]
      for spelling in language.spellings {
        let key = lexicon.normalizer.key(of: spelling.short)
        if key.isEmpty || spelling.full.isEmpty {
          report(spelling, "this line has no short or no full spelling", "write both")
        } else if let place = first[key] {
          report(spelling, "this spelling stands at \(place) already", "join the two lines")
        } else if spelling.full.allSatisfy({ lexicon.normalizer.key(of: $0) == key }) {
          report(spelling, "both spellings are the same once folded", "delete the line")
        }
        first[key] = first[key] ?? spelling.location
      }
    }
  }

  private mutating func report(
    _ spelling: LexiconSource.Spelling, _ problem: String, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        .warning, code: "LEXICON_SPELLING", at: spelling.location, problem, remedy: remedy))
  }
}

/// Finds emoji and emoticons that stand in the files twice.
struct SymbolCheck {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: LexiconSource) {
    var first: [String: EntrySource] = [:]
    for symbol in source.symbols {
      guard let other = first[symbol.patternText] else {
        first[symbol.patternText] = symbol
        continue
      }
      let isConflict = other.polarity != symbol.polarity
      diagnostics.append(
        Diagnostic(
          isConflict ? .error : .warning,
          code: isConflict ? "LEXICON_CONFLICT" : "LEXICON_DUPLICATE", at: symbol.location,
          "this symbol stands at \(other.location) already"
            + (isConflict ? ", with another polarity" : ""), remedy: "keep the one that is right"))
    }
  }
}
