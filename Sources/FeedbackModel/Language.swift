/// A writing system that the pipeline tells apart, by its ISO 15924 code.
package enum Script: String, Sendable, CaseIterable {
  case latin = "Latn"
  case cyrillic = "Cyrl"
  case tamil = "Taml"
  /// No letters, or letters of another script.
  case other = "Zyyy"
}

/// The language of a comment and how sure that is.
package struct IdentifiedLanguage: Sendable, Equatable {
  /// ISO 639 code, `hbs` for Serbian or Croatian undecided, or `und`.
  package var code: String
  package var script: Script
  /// 0 = no evidence, 1 = certain.
  package var confidence: Double
  /// Other languages in the same comment, sorted.
  package var mixed: [String]

  package init(code: String, script: Script, confidence: Double, mixed: [String] = []) {
    self.code = code
    self.script = script
    self.confidence = confidence
    self.mixed = mixed
  }

  package static let undetermined = IdentifiedLanguage(code: "und", script: .other, confidence: 0)
}
