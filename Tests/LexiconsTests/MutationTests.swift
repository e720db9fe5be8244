import FeedbackModel
import Lexicons
import Pipeline
import Foundation
import Testing

/// Each mistake is put into a sound folder alone and must be found, at its line, with a remedy.
@Suite("Mistakes put into a sound lexicon") struct MutationTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var path: String
    /// What is replaced; nil appends `text` to the file.
    var old: String?
    var text: String
    var code: String
    /// The line to be named; nil where it is that of the change.
    var line: Int?
    var isError: Bool

    /// `text` replaces `old` in a file, or is appended as a line.
    init(
      _ name: String, _ path: String, replacing old: String? = nil, with text: String,
      _ code: String, line: Int? = nil, isError: Bool = true
    ) {
      testDescription = name
      self.path = path
      self.old = old
      self.text = text
      self.code = code
      self.line = line
      self.isError = isError
    }
  }

  static let courtesy = "es/courtesy.tsv"

  static let lines = [
    Mistake(
      "a kind that is none", courtesy, replacing: "001\teval", with: "001\tevil", "LEXICON_KIND"),
    Mistake("no polarity", courtesy, replacing: "eval\t+", with: "eval\t", "LEXICON_POLARITY"),
    Mistake(
      "a polarity that is none", courtesy, replacing: "eval\t+", with: "eval\tgood",
      "LEXICON_POLARITY"),
    Mistake(
      "a target with polarity", courtesy, replacing: "target\t", with: "target\t+",
      "LEXICON_POLARITY"),
    Mistake(
      "a block with polarity", courtesy, replacing: "block\t", with: "block\t-", "LEXICON_POLARITY"),
    Mistake(
      "strength 7", courtesy, replacing: "-\t2\tgrosero", with: "-\t7\tgrosero", "LEXICON_STRENGTH"),
    Mistake(
      "a flag that is none", courtesy, with: "007\teval\t+\t1\tcortés\tdefekt", "LEXICON_FLAG"),
    Mistake(
      "a flag of another kind", courtesy, with: "007\tfix\t-\t1\tqué grosera\tdefect",
      "LEXICON_FLAG", isError: false),
    Mistake(
      "an event that complains", "es/waiting.tsv", replacing: "+\t1\tatender",
      with: "-\t1\tatender", "LEXICON_FLAG", isError: false),
    Mistake("an id of one digit", courtesy, replacing: "001\teval", with: "1\teval", "LEXICON_ID"),
    Mistake(
      "an id that is taken", courtesy, with: "001\teval\t+\t1\tcortés", "LEXICON_DUPLICATE_ID"),
    Mistake("spaces for tabs", courtesy, with: "007 eval + 1 cortés", "LEXICON_CELLS"),
    Mistake(
      "a cell too many", courtesy, with: "007\teval\t+\t1\tcortés\t\t\tnote\tmore", "LEXICON_CELLS",
      isError: false),
    Mistake("an example without a sentence", courtesy, with: "901\texample\t+", "LEXICON_EXAMPLE"),
    Mistake(
      "an example that stands twice", courtesy, with: "901\texample\t+\t\tLa chica fue muy amable.",
      "LEXICON_EXAMPLE", isError: false),
    Mistake(
      "a variant of no language", courtesy, with: "007\teval\t+\t1\tcortés\t\tfr-CA",
      "LEXICON_VARIANT", isError: false),
    Mistake(
      "an example that fails", courtesy, with: "901\texample\t+\t\tEl paquete vino.",
      "LEXICON_TEST", isError: false),
    Mistake(
      "a counter-example that fails", courtesy, with: "951\tcounter\t\t\tUna chica amable.",
      "LEXICON_TEST", isError: false),
  ]

  static let patterns = [
    Mistake("an open brace", courtesy, with: "007\teval\t+\t1\t{bien|cortés", "LEXICON_PATTERN"),
    Mistake(
      "braces inside braces", courtesy, with: "007\teval\t+\t1\t{bien|{cortés}}", "LEXICON_PATTERN"),
    Mistake(
      "an empty alternative", courtesy, with: "007\teval\t+\t1\t{cortés|}", "LEXICON_PATTERN"),
    Mistake("a gap at the edge", courtesy, with: "007\tfix\t+\t1\tcortés ~2", "LEXICON_PATTERN"),
    Mistake("a gap of twelve", courtesy, with: "007\tfix\t+\t1\tbien ~12 mal", "LEXICON_PATTERN"),
    Mistake("two gaps", courtesy, with: "007\tfix\t+\t1\tbien ~1 ~2 mal", "LEXICON_PATTERN"),
    Mistake(
      "a class of words that is none", courtesy, with: "007\tfix\t+\t1\t[NOT] bien",
      "LEXICON_PATTERN"),
    Mistake("a set that is none", courtesy, with: "007\tfix\t+\t1\t@staff bien", "LEXICON_PATTERN"),
    Mistake("only optional words", courtesy, with: "007\tfix\t+\t1\t?bien", "LEXICON_PATTERN"),
    Mistake("an empty pattern", courtesy, with: "007\tfix\t+\t1\t\t\t\tnote", "LEXICON_PATTERN"),
    Mistake("a wildcard", courtesy, with: "007\teval\t+\t1\tcort*", "LEXICON_PATTERN"),
    Mistake(
      "a clause start in the middle", courtesy, with: "007\tfix\t+\t1\tbien ^ mal",
      "LEXICON_PATTERN"),
    Mistake("an optional gap", courtesy, with: "007\tfix\t+\t1\tbien ?~2 mal", "LEXICON_PATTERN"),
    Mistake("a slash without class", courtesy, with: "007\teval\t+\t1\tcortés/", "LEXICON_PATTERN"),
    Mistake(
      "more readings than allowed", courtesy,
      with: "007\tfix\t+\t1\t{a b|c d|e} {a b|c d|e} {a b|c d|e} {a b|c d|e}", "LEXICON_PATTERN"),
    Mistake(
      "a paradigm class that is none", courtesy, with: "007\teval\t+\t1\tcortés/Q", "LEXICON_CLASS"),
    Mistake(
      "a lemma that is no citation form", courtesy, with: "007\teval\t+\t1\tcortesía/V",
      "LEXICON_CLASS"),
    Mistake(
      "a word that folds to nothing", courtesy, with: "007\teval\t+\t1\t\u{AD}", "LEXICON_WORD"),
    Mistake(
      "a space that is no space", courtesy, with: "007\teval\t+\t1\tmuy\u{A0}cortés", "LEXICON_WORD"
    ),
    Mistake(
      "punctuation in a word", courtesy, with: "007\teval\t+\t1\tcortés!", "LEXICON_UNREACHABLE",
      isError: false),
    Mistake(
      "curly quotes", courtesy, with: "007\teval\t+\t1\t“cortés”", "LEXICON_UNREACHABLE",
      isError: false),
  ]

  static let overlaps = [
    Mistake(
      "the same words twice", courtesy, with: "007\teval\t+\t1\tamable/A", "LEXICON_DUPLICATE",
      isError: false),
    Mistake(
      "the same without diacritics", courtesy,
      with: "007\tfix\t+\t1\t{MUY buén servicio|grán trato}", "LEXICON_DUPLICATE", isError: false),
    Mistake(
      "a form of another entry", courtesy, with: "007\teval\t+\t1\tamabilísimas",
      "LEXICON_DUPLICATE", isError: false),
    Mistake(
      "the same in another order", courtesy, with: "007\tfix\t+\t1\tgran trato",
      "LEXICON_DUPLICATE", isError: false),
    Mistake(
      "the same in another script", "hbs/waiting.tsv", with: "003\teval\t-\t1\tспор/A",
      "LEXICON_DUPLICATE", isError: false),
    Mistake(
      "the opposite of the same words", courtesy, with: "007\teval\t-\t1\tamable/A",
      "LEXICON_CONFLICT"),
    Mistake(
      "the opposite in another script", "hbs/waiting.tsv", with: "003\teval\t+\t1\tспор/A",
      "LEXICON_CONFLICT"),
    Mistake(
      "the opposite for another theme", "es/waiting.tsv", with: "007\teval\t-\t1\tamable/A",
      "LEXICON_CONFLICT", isError: false),
    Mistake(
      "the opposite of a form", courtesy, with: "007\teval\t-\t1\tamables", "LEXICON_CONFLICT",
      isError: false),
    Mistake(
      "forms that meet with the opposite", "es/waiting.tsv", with: "007\teval\t+\t1\tgrata/N",
      "LEXICON_COLLISION", isError: false),
    Mistake(
      "an entry that is blocked", courtesy, with: "007\tfix\t-\t1\tpoco trato", "LEXICON_SHADOWED",
      isError: false),
    Mistake(
      "a general word that has a theme", "es/evaluators.tsv", with: "004\teval\t+\t1\tamable/A",
      "LEXICON_SHADOWED", isError: false),
    Mistake(
      "a cue that stands twice", "es/cues.tsv", with: "006\tnegator\t\tNo", "LEXICON_DUPLICATE",
      isError: false),
    Mistake(
      "a key of two letters", courtesy, with: "007\teval\t+\t1\tok", "LEXICON_SHORT_KEY",
      isError: false),
    Mistake(
      "a function word", courtesy, with: "007\teval\t-\t1\tpero", "LEXICON_FUNCTION_WORD",
      isError: false),
    Mistake(
      "a frequent word of another language", courtesy, with: "007\teval\t+\t1\tusluga",
      "LEXICON_FOREIGN_WORD", isError: false),
  ]

  static let files = [
    Mistake(
      "a header without theme", courtesy, replacing: "# theme: courtesy\n", with: "",
      "LEXICON_HEADER", line: 1),
    Mistake(
      "a theme that is none", courtesy, replacing: "# theme: courtesy", with: "# theme: kindness",
      "LEXICON_THEME"),
    Mistake(
      "another language's header", courtesy, replacing: "# language: es", with: "# language: hbs",
      "LEXICON_HEADER", line: 1),
    Mistake(
      "a header without licence", courtesy, replacing: "# licence: Apache-2.0\n", with: "",
      "LEXICON_HEADER", line: 1, isError: false),
    Mistake(
      "no column for patterns", courtesy, replacing: "pattern", with: "words", "LEXICON_COLUMNS",
      line: 1),
    Mistake(
      "a column that stands twice", courtesy, replacing: "variants", with: "flags",
      "LEXICON_COLUMNS"),
    Mistake(
      "a column that is not read", courtesy, replacing: "variants", with: "region",
      "LEXICON_COLUMNS", isError: false),
    Mistake(
      "a second file of a theme", "es/zz.tsv",
      with: "# theme: courtesy\n# language: es\nid\tkind\tpolarity\tpattern\n001\teval\t+\tcortés",
      "LEXICON_THEME", line: 1),
    Mistake("a set that stands twice", "es/sets.tsv", with: "span\tdía/N", "LEXICON_SET"),
    Mistake("a set of itself", "es/sets.tsv", with: "loop\tdía/N|@loop", "LEXICON_PATTERN"),
    Mistake(
      "a spelling that stands twice", "es/spelling.tsv", with: "XQ\tpor qué", "LEXICON_SPELLING",
      isError: false),
    Mistake(
      "a spelling that changes nothing", "es/spelling.tsv", with: "dia\tdía", "LEXICON_SPELLING",
      isError: false),
    Mistake(
      "a class of cues that is none", "es/cues.tsv", with: "006\tnegation\t\tjamás", "LEXICON_CUE"),
    Mistake(
      "a contrast without side", "es/cues.tsv", with: "006\tcontrast\t\tsino", "LEXICON_VALUE"),
    Mistake(
      "an answer that is none", "es/cues.tsv", with: "006\tanswer\tquizá\tno", "LEXICON_VALUE"),
    Mistake(
      "a degree without factor", "es/cues.tsv", with: "006\tdegree\t\tbastante", "LEXICON_VALUE",
      isError: false),
    Mistake(
      "a scope of ninety words", "es/cues.tsv", with: "006\tnegator\t90\tjamás", "LEXICON_VALUE",
      isError: false),
    Mistake(
      "an emoji with two polarities", "shared/emoji.tsv", with: "003\t😡\t+\t1", "LEXICON_CONFLICT"),
    Mistake("an emoji without polarity", "shared/emoji.tsv", with: "003\t😀\t\t1", "LEXICON_SYMBOL"),
    Mistake("a profile's key that is none", "es/profile.yaml", with: "windwo: 5", "LEXICON_KEY"),
    Mistake(
      "a profile without name", "es/profile.yaml", replacing: "name: Spanish\n", with: "",
      "LEXICON_YAML", line: 1),
    Mistake(
      "a window of 99 words", "es/profile.yaml", replacing: "window: 5, fronted",
      with: "window: 99, fronted", "LEXICON_PROFILE"),
    Mistake(
      "a script that is none", "es/profile.yaml", replacing: "[Latn]", with: "[Latin]",
      "LEXICON_PROFILE"),
    Mistake(
      "an inflector that is none", "es/profile.yaml", replacing: "inflection: spanish",
      with: "inflection: latin", "LEXICON_INFLECTION"),
    Mistake(
      "a fold that contradicts another", "hbs/profile.yaml", replacing: "á: a", with: "á: o",
      "LEXICON_PROFILE"),
    Mistake(
      "a code of another language", "hbs/profile.yaml", replacing: "[hbs, hr, sr]",
      with: "[hbs, es]", "LEXICON_PROFILE"),
    Mistake("an open bracket", "es/profile.yaml", with: "joiners: [a", "LEXICON_YAML"),
    Mistake("an alias", "es/profile.yaml", with: "joiners: *x", "LEXICON_YAML"),
    Mistake(
      "a theme that is listed twice", "themes.yaml", replacing: "id: waiting", with: "id: courtesy",
      "LEXICON_THEMES"),
    Mistake(
      "a backstop that is none", "themes.yaml", replacing: "backstop: satisfaction",
      with: "backstop: verdict", "LEXICON_THEMES"),
    Mistake(
      "a share above the whole", "themes.yaml", replacing: "credited: courtesy",
      with: "verdict: {balance: 1.5}", "LEXICON_VERDICT"),
    Mistake(
      "a scale with one end", "themes.yaml", replacing: "credited: courtesy",
      with: "verdict: {rating: {scale: [5]}}", "LEXICON_VERDICT"),
    Mistake(
      "a number of the verdict that is none", "themes.yaml", replacing: "credited: courtesy",
      with: "verdict: {ratings: 1}", "LEXICON_KEY"),
  ]

  @Test func `the folder itself is sound`() {
    let review = LexiconReview(SoundLexicon.folder())
    #expect(review.errors.map(\.description) == [])
    #expect(review.warnings.map(\.description) == [])
  }

  @Test(arguments: lines + patterns + overlaps + files)
  func `is found at its line`(_ mistake: Mistake) throws {
    let original = SoundLexicon.files[mistake.path] ?? ""
    let (text, line) = try Self.mutated(original, mistake)
    let review = LexiconReview(SoundLexicon.folder([mistake.path: Array(text.utf8)]))
    let found = mistake.isError ? review.errors : review.warnings
    let expected = SourceLocation(file: "test/" + mistake.path, line: mistake.line ?? line)
    let hit = found.first {
      $0.code == mistake.code && $0.location.file == expected.file
        && $0.location.line == expected.line
    }
    let diagnostic = try #require(
      hit,
      "\(expected) \(mistake.code); found \((review.errors + review.warnings).map(\.description))")
    #expect(diagnostic.location.column > 0)
    #expect(!diagnostic.remedy.isEmpty)
    #expect(mistake.isError || review.errors.isEmpty, "warnings do not stop a run")
  }

  /// The file with the mistake, and the line that it stands in.
  private static func mutated(_ text: String, _ mistake: Mistake) throws -> (String, Int) {
    guard let old = mistake.old else {
      return (text + mistake.text + "\n", text.utf8.count { $0 == 0x0A } + 1)
    }
    let range = try #require(text.range(of: old), "\(old) is not in the file")
    let line = text[..<range.lowerBound].utf8.count { $0 == 0x0A } + 1
    return (text.replacingCharacters(in: range, with: mistake.text), line)
  }

  @Test func `a file that is not UTF-8 is found`() {
    let bytes = Array("# theme: courtesy\n# language: es\n".utf8) + [0xF1, 0x0A]
    let review = LexiconReview(SoundLexicon.folder([Self.courtesy: bytes]))
    #expect(review.errors.map(\.code) == ["LEXICON_ENCODING"])
  }

  @Test func `all mistakes of a folder are found at once`() {
    let texts = Self.patterns.filter(\.isError).map(\.text)
    let mistakes = texts.enumerated().map { index, text in "\(200 + index)" + text.dropFirst(3) }
    let text = (SoundLexicon.files[Self.courtesy] ?? "") + mistakes.joined(separator: "\n") + "\n"
    let review = LexiconReview(SoundLexicon.folder([Self.courtesy: Array(text.utf8)]))
    #expect(Set(review.errors.map(\.location.line)).count == mistakes.count)
  }
}
