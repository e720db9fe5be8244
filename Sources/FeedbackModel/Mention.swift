/// What a mention says of its theme.
package enum Polarity: String, Sendable, CaseIterable, Comparable {
  case complaint
  case praise
  /// Neither: "not bad", "ok lang".
  case mild

  package static func < (a: Polarity, b: Polarity) -> Bool { a.rawValue < b.rawValue }
}

/// One theme that a comment complains about or praises, with the words that say so.
package struct Mention: Sendable, Equatable {
  /// A theme id of `lexicons/themes.yaml`.
  package var theme: String
  package var polarity: Polarity
  /// Degree of the evaluation: 1 is plain, above is stronger, below is weaker; more than 0.
  package var strength: Double
  /// First byte of the words in the comment's text.
  package var start: Int
  /// The byte after the last one.
  package var end: Int
  /// The words themselves, as the customer wrote them.
  package var text: String
  /// The lexicon entry, e.g. `hbs.waiting.017`.
  package var entry: String
  /// The rules that changed the entry's own polarity or strength, in the order applied.
  package var rules: [String]
  /// The id of the representative the mention is about; nil where nobody can be named.
  package var representative: String?

  package init(
    theme: String, polarity: Polarity, strength: Double, start: Int, end: Int, text: String,
    entry: String, rules: [String] = [], representative: String? = nil
  ) {
    self.theme = theme
    self.polarity = polarity
    self.strength = strength
    self.start = start
    self.end = end
    self.text = text
    self.entry = entry
    self.rules = rules
    self.representative = representative
  }
}

/// The verdict of a whole comment.
package enum OverallPolarity: String, Sendable, CaseIterable {
  case complaint
  case praise
  /// Both, neither clearly stronger.
  case mixed
  /// No opinion found.
  case neutral
}

/// The verdict with the figure behind it.
package struct Overall: Sendable, Equatable {
  package var polarity: OverallPolarity
  /// Signed: below 0 complaint, above 0 praise, 0 neutral; unbounded.
  package var score: Double
  /// What the rating column adds to ``score``; 0 where there is none, or none that says anything.
  package var rating: Double

  package init(polarity: OverallPolarity, score: Double, rating: Double = 0) {
    self.polarity = polarity
    self.score = score
    self.rating = rating
  }

  package static let neutral = Overall(polarity: .neutral, score: 0)
}
