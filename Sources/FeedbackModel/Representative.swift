/// A person of the roster: the one who served the customer.
package struct Representative: Sendable, Equatable {
  package var id: String
  package var name: String
  /// Other spellings, nicknames, other scripts.
  package var aliases: [String]
  package var team: String?
  /// Languages the person serves in (ISO 639).
  package var languages: [String]
  /// `m`, `f` or nil where the roster does not say.
  package var gender: String?

  package init(
    id: String, name: String, aliases: [String] = [], team: String? = nil,
    languages: [String] = [], gender: String? = nil
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.team = team
    self.languages = languages
    self.gender = gender
  }
}

/// A representative found for a comment, in its column or in its text.
package struct RepresentativeMatch: Sendable, Equatable {
  package enum Source: String, Sendable {
    case column
    case text
  }

  package var id: String
  package var name: String
  package var source: Source
  /// Byte span in the comment's text; nil for a match from the column.
  package var span: Range<Int>?
  /// The words of the span as written; nil for a match from the column.
  package var text: String?
  /// 0 through 1.
  package var confidence: Double

  package init(
    id: String, name: String, source: Source, span: Range<Int>? = nil, text: String? = nil,
    confidence: Double
  ) {
    self.id = id
    self.name = name
    self.source = source
    self.span = span
    self.text = text
    self.confidence = confidence
  }
}
