/// How well bytes read as a language in a single-byte encoding.
struct LetterEvidence: Sendable {
  let encoding: TextEncoding
  let profile: LetterProfile
  private let page: CodePage
  /// What each byte is to the profile.
  private let marks: [Mark]

  private struct Mark {
    /// The lower-case letter, or `_` for whatever is no letter.
    var letter: Unicode.Scalar
    /// What the byte costs by itself, in nats.
    var cost: Double
    var isUpper: Bool
    var isLetter: Bool
    /// Whether pairs with it say anything.
    var isKnown: Bool
  }

  // Costs of what a language does not write, in nats. A pair of letters scores -3 to -12, and every
  // letter stands in two.
  private static let commonMarkCost = -12.0
  private static let foreignLetterCost = -20.0
  private static let controlCost = -30.0
  private static let innerCapitalCost = -4.0

  init(_ profile: LetterProfile, _ encoding: TextEncoding, common: Set<Unicode.Scalar>) {
    self.profile = profile
    self.encoding = encoding
    let page = CodePage(encoding)
    self.page = page
    marks = page.scalars.map { Self.mark($0, profile, common) }
  }

  private static func mark(
    _ scalar: Unicode.Scalar, _ profile: LetterProfile, _ common: Set<Unicode.Scalar>
  ) -> Mark {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let isLetter = scalar.properties.isAlphabetic
    var mark = Mark(
      letter: isLetter ? lower : "_", cost: 0, isUpper: isLetter && lower != scalar,
      isLetter: isLetter, isKnown: true)
    if scalar.isASCII { return mark }
    if profile.alphabet.contains(lower) {
      mark.letter = lower
    } else if common.contains(scalar) {
      mark.letter = "_"
      mark.cost = commonMarkCost
    } else if scalar.value < 0xA0 || scalar == "\u{FFFD}" {
      mark.letter = "_"
      mark.cost = controlCost
    } else {
      mark.cost = foreignLetterCost
      mark.isKnown = false
    }
    return mark
  }

  /// The log-likelihood of the bytes outside ASCII with their neighbours, in nats, and their number.
  func score(_ bytes: UnsafeBufferPointer<UInt8>) -> (score: Double, count: Int) {
    var score = 0.0
    var count = 0
    var last = marks[0x20]
    for (index, byte) in bytes.enumerated() {
      let isHigh = byte >= 0x80
      let isBesideHigh = index > 0 && bytes[index - 1] >= 0x80
      if !isHigh, !isBesideHigh, index + 1 < bytes.count, bytes[index + 1] < 0x80 { continue }
      let mark = marks[Int(byte)]
      if index > 0, !isBesideHigh { last = marks[Int(bytes[index - 1])] }
      if isHigh || isBesideHigh {
        score += mark.cost
        if last.isKnown, mark.isKnown, !(last.letter.isASCII && mark.letter.isASCII) {
          score += profile.logShare(last.letter, mark.letter)
        }
      }
      if isHigh {
        count += 1
        if mark.isUpper, last.isLetter, !last.isUpper { score += Self.innerCapitalCost }
      }
      last = mark
    }
    return (score, count)
  }

  /// Whether two encodings mean the same by every byte outside ASCII that occurs.
  func agrees(with other: LetterEvidence, on bytes: Set<UInt8>) -> Bool {
    bytes.allSatisfy { page.scalars[Int($0)] == other.page.scalars[Int($0)] }
  }
}
