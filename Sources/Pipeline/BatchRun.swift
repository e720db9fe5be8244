package import Aggregation
package import Attribution
import FeedbackModel
import Intake
package import Lexicons

/// `glas run` up to the reports: reads all inputs, tags and counts their comments.
package struct BatchRun: Sendable {
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

  /// Counts the comments of all inputs that could be read to their end, or until a signal asks to
  /// stop.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where resources fail.
  package func run(_ paths: [String]) throws -> (tally: Tally, outcome: RunOutcome) {
    let reader = InputReader(paths: paths, options: options.input)
    let books = BatchBooks(rejects: rejects, observer: observer)
    let workers = options.workers(
      lexicon: lexicon, roster: roster, isEncoding: false, sink: books.take)
    let signal = try ChunkFeeder(reader: reader, observer: observer).feed(workers)
    return (books.tally, RunOutcome(books.counters, books.flags, of: reader, signal: signal))
  }
}

/// Tallies and counters of a batch; a file's part counts once the file is read to its end.
private final class BatchBooks: @unchecked Sendable {
  private(set) var tally = Tally()
  private(set) var counters = Counters()
  private(set) var flags = FlagTally()
  private let rejects: RejectLog?
  private let observer: (any RunObserver)?
  private var identity = RecordIdentity()
  private var part = FilePart()

  private struct FilePart {
    var tally = Tally()
    var counters = Counters()
    var flags = FlagTally()
    var identity: RecordIdentity?
    /// Where the file's rejects start in the log.
    var mark = 0
  }

  init(rejects: RejectLog?, observer: (any RunObserver)?) {
    self.rejects = rejects
    self.observer = observer
  }

  @Sendable func take(_ outcome: ChunkOutcome) throws {
    if let isRefused = outcome.isRefused { return try end(isRefused: isRefused) }
    if part.identity == nil { part.identity = identity }
    let before = part.counters
    var conflicts: [Reject] = []
    for comment in outcome.comments { take(comment, &conflicts) }
    let rejected = (outcome.rejects + conflicts).sorted { $0.origin.record < $1.origin.record }
    try rejects?.append(rejected, of: outcome.fileIndex)
    part.counters.rejected += rejected.count
    part.counters.filtered += outcome.counters.filtered
    part.counters.repairs += outcome.counters.repairs
    part.counters.read +=
      outcome.comments.count + outcome.rejects.count + outcome.counters.filtered
    part.flags.merge(outcome.flags)
    observer?.didReject(rejected)
    if var unit = outcome.unit {
      unit.tagged = part.counters.tagged - before.tagged
      unit.untagged = part.counters.untagged - before.untagged
      unit.rejected = rejected.count
      try observer?.didFinish(unit)
    }
  }

  private func take(_ tagged: TaggedComment, _ conflicts: inout [Reject]) {
    switch part.identity?.check(tagged.comment) {
    case .duplicate: part.counters.duplicate += 1
    case .conflict: conflicts.append(conflict(tagged.comment))
    default:
      part.tally.add(tagged)
      if tagged.mentions.isEmpty {
        part.counters.untagged += 1
      } else {
        part.counters.tagged += 1
      }
    }
  }

  private func conflict(_ comment: Comment) -> Reject {
    Reject(
      origin: comment.origin, line: comment.origin.line, column: 1, field: "id",
      code: .duplicateID, reason: "another record with this id has another text")
  }

  private func end(isRefused: Bool) throws {
    if isRefused {
      try rejects?.truncate(to: part.mark)
    } else {
      tally.merge(part.tally)
      counters += part.counters
      flags.merge(part.flags)
      if let seen = part.identity { identity = seen }
    }
    part = FilePart(mark: rejects?.mark ?? 0)
  }
}
