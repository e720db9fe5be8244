import FeedbackModel

/// Names of other companies (`shared/competitors.tsv`), as patterns that give a signal.
struct CompetitorList {
  /// The file inside a lexicon folder.
  static let path = "shared/competitors.tsv"
  /// The signal that a name gives.
  private static let signal = "competitor"

  private struct Row {
    /// nil: in every language.
    var language: String?
    var entries: [EntrySource]
  }

  private var rows: [Row] = []

  /// Reads the file; what is wrong is added to the diagnostics.
  init(
    _ file: LexiconFiles.File, path: String, languages: [String], signals: SignalList,
    into diagnostics: inout [Diagnostic]
  ) {
    let table = TSVTable(
      file.bytes, path: path, required: ["name"], optional: ["language", "note"],
      into: &diagnostics)
    guard !table.rows.isEmpty else { return }
    guard signals.index(of: Self.signal) != nil else {
      diagnostics.append(
        Diagnostic(
          .error, code: "LEXICON_SIGNAL", at: SourceLocation(file: path, line: 1, column: 1),
          "\(SignalList.path) has no signal '\(Self.signal)'", remedy: "add it there"))
      return
    }
    for row in table.rows {
      do {
        rows.append(try Self.row(table, row, languages))
      } catch {
        diagnostics.append(error)
      }
    }
  }

  private static func row(
    _ table: TSVTable, _ row: TSVTable.Row, _ languages: [String]
  ) throws(Diagnostic) -> Row {
    let language = String(table.cell("language", of: row))
    guard language.isEmpty || languages.contains(language) else {
      throw Diagnostic(
        .error, code: "LEXICON_SIGNAL", at: table.location("language", of: row),
        "'\(escaped(language))' is no language of the lexicon",
        remedy: "write one of \(languages.joined(separator: ", ")), or leave it empty")
    }
    let place = table.location("name", of: row)
    let name = table.cell("name", of: row)
    let patterns = try PatternParser(lists: PatternLists(), location: place).parse(name)
    return Row(
      language: language.isEmpty ? nil : language,
      entries: patterns.map { pattern in
        EntrySource(
          id: "shared.competitors.\(row.line)", kind: .signal, polarity: nil, strength: 1,
          flags: .firm, variants: [], theme: nil, cue: nil, signal: signal, value: nil,
          pattern: pattern, patternText: String(name), location: place)
      })
  }

  /// The entries of a language.
  func entries(in language: String) -> [EntrySource] {
    rows.filter { $0.language == nil || $0.language == language }.flatMap(\.entries)
  }
}
