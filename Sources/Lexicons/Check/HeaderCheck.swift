import FeedbackModel

/// Finds header lines that lexicon files lack, and files whose names do not say what they hold.
struct HeaderCheck {
  private(set) var diagnostics: [Diagnostic] = []

  /// Who wrote a file, under which licence, and whether a native speaker has read it.
  private static let required = ["source", "licence", "reviewed"]
  /// Files that are called otherwise than their theme.
  private static let names = ["general": "evaluators"]

  init(_ files: LexiconFiles) {
    let folders = Set(
      files.files.filter { $0.path.hasSuffix("/profile.yaml") }
        .map { String($0.path.dropLast("/profile.yaml".utf8.count)) })
    for file in files.files where file.path.hasSuffix(".tsv") {
      let parts = file.path.split(separator: "/").map(String.init)
      guard parts.count == 2, folders.contains(parts[0]) else { continue }
      check(file, name: String(parts[1].dropLast(".tsv".utf8.count)), files.displayPath(file.path))
    }
  }

  private mutating func check(_ file: LexiconFiles.File, name: String, _ path: String) {
    let header = Self.header(file.bytes)
    guard let theme = header["theme"]?.value else { return }
    let missing = Self.required.filter { header[$0] == nil }
    if !missing.isEmpty {
      report(
        SourceLocation(file: path, line: 1, column: 1),
        "the header does not say \(missing.joined(separator: ", "))",
        "add " + missing.map { "'# \($0): …'" }.joined(separator: ", "))
    }
    let wanted = Self.names[theme] ?? theme
    if name != wanted {
      report(
        SourceLocation(file: path, line: header["theme"]?.line ?? 1, column: 1),
        "a file of the theme '\(escaped(theme))' is called \(escaped(name)).tsv",
        "call it \(escaped(wanted)).tsv, or correct the header")
    }
  }

  /// The `# key: value` lines before the first other line.
  private static func header(_ bytes: [UInt8]) -> [String: (value: String, line: Int)] {
    var header: [String: (value: String, line: Int)] = [:]
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .prefix(64).enumerated()
    {
      guard line.first == 0x23 else { break }
      let parts = String(decoding: line.dropFirst(), as: UTF8.self).split(
        separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      header[String(trimmed(parts[0]))] = (String(trimmed(parts[1])), number + 1)
    }
    return header
  }

  private mutating func report(_ place: SourceLocation, _ problem: String, _ remedy: String) {
    diagnostics.append(
      Diagnostic(.warning, code: "LEXICON_HEADER", at: place, problem, remedy: remedy))
  }
}
