import Aggregation
import FeedbackModel
import Foundation
import Store
import Testing

@Suite("Partial tally files") struct PartialTallyTests {
  private static func sample() -> PartialTally {
    var tally = Tally()
    for (id, polarity) in [("c-1", Polarity.complaint), ("c-2", .praise)] {
      tally.add(
        TaggedComment(
          comment: Comment(
            id: id, text: Array("čekala \"dva\" sata\u{0}".utf8), date: "2026-03-01",
            channel: "telefon"),
          language: IdentifiedLanguage(code: "hr", script: .latin, confidence: 1),
          overall: Overall(polarity: polarity == .praise ? .praise : .complaint, score: 1),
          mentions: [
            Mention(
              theme: "waiting", polarity: polarity, strength: 1.5, start: 0, end: 7, text: "čekala",
              entry: "e", representative: "R1")
          ],
          representatives: [.init(id: "R1", name: "Ana", source: .column, confidence: 1)]))
    }
    var counters = Counters()
    counters.read = 3
    counters.tagged = 2
    counters.rejected = 1
    return PartialTally(tally: tally, counters: counters, lexiconDigests: ["b", "a"])
  }

  @Test func `a file is read back as it was written`() throws {
    let sample = Self.sample()

    let read = try PartialTally(json: sample.json, file: "a.json")

    #expect(read == sample)
    #expect(read.json == sample.json)
  }

  @Test func `a file goes through the disk`() throws {
    let folder = try Folder()
    try Self.sample().write(to: folder.path("t.json"))

    #expect(try PartialTally(readingFrom: folder.path("t.json")) == Self.sample())
  }

  @Test func `counters and lexicons merge with the tally`() {
    var merged = Self.sample()
    var other = Self.sample()
    other.lexiconDigests = ["c"]
    merged.merge(other)

    #expect(merged.counters.read == 6)
    #expect(merged.lexiconDigests == ["a", "b", "c"])
    #expect(merged.tally.all.comments == 4)
  }

  /// A change to the file's text, and the code and the beginning of the message it must give.
  struct Damage: CustomTestStringConvertible, Sendable {
    var name: String
    var from: String
    var to: String
    var code: String
    var message: String

    init(_ name: String, _ from: String, _ to: String, _ code: String, _ message: String) {
      self.name = name
      self.from = from
      self.to = to
      self.code = code
      self.message = message
    }

    var testDescription: String { name }
  }

  static let damages = [
    Damage("cut off", "}\n", "", "TALLY_INVALID", "it is not well-formed JSON"),
    Damage("other format", "glas-tally", "tally", "TALLY_FORMAT", "format: this is not a"),
    Damage("later version", #""version":2"#, #""version":3"#, "TALLY_VERSION", "version: the file"),
    Damage(
      "missing name", #""evidence_limit":3,"#, "", "TALLY_INVALID", "'evidence_limit' is missing"),
    Damage(
      "unknown name", #""evidence_limit":3,"#, #""evidence_limit":3,"x":1,"#,
      "TALLY_NOT_CANONICAL", "byte 55 is not what"),
    Damage("a space", #""version":2"#, #""version": 2"#, "TALLY_NOT_CANONICAL", "byte 33"),
    Damage(
      "text for a number", #""comments":2"#, #""comments":"2""#, "TALLY_INVALID",
      "all.comments: the value is not of the type Int"),
    Damage(
      "a negative count", #""comments":2"#, #""comments":-2"#, "TALLY_INVALID",
      "all.comments: it is -2, must be 0 through"),
    Damage(
      "a count too many", #""comments":2,"with_mention":2"#, #""comments":3,"with_mention":2"#,
      "TALLY_INVALID", "all.overall: the verdicts do not add up"),
    Damage(
      "more comments than mentions", #""mentions":1"#, #""mentions":0"#, "TALLY_INVALID",
      "all.themes[0].complaint: comments and mentions contradict"),
    Damage(
      "counters that do not balance", #""read":3"#, #""read":4"#, "TALLY_INVALID",
      "counters: the parts do not add up"),
    Damage(
      "a span outside", #""start":0,"end":7"#, #""start":0,"end":99"#, "TALLY_INVALID",
      "representatives[0].evidence[0].quotes[0]: start and end"),
    Damage(
      "a span inside a letter", #""start":0,"end":7"#, #""start":1,"end":7"#, "TALLY_INVALID",
      "representatives[0].evidence[0].quotes[0]: start and end"),
    Damage(
      "an unknown polarity", #""polarity":"praise""#, #""polarity":"blame""#, "TALLY_INVALID",
      "representatives[0].evidence[1].polarity: it is not"),
    Damage(
      "evidence beyond the limit", #""evidence_limit":3"#, #""evidence_limit":0"#,
      "TALLY_INVALID", "representatives[0].evidence[0].quotes: their number"),
    Damage(
      "a huge limit", #""evidence_limit":3"#, #""evidence_limit":99999"#, "TALLY_INVALID",
      "evidence_limit: it is 99999"),
  ]

  @Test(arguments: damages)
  func `a damaged file is refused with its place`(_ damage: Damage) throws {
    let text = String(decoding: Self.sample().json, as: UTF8.self)
    let range = try #require(text.firstRange(of: damage.from))
    let damaged = text.replacingCharacters(in: range, with: damage.to)

    let error = #expect(throws: Diagnostic.self) {
      _ = try PartialTally(json: Array(damaged.utf8), file: "t.json")
    }

    #expect(error?.code == damage.code)
    #expect(error?.problem.hasPrefix(damage.message) == true, "\(error?.problem ?? "")")
    #expect(error?.description.contains("čekala") == false)
  }

  @Test func `a missing file is named`() {
    let error = #expect(throws: Diagnostic.self) {
      _ = try PartialTally(readingFrom: "missing.json")
    }
    #expect(error?.code == "TALLY_UNREADABLE")
  }

  @Test(arguments: (0..<40).map { $0 * 61 })
  func `no prefix of a file is taken for a file`(_ length: Int) {
    let json = Self.sample().json
    guard length < json.count else { return }
    #expect(throws: Diagnostic.self) {
      _ = try PartialTally(json: Array(json.prefix(length)), file: "t.json")
    }
  }
}
