package import FeedbackModel

/// The bytes of a lexicon folder: every file with its path inside the folder, sorted by path.
package struct LexiconFiles: Sendable {
  package struct File: Sendable {
    /// Embedded bytes are constants of the program, which no thread can change.
    private enum Content: @unchecked Sendable {
      case owned([UInt8])
      case embedded(UnsafeBufferPointer<UInt8>)
    }

    /// Path inside the folder, with `/`.
    package let path: String
    private let content: Content

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      content = .owned(bytes)
    }

    /// A file that the program carries; `bytes` stay where they are for as long as it runs.
    init(path: String, embedded bytes: UnsafeBufferPointer<UInt8>) {
      self.path = path
      content = .embedded(bytes)
    }

    /// The bytes; those of an embedded file are copied each time.
    package var bytes: [UInt8] {
      switch content {
      case .owned(let bytes): bytes
      case .embedded(let bytes): Array(bytes)
      }
    }

    func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
      switch content {
      case .owned(let bytes): bytes.withUnsafeBytes(body)
      case .embedded(let bytes): body(UnsafeRawBufferPointer(bytes))
      }
    }
  }

  /// What messages call the folder: its path, or `built-in`.
  package var root: String
  package var files: [File]

  package init(root: String, files: [File]) {
    self.root = root
    self.files = files.sorted { $0.path < $1.path }
  }

  /// Reads the `.tsv` and `.yaml` files of a folder and of the folders in it; hidden ones are left
  /// out.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the folder or a file cannot be read, is a link,
  ///   or is larger than ``LexiconFolder`` allows.
  package init(folder: String) throws(Diagnostic) {
    self.init(root: folder, files: try LexiconFolder(folder).files)
  }

  /// The same with another list of competitors (``CompetitorList``).
  package func withCompetitors(_ bytes: [UInt8]) -> LexiconFiles {
    LexiconFiles(
      root: root,
      files: files.filter { $0.path != CompetitorList.path }
        + [File(path: CompetitorList.path, bytes: bytes)])
  }

  package func file(_ path: String) -> File? { files.first { $0.path == path } }

  package func displayPath(_ path: String) -> String { root + "/" + path }
}
