package import FeedbackModel
import Foundation

/// The bytes of a lexicon folder: every file with its path inside the folder, sorted by path.
package struct LexiconFiles: Sendable {
  package struct File: Sendable {
    /// Path inside the folder, with `/`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// What messages call the folder: its path, or `built-in`.
  package var root: String
  package var files: [File]

  package init(root: String, files: [File]) {
    self.root = root
    self.files = files.sorted { $0.path < $1.path }
  }

  /// Reads the `.tsv` and `.yaml` files of a folder and of the folders in it.
  ///
  /// - Throws: A ``Diagnostic`` where the folder or a file cannot be read, where a file lies outside
  ///   the folder by a link, or is larger than ``maximumFileSize``.
  package init(folder: String) throws(Diagnostic) {
    root = folder
    files = []
    for path in try Self.paths(in: folder) {
      files.append(File(path: path, bytes: try Self.read(folder + "/" + path)))
    }
  }

  /// 16 MiB: a hundred times the largest file a person edits.
  static let maximumFileSize = 16 << 20

  package func file(_ path: String) -> File? { files.first { $0.path == path } }

  package func displayPath(_ path: String) -> String { root + "/" + path }

  private static func paths(in folder: String) throws(Diagnostic) -> [String] {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw Diagnostic(
        .error, code: "LEXICON_FOLDER", at: SourceLocation(file: folder),
        "this folder of lexicons cannot be read",
        remedy: "give the folder that holds themes.yaml, by --lexicons or $GLAS_LEXICONS")
    }
    return names.filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".yaml") }.sorted()
  }

  private static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    let manager = FileManager.default
    let attributes = try? manager.attributesOfItem(atPath: path)
    let kind = attributes?[.type] as? FileAttributeType
    guard kind == .typeRegular, let size = attributes?[.size] as? Int else {
      throw Diagnostic(
        .error, code: "LEXICON_FILE", at: SourceLocation(file: path), "this is not a regular file",
        remedy: "put the file itself into the lexicon folder; links are not followed")
    }
    guard size <= maximumFileSize, let data = manager.contents(atPath: path) else {
      throw Diagnostic(
        .error, code: "LEXICON_FILE", at: SourceLocation(file: path),
        "this file cannot be read, or has more than \(maximumFileSize) bytes",
        remedy: "split it, or check its permissions")
    }
    return Array(data)
  }
}
