import CLexicons

extension LexiconFiles {
  /// The files that the program carries, so that it works wherever it is moved.
  package static var builtIn: LexiconFiles {
    LexiconFiles(
      root: "lexicons", files: (0..<clexicons_count()).map { File(clexicons_get($0)) })
  }

  /// The export profiles that the program carries.
  package static var builtInProfiles: LexiconFiles {
    LexiconFiles(
      root: "profiles", files: (0..<cprofiles_count()).map { File(cprofiles_get($0)) })
  }
}

extension LexiconFiles.File {
  fileprivate init(_ file: clexicons_file) {
    self.init(
      path: String(cString: file.path),
      embedded: UnsafeBufferPointer(start: file.bytes, count: file.size))
  }
}
