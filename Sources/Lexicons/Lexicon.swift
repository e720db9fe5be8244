package import LanguageIdentification
package import Normalization
package import Segmentation

/// A compiled lexicon with the stages that its profiles configure.
package final class Lexicon: Sendable {
  /// What one language's profile says, for the stages that run per comment.
  package struct Language: Sendable {
    package var id: String
    package var name: String
    package var codes: [String]
    package var scripts: [String]
    package var triesDoubleFirst: Bool
    package var isMixedIn: Bool
    package var skeleton: SkeletonKey?
    /// Keys of contracted words that are written onto the word before ("maganda't").
    package var tails: [[UInt8]]
    package var variants: [LanguageIdentifier.Language.Variant]
  }

  /// How far the cues of one language reach; plain values, copied for nothing.
  package struct Scope: Sendable {
    package var window: Int
    package var fronted: Int
    package var pairWindow: Int
    package var isLeftward: Bool
    package var isTargetFirst: Bool
    /// Whether a full stop after a number makes it an ordinal ("5. kolovoza").
    package var hasOrdinalStops: Bool
  }

  package let image: LexiconImage
  package let themes: ThemeList
  package let signals: SignalList
  package let languages: [Language]
  /// In the order of ``languages``.
  package let scopes: [Scope]
  package let normalizer: Normalizer
  package let segmenter: Segmenter
  package let identifier: LanguageIdentifier
  package let transcriber: AbugidaTranscriber
  /// Which entries of regional variants a comment may match.
  package let variants: VariantTable

  /// SHA-256 of the lexicon's files, in hexadecimal: what reports name the lexicon by.
  package var digest: String { image.list(.digest).first ?? "" }

  package init(image: LexiconImage) {
    self.image = image
    themes = Self.themes(of: image)
    signals = SignalList(texts: image.list(.signals))
    languages = Self.languages(of: image)
    scopes = Self.scopes(of: image)
    variants = VariantTable(codes: image.variantCodes, languages: languages)
    normalizer = Normalizer(rules: Self.foldRules(of: image), codePoints: image.codePoints)
    segmenter = Segmenter(
      .init(
        emoticons: image.list(.emoticons).map(normalizer.key),
        dotted: image.list(.dottedWords).map(normalizer.key),
        domains: image.list(.domains).map(normalizer.key)))
    transcriber = AbugidaTranscriber(
      table: PhonemeImage.table(from: Array(image.array(.phonemes, of: UInt8.self))))
    identifier = LanguageIdentifier(
      model: LanguageModel(
        bytes: UnsafeRawBufferPointer(image.array(.identification, of: UInt8.self))),
      languages: languages.map {
        LanguageIdentifier.Language(
          id: $0.id, scripts: $0.scripts, isMixedIn: $0.isMixedIn, variants: $0.variants)
      } + Self.outsiders(of: image))
  }

  /// The index of the language that a declared code means.
  package func language(code: String) -> Int? {
    let code = code.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first ?? ""
    return languages.firstIndex { $0.codes.contains(String(code)) }
  }

  private static func themes(of image: LexiconImage) -> ThemeList {
    let places = image.array(.themes, of: UInt32.self)
    let roles = image.list(at: places.last ?? 0)
    return ThemeList(
      themes: places.dropLast().map { place in
        let texts = image.list(at: place)
        var names: [String: String] = [:]
        for index in stride(from: 4, to: texts.count - 1, by: 2) {
          names[texts[index]] = texts[index + 1]
        }
        return ThemeList.Theme(
          id: texts[0], group: texts[1], definition: texts[2], names: names,
          yields: texts[3].split(separator: " ").map(String.init))
      }, backstop: roles[0], credited: roles[1], spoken: roles[2],
      verdict: VerdictFormula(texts: roles.dropFirst(3)))
  }

  private static func languages(of image: LexiconImage) -> [Language] {
    image.array(.languages, of: LanguageRecord.self).map { record in
      Language(
        id: image.string(record.id), name: image.string(record.name),
        codes: image.list(at: record.codes), scripts: image.list(at: record.scripts),
        triesDoubleFirst: record.triesDoubleFirst != 0,
        isMixedIn: record.isMixedIn != 0,
        skeleton: record.hasSkeleton == 0 ? nil : skeleton(image.list(at: record.skeleton)),
        tails: image.list(at: record.tails).map { Array($0.utf8) },
        variants: variants(image.list(at: record.variants)))
    }
  }

  private static func scopes(of image: LexiconImage) -> [Scope] {
    image.array(.languages, of: LanguageRecord.self).map { record in
      Scope(
        window: Int(record.window), fronted: Int(record.fronted),
        pairWindow: Int(record.pairWindow), isLeftward: record.isLeftward != 0,
        isTargetFirst: record.isTargetFirst != 0, hasOrdinalStops: record.hasOrdinalStops != 0)
    }
  }

  private static func skeleton(_ parts: [String]) -> SkeletonKey {
    SkeletonKey(
      rules: stride(from: 0, to: parts.count - 3, by: 4).compactMap {
        SkeletonKey.Rule(Array(parts[$0..<$0 + 4]))
      })
  }

  private static func variants(_ texts: [String]) -> [LanguageIdentifier.Language.Variant] {
    stride(from: 0, to: texts.count - 2, by: 3).map { index in
      .init(
        code: texts[index], name: texts[index + 1],
        scripts: texts[index + 2].split(separator: " ").map(String.init))
    }
  }

  /// The neighbours of the lexicon's languages, in the order of the model's columns.
  private static func outsiders(of image: LexiconImage) -> [LanguageIdentifier.Language] {
    let texts = image.list(.outsiders)
    return stride(from: 0, to: texts.count - 3, by: 4).map { index in
      let ends = texts[index + 2].split(separator: " ").compactMap { UInt32($0) }
      return LanguageIdentifier.Language(
        id: texts[index], scripts: texts[index + 1].split(separator: " ").map(String.init),
        isOutside: true, block: ends.count == 2 ? ends[0]...ends[1] : nil,
        lead: Double(texts[index + 3]) ?? 0)
    }
  }

  private static func foldRules(of image: LexiconImage) -> FoldRules {
    var rules = FoldRules()
    let letters = image.list(.foldRules)
    for index in stride(from: 0, to: letters.count - 1, by: 2) {
      if let scalar = letters[index].unicodeScalars.first {
        rules.letters[scalar] = letters[index + 1]
      }
    }
    let pairs = image.list(.foldPairs)
    for index in stride(from: 0, to: pairs.count - 4, by: 5) {
      guard let first = pairs[index].unicodeScalars.first,
        let second = pairs[index + 1].unicodeScalars.first
      else { continue }
      rules.pairs.append(
        FoldRules.Pair(
          first: first, second: second, replacement: pairs[index + 2], before: pairs[index + 3],
          after: pairs[index + 4]))
    }
    return rules
  }
}
