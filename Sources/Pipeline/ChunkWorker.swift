import FeedbackModel
import Intake
import Reports

/// What one thread works with: a parser and an analyzer.
final class ChunkWorker {
  private var parser: RecordParser
  private let analyzer: CommentAnalyzer
  /// Encodes the tagged records here, on the worker's thread, where that is wanted.
  private var writer = TaggedRecordWriter()
  private let isEncoding: Bool
  private let redaction: Redaction?

  init(
    options: InputOptions, analyzer: CommentAnalyzer, isEncoding: Bool, redaction: Redaction? = nil
  ) {
    self.redaction = redaction
    parser = RecordParser(options: options)
    self.analyzer = analyzer
    self.isEncoding = isEncoding
  }

  func work(_ job: ChunkJob) -> ChunkOutcome {
    switch job {
    case .endOfFile(let file, let isRefused):
      return ChunkOutcome(fileIndex: file, isRefused: isRefused)
    case .chunk(let chunk):
      var outcome = ChunkOutcome(fileIndex: chunk.fileIndex)
      writer.removeAll()
      let parsed = parser.parse(chunk) { analyze($0, into: &outcome) }
      outcome.rejects = parsed.rejects
      outcome.flags.add(parsed)
      outcome.counters.filtered = parsed.skipped.count
      outcome.bytes = writer.bytes
      outcome.unit = WorkUnit(chunk, outcome)
      return outcome
    }
  }

  private func analyze(_ comment: consuming Comment, into outcome: inout ChunkOutcome) {
    let tagged = analyzer.analyze(consume comment)
    analyzer.count(repairs: &outcome.counters.repairs)
    if tagged.mentions.isEmpty {
      outcome.counters.untagged += 1
    } else {
      outcome.counters.tagged += 1
    }
    if isEncoding {
      if let redaction { writer.write(redaction.masked(tagged)) } else { writer.write(tagged) }
    } else {
      outcome.comments.append(tagged)
    }
  }
}
