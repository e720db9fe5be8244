import Normalization
import TestSupport
import Testing

@Suite("Folding to match keys") struct FoldingTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var key: String

    init(_ name: String, _ text: String, _ key: String) {
      testDescription = name
      self.text = text
      self.key = key
    }
  }

  static let rules = FoldRules(
    letters: [
      "á": "a", "é": "e", "č": "c", "ć": "c", "š": "s", "ž": "z", "đ": "dj", "ђ": "dj", "љ": "lj",
      "њ": "nj", "џ": "dz", "ч": "c", "е": "e", "к": "k", "а": "a", "л": "l", "у": "u", "б": "b",
      "ш": "s", "т": "t", "о": "o", "ஶ": "ஸ",
    ], kept: ["ñ"],
    pairs: [.init(first: "\u{0BBE}", second: "\u{0BC6}", replacement: "\u{0BCA}")])
  static let normalizer = Normalizer(rules: rules)

  static let cases = [
    Case("case", "NO Funciona", "no funciona"),
    Case("accents to base letters", "CAFÉ está", "cafe esta"),
    Case("ñ is kept", "El AÑO", "el año"),
    Case("decomposed ñ is composed", "an\u{0303}o", "año"),
    Case("Croatian letters", "Čekala šaću ŽĐ", "cekala sacu zdj"),
    Case("decomposed č", "c\u{030C}ekala", "cekala"),
    Case("Cyrillic is written in Latin", "Чекала ЉУЊАК џољ ђак", "cekala ljunjak dzolj djak"),
    Case("digraph letters", "ǆǈ", "dzlj"),
    Case("apostrophes inside words vanish", "n'yo mo’ko don't", "nyo moko dont"),
    Case("apostrophes at edges stay marks", "'di", "'di"),
    Case("zero-width space parts words", "பணம்\u{200B}திருப்பி", "பணம் திருப்பி"),
    Case("joiners vanish", "க்\u{200C}ஷ", "க்ஷ"),
    Case("Tamil vowels in two parts", "க\u{0BC6}\u{0BBE}", "கொ"),
    Case("Tamil visual order is repaired", "க\u{0BBE}\u{0BC6}", "கொ"),
    Case("Tamil digits", "௧௨௩", "123"),
    Case("full-width letters", "ＡＢＣ", "abc"),
    Case("mathematical letters", "𝐩𝐞𝐬𝐢𝐦𝐨", "pesimo"),
    Case("Nº is not the negator no", "Nº 5", "n 5"),
    Case("soft hyphen vanishes", "aten\u{00AD}cion", "atencion"),
    Case("skin tone vanishes", "👍🏽", "👍"),
    Case("prosodic accents vanish", "s\u{0300}ad", "sad"),
    Case("İ", "İyi", "iyi"),
    Case("ellipsis is one mark", "no…", "no."),
  ]

  @Test(arguments: cases)
  func `folds`(_ example: Case) {
    #expect(String(decoding: Self.normalizer.key(of: example.text), as: UTF8.self) == example.key)
  }

  @Test(arguments: cases)
  func `folding a key again changes nothing`(_ example: Case) {
    let key = Self.normalizer.key(of: example.text)
    #expect(Self.normalizer.key(of: String(decoding: key, as: UTF8.self)) == key)
  }

  @Test(arguments: cases)
  func `every span of a key leads to source bytes that fold to it`(_ example: Case) {
    let folded = FoldedText()
    let source = Array(example.text.utf8)
    Self.normalizer.fold(source, into: folded)
    for start in 0..<folded.count
    where start == 0 || folded.origins[start] != folded.origins[start - 1] {
      let span = folded.source(of: start..<folded.count)
      #expect(span.upperBound == source.count)
      let rest = Self.normalizer.key(of: String(decoding: source[span], as: UTF8.self))
      #expect(rest == Array(folded.bytes[start...]))
    }
  }

  @Test(arguments: 0..<40)
  func `no bytes are out of bounds and origins never fall`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<60 {
      let value = UInt32.random(in: 0..<0x11_0000, using: &generator)
      if let scalar = Unicode.Scalar(value % 7 == 0 ? value : value % 0x2000) {
        text.unicodeScalars.append(scalar)
      }
    }
    let folded = FoldedText()
    Self.normalizer.fold(Array(text.utf8), into: folded)
    for index in 0..<folded.count {
      #expect(folded.origins[index] <= folded.origins[index + 1])
      #expect(folded.sourceEnd(of: index) <= text.utf8.count)
    }
    #expect(folded.origins[folded.count] == UInt32(text.utf8.count))
  }

  @Test func `marks out of order take the slow path and fold as in order`() {
    let folded = FoldedText()
    Self.normalizer.fold(Array("a\u{0323}\u{0301}".utf8), into: folded)
    let ordered = Array(folded.bytes)
    Self.normalizer.fold(Array("a\u{0301}\u{0323}".utf8), into: folded)
    #expect(folded.tookSlowPath)
    #expect(Array(folded.bytes) == ordered)
  }

  @Test func `empty text has an empty key`() {
    #expect(Self.normalizer.key(of: "").isEmpty)
  }

  @Test(arguments: NormalForm.allCases)
  func `normal forms map every byte to its source`(_ form: NormalForm) {
    let text = Array("Ǆ é e\u{0301} ﬁ கொ".utf8)
    let result = text.withUnsafeBufferPointer { form.applied(to: $0) }
    #expect(result.origins.count == result.bytes.count + 1)
    #expect(result.origins.last == UInt32(text.count))
    #expect(zip(result.origins, result.origins.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
