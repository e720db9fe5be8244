import Testing

/// English inside comments in other languages (lexicons/en).
@Suite("A language mixed in") struct MixedLanguageTests {
  private static let tagger = Result { try BuiltInTagger() }

  @Test func `a phrase is read where the own language knows one of its words`() throws {
    let tags = try Self.tagger.get().tags("Conflicting information po sila kanina", "tl")
    #expect(tags == ["clarity-"])
  }

  @Test func `a phrase whose words are all the own language's is not`() throws {
    // "he" and "with it", not English "on time".
    #expect(try Self.tagger.get().tags("Ne znam što je on time htio reći", "hr").isEmpty)
  }

  @Test func `a word alone is not read where the own language knows it`() throws {
    // "but", not a negator.
    let tags = try Self.tagger.get().tags("Čekali smo, no djelatnica je bila ljubazna", "hr")
    #expect(tags.contains("courtesy+"))
    #expect(!tags.contains("courtesy-"))
  }
}
