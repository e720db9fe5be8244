import TestSupport
import Testing

/// The 75 sentences that the linguistic brief explains one by one (section 4.6).
@Suite("The 75 reference sentences") struct ReferenceSentenceTests {
  /// A line of `reference/tests.tsv`.
  struct Sentence {
    var language: String
    var text: String
    /// Themes with sign; mild ones count as nothing.
    var expected: Set<String>
  }

  /// The brief's codes, letter and number, in the order of the themes.
  static let themes: [Character: [String]] = [
    "A": ["courtesy", "welcome", "listening", "empathy", "trust", "fairness"],
    "B": ["knowledge", "clarity", "needs", "competence"],
    "C": [
      "waiting", "reachability", "resolution", "followup", "promises", "runaround", "feedback",
    ],
    "D": ["refund", "replacement", "repair", "apology"],
    "E": ["quality", "price", "billing", "delivery", "choice", "place"],
    "F": ["satisfaction", "loyalty", "reputation"],
  ]

  /// Sentences whose praise and complaints all come out, and nothing else: the number reached so
  /// far, which may only rise.
  static let floor = 71

  @Test func `load, and as many as before come out exactly`() throws {
    guard let lines = Shared.lines("reference/tests.tsv") else {
      print("../shared/reference/tests.tsv is not there: the reference sentences are skipped")
      return
    }
    let sentences = try lines.map { try #require(Self.sentence($0), "\($0)") }
    #expect(sentences.count == 75)
    let tagger = try BuiltInTagger()
    var exact: [String: Int] = [:]
    for sentence in sentences {
      // Mild ones count as nothing here.
      let found = tagger.tags(sentence.text, sentence.language).filter { !$0.hasSuffix("~") }
      if found == sentence.expected { exact[sentence.language, default: 0] += 1 }
    }
    let total = exact.values.reduce(0, +)
    let parts = exact.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      "reference sentences that come out exactly: \(total) of 75 (\(parts.joined(separator: ", ")))"
    )
    #expect(total >= Self.floor)
  }

  /// Reads language, sentence and codes such as `C1+`, `B2+(Laura)` and `E1~`; nil for other lines.
  private static func sentence(_ line: String) -> Sentence? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count >= 3 else { return nil }
    var expected: Set<String> = []
    for code in cells[2].split(separator: " ") {
      let marks = Array(code.prefix(3))
      guard marks.count == 3, let group = themes[marks[0]],
        let number = marks[1].wholeNumberValue, group.indices.contains(number - 1)
      else { return nil }
      if marks[2] != "~" { expected.insert(group[number - 1] + String(marks[2])) }
    }
    return Sentence(language: String(cells[0]), text: String(cells[1]), expected: expected)
  }
}
