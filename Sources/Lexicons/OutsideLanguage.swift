package import FeedbackModel

/// A neighbour of the lexicon's languages, `shared/outsiders/<code>.yaml`: known only so that it is
/// not taken for one of them.
package struct OutsideLanguage: Sendable {
  package static let folder = "shared/outsiders/"

  private struct File: Decodable {
    var code: String
    var name: String
    var scripts: [String]
    var words: String?
    var block: String?
    var lead: Double?
  }

  package let code: String
  package let name: String
  package let scripts: [String]
  let words: [String]
  /// The code points of a script of its own.
  package let block: ClosedRange<UInt32>?
  /// Nats that the language starts with, within ±10.
  package let lead: Double

  init(_ file: LexiconFiles.File, path: String) throws(Diagnostic) {
    let (read, _): (File, YAMLPlaces) = try YAMLReader.decode(
      file, path: path, keys: ["code", "name", "scripts", "scripts.#", "words", "block", "lead"])
    code = read.code
    name = read.name
    scripts = read.scripts
    lead = max(-10, min(10, read.lead ?? 0))
    words = (read.words ?? "").split(separator: " ").map(String.init)
    block = try read.block.map { (text) throws(Diagnostic) in try Self.block(text, path: path) }
  }

  /// `0D00-0D7F` as a range of code points.
  private static func block(_ text: String, path: String) throws(Diagnostic) -> ClosedRange<UInt32>
  {
    let ends = text.split(separator: "-").map { UInt32($0, radix: 16) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
      throw Diagnostic(
        .error, code: "LEXICON_BLOCK", at: SourceLocation(file: path),
        "'\(text)' is no range of code points", remedy: "write it as 0D00-0D7F")
    }
    return first...last
  }

  /// The neighbours of a lexicon folder, by code.
  package static func read(
    _ files: LexiconFiles, into diagnostics: inout [Diagnostic]
  ) -> [OutsideLanguage] {
    var languages: [OutsideLanguage] = []
    for file in files.files
    where file.path.hasPrefix(folder) && file.path.hasSuffix(".yaml") {
      do {
        languages.append(try OutsideLanguage(file, path: files.displayPath(file.path)))
      } catch {
        diagnostics.append(error)
      }
    }
    return languages
  }
}
