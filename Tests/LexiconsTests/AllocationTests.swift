import CAllocationCount
import Lexicons
import Normalization
import TestSupport
import Testing

@Suite("Look-ups and the heap") struct AllocationTests {
  /// Runs `body` once to warm up, then once counted.
  private static func allocations(_ body: () -> Int) -> UInt64 {
    var sink = body()
    let before = callocationcount()
    sink &+= body()
    let after = callocationcount()
    withExtendedLifetime(sink) {}
    return after - before
  }

  @Test func `allocations are counted`() throws {
    try #require(callocationcount_works() != 0, "a sanitizer is in the way")
    #expect(Self.allocations { [UInt8](repeating: 1, count: Int.random(in: 900..<1000)).count } > 0)
  }

  @Test func `a look-up touches no heap`() throws {
    let lexicon = try #require(SmallLexicon.standardLexicon)
    let words = ["amables", "amabilisima", "horas", "nada", "xyz", "", "grosera"].map {
      Array($0.utf8)
    }
    let joined = words.flatMap { $0 }
    let image = lexicon.image
    let count = Self.allocations {
      joined.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        var found = 0
        for round in 0..<1000 {
          var place = 0
          for index in 0..<words.count {
            let length = words[index].count
            let hash = KeyHash.hash(base + place, length)
            if image.keys.find(base + place, length, hash: hash) != nil { found += 1 }
            if image.stems.find(base + place, length, hash: hash) != nil { found += 1 }
            if image.skeletons.find(base + place, length, hash: hash) != nil { found += round }
            place += length
          }
        }
        return found
      }
    }
    #expect(count == 0)
  }
}
