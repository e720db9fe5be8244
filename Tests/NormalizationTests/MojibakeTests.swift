import FeedbackModel
import Foundation
import Normalization
import TestSupport
import Testing

@Suite("Text that was read in a wrong encoding") struct MojibakeTests {
  private static let normalizer = LexiconRules.normalizer

  /// 40 sentences, each read wrongly in three ways, and in two of them twice.
  private static let damaged: [(original: String, damaged: String)] = OwnSentences.all.flatMap {
    sentence in
    let text = sentence.text
    let pages = CodePage.all
    let once = pages.map { (text, damage(text, $0)) }
    let twice = pages.prefix(2).map { (text, damage(damage(text, $0), $0)) }
    return once + twice
  }

  private static func damage(_ text: String, _ page: CodePage) -> String {
    var damaged = ""
    for byte in text.utf8 {
      let codePoint = byte < 0x80 ? UInt32(byte) : page.codePoints[Int(byte) - 0x80]
      if let scalar = Unicode.Scalar(codePoint) { damaged.unicodeScalars.append(scalar) }
    }
    return damaged
  }

  @Test func `is restored in 200 of 200 lines`() {
    #expect(Self.damaged.count == 200)
    let restored = Self.damaged.filter { original, damaged in
      Self.normalizer.displayText(of: Array(damaged.utf8)) == Array(original.utf8)
    }
    #expect(restored.count == 200)
  }

  @Test func `has the key of the text that was meant, with offsets into the text that came`() {
    let folded = FoldedText()
    for (original, damaged) in Self.damaged {
      let source = Array(damaged.utf8)
      Self.normalizer.fold(source, into: folded)
      #expect(Array(folded.bytes) == Self.normalizer.key(of: original))
      #expect(folded.repairs.contains { $0.kind == .mojibake })
      var last: UInt32 = 0
      for index in 0...folded.count {
        let origin = folded.origins[index]
        #expect(last <= origin && Int(origin) <= source.count)
        #expect(Int(origin) == source.count || source[Int(origin)] & 0xC0 != 0x80)
        last = origin
      }
    }
  }

  @Test(.enabled(if: Shared.folder != nil, "no ../shared/data"))
  func `is not seen in 2000 sound lines`() throws {
    var lines: [String] = []
    for file in ["mabsa_es/train", "mabsa_hr/train", "xed_sr/all", "tl_shopee/train"] {
      lines += try Self.sound(file, script: "Latn", count: 340)
    }
    lines += try Self.sound("lid_tatoeba/test", script: "Cyrl", count: 300)
    lines += try Self.sound("ta_tweets1k/all", script: "Taml+", count: 340)
    #expect(lines.count == 2000)
    let changed = lines.filter { line in
      let folded = FoldedText()
      Self.normalizer.fold(Array(line.utf8), into: folded)
      return folded.repairs.contains { $0.kind == .mojibake }
    }
    #expect(changed.isEmpty)
  }

  /// Lines spread over a file of dev data, but for those known to be damaged there.
  private static func sound(_ file: String, script: String, count: Int) throws -> [String] {
    struct Record: Decodable {
      var text: String
      var script: String
      var mojibake: Bool?
    }
    let records = try #require(Shared.lines("data/dev/\(file).ndjson")).map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }.filter { $0.mojibake != true && $0.script == script }
    try #require(records.count >= count)
    return (0..<count).map { records[$0 * records.count / count].text }
  }
}
