package import FeedbackModel
import Foundation

/// A comment with the tags that a person gave it (contract.md, "Gold record").
package struct GoldRecord: Sendable {
  /// A theme with its polarity.
  package struct Tag: Sendable, Hashable, Comparable {
    package var theme: String
    package var polarity: Polarity

    package init(theme: String, polarity: Polarity) {
      self.theme = theme
      self.polarity = polarity
    }

    package static func < (a: Tag, b: Tag) -> Bool {
      (a.theme, a.polarity) < (b.theme, b.polarity)
    }
  }

  package struct Person: Sendable {
    package var name: String
    package var polarity: Polarity?
  }

  package var comment: Comment
  /// nil where the record carries no themes.
  package var tags: Set<Tag>?
  /// nil where the record carries no verdict.
  package var overall: OverallPolarity?
  /// nil where the record carries no representatives.
  package var people: [Person]?

  /// Reads a gold record. `label` with `pos`, `neg`, `neu` or `mixed` is taken as the verdict of
  /// collections that have no other labels; `lang` as the declared language.
  ///
  /// - Returns: nil where the line is no record with a text.
  package init?(_ line: [UInt8]) {
    guard let record = try? JSONDecoder().decode(Line.self, from: Data(line)) else { return nil }
    comment = Comment(
      id: record.id ?? "", text: Array(record.text.utf8), representative: record.representative,
      date: record.date, channel: record.channel, language: record.language ?? record.lang)
    tags = record.themes.map { themes in
      Set(
        themes.compactMap { tag in
          Self.polarity(tag.polarity).map { Tag(theme: tag.theme, polarity: $0) }
        })
    }
    overall = (record.overall ?? record.label).flatMap(Self.verdict)
    people = record.representatives?.map {
      Person(name: $0.name, polarity: $0.polarity.flatMap(Self.polarity))
    }
  }

  private struct Line: Decodable {
    struct Theme: Decodable {
      var theme: String
      var polarity: String
    }
    struct Named: Decodable {
      var name: String
      var polarity: String?
    }
    var id: String?
    var text: String
    var representative: String?
    var date: String?
    var channel: String?
    var language: String?
    var lang: String?
    var themes: [Theme]?
    var overall: String?
    var label: String?
    var representatives: [Named]?
  }

  private static func polarity(_ sign: String) -> Polarity? {
    switch sign {
    case "+", "praise": .praise
    case "-", "complaint": .complaint
    case "~", "mild": .mild
    default: nil
    }
  }

  private static func verdict(_ label: String) -> OverallPolarity? {
    switch label {
    case "+", "pos", "praise": .praise
    case "-", "neg", "complaint": .complaint
    case "~", "mixed": .mixed
    case "0", "neu", "neutral": .neutral
    default: nil
    }
  }
}
