extension LanguageIdentifier {
  /// A language that can be told from the others.
  package struct Language: Sendable {
    package var id: String
    /// ISO 15924 codes of the scripts it is written in.
    package var scripts: [String]
    /// Whether it occurs inside the others.
    package var isMixedIn: Bool
    package var variants: [Variant]
    /// Whether the lexicon has no entries for it: a neighbour of its languages.
    package var isOutside: Bool
    /// The code points of a script that only it is written in; nil where there is none.
    package var block: ClosedRange<UInt32>?
    /// Nats that a language outside starts with; below 0 for one that is rarely met.
    package var lead: Double

    /// A standard that the language splits into where its cues decide.
    package struct Variant: Sendable {
      package var code: String
      package var name: String
      /// Scripts that decide for it at once.
      package var scripts: [String]

      package init(code: String, name: String, scripts: [String]) {
        self.code = code
        self.name = name
        self.scripts = scripts
      }
    }

    package init(
      id: String, scripts: [String], isMixedIn: Bool = false, variants: [Variant] = [],
      isOutside: Bool = false, block: ClosedRange<UInt32>? = nil, lead: Double = 0
    ) {
      self.id = id
      self.scripts = scripts
      self.isMixedIn = isMixedIn
      self.variants = variants
      self.isOutside = isOutside
      self.block = block
      self.lead = lead
    }
  }
}
