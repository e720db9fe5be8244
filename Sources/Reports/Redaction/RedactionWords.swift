package import FeedbackModel

/// Words by which addresses and sums of money are known in a text, from
/// `lexicons/shared/redaction.tsv`; none without a table.
package struct RedactionWords: Sendable, Equatable {
  package enum Use: String, Sendable, CaseIterable {
    /// A kind of street before its name: "calle Mayor 12"; or between name and number.
    case street
    /// A kind of street at the end, the number first: "123 Rizal St".
    case streetAfter = "street-after"
    /// A small word inside a street's name: "de la".
    case connector
    /// What stands before a house number: "nº".
    case numberSign = "number-sign"
    /// A part of an address with a number of its own, two in a row: "blk 5 lot 12".
    case block
    /// A currency beside a sum.
    case currency
  }

  private var uses: [String: Set<Use>] = [:]
  /// Words that may be written with a full stop.
  private var abbreviations: Set<String> = []

  package init() {}

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - table: Lines `use<TAB>word`; a word that ends in `.` may be written with the stop or
  ///     without. Blank lines, lines that start with `#` and the header line are skipped.
  ///   - file: The table's name, for messages.
  /// - Throws: The first ``FeedbackModel/Diagnostic``, in line order.
  package init(parsing table: String, file: String) throws(Diagnostic) {
    let lines = table.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = Substring(line)
      if text.isEmpty || text.hasPrefix("#") || text == "use\tword" { continue }
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 2, let use = Use(rawValue: String(cells[0])), !cells[1].isEmpty else {
        throw Diagnostic(
          .error, code: "REDACTION_SYNTAX", at: SourceLocation(file: file, line: index + 1),
          "a line has two cells, a use and a word",
          remedy: "write one of \(Use.allCases.map(\.rawValue).joined(separator: ", ")), a tab "
            + "and the word")
      }
      add(String(cells[1]), use)
    }
  }

  private mutating func add(_ word: String, _ use: Use) {
    var word = word.lowercased()
    if word.hasSuffix(".") {
      word.removeLast()
      abbreviations.insert(word)
    }
    uses[word, default: []].insert(use)
  }

  /// Whether a word, in lower case and without a stop, has a use.
  func has(_ word: String, _ use: Use) -> Bool { uses[word]?.contains(use) ?? false }

  func mayHaveStop(_ word: String) -> Bool { abbreviations.contains(word) }

  var isEmpty: Bool { uses.isEmpty }
}
