package import Aggregation
package import Attribution
import FeedbackModel
import Intake
package import Lexicons

/// `glas run` up to the reports: reads all inputs, tags and counts their comments.
package struct BatchRun: Sendable {
  private let lexicon: Lexicon
  private let roster: RosterIndex
  private let options: AnalysisOptions

  package init(lexicon: Lexicon, roster: RosterIndex, options: AnalysisOptions) {
    self.lexicon = lexicon
    self.roster = roster
    self.options = options
  }

  /// Counts the comments of all inputs that could be read to their end.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where resources fail.
  package func run(_ paths: [String]) throws -> (tally: Tally, outcome: RunOutcome) {
    let reader = InputReader(paths: paths, options: options.input)
    let books = BatchBooks()
    let workers = options.workers(
      lexicon: lexicon, roster: roster, isEncoding: false, sink: books.take)
    try ChunkFeeder(reader: reader).feed(workers)
    return (books.tally, RunOutcome(books.counters, books.rejects, books.flags, of: reader))
  }
}

/// Tallies and counters of a batch; a file's part counts once the file is read to its end.
private final class BatchBooks: @unchecked Sendable {
  private(set) var tally = Tally()
  private(set) var counters = Counters()
  private(set) var rejects: [Reject] = []
  private(set) var flags = FlagTally()
  private var identity = RecordIdentity()
  private var part = FilePart()

  private struct FilePart {
    var tally = Tally()
    var counters = Counters()
    var rejects: [Reject] = []
    var flags = FlagTally()
    var identity: RecordIdentity?
  }

  @Sendable func take(_ outcome: ChunkOutcome) {
    if let isRefused = outcome.isRefused { return end(isRefused: isRefused) }
    if part.identity == nil { part.identity = identity }
    for comment in outcome.comments { take(comment) }
    part.rejects += outcome.rejects
    part.counters.rejected += outcome.rejects.count
    part.counters.filtered += outcome.counters.filtered
    part.counters.read +=
      outcome.comments.count + outcome.rejects.count + outcome.counters.filtered
    part.flags.merge(outcome.flags)
  }

  private func take(_ tagged: TaggedComment) {
    switch part.identity?.check(tagged.comment) {
    case .duplicate: part.counters.duplicate += 1
    case .conflict:
      part.counters.rejected += 1
      part.rejects.append(conflict(tagged.comment))
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

  private func end(isRefused: Bool) {
    if !isRefused {
      tally.merge(part.tally)
      counters += part.counters
      rejects += part.rejects
      flags.merge(part.flags)
      if let seen = part.identity { identity = seen }
    }
    part = FilePart()
  }
}
