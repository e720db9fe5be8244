import CSystemZlib
import FeedbackModel

/// Inflates a gzip stream of one or more members (RFC 1952), a step at a time.
///
/// What follows the last member is treated as gzip does: zeros are padding, anything else is
/// ignored with a warning. The checksum of every member is compared.
final class GzipDecoder: Decompressor {
  private(set) var hasTrailingGarbage = false
  private let file: String
  private let stream: UnsafeMutablePointer<z_stream>
  private var state = State.inMember
  private var limit = ExpansionLimit()

  private enum State {
    case inMember
    /// A member has ended; the next byte tells whether another follows.
    case betweenMembers
    /// The first of the two magic bytes came at the end of the input given so far.
    case afterMagicByte
    case inTrailer
  }

  init(file: String) throws(Diagnostic) {
    self.file = file
    stream = .allocate(capacity: 1)
    // zlib keeps a pointer back to the stream, so its address must never change.
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else {
      throw problem(.gzipCorrupt, "the decompressor could not be started")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func expand(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(Diagnostic) -> (taken: Int, produced: Int) {
    var taken = 0
    while state != .inMember, taken < input.count {
      taken += try skipBetweenMembers(input, from: taken)
    }
    guard state == .inMember else { return (taken, 0) }
    try limit.check(file: file)
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.advanced(by: taken).assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(input.count - taken)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(output.count)
    let result = CSystemZlib.inflate(stream, Z_NO_FLUSH)
    let used = input.count - taken - Int(stream.pointee.avail_in)
    let produced = output.count - Int(stream.pointee.avail_out)
    limit.inputBytes += used
    limit.outputBytes += produced
    switch result {
    case Z_STREAM_END: state = .betweenMembers
    case Z_OK, Z_BUF_ERROR: break
    default: throw problem(.gzipCorrupt, "the compressed data is damaged (\(zlibMessage))")
    }
    return (taken + used, produced)
  }

  func finish() throws(Diagnostic) {
    switch state {
    case .inMember: throw problem(.gzipTruncated, "the compressed data ends early")
    case .afterMagicByte: hasTrailingGarbage = true
    case .betweenMembers, .inTrailer: break
    }
  }

  /// Looks at one byte after a member; the magic bytes 1F 8B start another member.
  private func skipBetweenMembers(
    _ input: UnsafeRawBufferPointer, from index: Int
  ) throws(Diagnostic) -> Int {
    switch (state, input[index]) {
    case (.betweenMembers, 0): return 1
    case (.betweenMembers, 0x1F):
      state = .afterMagicByte
      return 1
    case (.afterMagicByte, 0x8B):
      try startMember()
      return 1
    default:
      hasTrailingGarbage = true
      state = .inTrailer
      return input.count - index
    }
  }

  /// Starts a member whose two magic bytes were taken already.
  private func startMember() throws(Diagnostic) {
    state = .inMember
    var magic: [UInt8] = [0x1F, 0x8B]
    var nothing: UInt8 = 0
    let result = magic.withUnsafeMutableBufferPointer { magic in
      inflateReset(stream)
      stream.pointee.next_in = magic.baseAddress
      stream.pointee.avail_in = 2
      return withUnsafeMutablePointer(to: &nothing) { nothing in
        stream.pointee.next_out = nothing
        stream.pointee.avail_out = 0
        return CSystemZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    limit.inputBytes += 2
    guard result == Z_OK || result == Z_BUF_ERROR else {
      throw problem(.gzipCorrupt, "the compressed data is damaged (\(zlibMessage))")
    }
  }

  private var zlibMessage: String {
    stream.pointee.msg.map { String(cString: $0) } ?? "unknown error"
  }

  private func problem(_ code: ProblemCode, _ text: String) -> Diagnostic {
    Diagnostic(
      .error, code: code.rawValue, at: SourceLocation(file: file), text,
      remedy: "nothing of this file is used")
  }
}
