package import FeedbackModel
import Foundation
import Intake

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

  /// Of each tag, the names of the representatives it belongs to; nil where the record does not say
  /// for each of its themes. A tag that belongs to nobody has no names.
  package var owners: [Tag: Set<String>]?
  /// How it is written (`clean`, `informal`, `hard`), and what it tests, where the record says so.
  package var style: String?
  package var kind: String?
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
      date: record.date, channel: record.channel, language: record.language ?? record.lang,
      rating: record.rating?.value)
    tags = record.themes.map { themes in
      Set(
        themes.compactMap { tag in
          Self.polarity(tag.polarity).map { Tag(theme: tag.theme, polarity: $0) }
        })
    }
    owners = Self.owners(record.themes ?? [])
    style = record.style
    kind = record.kind ?? record.pitfall.map { "pitfall \($0)" }
    overall = (record.overall ?? record.label).flatMap(Self.verdict)
    people = record.representatives?.map {
      Person(name: $0.name, polarity: $0.polarity.flatMap(Self.polarity))
    }
  }

  private struct Line: Decodable {
    struct Theme: Decodable {
      enum Key: String, CodingKey { case theme, polarity, representative }

      var theme: String
      var polarity: String
      var representative: String?
      /// Whether the record says who the theme belongs to, be it nobody.
      var isOwned: Bool

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        theme = try container.decode(String.self, forKey: .theme)
        polarity = try container.decode(String.self, forKey: .polarity)
        representative = try container.decodeIfPresent(String.self, forKey: .representative)
        isOwned = container.contains(.representative)
      }
    }
    /// A number, or a text that intake would read as one.
    struct Rating: Decodable {
      var value: Double?

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try? container.decode(String.self)
        value =
          (try? container.decode(Double.self))
          ?? text.flatMap { Array($0.utf8).withUnsafeBufferPointer(Intake.rating) }
      }
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
    var rating: Rating?
    var themes: [Theme]?
    var overall: String?
    var label: String?
    var representatives: [Named]?
    var style: String?
    var kind: String?
    var pitfall: Int?
  }

  private static func owners(_ themes: [Line.Theme]) -> [Tag: Set<String>]? {
    guard !themes.isEmpty, themes.allSatisfy(\.isOwned) else { return nil }
    var owners: [Tag: Set<String>] = [:]
    for theme in themes {
      guard let polarity = polarity(theme.polarity) else { continue }
      let tag = Tag(theme: theme.theme, polarity: polarity)
      owners[tag, default: []].formUnion(theme.representative.map { [$0] } ?? [])
    }
    return owners
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
