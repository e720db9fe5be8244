package import Normalization

/// Tamil letters in ISO 15919.
package enum TamilPhonemes {
  package static let transcriber = AbugidaTranscriber(table: table)

  /// The spelling of one word; letters of other scripts stay as they are.
  package static func transcription(of word: String) -> String {
    var spelling: [UInt8] = []
    transcriber.append(Array(word.utf8).span, to: &spelling)
    return String(decoding: spelling, as: UTF8.self)
  }

  /// The block U+0B80–U+0BFF.
  package static let table: PhonemeTable = {
    var rows: [UInt32: (PhonemeTable.Kind, String)] = [:]
    for (kind, letters) in letters {
      for (scalar, spelling) in letters { rows[scalar] = (kind, spelling) }
    }
    var kinds: [UInt8] = []
    var starts: [UInt16] = [0]
    var spellings: [UInt8] = []
    for scalar in firstScalar...lastScalar {
      let (kind, spelling) = rows[scalar] ?? (.foreign, "")
      kinds.append(kind.rawValue)
      spellings.append(contentsOf: spelling.utf8)
      starts.append(UInt16(spellings.count))
    }
    return PhonemeTable(
      firstScalar: firstScalar, kinds: kinds, starts: starts, spellings: spellings,
      inherentVowel: Array("a".utf8))
  }()

  private static let firstScalar: UInt32 = 0x0B80
  private static let lastScalar: UInt32 = 0x0BFF

  private static let letters: [(PhonemeTable.Kind, [(UInt32, String)])] = [
    (.consonant, consonants), (.independentVowel, independentVowels), (.vowelSign, vowelSigns),
    (.virama, [(0x0BCD, "")]), (.other, others),
  ]

  private static let consonants: [(UInt32, String)] = [
    (0x0B95, "k"), (0x0B99, "ṅ"), (0x0B9A, "c"), (0x0B9C, "j"), (0x0B9E, "ñ"), (0x0B9F, "ṭ"),
    (0x0BA3, "ṇ"), (0x0BA4, "t"), (0x0BA8, "n"), (0x0BA9, "ṉ"), (0x0BAA, "p"), (0x0BAE, "m"),
    (0x0BAF, "y"), (0x0BB0, "r"), (0x0BB1, "ṟ"), (0x0BB2, "l"), (0x0BB3, "ḷ"), (0x0BB4, "ḻ"),
    (0x0BB5, "v"), (0x0BB6, "ś"), (0x0BB7, "ṣ"), (0x0BB8, "s"), (0x0BB9, "h"),
  ]

  private static let independentVowels: [(UInt32, String)] = [
    (0x0B85, "a"), (0x0B86, "ā"), (0x0B87, "i"), (0x0B88, "ī"), (0x0B89, "u"), (0x0B8A, "ū"),
    (0x0B8E, "e"), (0x0B8F, "ē"), (0x0B90, "ai"), (0x0B92, "o"), (0x0B93, "ō"), (0x0B94, "au"),
  ]

  private static let vowelSigns: [(UInt32, String)] = [
    (0x0BBE, "ā"), (0x0BBF, "i"), (0x0BC0, "ī"), (0x0BC1, "u"), (0x0BC2, "ū"), (0x0BC6, "e"),
    (0x0BC7, "ē"), (0x0BC8, "ai"), (0x0BCA, "o"), (0x0BCB, "ō"), (0x0BCC, "au"),
  ]

  /// Anusvara, aytham, the au length mark (silent alone), digits.
  private static let others: [(UInt32, String)] =
    [
      (0x0B82, "ṁ"), (0x0B83, "ḥ"), (0x0BD7, ""), (0x0BF0, "10"), (0x0BF1, "100"), (0x0BF2, "1000"),
    ] + (0..<10).map { (0x0BE6 + $0, String($0)) }
}
