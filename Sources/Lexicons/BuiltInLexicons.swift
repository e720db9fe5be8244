import CLexicons

extension LexiconFiles {
  /// The files that the program carries, so that it works wherever it is moved.
  package static var builtIn: LexiconFiles {
    var files: [File] = []
    for index in 0..<clexicons_count() {
      let file = clexicons_get(index)
      files.append(
        File(
          path: String(cString: file.path),
          bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.size))))
    }
    return LexiconFiles(root: "lexicons", files: files)
  }
}
