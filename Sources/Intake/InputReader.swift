package import FeedbackModel

/// Reads inputs one after the other and hands over their records in chunks.
///
/// An input that cannot be read is noted in ``files`` and the others are read all the same. A
/// refusal can come after chunks of the same file were handed over (a damaged gzip member, a file
/// that changed under --strict): what counts of a file is known when its
/// ``InputFile/isComplete`` is true, at the latest when a chunk of the next file comes.
///
/// Use from one thread; parse the chunks on any with ``RecordParser``.
package final class InputReader {
  /// What was understood of the inputs, in the order given; entries grow while they are read.
  package private(set) var files: [InputFile]
  private let options: InputOptions
  private let chooser: EncodingChooser
  private let open: (String) throws(Diagnostic) -> any ByteSource
  private var current: FileReader?
  /// The input that is read, or the next one to be.
  private var fileIndex = 0
  private var chunkIndex = 0

  /// - Parameters:
  ///   - paths: Files; `-`, or no path at all, is standard input.
  ///   - options: The same options go to the ``RecordParser``.
  package convenience init(paths: [String], options: InputOptions) {
    self.init(paths: paths, options: options) { path throws(Diagnostic) in
      try FileSource(path: path, interruption: options.interruption)
    }
  }

  /// Opens inputs in the caller's own way, for inputs that are no files.
  package init(
    paths: [String], options: InputOptions,
    open: @escaping (String) throws(Diagnostic) -> any ByteSource
  ) {
    files = (paths.isEmpty ? ["-"] : paths).map { InputFile(path: $0) }
    self.options = options
    chooser = EncodingChooser(options.letters, language: options.language)
    self.open = open
  }

  /// The next records; nil after the last input.
  ///
  /// Returns as soon as a whole chunk is there, or some records and no more input is waiting.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` if no file at all can be opened any more (exit
  ///   status 5), and ``FeedbackModel/Interrupted`` if reading was to stop; an input at fault does
  ///   not throw.
  package func next() throws -> InputChunk? {
    while fileIndex < files.count {
      if let signal = options.interruption?.signal { throw Interrupted(signal: signal) }
      do throws(Diagnostic) {
        if let chunk = try nextOfFile() { return chunk }
      } catch {
        if error.code == ProblemCode.interrupted.rawValue { continue }
        if error.code == ProblemCode.outOfResources.rawValue { throw error }
        refuse(error)
      }
      current = nil
      fileIndex += 1
    }
    return nil
  }

  /// The gravest status of the inputs.
  package var status: ExitStatus {
    files.reduce(.success) { ExitStatus.worst($0, $1.status) }
  }

  /// The messages about all inputs, in their order.
  package var diagnostics: [Diagnostic] { files.flatMap(\.diagnostics) }

  private func nextOfFile() throws(Diagnostic) -> InputChunk? {
    let reader: FileReader
    if let current {
      reader = current
    } else {
      let path = files[fileIndex].path
      reader = FileReader(
        path: path, options: options, chooser: chooser, source: try open(path))
      current = reader
    }
    defer { files[fileIndex] = reader.file }
    guard var chunk = try reader.next() else { return nil }
    chunk.index = chunkIndex
    chunk.fileIndex = fileIndex
    chunkIndex += 1
    return chunk
  }

  private func refuse(_ diagnostic: Diagnostic) {
    files[fileIndex].diagnostics.append(diagnostic)
    files[fileIndex].status = .input
    files[fileIndex].isComplete = true
  }
}
