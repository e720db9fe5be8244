package import FeedbackModel
import Yams

/// The YAML form of quanteda's dictionaries: keys, under them keys or lists of words.
package enum QuantedaDictionary {
  /// Reads nested keys as categories whose names are joined by full stops.
  ///
  /// - Returns: The categories in the file's order, and what could not be read.
  package static func read(
    _ bytes: [UInt8], path: String
  ) -> (categories: WordCategories, diagnostics: [Diagnostic]) {
    do {
      let text = try YAMLLimits(path: path, maximumSize: LexiconFolder.maximumFileSize)
        .text(of: bytes)
      guard let node = try? Yams.compose(yaml: text) else {
        return (WordCategories(), [refusal(path, "the file is no YAML that can be read")])
      }
      var categories = WordCategories()
      var diagnostics: [Diagnostic] = []
      add(node, name: "", path, to: &categories, &diagnostics)
      return (categories, diagnostics)
    } catch {
      return (WordCategories(), [error])
    }
  }

  private static func add(
    _ node: Node, name: String, _ path: String, to categories: inout WordCategories,
    _ diagnostics: inout [Diagnostic]
  ) {
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        let inner = key.string ?? ""
        add(
          value, name: name.isEmpty ? inner : name + "." + inner, path, to: &categories,
          &diagnostics)
      }
    case .sequence(let sequence):
      for value in sequence { add(value, name: name, path, to: &categories, &diagnostics) }
    case .scalar(let scalar):
      guard !name.isEmpty else {
        diagnostics.append(refusal(path, "the file has no keys"))
        return
      }
      // A list may also be one text with commas.
      for word in scalar.string.split(separator: ",") {
        categories.add(String(trimmed(word)), to: name)
      }
    case .alias: break
    }
  }

  private static func refusal(_ path: String, _ problem: String) -> Diagnostic {
    Diagnostic(
      .error, code: "DICTIONARY", at: SourceLocation(file: path, line: 1, column: 1), problem,
      remedy: "give a mapping of names to lists of words")
  }

  /// Writes a category whose name has a full stop under two keys; every word is quoted, so that
  /// `no` stays a word.
  package static func text(of categories: WordCategories) -> String {
    var text = ""
    var open = ""
    for category in categories.categories {
      let parts = category.name.split(separator: ".", maxSplits: 1).map(String.init)
      if parts.count == 2 && parts[0] != open { text += "\(quoted(parts[0])):\n" }
      open = parts.count == 2 ? parts[0] : ""
      let indentation = parts.count == 2 ? "  " : ""
      text += "\(indentation)\(quoted(parts.last ?? "")):\n"
      for word in category.words { text += "\(indentation)  - \(quoted(word))\n" }
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where isUnsafeToShow(scalar):
        quoted +=
          "\\u" + String(repeating: "0", count: 4 - min(4, hex(scalar).utf8.count))
          + hex(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16) }
}
