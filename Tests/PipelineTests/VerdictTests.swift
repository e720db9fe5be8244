import FeedbackModel
import Lexicons
import Pipeline
import TestSupport
import Testing

@Suite("The overall verdict") struct VerdictTests {
  private static let lexicon = SmallLexicon.load()
  /// Another scale, and a heavier rating.
  private static let tuned = SmallLexicon.load([
    "themes.yaml": SmallLexicon.themes
      + "\nverdict: {balance: 0, main: 3, rating: {scale: [0, 10], weight: 4, neutral: 0}}"
  ])

  private static func overall(
    _ text: String, rating: Double? = nil, share: String? = nil, _ lexicon: Lexicon? = lexicon
  ) throws -> Overall {
    let attributes = share.map { [Comment.Attribute(name: Comment.ratingShareName, value: $0)] }
    let comment = Comment(
      id: "a", text: Array(text.utf8), language: "es", rating: rating,
      attributes: attributes ?? [])
    return CommentAnalyzer(lexicon: try #require(lexicon)).analyze(comment).overall
  }

  @Test func `a rating is evidence beside the words`() throws {
    #expect(try Self.overall("muy amables") == Overall(polarity: .praise, score: 1.5))
    #expect(
      try Self.overall("muy amables", rating: 5)
        == Overall(polarity: .praise, score: 2.5, rating: 1))
    #expect(
      try Self.overall("muy amables", rating: 1)
        == Overall(polarity: .mixed, score: 0.5, rating: -1))
  }

  @Test func `a rating alone makes the verdict`() throws {
    #expect(
      try Self.overall("vino Ana", rating: 1)
        == Overall(polarity: .complaint, score: -1, rating: -1))
    #expect(try Self.overall("", rating: 4) == Overall(polarity: .praise, score: 0.5, rating: 0.5))
  }

  @Test(arguments: [3, 0, 6, 10])
  func `the middle and what is off the scale say nothing`(_ rating: Double) throws {
    #expect(try Self.overall("vino Ana", rating: rating) == .neutral)
  }

  @Test func `the scale of the export goes before that of the lexicon`() throws {
    #expect(
      try Self.overall("vino Ana", rating: 4, share: "0.0")
        == Overall(polarity: .complaint, score: -1, rating: -1))
  }

  @Test func `the lexicon tunes the numbers`() throws {
    #expect(
      try Self.overall("vino Ana", rating: 10, Self.tuned)
        == Overall(polarity: .praise, score: 4, rating: 4))
    #expect(
      try Self.overall("lento pero amable", Self.tuned) == Overall(polarity: .praise, score: 2))
  }
}
