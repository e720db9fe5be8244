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
  /// Which records these are; nil at the end of a file.
  var unit: WorkUnit?
}

/// Feeds the chunks of all inputs to workers.
struct ChunkFeeder {
  let reader: InputReader
  let observer: (any RunObserver)?

  /// Reads to the end of the last input, or until it is asked to stop; what was read until then is
  /// worked on.
  ///
  /// - Returns: The signal that asked to stop.
  /// - Throws: What the sink of the workers throws, and what the reader throws.
  func feed(_ workers: OrderedWorkers<ChunkJob, ChunkOutcome>) throws -> Int32? {
    var open: Int?
    var signal: Int32?
    do {
      while let chunk = try reader.next() {
        if let last = open, last != chunk.fileIndex { try end(last, workers) }
        open = chunk.fileIndex
        observer?.didRead(bytes: reader.files.reduce(0) { $0 + $1.bytesRead })
        try workers.submit(.chunk(chunk))
      }
      if let open { try end(open, workers) }
    } catch let stop as Interrupted {
      signal = stop.signal
    }
    try workers.finish()
    return signal
  }

  private func end(_ file: Int, _ workers: OrderedWorkers<ChunkJob, ChunkOutcome>) throws {
    try workers.submit(.endOfFile(file, isRefused: reader.files[file].status == .input))
  }
}

extension WorkUnit {
  /// The records of a chunk, with what became of them.
  init(_ chunk: InputChunk, _ outcome: ChunkOutcome) {
    let places =
      chunk.records.map { ($0.number, $0.offset + $0.length) }
      + chunk.rejects.map { ($0.origin.record, $0.origin.byteOffset + $0.origin.byteLength) }
    self.init(
      source: chunk.file, first: places.map(\.0).min() ?? 0, last: places.map(\.0).max() ?? 0,
      end: places.map(\.1).max() ?? 0, tagged: outcome.counters.tagged,
      untagged: outcome.counters.untagged, filtered: outcome.counters.filtered,
      rejected: outcome.rejects.count)
  }
}
