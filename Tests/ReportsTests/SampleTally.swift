import Aggregation
import FeedbackModel
import Reports

/// A made-up run: representatives of a help desk and comments in several languages and scripts.
enum SampleTally {
  static let catalog = ThemeCatalog(
    groups: groups.map { .init(id: $0.id, name: $0.name) },
    themes: groups.flatMap { group in
      group.themes.map { .init(id: $0.id, group: group.id, name: $0.name) }
    })

  static let languageNames = [
    "es": "Spanish", "hbs": "Serbian or Croatian", "hr": "Croatian", "sr": "Serbian",
    "ta": "Tamil", "tl": "Tagalog", "en": "English",
  ]

  static let run = RunDescription(
    toolVersion: "0.1.0",
    inputs: [
      .init(
        name: "comments-2026-h1.csv", sha256: String(repeating: "3f", count: 32), records: 5200),
      .init(name: "chat.ndjson.gz", sha256: String(repeating: "a7", count: 32), records: 812),
    ],
    options: [.init(name: "--roster", value: "roster.csv")],
    lexiconDigests: [String(repeating: "9c", count: 32)], icuVersion: "72.1",
    unicodeVersion: "15.0",
    counters: {
      var counters = Counters()
      counters.read = 6012
      counters.tagged = 5590
      counters.untagged = 410
      counters.duplicate = 9
      counters.rejected = 3
      return counters
    }())

  /// - Returns: A tally of `count` comments that depends on nothing but `seed`.
  static func make(comments count: Int = 6000, seed: UInt64 = 7) -> Tally {
    var random = SplitMix64(seed: seed)
    var tally = Tally()
    for number in 0..<count { tally.add(comment(number, &random)) }
    return tally
  }

  private static func comment(_ number: Int, _ random: inout SplitMix64) -> TaggedComment {
    let person = random.below(people.count)
    let isNamed = random.below(100) < 88
    var mentions: [Mention] = []
    var text = ""
    var sentence = sentences[0]
    for _ in 0..<(1 + random.below(3)) where random.below(100) < 93 {
      // Squaring makes the first themes frequent and the last ones rare.
      let rank = Double(random.below(1000)) / 1000
      var theme = themeOrder[Int(rank * rank * Double(themeOrder.count))]
      if random.below(9) == 0 { theme = weaknesses[person] ?? theme }
      let mood = 52 + (person * 37 % 29 - 14) * 2 + (theme.unicodeScalars.count * 13 % 31 - 15)
      let isWeakness = weaknesses[person] == theme
      let polarity: Polarity = random.below(100) < (isWeakness ? 85 : mood) ? .complaint : .praise
      sentence = sentences.first { $0.theme == theme && $0.polarity == polarity } ?? sentence
      text += text.isEmpty ? "" : " "
      let start = text.utf8.count + sentence.before.utf8.count
      mentions.append(
        Mention(
          theme: theme, polarity: random.below(20) == 0 ? .mild : polarity,
          strength: [0.5, 1, 1, 1, 1.5, 2][random.below(6)], start: start,
          end: start + sentence.marked.utf8.count, text: sentence.marked, entry: "sample",
          representative: isNamed && random.below(10) > 0 ? people[person].id : nil))
      text += sentence.before + sentence.marked + sentence.after
    }
    return TaggedComment(
      comment: Comment(
        id: "c-\(number)", text: Array(text.utf8), date: date(&random),
        channel: ["phone", "chat", "e-mail", "shop", nil][min(4, random.below(9) / 2)]),
      language: IdentifiedLanguage(
        code: sentence.language, script: sentence.script, confidence: 0.9),
      overall: overall(mentions), mentions: mentions,
      representatives: isNamed
        ? [
          .init(id: people[person].id, name: people[person].name, source: .column, confidence: 1)
        ] : [])
  }

  private static func date(_ random: inout SplitMix64) -> String? {
    let month = 1 + random.below(14)
    let year = month > 12 ? 2026 : 2025
    let digits = String((month - 1) % 12 + 1)
    return random.below(50) == 0
      ? nil : "\(year)-\(digits.utf8.count == 1 ? "0" : "")\(digits)-1\(random.below(10))"
  }

  private static func overall(_ mentions: [Mention]) -> Overall {
    let praise = mentions.contains { $0.polarity == .praise }
    let complaint = mentions.contains { $0.polarity == .complaint }
    if praise && complaint { return Overall(polarity: .mixed, score: 0) }
    if complaint { return Overall(polarity: .complaint, score: -1) }
    return praise ? Overall(polarity: .praise, score: 1) : .neutral
  }

  /// What some representatives get more complaints about than the others, by their index.
  private static let weaknesses = [
    1: "followup", 4: "courtesy", 6: "promises", 11: "billing", 15: "clarity", 18: "runaround",
    22: "delivery",
  ]

  private static let themeOrder = [
    "waiting", "courtesy", "resolution", "satisfaction", "quality", "delivery", "price",
    "followup", "knowledge", "clarity", "refund", "billing", "reachability", "promises", "digital",
    "runaround", "listening", "empathy", "competence", "loyalty", "place", "choice", "needs",
    "trust", "reputation", "replacement", "repair", "apology", "welcome", "feedback", "workplace",
    "fairness",
  ]
}

/// Steele, Lea, Flood: "Fast splittable pseudorandom number generators" (2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
