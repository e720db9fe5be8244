/// How the last stem vowel changes under stress and, after the slash, in the weak forms
/// (gerund, third person of the preterite): cerrar `ie`, preferir `ie/i`.
enum SpanishStemChange: String, CaseIterable, Sendable {
  case none = ""
  case eToIe = "ie"
  case oToUe = "ue"
  case eToI = "i"
  case eToIeAndI = "ie/i"
  case oToUeAndU = "ue/u"

  /// The stem of stressed forms: cierr-, duerm-, pid-.
  func stressed(_ stem: Word) -> Word {
    switch self {
    case .none: stem
    case .eToIe, .eToIeAndI: Self.replace(in: stem, vowels: "ei", with: "ie", atStart: "ye")
    case .oToUe, .oToUeAndU: Self.replace(in: stem, vowels: "ou", with: "ue", atStart: "hue")
    case .eToI: Self.replace(in: stem, vowels: "e", with: "i", atStart: "i")
    }
  }

  /// The stem of the weak forms: prefir-, durm-, pid-.
  func weak(_ stem: Word) -> Word {
    switch self {
    case .none, .eToIe, .oToUe: stem
    case .eToIeAndI, .eToI: Self.replace(in: stem, vowels: "e", with: "i", atStart: "i")
    case .oToUeAndU: Self.replace(in: stem, vowels: "o", with: "u", atStart: "u")
    }
  }

  /// Replaces the last vowel of the stem, where it is one of `vowels`; the u of qu and gu is none.
  private static func replace(
    in stem: Word, vowels: String, with new: String, atStart: String
  ) -> Word {
    guard let index = lastVowel(of: stem), vowels.unicodeScalars.contains(stem.letters[index])
    else { return stem }
    let replacement = index == 0 ? atStart : new
    return Word(letters: stem.letters[..<index]) + replacement
      + Word(letters: stem.letters[(index + 1)...])
  }

  private static func lastVowel(of stem: Word) -> Int? {
    var index = stem.count - 1
    if stem.ends(inAny: ["qu", "gu"]) { index -= 2 }
    while index >= 0 {
      switch stem.letters[index] {
      case "e", "o", "i": return index
      case "u": return index
      case "a": return nil
      default: index -= 1
      }
    }
    return nil
  }
}
