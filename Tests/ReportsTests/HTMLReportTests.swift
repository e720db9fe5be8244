import Aggregation
import FeedbackModel
import Foundation
import Testing

@testable import Reports

@Suite("HTML report") struct HTMLReportTests {
  static func sample(comments: Int = 300) -> Report {
    var options = ReportOptions()
    options.languageNames = SampleTally.languageNames
    return Report(
      tally: SampleTally.make(comments: comments), catalog: SampleTally.catalog,
      run: SampleTally.run, options: options)
  }

  /// Texts that would break out of an element, an attribute, a style sheet or a template.
  static let hostile = [
    "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)", "\"\u{301} onmouseover=\"\u{301}alert(1)", "' onclick='x",
    "<\u{20DD}b>", "&lt;b&gt;", "{{style}}", "{{{style}}}", "{{#rows}}", "-->", "]]>",
    "a\u{202E}b\u{1B}[2J\0",
  ]

  /// A report in which one text stands everywhere that input can reach.
  private static func report(_ text: String) -> Report {
    var tally = Tally()
    for number in 0..<4 {
      let id = number < 2 ? text : text + "2"
      tally.add(
        TaggedComment(
          comment: Comment(
            id: text + String(number), text: Array((text + text + text).utf8),
            date: number == 0 ? text : "2026-03", channel: text),
          language: IdentifiedLanguage(code: text, script: .other, confidence: 0),
          overall: Overall(polarity: number < 2 ? .praise : .complaint, score: 0),
          mentions: [
            Mention(
              theme: "waiting", polarity: number < 2 ? .praise : .complaint, strength: 1,
              start: text.utf8.count, end: 2 * text.utf8.count, text: text, entry: text,
              representative: id)
          ],
          representatives: [.init(id: id, name: id, source: .text, confidence: 1)]))
    }
    let run = RunDescription(
      toolVersion: text, inputs: [.init(name: text, sha256: text, records: 1)],
      options: [.init(name: text, value: text)], lexiconDigests: [text], icuVersion: text,
      unicodeVersion: text)
    let catalog = ThemeCatalog(
      language: text, groups: [.init(id: "g", name: text)],
      themes: [.init(id: "waiting", group: "g", name: text)])
    return Report(tally: tally, catalog: catalog, run: run)
  }

  /// The page without the values: what is left must be the same for every input.
  private static func skeleton(_ html: String) -> [String] {
    // By scalars: a quotation mark with a combining mark still ends an attribute for a browser.
    html.matches(of: /<[^>]*>/.matchingSemantics(.unicodeScalar)).map { match in
      String(match.output)
        .replacing(/="[^"]*"/.matchingSemantics(.unicodeScalar), with: "")
    }
  }

  @Test(arguments: hostile)
  func `no text can add a tag or an attribute`(_ text: String) throws {
    let html = String(decoding: try Self.report(text).html(), as: UTF8.self)
    let harmless = String(decoding: try Self.report("harmless").html(), as: UTF8.self)

    #expect(Self.skeleton(html) == Self.skeleton(harmless))
    #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!html.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test func `text is shown as it was written`() throws {
    let html = String(decoding: try Self.report("<b> & \"q\" {{x}}").html(), as: UTF8.self)

    #expect(html.contains("<mark class=\"praise\">&lt;b&gt; &amp; &quot;q&quot; {{x}}</mark>"))
  }

  @Test func `the policy allows the style sheet by its hash and nothing else`() throws {
    let html = String(decoding: try Self.sample().html(), as: UTF8.self)

    let policy = try #require(
      html.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)?.output.1)
    let style = try #require(html.firstMatch(of: /<style>((?:.|\n)*?)<\/style>/)?.output.1)
    let hash = contentSecurityHash(String(style))
    #expect(
      policy.replacing("&#39;", with: "'")
        == "default-src 'none'; style-src '\(hash)'; img-src data:")
    for forbidden in ["<script", " style=\"", " on", "http://", "https://", "url(", "@import"] {
      let isPresent =
        forbidden == " on"
        ? html.contains(/<[^>]* on[a-z]+=/) : html.contains(forbidden)
      #expect(!isPresent, "\(forbidden)")
    }
  }

  /// FIPS 180-2, appendix B.1, in base64.
  @Test func `the hash is SHA-256 in base64`() {
    #expect(
      contentSecurityHash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(
      ["", "f", "fo", "foo", "foobar"].map { base64(Array($0.utf8)) } == [
        "", "Zg==", "Zm8=", "Zm9v", "Zm9vYmFy",
      ])
  }

  @Test func `the map has a row for everyone and a column for every theme`() throws {
    let html = String(decoding: try Self.sample().html(), as: UTF8.self)
    let body = try #require(html.firstMatch(of: /<table class="map">(?:.|\n)*?<\/table>/)?.output)

    let rows = body.matches(of: /<tr class="[^"]*">/).count
    #expect(rows == 1 + 24 + 1)
    #expect(body.matches(of: /<td\s/).count == rows * (2 + 32))
    #expect(body.matches(of: /<th scope="col" class="theme/).count == 32)
    #expect(body.matches(of: /scope="colgroup"/).count == 6)
  }

  @Test func `every link leads to a card`() throws {
    let html = String(decoding: try Self.sample(comments: 3000).html(), as: UTF8.self)
    let targets = Set(html.matches(of: /href="#([^"]*)"/).map { String($0.output.1) })
    let anchors = html.matches(of: /\sid="(r[0-9]+)"/).map { String($0.output.1) }

    #expect(targets.count == 24)
    #expect(targets.isSubset(of: anchors))
    #expect(Set(anchors).count == anchors.count)
  }

  @Test func `quotes have the language and script of their comment`() throws {
    let html = String(decoding: try Self.sample().html(), as: UTF8.self)

    for tag in ["ta", "sr-Cyrl", "hr-Latn", "es-Latn", "tl-Latn"] {
      #expect(html.contains("<p lang=\"\(tag)\" dir=\"auto\">"), "\(tag)")
    }
    #expect(!html.contains("0917 555 0142") && !html.contains("a.b@primjer.hr"))
  }

  /// Writes the sample report into the folder that `REPORT_SAMPLE` names, to be looked at.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["REPORT_SAMPLE"] != nil))
  func `writes a sample to look at`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["REPORT_SAMPLE"])
    let report = Self.sample(comments: 6000)
    for file in try report.files() {
      try Data(file.bytes).write(to: URL(filePath: folder).appending(path: file.name))
    }
  }
}
