package import FeedbackModel

/// One line of a lexicon file, read and checked but not yet compiled.
package struct EntrySource: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Fixed expression: consumes its words, immune to negation.
    case fixed = "fix"
    /// Evaluation that negation, wish and degree act on.
    case evaluator = "eval"
    /// Names what is evaluated, without polarity.
    case target
    /// Changes what other words mean.
    case cue
    /// Consumes its words and says nothing, so that shorter entries do not read them.
    case block
    /// Says what the customer wants or means to do, beside themes; changes no other entry.
    case signal
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let negatable = Flags(rawValue: 1)
    package static let defect = Flags(rawValue: 2)
    package static let event = Flags(rawValue: 4)
    package static let weak = Flags(rawValue: 8)
    package static let exact = Flags(rawValue: 16)
    /// A cue whose scope lies before it.
    package static let left = Flags(rawValue: 32)
    /// A cue whose scope lies on both sides.
    package static let both = Flags(rawValue: 64)
    /// A negator that binds only the next noun.
    package static let noun = Flags(rawValue: 128)
    /// A signal that no negator cancels; the bit of ``negatable``, for which signals have no use.
    package static let firm = negatable

    /// The names that files use.
    static let names: [(name: String, flag: Flags)] = [
      ("neg", .negatable), ("defect", .defect), ("event", .event), ("weak", .weak),
      ("exact", .exact), ("left", .left), ("both", .both), ("noun", .noun),
    ]
  }

  /// `<language>.<theme>.<id>`.
  package var id: String
  package var kind: Kind
  /// nil for targets, cues and blocks.
  package var polarity: Polarity?
  package var strength: Int
  package var flags: Flags
  package var variants: [String]
  /// The theme id; nil where the entry fits any theme, and for cues.
  package var theme: String?
  package var cue: CueClass?
  /// The signal's id; nil for all other kinds.
  package var signal: String? = nil
  /// What the cue's class says a number means: a factor, a scope in words, seconds.
  package var value: Double?
  package var pattern: Pattern
  package var patternText: String
  package var location: SourceLocation
}

/// A sentence in a lexicon file in which a theme must be found, or must not.
package struct ExampleSource: Sendable {
  package var id: String
  package var theme: String
  /// The signal in place of the theme; nil in files of themes.
  package var signal: String? = nil
  package var polarity: Polarity?
  /// False for a counter-example.
  package var isExpected: Bool
  package var text: String
  package var location: SourceLocation
}

/// What a cue does to the words around it (lexicons/README.md).
///
/// The raw value is the class's number in the compiled image, and its bit in a word's set of classes.
package enum CueClass: UInt8, Sendable, CaseIterable {
  case negator, pseudoNegator, degree, contrast, boundary, irrealis, such, refusal, counterfactual
  case comparison, others, transparent, number, time, pronoun, title, kinship, closing, thanks
  case cancel, coordinator, ironic, answer

  /// The name that lexicon files write.
  package var name: String {
    self == .pseudoNegator ? "pseudo-negator" : "\(self)"
  }

  package init?(name: some StringProtocol) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// The class as a set of one.
  @inlinable package var bit: UInt32 { 1 &<< UInt32(rawValue) }
}
