package import Aggregation
package import FeedbackModel

/// How the tags of one comment compare with gold.
package struct GoldOutcome: Sendable {
  package var id: String
  /// Declared language, `und` where none is.
  package var language: String
  package var style: String?
  package var kind: String?
  package var hasMention: Bool
  /// nil where gold has no verdict, or one that is neither praise nor complaint.
  package var verdict: Verdict?
  /// Theme and polarity both right.
  package var right: [GoldRecord.Tag] = []
  package var wrong: [GoldRecord.Tag] = []
  package var missing: [GoldRecord.Tag] = []
  /// Representatives named in the text, by name.
  package var people = LabelCount()
  /// Representatives of the tags that are right.
  package var owners = LabelCount()

  package struct Verdict: Sendable {
    package var isPraise: Bool
    /// nil where the comment was left undecided.
    package var found: Bool?

    package var isRight: Bool { found == isPraise }
  }

  package init(_ gold: GoldRecord, _ tagged: TaggedComment) {
    id = gold.comment.id
    language = gold.comment.language ?? "und"
    style = gold.style
    kind = gold.kind
    hasMention = !tagged.mentions.isEmpty
    verdict = Self.verdict(gold, tagged)
    compareThemes(gold, tagged)
    comparePeople(gold, tagged)
    compareOwners(gold, tagged)
  }

  private static func verdict(_ gold: GoldRecord, _ tagged: TaggedComment) -> Verdict? {
    guard gold.overall == .praise || gold.overall == .complaint else { return nil }
    let found: Bool?
    switch tagged.overall.polarity {
    case .praise: found = true
    case .complaint: found = false
    case .mixed, .neutral: found = nil
    }
    return Verdict(isPraise: gold.overall == .praise, found: found)
  }

  private mutating func compareThemes(_ gold: GoldRecord, _ tagged: TaggedComment) {
    guard let expected = gold.tags else { return }
    let found = Set(tagged.mentions.map { GoldRecord.Tag(theme: $0.theme, polarity: $0.polarity) })
    right = found.intersection(expected).sorted()
    wrong = found.subtracting(expected).sorted()
    missing = expected.subtracting(found).sorted()
  }

  private mutating func comparePeople(_ gold: GoldRecord, _ tagged: TaggedComment) {
    guard let named = gold.people else { return }
    people = LabelCount(
      found: Set(tagged.representatives.filter { $0.source == .text }.map(\.name)),
      expected: Set(named.map(\.name)))
  }

  private mutating func compareOwners(_ gold: GoldRecord, _ tagged: TaggedComment) {
    guard let expected = gold.owners else { return }
    var names: [String: String] = [:]
    for person in tagged.representatives { names[person.id] = person.name }
    for tag in right {
      let found = tagged.mentions.filter { $0.theme == tag.theme && $0.polarity == tag.polarity }
        .compactMap { $0.representative.map { names[$0] ?? $0 } }
      owners += LabelCount(found: Set(found), expected: expected[tag] ?? [])
    }
  }
}

extension LabelCount {
  /// What two sets have in common and what each has alone.
  init<Label>(found: Set<Label>, expected: Set<Label>) {
    self.init()
    truePositives = found.intersection(expected).count
    falsePositives = found.subtracting(expected).count
    falseNegatives = expected.subtracting(found).count
  }
}
