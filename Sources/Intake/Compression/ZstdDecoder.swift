import CSystemZstd
import FeedbackModel

/// Expands a zstd stream of one or more frames (RFC 8878), a step at a time.
///
/// What follows the last frame is an error: unlike gzip's, the frames say where they end.
final class ZstdDecoder: Decompressor {
  let hasTrailingGarbage = false
  private let file: String
  private let stream: OpaquePointer
  private var limit = ExpansionLimit()
  private var isInFrame = true

  init(file: String) throws(Diagnostic) {
    self.file = file
    guard let stream = ZSTD_createDStream() else {
      throw Self.problem(file, .zstdCorrupt, "the decompressor could not be started")
    }
    self.stream = stream
  }

  deinit { ZSTD_freeDStream(stream) }

  func expand(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(Diagnostic) -> (taken: Int, produced: Int) {
    try limit.check(file: file)
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    while source.pos < source.size || target.pos == 0, target.pos < target.size {
      let before = (source.pos, target.pos)
      let rest = ZSTD_decompressStream(stream, &target, &source)
      if ZSTD_isError(rest) != 0 {
        let reason = String(cString: ZSTD_getErrorName(rest))
        throw Self.problem(file, .zstdCorrupt, "the compressed data is damaged (\(reason))")
      }
      if (source.pos, target.pos) == before { break }
      isInFrame = rest != 0
    }
    limit.inputBytes += source.pos
    limit.outputBytes += target.pos
    return (source.pos, target.pos)
  }

  func finish() throws(Diagnostic) {
    if isInFrame { throw Self.problem(file, .zstdTruncated, "the compressed data ends early") }
  }

  private static func problem(_ file: String, _ code: ProblemCode, _ text: String) -> Diagnostic {
    Diagnostic(
      .error, code: code.rawValue, at: SourceLocation(file: file), text,
      remedy: "nothing of this file is used")
  }
}
