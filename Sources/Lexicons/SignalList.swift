package import FeedbackModel

/// The signals that a comment may give beside themes (`shared/signals.tsv`).
package struct SignalList: Sendable {
  package struct Signal: Sendable {
    package var id: String
    /// For people, in English.
    package var name: String
    /// From 0, nothing to do, to 3, answer first; what follow-up lists are ordered by.
    package var urgency: Int
    /// Whether a negator in front cancels it.
    package var isNegatable: Bool
    /// Themes and polarities that give the signal, too.
    package var themes: [ThemePolarity]
  }

  package struct ThemePolarity: Sendable {
    package var theme: String
    package var polarity: Polarity
  }

  /// The most there may be: a comment's signals are the bits of one number.
  package static let limit = 32
  /// The file inside a lexicon folder.
  static let path = "shared/signals.tsv"
  /// Urgency, negation and themes beside id and name.
  private static let textsPerSignal = 5

  package private(set) var signals: [Signal] = []

  package init() {}

  package func index(of id: String) -> Int? { signals.firstIndex { $0.id == id } }

  /// Reads the file; what is wrong is added to the diagnostics. Without `themes` they are believed.
  init(
    _ file: LexiconFiles.File, path: String, themes: ThemeList?,
    into diagnostics: inout [Diagnostic]
  ) {
    let table = TSVTable(
      file.bytes, path: path, required: ["signal", "name", "urgency"],
      optional: ["negation", "themes", "note"], into: &diagnostics)
    for row in table.rows {
      let cells = ["signal", "name", "urgency", "negation", "themes"].map {
        String(table.cell($0, of: row))
      }
      if let problem = Self.problem(cells, known: self, themes) {
        diagnostics.append(
          Diagnostic(
            .error, code: "LEXICON_SIGNAL", at: table.location(problem.column, of: row),
            problem.text, remedy: problem.remedy))
      } else if let signal = Self.signal(cells) {
        signals.append(signal)
      }
    }
  }

  /// Reads the list of a lexicon folder alone; what is wrong in it is left out.
  package init(_ files: LexiconFiles) {
    guard let file = files.file(Self.path) else {
      self.init()
      return
    }
    var diagnostics: [Diagnostic] = []
    self.init(file, path: file.path, themes: nil, into: &diagnostics)
  }

  // MARK: the image

  /// What the compiled image holds: five texts a signal.
  var texts: [String] {
    signals.flatMap { signal in
      [
        signal.id, signal.name, "\(signal.urgency)", signal.isNegatable ? "" : "keeps",
        signal.themes.map { $0.theme + Self.sign($0.polarity) }.joined(separator: ","),
      ]
    }
  }

  init(texts: [String]) {
    signals = stride(from: 0, to: texts.count - Self.textsPerSignal + 1, by: Self.textsPerSignal)
      .compactMap { Self.signal(Array(texts[$0..<$0 + Self.textsPerSignal])) }
  }

  // MARK: cells

  private static func signal(_ cells: [String]) -> Signal? {
    guard let urgency = Int(cells[2]) else { return nil }
    return Signal(
      id: cells[0], name: cells[1], urgency: urgency, isNegatable: cells[3].isEmpty,
      themes: cells[4].split(separator: ",").compactMap { theme(trimmed($0)) })
  }

  /// `loyalty+` as a theme and a polarity.
  private static func theme(_ text: Substring) -> ThemePolarity? {
    polarity(text.suffix(1)).map { ThemePolarity(theme: String(text.dropLast()), polarity: $0) }
  }

  private static func sign(_ polarity: Polarity) -> String {
    switch polarity {
    case .praise: "+"
    case .complaint: "-"
    case .mild: "0"
    }
  }

  private static func problem(
    _ cells: [String], known: SignalList, _ themes: ThemeList?
  ) -> (column: String, text: String, remedy: String)? {
    if cells[0].isEmpty || known.index(of: cells[0]) != nil {
      return ("signal", "this signal has no id, or one that is taken", "give it one of its own")
    }
    if known.signals.count == limit {
      return ("signal", "there are more than \(limit) signals", "keep those that are followed up")
    }
    guard let urgency = Int(cells[2]), (0...3).contains(urgency) else {
      return ("urgency", "'\(escaped(cells[2]))' is no urgency", "write 0, 1, 2 or 3")
    }
    guard ["", "keeps"].contains(cells[3]) else {
      return (
        "negation", "'\(escaped(cells[3]))' is not known here",
        "write keeps where a negator changes nothing, or leave it empty"
      )
    }
    for text in cells[4].split(separator: ",") {
      let read = theme(trimmed(text))
      let isKnown = themes?.themes.contains { $0.id == read?.theme } ?? true
      guard read != nil, isKnown else {
        return (
          "themes", "'\(escaped(String(text)))' is no theme with its polarity",
          "write themes of themes.yaml as loyalty+ or loyalty-"
        )
      }
    }
    return nil
  }
}
