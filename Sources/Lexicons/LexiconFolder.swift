import FeedbackModel
import Glibc

/// Reads the files of a lexicon folder, and nothing outside it.
///
/// Every folder and file is opened relative to the one that holds it, without following links, so
/// that neither a link nor a rename in between leads elsewhere.
struct LexiconFolder {
  /// Bytes of one file and of all: a hundred times what people edit.
  static let maximumFileSize = 16 << 20
  static let maximumSize = 96 << 20
  static let maximumFiles = 4096
  static let maximumDepth = 4

  private let root: String
  private(set) var files: [LexiconFiles.File] = []
  private var size = 0

  /// - Throws: A ``FeedbackModel/Diagnostic`` where the folder or a file in it cannot be read, is a
  ///   link, or where there is too much of them.
  init(_ root: String) throws(Diagnostic) {
    self.root = root
    let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Diagnostic(
        .error, code: "LEXICON_FOLDER", at: SourceLocation(file: root),
        "this folder of lexicons cannot be read: \(String(cString: strerror(errno)))",
        remedy: "give the folder that holds themes.yaml, by --lexicons or $GLAS_LEXICONS")
    }
    try read(descriptor, path: "", depth: 0)
  }

  /// Reads a folder and closes its descriptor.
  private mutating func read(
    _ descriptor: Int32, path: String, depth: Int
  ) throws(Diagnostic) {
    let names = Self.names(in: descriptor)
    defer { close(descriptor) }
    for name in names where !name.hasPrefix(".") {
      var status = stat()
      guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      let inner = path + name
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try readFolder(descriptor, name, path: inner, depth: depth)
      case S_IFLNK where isLexicon(name) || !name.contains("."): throw link(inner)
      case S_IFREG where isLexicon(name): try readFile(descriptor, name, path: inner)
      case _ where isLexicon(name): throw refusal(inner, "this is not a regular file", "remove it")
      default: break
      }
    }
  }

  private func isLexicon(_ name: String) -> Bool {
    name.hasSuffix(".tsv") || name.hasSuffix(".yaml")
  }

  private mutating func readFolder(
    _ parent: Int32, _ name: String, path: String, depth: Int
  ) throws(Diagnostic) {
    guard depth < Self.maximumDepth else {
      throw refusal(path, "folders are nested too deeply", "keep one folder a language")
    }
    let descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    try read(descriptor, path: path + "/", depth: depth + 1)
  }

  private mutating func readFile(
    _ parent: Int32, _ name: String, path: String
  ) throws(Diagnostic) {
    let descriptor = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw link(path)
    }
    guard status.st_size <= Self.maximumFileSize else {
      throw refusal(path, "this file has more than \(Self.maximumFileSize) bytes", "split it")
    }
    size += Int(status.st_size)
    guard size <= Self.maximumSize, files.count < Self.maximumFiles else {
      throw refusal(
        path,
        "the files up to this one are more than \(Self.maximumFiles), or have more than "
          + "\(Self.maximumSize) bytes", "keep the languages that you read in one folder")
    }
    guard let bytes = Self.bytes(of: descriptor, count: Int(status.st_size)) else {
      throw unreadable(path)
    }
    files.append(LexiconFiles.File(path: path, bytes: bytes))
  }

  /// The first `count` bytes; fewer where the file shrank meanwhile; nil where reading fails.
  private static func bytes(of descriptor: Int32, count: Int) -> [UInt8]? {
    var isSound = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let step = Glibc.read(descriptor, base + filled, count - filled)
        if step < 0 && errno == EINTR { continue }
        if step <= 0 {
          isSound = step == 0
          return
        }
        filled += step
      }
    }
    return isSound ? bytes : nil
  }

  /// The names in a folder, sorted.
  private static func names(in descriptor: Int32) -> [String] {
    let copy = dup(descriptor)
    guard copy >= 0, let stream = fdopendir(copy) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }

  // MARK: messages

  private func link(_ path: String) -> Diagnostic {
    refusal(
      path, "this is not a regular file",
      "put the file itself into the lexicon folder; links are not followed")
  }

  private func unreadable(_ path: String) -> Diagnostic {
    refusal(
      path, "this cannot be read: \(String(cString: strerror(errno)))", "check its permissions")
  }

  private func refusal(_ path: String, _ problem: String, _ remedy: String) -> Diagnostic {
    Diagnostic(
      .error, code: "LEXICON_FILE", at: SourceLocation(file: root + "/" + path), problem,
      remedy: remedy)
  }
}
