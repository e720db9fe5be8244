/// A field of the input record that the program knows by name; any other is an attribute.
package enum Field: Int, Sendable, CaseIterable {
  case text
  case id
  case representative
  case date
  case channel
  case language
  case rating
  case segment

  /// The name in the input record, e.g. `representative`.
  package var name: String {
    switch self {
    case .text: "text"
    case .id: "id"
    case .representative: "representative"
    case .date: "date"
    case .channel: "channel"
    case .language: "language"
    case .rating: "rating"
    case .segment: "segment"
    }
  }

  package init?(name: some StringProtocol) {
    guard let field = Field.allCases.first(where: { $0.name == name }) else { return nil }
    self = field
  }
}
