package import FeedbackModel
package import Intake

/// The comments of inputs, one after the other, on one thread, while the inputs still grow.
package struct CommentStream {
  private let reader: InputReader
  private let options: InputOptions

  package init(paths: [String], options: InputOptions) {
    reader = InputReader(paths: paths, options: options)
    self.options = options
  }

  /// Hands every comment to `body`.
  ///
  /// - Returns: How reading ended, with messages about inputs and rejected records.
  /// - Throws: What `body` throws, and what the reader throws when no file can be opened any more.
  package func forEach(
    _ body: (Comment) throws -> Void
  ) throws -> (status: ExitStatus, diagnostics: [Diagnostic]) {
    var parser = RecordParser(options: options)
    var rejects: [Diagnostic] = []
    while let chunk = try reader.next() {
      let parsed = parser.parse(chunk)
      for comment in parsed.comments { try body(comment) }
      rejects += parsed.rejects.map(\.diagnostic)
    }
    let status = ExitStatus.worst(reader.status, rejects.isEmpty ? .success : .rejects)
    return (status, reader.diagnostics + rejects)
  }
}
