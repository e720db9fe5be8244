import Testing

/// English inside comments in other languages (lexicons/en).
@Suite("A language mixed in") struct MixedLanguageTests {
  private let tagger: BuiltInTagger

  init() throws { tagger = try BuiltInTagger() }

  @Test func `a phrase is read where the own language knows one of its words`() {
    #expect(tagger.tags("Conflicting information po sila kanina", "tl") == ["clarity-"])
  }

  @Test func `a phrase whose words are all the own language's is not`() {
    // "he" and "with it", not English "on time".
    #expect(tagger.tags("Ne znam što je on time htio reći", "hr").isEmpty)
  }

  @Test func `a word alone is not read where the own language knows it`() {
    // "but", not a negator.
    let tags = tagger.tags("Čekali smo, no djelatnica je bila ljubazna", "hr")
    #expect(tags.contains("courtesy+"))
    #expect(!tags.contains("courtesy-"))
  }
}
