import FeedbackModel
import Intake

/// What one thread works with: a parser and an analyzer.
final class ChunkWorker {
  private var parser: RecordParser
  private let analyzer: CommentAnalyzer
  /// Encodes the tagged records here, on the worker's thread; nil keeps them as values.
  private var writer: TaggedRecordWriter?

  init(options: InputOptions, analyzer: CommentAnalyzer, isEncoding: Bool) {
    parser = RecordParser(options: options)
    self.analyzer = analyzer
    writer = isEncoding ? TaggedRecordWriter() : nil
  }

  func work(_ job: ChunkJob) -> ChunkOutcome {
    switch job {
    case .endOfFile(let file, let isRefused):
      return ChunkOutcome(fileIndex: file, isRefused: isRefused)
    case .chunk(let chunk):
      let parsed = parser.parse(chunk)
      var outcome = ChunkOutcome(fileIndex: chunk.fileIndex, rejects: parsed.rejects)
      for comment in parsed.comments { analyze(comment, into: &outcome) }
      if let writer { outcome.bytes = writer.bytes }
      writer?.removeAll()
      return outcome
    }
  }

  private func analyze(_ comment: Comment, into outcome: inout ChunkOutcome) {
    let tagged = analyzer.analyze(comment)
    if tagged.mentions.isEmpty {
      outcome.counters.untagged += 1
    } else {
      outcome.counters.tagged += 1
    }
    if writer == nil {
      outcome.comments.append(tagged)
    } else {
      writer?.write(tagged)
    }
  }
}
