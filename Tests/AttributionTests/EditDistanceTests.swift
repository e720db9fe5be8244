import Testing

@testable import Attribution

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("horvat", "hrovat", true), ("horvat", "horvt", true), ("horvat", "horvatt", true),
    ("horvat", "horvaz", true), ("horvat", "xhorvat", true), ("ab", "ba", true),
    ("horvat", "horvat", false), ("horvat", "hrovta", false), ("horvat", "horv", false),
    ("horvat", "tavroh", false), ("horvat", "horbad", false), ("", "a", true), ("", "", false),
  ])
  func tellsOneKeystroke(_ a: String, _ b: String, _ isOne: Bool) {
    #expect(EditDistance.isOne(Array(a.utf8), Array(b.utf8)) == isOne)
    #expect(EditDistance.isOne(Array(b.utf8), Array(a.utf8)) == isOne)
  }
}
