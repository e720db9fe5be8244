/// What letters with marks, and letters of single alphabets (ñ, č, ђ, ы, ¿), say for each language.
///
/// Only their presence counts: half of all writers leave marks out.
struct LetterTable: Sendable {
  /// Code points below this have a place; all letters of Latin and Cyrillic alphabets in question.
  static let limit: UInt32 = 0x500
  /// Nats that one letter adds or takes at most.
  private static let ceiling = 3.0
  private static let smoothing = 0.5
  /// Letters of an alphabet, about.
  private static let alphabet = 60.0

  private let languageCount: Int
  /// The number of each code point's row; 0 for those that say nothing.
  let places: [UInt16]
  let rows: [Int8]

  init(languageCount: Int, places: [UInt16], rows: [Int8]) {
    self.languageCount = languageCount
    self.places = places
    self.rows = rows
  }

  static func covers(_ codePoint: UInt32) -> Bool { codePoint < limit }

  /// `lengths` are the bytes of match keys counted in each language's training text.
  init(_ letters: [NGramCounts.Row], lengths: [Int], unitsPerNat: Double) {
    languageCount = lengths.count
    let cyrillic = Self.cyrillicLengths(letters, lengths.count)
    let latin = zip(lengths, cyrillic).map { max($0 - $1, 0) }
    var places = [UInt16](repeating: 0, count: Int(Self.limit))
    var rows = [Int8](repeating: 0, count: lengths.count)
    for letter in letters where letter.counts.reduce(0, { $0 + $1.count }) > 2 {
      let lengths = Self.isCyrillic(letter) ? cyrillic : latin
      // A letter of every alphabet is counted by the n-grams already.
      if letter.counts.count == lengths.count(where: { $0 > 0 }) { continue }
      let place = UInt16(rows.count / max(lengths.count, 1))
      rows += Self.row(letter, lengths, unitsPerNat)
      let text = String(decoding: letter.bytes, as: UTF8.self)
      for scalar in (text + text.uppercased()).unicodeScalars where Self.covers(scalar.value) {
        places[Int(scalar.value)] = place
      }
    }
    self.places = places
    self.rows = rows
  }

  private static func isCyrillic(_ letter: NGramCounts.Row) -> Bool {
    String(decoding: letter.bytes, as: UTF8.self).unicodeScalars.contains { $0.value >= 0x400 }
  }

  /// Cyrillic letters in each language's training text: a language of two scripts is compared
  /// within each.
  private static func cyrillicLengths(
    _ letters: [NGramCounts.Row], _ languageCount: Int
  ) -> [Int] {
    var lengths = [Int](repeating: 0, count: languageCount)
    for letter in letters where isCyrillic(letter) {
      for count in letter.counts { lengths[count.language] += count.count }
    }
    return lengths
  }

  /// `lengths` are letters of the same script in each language; a language without any scores 0.
  private static func row(
    _ letter: NGramCounts.Row, _ lengths: [Int], _ unitsPerNat: Double
  ) -> [Int8] {
    var counts = [Double](repeating: smoothing, count: lengths.count)
    for count in letter.counts { counts[count.language] += Double(count.count) }
    let logs = zip(counts, lengths).map {
      logarithm($0 / (Double($1) + smoothing * alphabet))
    }
    let written = lengths.indices.filter { lengths[$0] > 0 }
    let mean = written.reduce(0) { $0 + logs[$1] } / Double(max(written.count, 1))
    var row = [Int8](repeating: 0, count: lengths.count)
    for language in written {
      let score = max(-ceiling, min(ceiling, logs[language] - mean))
      row[language] = Int8(clamping: Int((score * unitsPerNat).rounded()))
    }
    return row
  }

  /// Adds what the letters beyond ASCII of a span of text say to `scores`.
  func add(
    _ text: UnsafePointer<UInt8>, _ count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    var index = 0
    while index + 1 < count {
      if text[index] >= 0xC2 && text[index] < 0xE0 {
        add(letter: text + index, to: scores)
        index += 2
      } else {
        index += 1
      }
    }
  }

  /// Adds what one letter of two bytes says.
  func add(letter: UnsafePointer<UInt8>, to scores: UnsafeMutablePointer<Int32>) {
    let codePoint = Int(letter[0] & 0x1F) &<< 6 | Int(letter[1] & 0x3F)
    guard codePoint < places.count, places[codePoint] != 0 else { return }
    let row = Int(places[codePoint]) * languageCount
    for language in 0..<languageCount { scores[language] &+= Int32(rows[row + language]) }
  }
}
