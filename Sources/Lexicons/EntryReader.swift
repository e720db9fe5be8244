import FeedbackModel

/// Reads the entries and examples of one theme's file, or the cues of one language.
struct EntryReader {
  let language: String
  let path: String
  let lists: PatternLists
  /// Theme ids that a file may carry in its header.
  let themes: Set<String>
  /// The signals that `signals.tsv` may name.
  let signals: SignalList
  var entries: [EntrySource] = []
  var examples: [ExampleSource] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The theme that the file's header names.
  private(set) var theme: String?
  private var firstLines: [String: Int] = [:]

  init(
    language: String, path: String, lists: PatternLists, themes: Set<String>,
    signals: SignalList = SignalList()
  ) {
    self.language = language
    self.path = path
    self.lists = lists
    self.themes = themes
    self.signals = signals
  }

  /// The files that hold something else than a theme, by their columns.
  private static let layouts: [(file: String, required: [String], optional: [String])] = [
    ("/cues.tsv", ["id", "class", "value", "pattern", "flags"], ["variants", "note"]),
    ("/signals.tsv", ["id", "signal", "pattern"], ["flags", "variants", "note"]),
    (".tsv", ["id", "kind", "polarity", "pattern"], ["strength", "flags", "variants", "note"]),
  ]

  mutating func read(_ bytes: [UInt8]) {
    let layout = Self.layouts.first { path.hasSuffix($0.file) }
    guard let (file, required, optional) = layout else { return }
    let table = TSVTable(
      bytes, path: path, required: required, optional: optional, into: &diagnostics)
    guard required.allSatisfy(table.names.contains), let theme = theme(of: table) else { return }
    self.theme = theme
    for row in table.rows {
      guard let id = uniqueID(table, row) else { continue }
      switch file {
      case "/cues.tsv": readCue(table, row, id: "\(language).cues.\(id)")
      case "/signals.tsv": readSignal(table, row, id: "\(language).signals.\(id)")
      default: readLine(table, row, id: "\(language).\(theme).\(id)", theme: theme)
      }
    }
  }

  private mutating func theme(of table: TSVTable) -> String? {
    let place = SourceLocation(file: path, line: 1, column: 1)
    guard let theme = table.header["theme"], !theme.isEmpty else {
      report(place, "LEXICON_HEADER", "the file does not say its theme", "add '# theme: <id>'")
      return nil
    }
    guard ["general", "cues", "signals"].contains(theme) || themes.contains(theme) else {
      report(
        place, "LEXICON_THEME", "'\(theme)' is no theme of themes.yaml",
        "correct the header, or add the theme there")
      return nil
    }
    if table.header["language"] != language {
      report(
        place, "LEXICON_HEADER", "the header's language is not the folder's",
        "write '# language: \(language)'")
    }
    return theme
  }

  private mutating func uniqueID(_ table: TSVTable, _ row: TSVTable.Row) -> String? {
    let id = String(table.cell("id", of: row))
    let place = table.location("id", of: row)
    guard id.utf8.count >= 3, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      report(place, "LEXICON_ID", "'\(id)' is no id of three digits or more", "number the line")
      return nil
    }
    if let first = firstLines[id] {
      report(
        place, "LEXICON_DUPLICATE_ID", "the id \(id) is taken by line \(first)",
        "give this line a number of its own")
      return nil
    }
    firstLines[id] = row.line
    return id
  }

  // MARK: entries and examples

  private mutating func readLine(
    _ table: TSVTable, _ row: TSVTable.Row, id: String, theme: String
  ) {
    let kind = table.cell("kind", of: row)
    switch kind {
    case "example", "counter":
      guard isExample(table, row) else { return }
      examples.append(
        ExampleSource(
          id: id, theme: theme, polarity: polarity(table.cell("polarity", of: row)),
          isExpected: kind == "example", text: String(table.cell("pattern", of: row)),
          location: table.location("pattern", of: row)))
    case "fix", "eval", "target", "block":
      readEntry(table, row, id: id, theme: theme, kind: EntrySource.Kind(rawValue: String(kind)))
    default:
      report(
        table.location("kind", of: row), "LEXICON_KIND", "'\(kind)' is no kind of entry",
        "write fix, eval, target, block, example or counter")
    }
  }

  private mutating func isExample(_ table: TSVTable, _ row: TSVTable.Row) -> Bool {
    let cell = table.cell("polarity", of: row)
    guard cell.isEmpty || polarity(cell) != nil else {
      report(
        table.location("polarity", of: row), "LEXICON_POLARITY",
        "'\(escaped(String(cell)))' is no polarity", "write +, - or 0, or leave it empty")
      return false
    }
    guard table.cell("pattern", of: row).isEmpty else { return true }
    report(
      table.location("pattern", of: row), "LEXICON_EXAMPLE", "this example has no sentence",
      "write one under 'pattern', or delete the line")
    return false
  }

  private mutating func readEntry(
    _ table: TSVTable, _ row: TSVTable.Row, id: String, theme: String, kind: EntrySource.Kind?
  ) {
    guard let kind, let patterns = patterns(table, row), hasFittingPolarity(table, row, kind)
    else { return }
    let polarity = polarity(table.cell("polarity", of: row))
    let strength = strength(table, row)
    let flags = flags(table, row)
    for pattern in patterns {
      entries.append(
        EntrySource(
          id: id, kind: kind, polarity: polarity, strength: strength, flags: flags,
          variants: variants(table, row), theme: theme == "general" ? nil : theme, cue: nil,
          value: nil, pattern: pattern, patternText: String(table.cell("pattern", of: row)),
          location: table.location("pattern", of: row)))
    }
  }

  /// Targets and blocks say nothing; what says something says it with a polarity.
  private mutating func hasFittingPolarity(
    _ table: TSVTable, _ row: TSVTable.Row, _ kind: EntrySource.Kind
  ) -> Bool {
    let cell = table.cell("polarity", of: row)
    let place = table.location("polarity", of: row)
    if kind == .target || kind == .block {
      if cell.isEmpty { return true }
      report(place, "LEXICON_POLARITY", "a \(kind.rawValue) has a polarity", "leave it empty")
      return false
    }
    if polarity(cell) != nil { return true }
    report(place, "LEXICON_POLARITY", "this entry has no polarity", "write +, - or 0")
    return false
  }

  private mutating func strength(_ table: TSVTable, _ row: TSVTable.Row) -> Int {
    let cell = table.cell("strength", of: row)
    if cell.isEmpty { return 1 }
    if let strength = Int(cell), (1...3).contains(strength) { return strength }
    report(
      table.location("strength", of: row), "LEXICON_STRENGTH", "'\(cell)' is no strength",
      "write 1, 2 or 3")
    return 1
  }

  // MARK: cues

  private mutating func readCue(_ table: TSVTable, _ row: TSVTable.Row, id: String) {
    let name = table.cell("class", of: row)
    guard let cue = CueClass(name: name) else {
      return report(
        table.location("class", of: row), "LEXICON_CUE", "'\(name)' is no class of cues",
        "write one of " + CueClass.allCases.map(\.name).joined(separator: ", "))
    }
    guard let patterns = patterns(table, row) else { return }
    let value = value(table, row, of: cue)
    let flags = flags(table, row)
    for pattern in patterns {
      entries.append(
        EntrySource(
          id: id, kind: .cue, polarity: nil, strength: 1, flags: flags,
          variants: variants(table, row), theme: nil, cue: cue, value: value, pattern: pattern,
          patternText: String(table.cell("pattern", of: row)),
          location: table.location("pattern", of: row)))
    }
  }

  /// The values of classes whose values are words; their places, from 1, stand in the entries.
  private static let valueWords: [CueClass: [String]] = [
    // The second part carries the verdict, or the first one is conceded.
    .contrast: ["but", "although"],
    .answer: ["yes", "no"],
  ]

  private mutating func value(
    _ table: TSVTable, _ row: TSVTable.Row, of cue: CueClass
  ) -> Double? {
    let cell = table.cell("value", of: row)
    if let words = Self.valueWords[cue] {
      if let place = words.firstIndex(of: String(cell)) { return Double(place + 1) }
      report(
        table.location("value", of: row), "LEXICON_VALUE",
        "'\(escaped(String(cell)))' is no value of \(cue.name) cues",
        "write \(words.joined(separator: " or "))")
      return nil
    }
    if cell.isEmpty { return nil }
    if cue == .comparison, cell == "theirs" { return 1 }
    if let value = Double(cell) { return value }
    report(
      table.location("value", of: row), "LEXICON_VALUE", "'\(cell)' is no number",
      "write a number, or leave it empty")
    return nil
  }

  // MARK: cells

  mutating func patterns(_ table: TSVTable, _ row: TSVTable.Row) -> [Pattern]? {
    do {
      let place = table.location("pattern", of: row)
      return try PatternParser(lists: lists, location: place).parse(table.cell("pattern", of: row))
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  private mutating func flags(_ table: TSVTable, _ row: TSVTable.Row) -> EntrySource.Flags {
    flags(table, row, among: EntrySource.Flags.names)
  }

  /// The flags of a line, of which these may be written.
  mutating func flags(
    _ table: TSVTable, _ row: TSVTable.Row, among names: [(name: String, flag: EntrySource.Flags)]
  ) -> EntrySource.Flags {
    var flags: EntrySource.Flags = []
    for name in list(table.cell("flags", of: row)) {
      if let known = names.first(where: { $0.name == name }) {
        flags.insert(known.flag)
      } else {
        report(
          table.location("flags", of: row), "LEXICON_FLAG", "'\(name)' is no flag",
          "write one of " + names.map(\.name).joined(separator: ", "))
      }
    }
    return flags
  }

  func variants(_ table: TSVTable, _ row: TSVTable.Row) -> [String] {
    list(table.cell("variants", of: row))
  }

  func list(_ cell: Substring) -> [String] {
    cell.split(separator: ",").map { String(trimmed($0)) }.filter { !$0.isEmpty }
  }

  mutating func report(
    _ place: SourceLocation, _ code: String, _ problem: String, _ remedy: String
  ) {
    diagnostics.append(Diagnostic(.error, code: code, at: place, problem, remedy: remedy))
  }
}
