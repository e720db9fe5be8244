import Aggregation
import Testing

@testable import Reports

@Suite("Display") struct DisplayTests {
  static let widths: [(String, Int)] = [
    ("", 0), ("Ana", 3), ("Čekić", 5), ("C\u{30C}", 1), ("Никола", 6), ("客服", 4), ("🙂", 2),
    ("a\u{200B}b", 2), ("ﬁ", 1), ("ｱ", 1), ("Ａ", 2), ("한글", 4),
    ("மாலதி", 5),
  ]

  @Test(arguments: widths)
  func `a text takes as many columns as a terminal gives it`(_ text: String, _ width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test func `a text is cut between scalars and never exceeds its width`() {
    #expect(truncated("Goikoetxea", to: 10) == "Goikoetxea")
    #expect(truncated("Goikoetxea", to: 6) == "Goiko…")
    #expect(truncated("客服中心", to: 6) == "客服…")
    #expect(displayWidth(truncated("மாலதி சுந்தரம்", to: 7)) <= 7)
  }

  static let unsafe: [(String, String)] = [
    ("dva\nreda\tovdje", "dva reda ovdje"), ("\u{1B}[31m", "⟨U+001B⟩[31m"),
    ("a\u{202E}b", "a⟨U+202E⟩b"), ("\u{61C}", "⟨U+061C⟩"), ("\u{85}\u{9B}", " ⟨U+009B⟩"),
    ("\0", "⟨U+0000⟩"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("க்\u{200C}ஷ", "க்\u{200C}ஷ"),
  ]

  @Test(arguments: unsafe)
  func `controls are shown and joiners stay`(_ text: String, _ expected: String) {
    #expect(displayed(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func `numbers are written as people read them`() {
    #expect(
      [0, 7, 999, 1000, 1_234_567, -1234].map(DisplayNumber.count) == [
        "0", "7", "999", "1,000", "1,234,567", "−1,234",
      ])
    #expect(
      [0, 0.001, 0.07, 0.0994, 0.0995, 0.105, 1].map(DisplayNumber.percent) == [
        "0%", "0.1%", "7.0%", "9.9%", "10%", "11%", "100%",
      ])
    #expect(
      [-1, -0.004, 0, 0.425, 1].map(DisplayNumber.points) == ["−100", "0", "0", "+43", "+100"])
    #expect(DisplayNumber.percent(nil) == "–")
    #expect([0.0004, 0.0312].map(DisplayNumber.probability) == ["< 0.001", "0.031"])
  }

  static let tags: [(String, String, String)] = [
    ("ta", "Taml", "ta"), ("sr", "Cyrl", "sr-Cyrl"), ("hbs", "Latn", "sh-Latn"),
    ("und", "Zyyy", "und"), ("x\" y", "Latn", "und"), ("", "Latn", "und"),
  ]

  @Test(arguments: tags)
  func `languages are tagged for browsers`(_ code: String, _ script: String, _ tag: String) {
    #expect(languageTag(code, script: script) == tag)
  }

  @Test func `a quote is masked, cut in three, and says where words are missing`() {
    let text = "zovi 091 123 4567, loša\nusluga"
    let start = text.utf8.count - "loša\nusluga".utf8.count
    let quote = Quote(
      comment: "c", text: Array(text.utf8), span: start..<(start + 5), strength: 1000,
      cut: .init(before: true, after: true), source: .init(language: "hr", script: "Latn"))

    let shown = QuoteParts(quote, redaction: Redaction())

    #expect(shown.before == "… zovi [phone], ")
    #expect(shown.marked == "loša")
    #expect(shown.after == "\nusluga …")
    #expect(QuoteParts(quote, redaction: nil).before == "… zovi 091 123 4567, ")
  }
}
