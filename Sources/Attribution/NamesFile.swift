import FeedbackModel
import Lexicons

/// A `names.yaml`: one mapping of keys to comma-separated lists (lexicons/README.md, "Names").
///
/// Reads the part of YAML that the file uses (block mapping, plain scalars that go on in indented
/// lines, comments), so that every list item is known by its line and column.
struct NamesFile {
  struct Item {
    var text: String
    var location: SourceLocation
  }

  /// Items by key, in file order.
  private(set) var lists: [String: [Item]] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  private let path: String
  private let keys: Set<String>
  private var key: String?

  /// - Parameters:
  ///   - file: The file's bytes.
  ///   - path: What messages call the file.
  ///   - keys: The keys that it may have.
  init(_ file: LexiconFiles.File, path: String, keys: Set<String>) {
    self.path = path
    self.keys = keys
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      report(line: 1, column: 1, "this file is not UTF-8", "save it as UTF-8")
      return
    }
    let lines = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    for (index, line) in lines.enumerated() { read(line, number: index + 1) }
  }

  private mutating func read(_ line: Substring.UnicodeScalarView, number: Int) {
    let content = withoutComment(line)
    guard let first = content.firstIndex(where: { !$0.properties.isWhitespace }) else { return }
    if first != content.startIndex { return append(content, of: line, number) }
    guard let colon = content.firstIndex(of: ":") else {
      return report(line: number, column: 1, "this line has no key", "write 'key: word, word'")
    }
    let name = String(content[..<colon])
    key = nil
    guard keys.contains(name) else {
      return report(
        line: number, column: 1, "'\(escaped(name))' is no key of a names file",
        "write one of " + keys.sorted().joined(separator: ", "))
    }
    guard lists[name] == nil else {
      return report(
        line: number, column: 1, "the key '\(name)' stands here twice", "join the two lists")
    }
    key = name
    lists[name] = []
    append(content[content.index(after: colon)...], of: line, number)
  }

  /// A `#` after a space, or at the start, opens a comment.
  private func withoutComment(
    _ line: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView {
    var previous: Unicode.Scalar = " "
    for index in line.indices {
      if line[index] == "#" && previous == " " { return line[..<index] }
      previous = line[index]
    }
    return line
  }

  private mutating func append(
    _ content: Substring.UnicodeScalarView, of line: Substring.UnicodeScalarView, _ number: Int
  ) {
    guard let key else {
      if lists.isEmpty {
        report(line: number, column: 1, "this line belongs to no key", "write 'key: word, word'")
      }
      return
    }
    for piece in content.split(separator: ",") {
      guard let start = piece.firstIndex(where: { !$0.properties.isWhitespace }) else { continue }
      let column = line.distance(from: line.startIndex, to: start) + 1
      lists[key]?.append(
        Item(
          text: trimmed(String(String.UnicodeScalarView(piece))),
          location: SourceLocation(file: path, line: number, column: column)))
    }
  }

  private mutating func report(line: Int, column: Int, _ problem: String, _ remedy: String) {
    diagnostics.append(
      Diagnostic(
        .error, code: "NAMES_FILE",
        at: SourceLocation(file: path, line: line, column: column), problem, remedy: remedy))
  }
}
