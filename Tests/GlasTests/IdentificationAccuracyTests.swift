import FeedbackModel
import Foundation
import TestSupport
import Testing

/// Measures language identification on texts that nobody trained on: sentences of Tatoeba in 17
/// languages, Tanglish comments and Taglish reviews. Work on the words and texts looks at seven
/// tenths of the lines only; the held-out three tenths are told by a hash of the line.
@Suite("Language identification reaches its targets") struct IdentificationAccuracyTests {
  private struct Line: Decodable {
    var text: String
    var lang: String
    var script: String
  }

  private struct Found: Decodable {
    var code: String
    var mixed: [String]
  }

  private struct Case {
    var line: Line
    var found: Found
    var isHeldOut: Bool

    var isNative: Bool { Self.codes[line.lang] != nil }
    /// Whether the code is the language's own, Serbian and Croatian merged.
    var isRight: Bool { Self.codes[line.lang]?.contains(found.code) ?? false }
    /// Whether one of the lexicon's five languages is claimed.
    var isClaimed: Bool { Self.codes.values.contains { $0.contains(found.code) } }

    private static let hbs: Set = ["hbs", "hr", "sr"]
    private static let codes: [String: Set<String>] = [
      "hr": hbs, "sr": hbs, "es": ["es"], "tl": ["tl"], "ta": ["ta"],
    ]
  }

  private struct Share: CustomStringConvertible {
    var count = 0
    var total = 0
    var value: Double { total == 0 ? 0 : Double(count) / Double(total) }
    var description: String { String(format: "%.4f (%d of %d)", value, count, total) }

    init(_ cases: [Case], where isCounted: (Case) -> Bool) {
      total = cases.count
      count = cases.filter(isCounted).count
    }
  }

  @Test func `sentences in the five languages and their neighbours`() throws {
    guard let cases = try Self.cases("lid_tatoeba/test") else { return }
    for (part, cases) in Self.parts(cases) {
      let right = Share(cases.filter(\.isNative)) { $0.isRight }
      let outsiders = cases.filter { !$0.isNative && !["bs", "en"].contains($0.line.lang) }
      let claimed = Share(outsiders) { $0.isClaimed }
      Self.report("tatoeba", part, "five languages right", right)
      Self.report("tatoeba", part, "neighbours claimed", claimed)
      for language in Set(cases.map(\.line.lang)).sorted() {
        let own = cases.filter { $0.line.lang == language }
        let count =
          own.first?.isNative == true
          ? Share(own) { $0.isRight } : Share(own) { !$0.isClaimed }
        Self.report("tatoeba", part, "\(language) right or not claimed", count)
      }
      #expect(right.value >= 0.985, "\(part): \(right)")
      #expect(claimed.value <= Reached.claimed, "\(part): \(claimed)")
      withKnownIssue("more text of the neighbours is needed") {
        #expect(claimed.value <= 0.03, "\(part): \(claimed)")
      }
    }
  }

  @Test func `Serbian in Latin letters against Croatian`() throws {
    guard let cases = try Self.cases("lid_tatoeba/test") else { return }
    for (part, cases) in Self.parts(cases) {
      let own = cases.filter { ["hr", "sr"].contains($0.line.lang) && $0.line.script == "Latn" }
      let decided = own.filter { ["hr", "sr"].contains($0.found.code) }
      let right = Share(decided) { $0.found.code == $0.line.lang }
      Self.report("variants", part, "decided", Share(own) { ["hr", "sr"].contains($0.found.code) })
      Self.report("variants", part, "right where decided", right)
      #expect(right.value >= 0.97, "\(part): \(right)")
    }
  }

  @Test func `Tanglish comments of five words or more`() throws {
    guard let cases = try Self.cases("ta_codemix_first/all") else { return }
    let long = cases.filter {
      $0.line.script == "Latn" && $0.line.text.split(whereSeparator: \.isWhitespace).count >= 5
    }
    for (part, cases) in Self.parts(long) {
      let right = Share(cases) { $0.isRight }
      // The set labels comments in plain English as Tamil too.
      let mixed = Share(cases.filter { $0.found.code != "en" }) { $0.isRight }
      Self.report("tanglish", part, "recognised", right)
      Self.report("tanglish", part, "recognised where not English", mixed)
      #expect(right.value >= Reached.tanglish, "\(part): \(right)")
      #expect(mixed.value >= 0.95, "\(part): \(mixed)")
      withKnownIssue("an eighth of the set is plain English") {
        #expect(right.value >= 0.95, "\(part): \(right)")
      }
    }
  }

  @Test func `Taglish reviews`() throws {
    guard let first = try Self.cases("tl_shopee/train"),
      let second = try Self.cases("tl_shopee/validation")
    else { return }
    for (part, cases) in Self.parts(first + second) {
      let right = Share(cases) { $0.isRight }
      Self.report("taglish", part, "recognised", right)
      #expect(right.value >= 0.93, "\(part): \(right)")
    }
  }

  static let comments: [(text: String, code: String)] = [
    ("No one answered the phone, no reply, no refund.", "en"),
    ("No parking, no toilet, no staff around.", "en"),
    ("No me contestó nadie y no hay servicio", "es"),
    ("Señora, no sé nada de mi pedido desde el lunes", "es"),
    ("sobrang bagal ng delivery pero mabait si seller, thank you", "tl"),
    ("service romba mosam, yaarum phone edukala", "ta"),
    ("Moram da kažem da nisam dobila odgovor", "sr"),
    ("Morat ću tražiti povrat novca", "hr"),
    ("Osoblje je ljubazno", "hbs"),
    ("Persoal moi amable, pero agardei unha hora", "gl"),
    ("Osebje je zelo prijazno, a čakali smo predolgo", "sl"),
    ("Персоналът е много любезен, но чакахме дълго", "bg"),
    ("ജീവനക്കാർ വളരെ മോശമാണ്", "ml"),
    ("ok", "und"),
    ("👍 5/5", "und"),
  ]

  @Test func `comments written for this test`() throws {
    let input = Self.comments.map { $0.text + "\n" }.joined()
    let lines = try Program.run(["identify"], input: input).output.unicodeScalars
      .split(separator: "\n")
    try #require(lines.count == Self.comments.count)
    for (line, comment) in zip(lines, Self.comments) {
      let found = try JSONDecoder().decode(Found.self, from: Data(String(line).utf8))
      #expect(found.code == comment.code, "\(comment.text)")
    }
  }

  // MARK: reading

  private static func parts(_ cases: [Case]) -> [(name: String, cases: [Case])] {
    [("all", cases), ("held out", cases.filter(\.isHeldOut))]
  }

  private static func report(_ set: String, _ part: String, _ what: String, _ share: Share) {
    print("identification: \(set), \(part): \(what) \(share)")
  }

  /// The lines of a set with what the program says; nil where the set is absent.
  private static func cases(_ name: String) throws -> [Case]? {
    guard let lines = Shared.lines("data/dev/\(name).ndjson"), let folder = Shared.folder else {
      print("skipped: ../shared/data/dev/\(name).ndjson is absent")
      return nil
    }
    let result = try Program.run(["identify", "\(folder)/data/dev/\(name).ndjson"])
    #expect(result.status == 0)
    let decoder = JSONDecoder()
    let found = try result.output.unicodeScalars.split(separator: "\n").map {
      try decoder.decode(Found.self, from: Data(String($0).utf8))
    }
    try #require(found.count == lines.count)
    return try zip(lines, found).map { text, found in
      let line = try decoder.decode(Line.self, from: Data(text.utf8))
      return Case(line: line, found: found, isHeldOut: isHeldOut(line.text))
    }
  }

  private static func isHeldOut(_ text: String) -> Bool {
    var digest = ContentDigest()
    digest.update(Array(text.utf8))
    return (UInt32(digest.hexadecimal.prefix(8), radix: 16) ?? 0) % 10 >= 7
  }

  /// What is reached now, where that is short of the target: it must not get worse.
  private enum Reached {
    static let claimed = 0.056
    static let tanglish = 0.82
  }
}
