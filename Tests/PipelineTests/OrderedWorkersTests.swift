import Foundation
import Testing

@testable import Pipeline

@Suite("Workers that keep order") struct OrderedWorkersTests {
  @Test(arguments: [1, 2, 5])
  func `results come in the order of the jobs`(threads: Int) throws {
    let results = Results()
    let workers = OrderedWorkers<Int, Int>(
      threads: threads,
      makeWorker: {
        { job in
          // Later jobs of a group finish first.
          usleep(UInt32((7 - job % 7) * 300))
          return job * 2
        }
      }, sink: { results.append($0) })
    for job in 0..<60 { try workers.submit(job) }
    try workers.finish()
    #expect(results.all == (0..<60).map { $0 * 2 })
  }

  @Test(arguments: [1, 3])
  func `a failing sink ends the run`(threads: Int) {
    struct Full: Error {}
    let workers = OrderedWorkers<Int, Int>(
      threads: threads, makeWorker: { { $0 } },
      sink: { if $0 == 5 { throw Full() } })
    #expect(throws: Full.self) {
      for job in 0..<500 { try workers.submit(job) }
      try workers.finish()
    }
  }

  @Test func `a result goes out while the producer waits`() throws {
    let results = Results()
    let workers = OrderedWorkers<Int, Int>(
      threads: 2, makeWorker: { { $0 } }, sink: { results.append($0) })
    try workers.submit(1)
    for _ in 0..<2000 where results.all.isEmpty { usleep(1000) }
    #expect(results.all == [1])
    try workers.finish()
  }

  private final class Results: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Int] = []
    func append(_ value: Int) { lock.withLock { values.append(value) } }
    var all: [Int] { lock.withLock { values } }
  }
}
