package import FeedbackModel

/// What one comment's tags lack and have too much, against gold.
package struct GoldDifference {
  /// `id  verdict gold/found  missing …  wrong … (entry)  …`, or empty where all is right.
  package let line: String

  package init(_ gold: GoldRecord, _ tagged: TaggedComment) {
    let parts = Self.verdict(gold, tagged) + Self.themes(gold, tagged) + Self.people(gold, tagged)
    line = parts.isEmpty ? "" : "\(gold.comment.id)\t" + parts.joined(separator: "\t") + "\n"
  }

  private static func verdict(_ gold: GoldRecord, _ tagged: TaggedComment) -> [String] {
    guard let overall = gold.overall, overall != tagged.overall.polarity else { return [] }
    return ["overall \(overall.rawValue)/\(tagged.overall.polarity.rawValue)"]
  }

  private static func themes(_ gold: GoldRecord, _ tagged: TaggedComment) -> [String] {
    guard let expected = gold.tags else { return [] }
    let found = Set(tagged.mentions.map { GoldRecord.Tag(theme: $0.theme, polarity: $0.polarity) })
    let missing = expected.subtracting(found).sorted().map { "missing " + name($0) }
    let wrong = found.subtracting(expected).sorted().map { tag in
      let entries = tagged.mentions.filter { $0.theme == tag.theme && $0.polarity == tag.polarity }
      let names = Set(entries.map(\.entry)).sorted().joined(separator: " ")
      return "wrong \(name(tag)) (\(names))"
    }
    return missing + wrong
  }

  private static func people(_ gold: GoldRecord, _ tagged: TaggedComment) -> [String] {
    guard let people = gold.people else { return [] }
    let expected = Set(people.map(\.name))
    let found = Set(tagged.representatives.filter { $0.source == .text }.map(\.name))
    return expected.subtracting(found).sorted().map { "unseen \($0)" }
      + found.subtracting(expected).sorted().map { "taken for \($0)" }
      + owners(gold, tagged)
  }

  private static func owners(_ gold: GoldRecord, _ tagged: TaggedComment) -> [String] {
    guard let owners = gold.owners else { return [] }
    var names: [String: String] = [:]
    for person in tagged.representatives { names[person.id] = person.name }
    return owners.sorted { $0.key < $1.key }.compactMap { tag, expected in
      let mentions = tagged.mentions.filter { $0.theme == tag.theme && $0.polarity == tag.polarity }
      let found = Set(mentions.compactMap { $0.representative.map { names[$0] ?? $0 } })
      guard !mentions.isEmpty, found != expected else { return nil }
      let list = { (names: Set<String>) in
        names.isEmpty ? "nobody" : names.sorted().joined(separator: " and ")
      }
      return "\(name(tag)) is \(list(expected))'s, given to \(list(found))"
    }
  }

  private static func name(_ tag: GoldRecord.Tag) -> String {
    tag.theme + LexiconTester.sign(tag.polarity)
  }
}
