import FeedbackModel
import Lexicons
import Pipeline
import TestSupport
import Testing

@Suite("Coverage, suggestions and differences") struct LifeCycleTests {
  private static func comment(_ id: String, _ text: String) -> FeedbackModel.Comment {
    FeedbackModel.Comment(id: id, text: Array(text.utf8), language: "es")
  }

  private static func analyzer() throws -> CommentAnalyzer {
    CommentAnalyzer(lexicon: try #require(SmallLexicon.standardLexicon))
  }

  // MARK: coverage

  @Test func `coverage counts comments, words and themes`() throws {
    var coverage = LexiconCoverage(analyzer: try Self.analyzer())
    coverage.add(Self.comment("1", "muy amable Pepe"))
    coverage.add(Self.comment("2", "Pepe vino 3 veces."))
    let counts = coverage.total
    #expect(counts.comments == 2)
    #expect(counts.tagged == 1)
    #expect(counts.words == 6)
    #expect(counts.known == 2)
    #expect(counts.matched == 2)
    #expect(counts.themes == ["courtesy": 1])
    #expect(coverage.byLanguage.values.map(\.comments) == [2])
    #expect(coverage.table(themes: ["courtesy"]).hasSuffix("courtesy\t50%\t50%\n"))
  }

  // MARK: suggestions

  @Test func `log-likelihood agrees with the worked example`() {
    // Two corpora of 1,000 and 2,000 words, 30 and 10 occurrences: expected 13.33 and 26.67,
    // G2 = 2 (30 ln(30 / 13.33) + 10 ln(10 / 26.67)) = 29.0392.
    let score = LogLikelihood.gSquared(30, of: 1000, 10, of: 2000)
    #expect(abs(score - 29.0392) < 0.0005)
    #expect(LogLikelihood.gSquared(10, of: 1000, 20, of: 2000) < 1e-9)
    #expect(LogLikelihood.gSquared(0, of: 1000, 0, of: 2000) == 0)
    #expect(LogLikelihood.gSquared(5, of: 0, 5, of: 2000) == 0)
  }

  @Test func `unknown words of untagged comments are suggested with contexts`() throws {
    var suggestions = LexiconSuggestions(analyzer: try Self.analyzer())
    for number in 0..<6 {
      suggestions.add(Self.comment("a\(number)", "colapsó el router de casa, a\(number)@b.com"))
      suggestions.add(Self.comment("b\(number)", "muy amable la chica de casa"))
    }
    let found = suggestions.suggestions(minimum: 3, limit: 100)
    let router = try #require(found.first { $0.words == "router" })
    #expect(router.uncovered == 6)
    #expect(router.covered == 0)
    #expect(router.score > 3.84)
    #expect(router.contexts.count == 3)
    #expect(router.contexts.allSatisfy { $0.contains("el router de") && !$0.contains("b.com") })
    #expect(found.contains { $0.words == "el router" })
    // As frequent in covered comments, or known: no suggestion.
    #expect(!found.contains { $0.words == "de casa" || $0.words == "amable" })
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    #expect(suggestions.suggestions(minimum: 7, limit: 100).isEmpty)
    #expect(suggestions.suggestions(minimum: 3, limit: 2).count == 2)
  }

  @Test func `what occurs once costs no context and is forgotten first`() throws {
    var suggestions = LexiconSuggestions(analyzer: try Self.analyzer())
    suggestions.add(Self.comment("1", "colapsó"))
    #expect(suggestions.suggestions(minimum: 1, limit: 9).map(\.contexts) == [[]])
  }

  // MARK: differences

  @Test func `a difference names what is gained, lost and changed, by entry`() throws {
    let lines = [
      "001\teval\t+\t1\tamable/A", "002\teval\t-\t2\tgrosero/A", "005\teval\t+\t1\tmajo/A",
    ]
    let new = try #require(
      SmallLexicon.load([
        "es/courtesy.tsv": SmallLexicon.theme(
          "courtesy",
          [
            "001\teval\t-\t1\tamable/A", "002\teval\t-\t2\tgrosero/A", "006\teval\t-\t1\tseco/A",
          ])
      ]))
    let old = try #require(
      SmallLexicon.load(["es/courtesy.tsv": SmallLexicon.theme("courtesy", lines)]))
    var difference = LexiconDifference(old: old, new: new)
    #expect(difference.add(Self.comment("1", "un grosero")).isEmpty)
    #expect(difference.add(Self.comment("2", "qué amable")).map(\.name) == ["changed"])
    let changes = difference.add(Self.comment("3", "majo y seco"))
    try #require(changes.map(\.name) == ["lost", "gained"])
    #expect(difference.comments == 3)
    #expect(difference.changedComments == 2)
    #expect(
      difference.table == """
        entry\tgained\tlost\tchanged
        es.courtesy.001\t0\t0\t1
        es.courtesy.005\t0\t1\t0
        es.courtesy.006\t1\t0\t0

        """)
    #expect(
      LexiconDifference.line("3", changes[1])
        == "3\tgained\t\t\tcourtesy-\tes.courtesy.006\tseco\n")
  }

  @Test func `a lexicon does not differ from itself`() throws {
    let lexicon = try #require(SmallLexicon.standardLexicon)
    var difference = LexiconDifference(old: lexicon, new: lexicon)
    for text in ["muy amable", "lento y grosero", "no amable", "2 horas de espera", ""] {
      #expect(difference.add(Self.comment("1", text)).isEmpty)
    }
    #expect(difference.byEntry.isEmpty)
  }
}
