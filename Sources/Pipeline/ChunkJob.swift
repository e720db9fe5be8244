import FeedbackModel
import Intake

/// What flows through the workers, in input order.
enum ChunkJob: Sendable {
  case chunk(InputChunk)
  /// No more chunks of this file; a refused file must leave no trace in the results.
  case endOfFile(Int, isRefused: Bool)
}

/// What a worker made of a job.
struct ChunkOutcome: Sendable {
  var fileIndex = 0
  /// The tagged records, as values or as NDJSON.
  var comments: [TaggedComment] = []
  var bytes: [UInt8] = []
  /// Tagged and untagged comments of the chunk.
  var counters = Counters()
  var rejects: [Reject] = []
  /// Records kept with a repair, and rows left out.
  var flags = FlagTally()
  /// Set at the end of a file: whether it was refused.
  var isRefused: Bool?
}

/// Feeds the chunks of all inputs to workers.
struct ChunkFeeder {
  let reader: InputReader

  /// Reads to the end of the last input.
  ///
  /// - Throws: What the sink of the workers throws, and what the reader throws.
  func feed(_ workers: OrderedWorkers<ChunkJob, ChunkOutcome>) throws {
    var open: Int?
    while let chunk = try reader.next() {
      if let last = open, last != chunk.fileIndex { try end(last, workers) }
      open = chunk.fileIndex
      try workers.submit(.chunk(chunk))
    }
    if let open { try end(open, workers) }
    try workers.finish()
  }

  private func end(_ file: Int, _ workers: OrderedWorkers<ChunkJob, ChunkOutcome>) throws {
    try workers.submit(.endOfFile(file, isRefused: reader.files[file].status == .input))
  }
}
