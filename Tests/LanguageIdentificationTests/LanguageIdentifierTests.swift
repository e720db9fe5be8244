import FeedbackModel
import LanguageIdentification
import Normalization
import Segmentation
import Testing

@Suite("Telling languages apart") struct LanguageIdentifierTests {
  private static let languages: [LanguageIdentifier.Language] = [
    .init(id: "en", scripts: ["Latn"], isMixedIn: true, variants: []),
    .init(id: "es", scripts: ["Latn"], isMixedIn: false, variants: []),
    .init(
      id: "hbs", scripts: ["Latn", "Cyrl"], isMixedIn: false,
      variants: [
        .init(code: "hr", name: "Croatian", scripts: []),
        .init(code: "sr", name: "Serbian", scripts: ["Cyrl"]),
      ]),
    .init(id: "ta", scripts: ["Taml", "Latn"], isMixedIn: false, variants: []),
  ]

  private static let normalizer = Normalizer(
    rules: FoldRules(letters: ["č": "c", "ч": "c", "е": "e", "к": "k", "а": "a", "м": "m"]))

  private static let model: LanguageModel = {
    var trainer = LanguageTrainer(
      normalizer: normalizer, segmenter: Segmenter(), languageCount: languages.count)
    trainer.add("the order was not delivered and the staff never answered the phone", language: 0)
    trainer.add("el pedido no llegó y nadie contesta el teléfono de la tienda", language: 1)
    trainer.add("narudžba nije stigla i nitko se ne javlja na telefon u trgovini", language: 2)
    trainer.add("porul varala yarum phone edukala romba mosam iruku", language: 3)
    return LanguageModel(
      languageCount: languages.count, grams: trainer.grams(minimum: 1),
      words: [(Array("no".utf8), [0.5, 0.5, 0.5, 0])],
      cues: [
        .init(word: Array("tjed".utf8), isPrefix: true, language: 2, variant: 0, weight: 1),
        .init(word: Array("nedelja".utf8), isPrefix: false, language: 2, variant: 1, weight: 1),
      ])
  }()

  private static let identifier = LanguageIdentifier(model: model, languages: languages)

  static let cases: [(text: String, code: String, script: Script)] = [
    ("el teléfono de la tienda no contesta", "es", .latin),
    ("nitko se ne javlja na telefon", "hbs", .latin),
    ("nitko se ne javlja tri tjedna", "hr", .latin),
    ("ne javlja se cela nedelja na telefon", "sr", .latin),
    ("чекам", "sr", .cyrillic),
    ("சேவை மோசம்", "ta", .tamil),
    ("phone edukala romba mosam", "ta", .latin),
    ("12 34", "und", .other),
    ("", "und", .other),
  ]

  @Test(arguments: cases)
  func `identifies`(_ example: (text: String, code: String, script: Script)) {
    let found = Self.identify(example.text).identified
    #expect(found.code == example.code)
    #expect(found.script == example.script)
    #expect((0...1).contains(found.confidence))
  }

  @Test func `a declared language decides where the text does not`() {
    #expect(Self.identify("5", declared: 1).identified.code == "es")
  }

  @Test func `the model survives its bytes`() {
    let copy = LanguageIdentifier(
      model: LanguageModel(bytes: Self.model.bytes), languages: Self.languages)
    for example in Self.cases {
      #expect(
        Self.identify(example.text, by: copy).identified == Self.identify(example.text).identified)
    }
  }

  private static func identify(
    _ text: String, declared: Int? = nil, by identifier: LanguageIdentifier = identifier
  ) -> LanguageIdentifier.Result {
    let folded = FoldedText()
    let segmented = SegmentedText()
    normalizer.fold(Array(text.utf8), into: folded)
    Segmenter().segment(folded, into: segmented)
    return identifier.identify(
      segmented.tokens, of: folded, declared: declared,
      memo: WordScores(languageCount: languages.count))
  }
}
