package import FeedbackModel

/// Lines kept on disk until the run knows what to make of them.
///
/// The file has no name once it is open, so nothing is left of it however the run ends.
package final class SpoolFile {
  private let file: TemporaryFile
  private var pending: [UInt8] = []
  private var written = 0
  private static let blockSize = 1 << 16

  /// Opens a file in the folder of `path`.
  ///
  /// - Throws: A ``Diagnostic`` with the code `OUTPUT_…`, as all methods do.
  package init(beside path: String) throws(Diagnostic) {
    file = try TemporaryFile(beside: OutputTarget(path))
    file.remove()
  }

  /// Bytes in the spool.
  package var count: Int { written + pending.count }

  package func append(_ bytes: [UInt8]) throws(Diagnostic) {
    pending += bytes
    if pending.count >= Self.blockSize { try flush() }
  }

  /// Forgets what was appended after `count` bytes.
  package func truncate(to count: Int) throws(Diagnostic) {
    try flush()
    if count < written { try file.truncate(to: count) }
    written = min(written, count)
  }

  /// Hands over every line, without its line feed.
  package func forEachLine(
    _ use: (ArraySlice<UInt8>) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try flush()
    var rest: [UInt8] = []
    var offset = 0
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 16)
    defer { block.deallocate() }
    while offset < written {
      let count = try file.read(into: block, at: offset)
      if count == 0 { return }
      offset += count
      rest += block[..<count]
      var start = rest.startIndex
      while let end = rest[start...].firstIndex(of: 0x0A) {
        try use(rest[start..<end])
        start = end + 1
      }
      rest.removeFirst(start)
    }
  }

  private func flush() throws(Diagnostic) {
    var result: Result<Void, Diagnostic> = .success(())
    pending.withUnsafeBytes { bytes in
      result = Result { () throws(Diagnostic) in try file.write(bytes) }
    }
    try result.get()
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }
}
