package import FeedbackModel

/// What one comment's tags lack and have too much, against gold.
package struct GoldDifference {
  /// `id  verdict gold/found  -missing  +wrong (entry)`, or empty where all is right.
  package let line: String

  package init(_ gold: GoldRecord, _ tagged: TaggedComment) {
    var parts: [String] = []
    if let overall = gold.overall, overall != tagged.overall.polarity {
      parts.append("overall \(overall.rawValue)/\(tagged.overall.polarity.rawValue)")
    }
    let expected = gold.tags ?? []
    let found = Set(tagged.mentions.map { GoldRecord.Tag(theme: $0.theme, polarity: $0.polarity) })
    if gold.tags != nil {
      for tag in expected.subtracting(found).sorted() { parts.append("missing " + Self.name(tag)) }
      for tag in found.subtracting(expected).sorted() {
        let entries = tagged.mentions.filter {
          $0.theme == tag.theme && $0.polarity == tag.polarity
        }
        let names = Set(entries.map(\.entry)).sorted().joined(separator: " ")
        parts.append("wrong \(Self.name(tag)) (\(names))")
      }
    }
    line = parts.isEmpty ? "" : "\(gold.comment.id)\t" + parts.joined(separator: "\t") + "\n"
  }

  private static func name(_ tag: GoldRecord.Tag) -> String {
    tag.theme + LexiconTester.sign(tag.polarity)
  }
}
