import Aggregation
import FeedbackModel
import Store
import Testing

@Suite("Tally laws") struct TallyLawTests {
  private static func comments(_ seed: UInt64) -> [TaggedComment] {
    var random = RandomComments(seed: seed)
    return (0..<80).map { random.next($0) }
  }

  private static func tally(_ comments: some Sequence<TaggedComment>, limit: Int = 3) -> Tally {
    var tally = Tally(evidenceLimit: limit)
    for comment in comments { tally.add(comment) }
    return tally
  }

  /// The bytes that a merge must not change.
  private static func bytes(_ tally: Tally) -> [UInt8] { PartialTally(tally: tally).json }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `comments may come in any order`(_ seed: UInt64) {
    let comments = Self.comments(seed)
    var random = SplitMix64(seed: seed)

    let shuffled = comments.shuffled(using: &random)

    #expect(Self.bytes(Self.tally(shuffled)) == Self.bytes(Self.tally(comments)))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `tallies merge in any order and any grouping`(_ seed: UInt64) {
    let comments = Self.comments(seed)
    var random = SplitMix64(seed: seed)
    var parts = [[TaggedComment]](repeating: [], count: 5)
    for comment in comments { parts[Int(random.next() % 5)].append(comment) }

    var tallies = parts.map { Self.tally($0) }.shuffled(using: &random)
    while tallies.count > 1 {
      let other = tallies.remove(at: Int(random.next() % UInt64(tallies.count)))
      tallies[Int(random.next() % UInt64(tallies.count))].merge(other)
    }

    #expect(tallies.map(Self.bytes) == [Self.bytes(Self.tally(comments))])
  }

  @Test(arguments: [0, 1, 2, 5])
  func `a merge keeps the smaller evidence limit`(_ limit: Int) {
    let comments = Self.comments(9)
    var left = Self.tally(comments.prefix(40), limit: 5)
    var right = Self.tally(comments.dropFirst(40), limit: limit)
    let leftAlone = left

    left.merge(right)
    right.merge(leftAlone)

    let expected = Self.bytes(Self.tally(comments, limit: limit))
    #expect(Self.bytes(left) == expected)
    #expect(Self.bytes(right) == expected)
  }

  @Test func `the empty tally changes nothing`() {
    let tally = Self.tally(Self.comments(3))
    var merged = tally
    merged.merge(Tally())
    var other = Tally()
    other.merge(tally)

    #expect(Self.bytes(merged) == Self.bytes(tally))
    #expect(Self.bytes(other) == Self.bytes(tally))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the books balance`(_ seed: UInt64) {
    let tally = Self.tally(Self.comments(seed))

    for groups in [tally.months, tally.channels, tally.languages] {
      var sum = GroupTally()
      for row in groups.sorted { sum.merge(row.value) }
      #expect(sum == tally.all)
    }
    for row in tally.representatives.sorted.map(\.value) + [tally.unattributed] {
      #expect(row.attributed.total == row.group.comments)
      #expect(row.group.overall.total == row.group.comments)
      #expect(row.evidence.values.allSatisfy { $0.quotes.count <= 3 })
    }
  }
}
