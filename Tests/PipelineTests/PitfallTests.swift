import Testing

/// Own sentences for the pitfalls that the linguistic brief lists (section 8), three a pitfall and
/// language (corpora/pitfalls).
@Suite("The pitfalls of five languages") struct PitfallTests {
  @Test(arguments: ["es", "hr", "sr", "ta", "tl"])
  func `come out exactly`(_ language: String) throws {
    let tagger = try BuiltInTagger()
    let golds = try GoldSentence.read("pitfalls/\(language).ndjson")
    let failing = golds.filter { tagger.tags($0.text, language) != $0.tags }
      .map { "\($0.id) (pitfall \($0.pitfall ?? 0))" }
    #expect(golds.count > 50)
    #expect(failing == [])
  }
}
