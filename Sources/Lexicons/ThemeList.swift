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
    /// Ids of themes beside which, praised or blamed alike, this one is not meant: they go before it.
    package var yields: [String]
  }

  package var themes: [Theme]
  /// The theme of an evaluation that no target and no word of its own assigns.
  package var backstop: String
  /// The theme that a counterfactual praises ("if it were not for Ana …"); empty for none.
  package var credited: String
  /// The theme that quoted words can praise: greetings are words; empty for none.
  package var spoken: String
  package var verdict: VerdictFormula

  private struct File: Decodable {
    struct Entry: Decodable {
      var id: String
      var group: String
      var definition: String
      var names: [String: String]
      var yields: [String]?
    }
    var themes: [Entry]
    var backstop: String
    var credited: String?
    var spoken: String?
    var verdict: VerdictFormula.File?
  }

  init(_ file: LexiconFiles.File, path: String) throws(Diagnostic) {
    let (read, places): (File, YAMLPlaces) = try YAMLReader.decode(
      file, path: path,
      keys: [
        "themes", "themes.#", "themes.#.id", "themes.#.group", "themes.#.definition",
        "themes.#.names", "themes.#.names.*", "themes.#.yields", "themes.#.yields.#", "backstop",
        "credited", "spoken",
      ] + VerdictFormula.keys)
    themes = read.themes.map {
      Theme(
        id: $0.id, group: $0.group, definition: $0.definition, names: $0.names,
        yields: $0.yields ?? [])
    }
    backstop = read.backstop
    credited = read.credited ?? ""
    spoken = read.spoken ?? ""
    verdict = try VerdictFormula(read.verdict, places)
    var seen: Set<String> = []
    for (key, id) in [("backstop", backstop), ("credited", credited), ("spoken", spoken)]
    where !themes.contains(where: { $0.id == id }) && (key == "backstop" || !id.isEmpty) {
      throw Diagnostic(
        .error, code: "LEXICON_THEMES", at: places.location(key),
        "the \(key) '\(escaped(id))' is no theme of this list", remedy: "name one of its themes")
    }
    for (index, theme) in themes.enumerated() {
      let isNew = seen.insert(theme.id).inserted
      guard isNew, theme.names["en"] != nil, Self.isID(theme.id), !theme.group.isEmpty else {
        throw Diagnostic(
          .error, code: "LEXICON_THEMES", at: places.location("themes", "Index \(index)"),
          "the theme '\(escaped(theme.id))' is listed twice, or its id, group or English name is "
            + "missing or no word", remedy: "give every theme one entry with id, group and names.en"
        )
      }
    }
    for (index, theme) in themes.enumerated() {
      for id in theme.yields where !themes.contains(where: { $0.id == id }) {
        throw Diagnostic(
          .error, code: "LEXICON_THEMES", at: places.location("themes", "Index \(index)"),
          "the theme '\(escaped(theme.id))' yields to '\(escaped(id))', which is no theme of this list",
          remedy: "name one of its themes")
      }
    }
    guard themes.count <= Self.maximumCount else {
      throw Diagnostic(
        .error, code: "LEXICON_THEMES", at: places.location("themes"),
        "there are more than \(Self.maximumCount) themes", remedy: "join themes")
    }
  }

  private static let maximumCount = 1000

  /// Ids are lower-case ASCII words: they become file names and columns.
  private static func isID(_ text: String) -> Bool {
    !text.isEmpty && text != "general" && text != "cues"
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
  }

  package init(
    themes: [Theme], backstop: String, credited: String, spoken: String,
    verdict: VerdictFormula = VerdictFormula()
  ) {
    self.themes = themes
    self.backstop = backstop
    self.credited = credited
    self.spoken = spoken
    self.verdict = verdict
  }
}
