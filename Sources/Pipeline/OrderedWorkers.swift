import Foundation

/// Works on jobs on several threads and hands the results over in the order of the jobs.
///
/// The sink runs on the worker that completes the next result in order, so results go out while the
/// producer still waits for input. At most twice as many jobs as threads are under way: a slow sink
/// holds the producer back, and memory stays bounded.
final class OrderedWorkers<Job: Sendable, Output: Sendable>: @unchecked Sendable {
  typealias Worker = (Job) -> Output
  typealias Sink = @Sendable (Output) throws -> Void

  private let condition = NSCondition()
  private let limit: Int
  private let sink: Sink
  private let inline: Worker?
  private var queue: [(number: Int, job: Job)] = []
  private var finished: [Int: Output] = [:]
  private var submitted = 0
  private var emitted = 0
  private var isEmitting = false
  private var isClosed = false
  private var running = 0
  private var failure: (any Error)?

  /// - Parameters:
  ///   - threads: Number of workers, 1 or more; 1 works on the caller's thread.
  ///   - makeWorker: Makes what one thread works with.
  ///   - sink: Receives the results in order, never two at once.
  init(threads: Int, makeWorker: @escaping @Sendable () -> Worker, sink: @escaping Sink) {
    precondition(threads >= 1, "threads is \(threads), must be 1 or more")
    limit = threads * 2
    self.sink = sink
    inline = threads == 1 ? makeWorker() : nil
    guard threads > 1 else { return }
    running = threads
    for _ in 0..<threads {
      let thread = Thread { [self] in work(makeWorker()) }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Queues a job; waits while too many are under way.
  ///
  /// - Throws: What the sink threw; nothing more is worked on then.
  func submit(_ job: Job) throws {
    if let inline { return try sink(inline(job)) }
    condition.lock()
    defer { condition.unlock() }
    while submitted - emitted >= limit && failure == nil { condition.wait() }
    if let failure { throw failure }
    queue.append((submitted, job))
    submitted += 1
    condition.broadcast()
  }

  /// Waits until every job is done.
  ///
  /// - Throws: What the sink threw.
  func finish() throws {
    condition.lock()
    defer { condition.unlock() }
    isClosed = true
    condition.broadcast()
    while running > 0 { condition.wait() }
    if let failure { throw failure }
  }

  private func work(_ worker: Worker) {
    condition.lock()
    defer {
      running -= 1
      condition.broadcast()
      condition.unlock()
    }
    while let (number, job) = next() {
      condition.unlock()
      let output = worker(job)
      condition.lock()
      finished[number] = output
      emit()
    }
  }

  private func next() -> (Int, Job)? {
    while queue.isEmpty && !isClosed && failure == nil { condition.wait() }
    return queue.isEmpty || failure != nil ? nil : queue.removeFirst()
  }

  /// Hands over what is next in order; one thread at a time.
  private func emit() {
    guard !isEmitting else { return }
    isEmitting = true
    while failure == nil, let output = finished.removeValue(forKey: emitted) {
      condition.unlock()
      let result = Result { try sink(output) }
      condition.lock()
      if case .failure(let error) = result { failure = error }
      emitted += 1
      condition.broadcast()
    }
    isEmitting = false
  }
}
