import FeedbackModel
import Foundation
import Normalization
import TestSupport
import Testing

/// The contract of offsets: the source behind any span of a key folds to that span again.
///
/// Repairs that look at a whole word (look-alike signs, tags) hold for whole words only, and those
/// that look at the whole comment (letters of two scripts in one word, a wrong encoding) for the
/// whole comment: there the spans are cut between words, or not at all.
@Suite("Spans of keys") struct SpanPropertyTests {
  private static let normalizer = LexiconRules.normalizer

  @Test(arguments: ["es", "hr", "sr", "tl", "ta"])
  func `of own sentences fold again to the same`(_ language: String) throws {
    var generator = SeededGenerator(seed: 7)
    for text in OwnSentences.all.filter({ $0.language == language }).map(\.text) {
      Self.check(text, &generator)
    }
  }

  @Test(
    .enabled(if: Shared.folder != nil, "no ../shared/data"),
    arguments: [
      "mabsa_es/dev", "mabsa_hr/dev", "xed_sr/all", "tl_shopee/validation", "ta_tweets1k/all",
      "ta_codemix_first/all", "lid_tatoeba/test",
    ])
  func `of real comments fold again to the same`(_ file: String) throws {
    struct Record: Decodable { var text: String }
    let lines = try #require(Shared.lines("data/dev/\(file).ndjson"))
    var generator = SeededGenerator(seed: 11)
    for line in stride(from: 0, to: lines.count, by: max(1, lines.count / 300)) {
      let record = try JSONDecoder().decode(Record.self, from: Data(lines[line].utf8))
      Self.check(record.text, &generator)
    }
  }

  @Test(arguments: 0..<200)
  func `of random Unicode fold again to the same`(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    Self.check(Self.randomText(&generator), &generator)
  }

  /// Letters, marks, signs and emoji of the languages, and now and then any code point.
  private static func randomText(_ generator: inout SeededGenerator) -> String {
    let alphabet = Array(
      "aeñčđšžАеcрјљ'’-. ,<>&;#1é\u{301}\u{30C}\u{300}\u{200D}\u{200B}\u{FE0F}\u{AD}கொெோௌ்ரள👍🏽👩🦰🇪🇸⭐️1⃣…ºǆﬁ"
        .unicodeScalars)
    var text = ""
    for _ in 0..<50 {
      let isAny = Int.random(in: 0..<6, using: &generator) == 0
      let any = Unicode.Scalar(UInt32.random(in: 1..<0x11_0000, using: &generator))
      let scalar = isAny ? any : alphabet.randomElement(using: &generator)
      if let scalar { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  private static func check(_ text: String, _ generator: inout SeededGenerator) {
    let source = Array(text.utf8)
    let folded = FoldedText()
    normalizer.fold(source, into: folded)
    var bounds = cuts(folded, source)
    if bounds.last != folded.count { bounds.append(folded.count) }
    guard bounds.count > 1 else { return }
    let again = FoldedText()
    for _ in 0..<20 {
      let first = Int.random(in: 0..<(bounds.count - 1), using: &generator)
      let last = Int.random(in: (first + 1)..<bounds.count, using: &generator)
      let span = bounds[first]..<bounds[last]
      let part = Array(source[folded.source(of: span)])
      #expect(String(validating: part, as: UTF8.self) != nil)
      normalizer.fold(part, into: again)
      #expect(
        Array(again.bytes) == Array(folded.bytes[span]),
        "\(span) of \(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  /// Where a span may begin or end, in the key.
  private static func cuts(_ folded: FoldedText, _ source: [UInt8]) -> [Int] {
    let kinds = Set(folded.repairs.map(\.kind))
    if kinds.contains(.mojibake) || kinds.contains(.entity) || folded.tookSlowPath { return [0] }
    if kinds.contains(.homoglyph) || hasMixedWord(folded) { return [0] }
    let isWhole = !kinds.isDisjoint(with: [.visualOrder, .tag])
    return (0..<folded.count).filter { index in
      if index == 0 { return true }
      if folded.origins[index] == folded.origins[index - 1] { return false }
      return !isWhole || folded.classes[index - 1] & UnitClass.kind == UnitClass.space
    }
  }

  /// Whether a Latin and a Cyrillic letter touch.
  private static func hasMixedWord(_ folded: FoldedText) -> Bool {
    let scripts = (0..<folded.count).filter { UnitClass.isLetter(folded.classes[$0]) }
    return zip(scripts, scripts.dropFirst()).contains { a, b in
      let kinds = Set([a, b].map { folded.classes[$0] & UnitClass.kind })
      return b == a + 1 && kinds == [UnitClass.latin, UnitClass.cyrillic]
    }
  }
}
