import FeedbackModel

/// The themes of `themes.yaml`, in the file's order.
package struct ThemeList: Sendable, Equatable {
  package struct Theme: Sendable, Equatable {
    package var id: String
    package var group: String
    /// What the theme covers, in one line.
    package var definition: String
    /// Display names by language code; `en` is always there.
    package var names: [String: String]
  }

  package var themes: [Theme]
  /// The theme of an evaluation that no target and no word of its own assigns.
  package var backstop: String

  private struct File: Decodable {
    struct Entry: Decodable {
      var id: String
      var group: String
      var definition: String
      var names: [String: String]
    }
    var themes: [Entry]
    var backstop: String
  }

  init(_ file: LexiconFiles.File, path: String) throws(Diagnostic) {
    let read: File = try decodeYAML(file, path: path)
    themes = read.themes.map {
      Theme(id: $0.id, group: $0.group, definition: $0.definition, names: $0.names)
    }
    backstop = read.backstop
    var seen: Set<String> = []
    guard themes.contains(where: { $0.id == backstop }) else {
      throw Diagnostic(
        .error, code: "LEXICON_THEMES", at: SourceLocation(file: path, line: 1, column: 1),
        "the backstop '\(backstop)' is no theme of this list", remedy: "name one of its themes")
    }
    for theme in themes where theme.names["en"] == nil || !seen.insert(theme.id).inserted {
      throw Diagnostic(
        .error, code: "LEXICON_THEMES", at: SourceLocation(file: path, line: 1, column: 1),
        "the theme '\(theme.id)' is listed twice or has no English name",
        remedy: "give every theme one entry with names.en")
    }
  }

  package init(themes: [Theme], backstop: String) {
    self.themes = themes
    self.backstop = backstop
  }
}
