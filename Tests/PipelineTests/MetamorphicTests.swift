import Foundation
import Testing

/// What must not change a tag: how a comment is typed, what is put around it (200 comments of the
/// development halves, 40 a language).
@Suite("The same comment typed otherwise has the same tags") struct MetamorphicTests {
  struct Variation: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// nil where it does not apply to a language or text.
    var vary: @Sendable (_ text: String, _ language: String) -> String?
  }

  /// Share of the comments that must keep their tags under all variations together.
  static let target = 0.98
  private static let perLanguage = 40
  private static let languages = ["es", "hr", "sr", "tl", "ta"]

  static let variations = [
    Variation(testDescription: "without diacritics") { text, language in
      language == "ta" ? nil : withoutMarks(text)
    },
    Variation(testDescription: "in Cyrillic") { text, language in
      ["hr", "sr"].contains(language) && !text.unicodeScalars.contains(where: isCyrillic)
        ? inCyrillic(text) : nil
    },
    Variation(testDescription: "in capitals") { text, _ in text.uppercased() },
    Variation(testDescription: "in typographic quotes") { text, _ in "“\(text)”" },
    Variation(testDescription: "in NFD") { text, _ in text.decomposedStringWithCanonicalMapping },
    Variation(testDescription: "with an emoji behind it") { text, _ in text + " 🙂" },
    Variation(testDescription: "with a neutral sentence before it") { text, language in
      (neutral[language] ?? "") + " " + text
    },
  ]

  private static let neutral = [
    "es": "Compré el martes.", "hr": "Bio sam u utorak.", "sr": "Bio sam u utorak.",
    "tl": "Pumunta ako noong Martes.", "ta": "செவ்வாய்க்கிழமை போனேன்.",
  ]

  @Test func `themes and polarities stay, and so they do in two comments instead of one`() throws {
    let tagger = try BuiltInTagger()
    let comments = try Self.comments()
    let base = comments.map { tagger.tags($0.text, $0.language) }
    var kept = 0
    var tried = 0
    func count(_ name: String, _ results: [Bool]) {
      kept += results.count(where: { $0 })
      tried += results.count
      print("\(name): \(results.count(where: { $0 })) of \(results.count) keep their tags")
    }
    for variation in Self.variations {
      count(
        variation.testDescription,
        zip(comments, base).compactMap { comment, tags in
          variation.vary(comment.text, comment.language).map {
            tagger.tags($0, comment.language) == tags
          }
        })
    }
    count(
      "in two comments",
      zip(comments, base).compactMap { comment, tags in
        Self.halves(comment.text).map { first, second in
          tagger.tags(first, comment.language)
            .union(tagger.tags(second, comment.language)) == tags
        }
      })
    #expect(comments.count == Self.perLanguage * Self.languages.count)
    #expect(Double(kept) >= Self.target * Double(tried), "\(kept) of \(tried)")
  }

  struct Negation: Sendable, CustomTestStringConvertible {
    var language: String
    var plain: String
    var negated: String
    /// The theme with its sign without and with the negator.
    var change: (String, String)
    var testDescription: String { negated }

    init(_ language: String, _ plain: String, _ negated: String, _ change: (String, String)) {
      self.language = language
      self.plain = plain
      self.negated = negated
      self.change = change
    }
  }

  /// Praise becomes a complaint, a defect becomes praise, a bad adjective becomes mild.
  static let negations = [
    Negation("es", "La cajera fue amable.", "La cajera no fue amable.", ("courtesy+", "courtesy-")),
    Negation("es", "Hubo demoras.", "No hubo demoras.", ("waiting-", "waiting+")),
    Negation("es", "Es lento.", "No es lento.", ("waiting-", "waiting~")),
    Negation(
      "hr", "Djelatnica je ljubazna.", "Djelatnica nije ljubazna.", ("courtesy+", "courtesy-")),
    Negation("hr", "Spori su.", "Nisu spori.", ("waiting-", "waiting~")),
    Negation("sr", "Радница је љубазна.", "Радница није љубазна.", ("courtesy+", "courtesy-")),
    Negation(
      "tl", "Magalang ang cashier.", "Hindi magalang ang cashier.", ("courtesy+", "courtesy-")),
    Negation("ta", "சுத்தமா இருக்கு", "சுத்தமா இல்ல", ("place+", "place-")),
  ]

  @Test(arguments: negations)
  func `a negator changes the polarity`(_ example: Negation) throws {
    let tagger = try BuiltInTagger()
    #expect(tagger.tags(example.plain, example.language) == [example.change.0])
    #expect(tagger.tags(example.negated, example.language) == [example.change.1])
  }

  // MARK: helpers

  private static func comments() throws -> [(text: String, language: String)] {
    try languages.flatMap { language in
      try GoldSentence.read("\(language)/dev.ndjson").filter { !$0.themes.isEmpty }
        .prefix(perLanguage).map { ($0.text, language) }
    }
  }

  /// The text cut after its first sentence; nil where it has only one.
  private static func halves(_ text: String) -> (String, String)? {
    guard let end = text.range(of: #"[.!?] +"#, options: .regularExpression)?.upperBound,
      text.distance(from: end, to: text.endIndex) > 3
    else { return nil }
    return (String(text[..<end]), String(text[end...]))
  }

  private static func withoutMarks(_ text: String) -> String {
    let stripped = text.replacing("đ", with: "dj").replacing("Đ", with: "Dj")
      .decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { !(0x300...0x36F).contains($0.value) }
    return String(String.UnicodeScalarView(stripped))
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x4FF).contains(scalar.value)
  }

  private static let cyrillic: [String: String] = {
    let latin = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š"
    let letters = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш"
    return Dictionary(
      uniqueKeysWithValues: zip(
        latin.split(separator: " ").map(String.init), letters.split(separator: " ").map(String.init)
      ))
  }()

  private static func inCyrillic(_ text: String) -> String {
    let letters = text.map(String.init)
    var result = ""
    var index = 0
    while index < letters.count {
      let pair = index + 1 < letters.count ? letters[index] + letters[index + 1] : ""
      let latin = cyrillic[pair.lowercased()] != nil ? pair : letters[index]
      let letter = cyrillic[latin.lowercased()] ?? latin
      result += latin.first?.isUppercase == true ? letter.uppercased() : letter
      index += latin == pair ? 2 : 1
    }
    return result
  }
}
