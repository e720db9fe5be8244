import FeedbackModel

/// Comments drawn from few names and many shapes, so that ties and clashes are common.
struct RandomComments {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func next(_ number: Int) -> TaggedComment {
    let text = String(repeating: "சேவை loša 🙂 ", count: pick([1, 1, 2, 60]))
    let mentions = (0..<below(5)).map { _ in mention(in: text) }
    let ids = (0..<below(3)).map { _ in pick(Self.people) }
    return TaggedComment(
      comment: Comment(
        id: pick(["c-\(number % 7)", "c-\(number)"]), text: Array(text.utf8),
        date: pick([nil, "2026-03-02", "2026-04", "2025-12-31T23:59:59Z", "03/2026", "2026-13"]),
        channel: pick([nil, "", "phone", "tele\u{301}fono", "tel\u{E9}fono"])),
      language: IdentifiedLanguage(
        code: pick(["ta", "sr", "und"]), script: .latin, confidence: 0.5),
      overall: Overall(polarity: pick(OverallPolarity.allCases), score: 0),
      mentions: mentions,
      representatives: ids.map {
        RepresentativeMatch(
          id: $0, name: pick(["", "Ana", "Ána", "A\u{301}na"]), source: .text, confidence: 1)
      })
  }

  private mutating func mention(in text: String) -> Mention {
    let starts = Array(text.utf8.enumerated().filter { $0.element & 0xC0 != 0x80 }.map(\.offset))
    let start = pick(starts.dropLast())
    return Mention(
      theme: pick(["waiting", "courtesy", "price"]), polarity: pick(Polarity.allCases),
      strength: pick([0.1, 0.2, 0.3, 1, 1.5]), start: start, end: text.utf8.count, text: "x",
      entry: "e", representative: pick([nil, "", "R1", "R2", "R\u{E9}", "Re\u{301}"]))
  }

  private static let people = ["R1", "R2", "R3", "R\u{E9}", "Re\u{301}"]

  mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  private mutating func pick<Element>(_ choices: some Collection<Element>) -> Element {
    choices[choices.index(choices.startIndex, offsetBy: below(choices.count))]
  }
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
}
