import Aggregation
import Testing

/// Values that were published with the methods.
@Suite("Statistics") struct StatisticsTests {
  /// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine
  /// 17 (1998), pp. 857-872, table I, method 3 (score), four decimals.
  static let wilson: [(Int, Int, Double, Double)] = [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ]

  @Test(arguments: wilson)
  func `the Wilson interval has the published values`(
    _ count: Int, _ total: Int, _ lower: Double, _ upper: Double
  ) {
    let interval = wilsonInterval(count: count, total: total, z: 1.959964)

    #expect(abs(interval.lowerBound - lower) < 0.00005)
    #expect(abs(interval.upperBound - upper) < 0.00005)
  }

  @Test(arguments: [(0, 1), (1, 1), (0, 1000), (1000, 1000), (1, 2), (3, 7)])
  func `the Wilson interval lies in 0...1 and holds the share`(_ count: Int, _ total: Int) {
    let interval = wilsonInterval(count: count, total: total)

    #expect((0...1).contains(interval.lowerBound) && (0...1).contains(interval.upperBound))
    #expect(interval.contains(Double(count) / Double(total)))
    let mirrored = wilsonInterval(count: total - count, total: total)
    #expect(abs(interval.lowerBound - (1 - mirrored.upperBound)) < 1e-12)
  }

  /// The paper cited at ``newcombeInterval(first:second:z:)``, table II, method 10.
  static let differences: [((Int, Int), (Int, Int), Double, Double)] = [
    ((56, 70), (48, 80), 0.0524, 0.3339), ((9, 10), (3, 10), 0.1705, 0.8090),
    ((10, 10), (0, 10), 0.6075, 1.0000),
  ]

  @Test(arguments: differences)
  func `the interval of a difference has the published values`(
    _ first: (Int, Int), _ second: (Int, Int), _ lower: Double, _ upper: Double
  ) {
    let interval = newcombeInterval(first: first, second: second, z: 1.959964)

    #expect(abs(interval.lowerBound - lower) < 0.00005)
    #expect(abs(interval.upperBound - upper) < 0.00005)
  }

  /// The tea lady (Fisher 1935) and the twins' convictions (Fisher 1962, also R's example), then
  /// tables of the size met here, from exact whole-number sums.
  static let fisher: [((Int, Int), (Int, Int), Double)] = [
    ((3, 4), (1, 4), 0.485714285714), ((2, 17), (10, 13), 0.000536724119),
    ((31, 210), (120, 5000), 1.5779757265206008e-14), ((0, 30), (300, 3000), 0.06708984541878385),
    ((0, 10), (0, 20), 1), ((5, 5), (7, 7), 1), ((0, 0), (3, 9), 1),
  ]

  @Test(arguments: fisher)
  func `Fisher's test has the published values`(
    _ first: (Int, Int), _ second: (Int, Int), _ probability: Double
  ) {
    let found = fisherExactTest(first: first, second: second)

    #expect(abs(found - probability) <= 1e-9 * probability)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `Fisher's test agrees with whole-number sums on small tables`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let below = { (bound: Int) in Int(random.next() % UInt64(bound)) }
    let (n, m) = (1 + below(14), 1 + below(14))
    let (a, b) = (below(n + 1), below(m + 1))

    let ways = (max(0, a + b - m)...min(n, a + b)).map {
      Self.choose(n, $0) * Self.choose(m, a + b - $0)
    }
    let seen = Self.choose(n, a) * Self.choose(m, b)
    let expected = Double(ways.filter { $0 <= seen }.reduce(0, +)) / Double(ways.reduce(0, +))

    #expect(abs(fisherExactTest(first: (a, n), second: (b, m)) - expected) < 1e-12)
    #expect(abs(fisherExactTest(first: (b, m), second: (a, n)) - expected) < 1e-12)
  }

  private static func choose(_ n: Int, _ k: Int) -> Int {
    (0..<k).reduce(1) { $0 * (n - $1) / ($1 + 1) }
  }

  /// The fifteen comparisons of Benjamini and Hochberg 1995, section 4: four are rejected at 5 %.
  @Test func `false discoveries are controlled as in the paper`() {
    let values = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0000,
    ]

    let adjusted: [Double] = benjaminiHochberg(values).reversed()

    #expect(adjusted.filter { $0 <= 0.05 }.count == 4)
    #expect(
      adjusted.reversed().map { ($0 * 10000).rounded() / 10000 }.prefix(5) == [
        0.0015, 0.003, 0.0095, 0.0356, 0.0603,
      ])
    #expect(adjusted == adjusted.sorted(by: >))
    #expect(benjaminiHochberg([]) == [])
  }

  @Test func `the net score counts a comment that does both once`() throws {
    let net = NetScore(complaint: 6, praise: 2, mixed: 2)

    #expect(try #require(net.value) == -0.4)
    #expect(net.interval.contains(-0.4))
    #expect(NetScore(complaint: 0, praise: 0, mixed: 0).value == nil)
    #expect(NetScore(complaint: 0, praise: 0, mixed: 0).interval == -1...1)
    let mirrored = NetScore(complaint: 2, praise: 6, mixed: 2).interval
    #expect(abs(mirrored.lowerBound + net.interval.upperBound) < 1e-12)
  }
}
