package import FeedbackModel

/// Categories of other tools as the files of a lexicon folder.
///
/// A single word becomes `eval`, a phrase `fix`. A word with a wildcard is written without it and
/// says so in its note, as patterns want a paradigm class there, which only a person can choose.
package struct LexiconImport {
  /// What a category becomes.
  package struct Target: Sendable, Equatable {
    /// A theme's id, or `general`.
    package var theme: String
    package var polarity: Polarity

    package init(theme: String, polarity: Polarity) {
      self.theme = theme
      self.polarity = polarity
    }

    /// Reads `waiting:-`, `waiting.complaint` or `waiting_praise`.
    package init?(_ text: some StringProtocol, themes: [String]) {
      let text = String(text)
      guard let end = text.lastIndex(where: { $0 == "." || $0 == ":" || $0 == "_" }),
        let polarity = Self.polarity(String(text[text.index(after: end)...]))
      else { return nil }
      let theme = String(text[..<end])
      guard themes.contains(theme) || theme == "general" else { return nil }
      self.init(theme: theme, polarity: polarity)
    }

    private static func polarity(_ text: String) -> Polarity? {
      Polarity(rawValue: text.lowercased()) ?? Lexicons.polarity(Substring(text))
    }
  }

  /// Texts of the files, by path inside the lexicon folder.
  package private(set) var files: [String: String] = [:]
  /// Entries written.
  package private(set) var count = 0
  /// Categories without a target.
  package private(set) var unmapped: [String] = []

  /// - Parameters:
  ///   - categories: What was read.
  ///   - language: The folder's name.
  ///   - targets: What categories become, by name; those that name a theme and a polarity
  ///     themselves need none.
  ///   - themes: Ids of the lexicon's themes.
  ///   - source: What the header says of the origin.
  package init(
    _ categories: WordCategories, language: String, targets: [String: Target], themes: [String],
    source: String
  ) {
    var lines: [String: [String]] = [:]
    for category in categories.categories {
      guard let target = targets[category.name] ?? Target(category.name, themes: themes) else {
        unmapped.append(category.name)
        continue
      }
      for word in category.words {
        let number = (lines[target.theme]?.count ?? 0) + 1
        guard let line = Self.line(word, target, number) else { continue }
        lines[target.theme, default: []].append(line)
        count += 1
      }
    }
    for (theme, list) in lines {
      let name = theme == "general" ? "evaluators" : theme
      files["\(language)/\(name).tsv"] =
        Self.header(theme, language, source) + list.joined(separator: "\n") + "\n"
    }
  }

  private static func header(_ theme: String, _ language: String, _ source: String) -> String {
    """
    # theme: \(theme)
    # language: \(language)
    # source: \(escaped(source))
    # licence: unknown
    # reviewed: no
    id\tkind\tpolarity\tstrength\tpattern\tflags\tvariants\tnote

    """
  }

  /// A line of the file; nil where nothing is left of the word.
  private static func line(_ word: String, _ target: Target, _ number: Int) -> String? {
    let bare = word.unicodeScalars.filter { !"*{}[]|\"?@~^$/\t".unicodeScalars.contains($0) }
    let pattern = String(String.UnicodeScalarView(bare)).split(separator: " ").joined(
      separator: " ")
    guard !pattern.isEmpty else { return nil }
    let note = word == pattern ? "" : "was \(escaped(word)); choose a class"
    let digits = String(number)
    let id = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    let sign = target.polarity == .complaint ? "-" : target.polarity == .praise ? "+" : "0"
    return [id, pattern.contains(" ") ? "fix" : "eval", sign, "1", pattern, "", "", note]
      .joined(separator: "\t")
  }
}
