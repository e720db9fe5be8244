package import Attribution
package import FeedbackModel
package import Intake
package import Lexicons
package import Reports

/// How inputs become tagged comments.
package struct AnalysisOptions: Sendable {
  package var input = InputOptions()
  package var attribution = AttributionMode.both
  /// Worker threads, 1 or more.
  package var threads = 1
  /// What masks personal data in tagged records; nil leaves them as they are.
  package var redaction: Redaction?

  package init() {}
}

/// What a run came to.
package struct RunOutcome: Sendable {
  package var counters = Counters()
  package var files: [InputFile] = []
  /// Records kept with a repair, and rows left out.
  package var flags = FlagTally()
  package var status = ExitStatus.success
  /// The signal that ended the run before its inputs did.
  package var signal: Int32?

  package init() {}
}

/// `glas tag`: comments in, tagged NDJSON out, in input order, while the input still grows.
package struct StreamTagger: Sendable {
  /// Where rejects are noted; nowhere without one.
  package var rejects: RejectLog?
  package var observer: (any RunObserver)?
  private let lexicon: Lexicon
  private let roster: RosterIndex
  private let options: AnalysisOptions

  package init(lexicon: Lexicon, roster: RosterIndex, options: AnalysisOptions) {
    self.lexicon = lexicon
    self.roster = roster
    self.options = options
  }

  /// Tags the inputs into `sink`, to their end or until a signal asks to stop.
  ///
  /// - Throws: ``BrokenPipe``, or a ``FeedbackModel/Diagnostic`` where output or resources fail.
  package func run(_ paths: [String], into sink: ByteSink) throws -> RunOutcome {
    let reader = InputReader(paths: paths, options: options.input)
    let books = RunBooks()
    let workers = options.workers(lexicon: lexicon, roster: roster, isEncoding: true) { outcome in
      try sink.write(outcome.bytes)
      try rejects?.append(outcome.rejects, of: outcome.fileIndex)
      books.count(outcome)
      observer?.didReject(outcome.rejects)
      if let unit = outcome.unit { try observer?.didFinish(unit) }
    }
    let signal = try ChunkFeeder(reader: reader, observer: observer).feed(workers)
    return RunOutcome(books.counters, books.flags, of: reader, signal: signal)
  }
}

extension AnalysisOptions {
  /// Workers that parse and analyze chunks and hand the outcomes to `sink` in input order.
  func workers(
    lexicon: Lexicon, roster: RosterIndex, isEncoding: Bool,
    sink: @escaping @Sendable (ChunkOutcome) throws -> Void
  ) -> OrderedWorkers<ChunkJob, ChunkOutcome> {
    OrderedWorkers(
      threads: threads,
      makeWorker: { [self] in
        let worker = ChunkWorker(
          options: input,
          analyzer: CommentAnalyzer(lexicon: lexicon, roster: roster, mode: attribution),
          isEncoding: isEncoding, redaction: redaction)
        return worker.work
      }, sink: sink)
  }
}

extension RunOutcome {
  /// What the books and the reader say at the end of a run.
  init(_ counters: Counters, _ flags: FlagTally, of reader: InputReader, signal: Int32?) {
    self.init()
    self.counters = counters
    self.counters.bytesRead = reader.files.reduce(0) { $0 + $1.bytesRead }
    files = reader.files
    self.flags = flags
    self.signal = signal
    status = ExitStatus.worst(reader.status, counters.rejected == 0 ? .success : .rejects)
    if !counters.reconcile { status = .internalError }
  }
}

/// Counters while results come in; used by one thread at a time.
final class RunBooks: @unchecked Sendable {
  private(set) var counters = Counters()
  private(set) var flags = FlagTally()

  func count(_ outcome: ChunkOutcome) {
    counters += outcome.counters
    counters.rejected += outcome.rejects.count
    counters.read +=
      outcome.counters.tagged + outcome.counters.untagged + outcome.counters.filtered
      + outcome.rejects.count
    flags.merge(outcome.flags)
  }
}
