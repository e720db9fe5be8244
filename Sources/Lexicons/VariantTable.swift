import LanguageIdentification

/// Decides which entries of regional variants a comment may match.
///
/// An entry with variants (`hr`, `es-MX`) is left out only where the comment is known to be of
/// another variant of that language: by identification (hr, sr) or by the declared code (es-AR).
package struct VariantTable: Sendable {
  private struct Code: Sendable, Equatable {
    /// Index of the language; nil where no language has the code.
    var language: Int?
    /// The code without the region.
    var base: String
    /// The region, or the variant's own code; nil where the code means the whole language.
    var region: String?
  }

  /// The Spanish of Latin America and its like: any region but the language's own country.
  private static let latinAmerica = "419"

  private let codes: [Code]
  private let languages: [Lexicon.Language]
  /// The answers for the codes that identification gives.
  private var known: [(code: String, mask: UInt32)] = []

  init(codes: [String], languages: [Lexicon.Language]) {
    self.languages = languages
    self.codes = codes.map { Self.parse($0, languages) }
    guard !codes.isEmpty else { return }
    for code in languages.flatMap({ [$0.id] + $0.variants.map(\.code) }) {
      known.append((code, mask(for: Self.parse(code, languages))))
    }
  }

  /// The bits of the variants that a comment may be read with.
  ///
  /// - Parameters:
  ///   - code: What identification found.
  ///   - declared: What the record says, in any case; used where it is more precise.
  /// - Returns: A bit for each code of the image's list; all bits where nothing is known.
  package func readable(code: String, declared: String?) -> UInt32 {
    guard !codes.isEmpty else { return .max }
    let found = known.first { $0.code == code }?.mask ?? .max
    guard found == .max, let declared else { return found }
    if let own = known.first(where: { $0.code == declared }) { return own.mask }
    return mask(for: Self.parse(declared, languages))
  }

  private func mask(for comment: Code) -> UInt32 {
    var mask = UInt32.max
    for (bit, code) in codes.enumerated() where !Self.fits(code, comment) {
      mask &= ~(1 << UInt32(bit))
    }
    return mask
  }

  private static func fits(_ entry: Code, _ comment: Code) -> Bool {
    guard let language = entry.language, language == comment.language, let region = comment.region,
      let own = entry.region
    else { return true }
    if own == latinAmerica { return region != entry.base.uppercased() }
    if region == latinAmerica { return own != entry.base.uppercased() }
    return own == region
  }

  /// A code with a region, or the code of a variant, which counts as one (`sr`, `sr-Cyrl`).
  private static func parse(_ text: String, _ languages: [Lexicon.Language]) -> Code {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    let base = String(parts.first ?? "").lowercased()
    let language = languages.firstIndex { $0.codes.contains(base) || $0.id == base }
    let isVariant = language.map { languages[$0].variants.contains { $0.code == base } } ?? false
    // A script (four letters) is no region.
    let region = parts.dropFirst().first { $0.utf8.count < 4 }.map { $0.uppercased() }
    return Code(language: language, base: base, region: isVariant ? base : region)
  }
}
