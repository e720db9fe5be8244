import FeedbackModel
package import LanguageIdentification

/// The table of n-gram and letter counts, `shared/ngrams.tsv`: an n-gram a line, with its count in
/// each language that has it (`^an` TAB `en:3 es:12`); letters stand behind `=`.
package enum NGramFile {
  package static let path = "shared/ngrams.tsv"
  private static let letterMark = UInt8(ascii: "=")

  /// The table's text.
  package static func text(languages: [String], counts: NGramCounts) -> String {
    var text = """
      # theme: identification
      # source: the project's own corpora and lexicons; made by scripts/train-language-model
      # licence: Apache-2.0
      gram\tcounts

      """
    for (mark, rows) in [("", counts.grams), ("=", counts.letters)] {
      for row in rows {
        text += mark + String(decoding: row.bytes, as: UTF8.self) + "\t"
        text += row.counts.map { "\(languages[$0.language]):\($0.count)" }.joined(separator: " ")
        text += "\n"
      }
    }
    return text
  }

  /// Reads the table; counts of languages that the lexicon has not are left out.
  ///
  /// - Complexity: One pass over the bytes: the table has a hundred thousand lines.
  static func read(
    _ file: LexiconFiles.File, path: String, languages: [String],
    into diagnostics: inout [Diagnostic]
  ) -> NGramCounts {
    var counts = NGramCounts()
    let numbers = Dictionary(
      languages.enumerated().map { (Array($0.element.utf8)[...], $0.offset) }
    ) { first, _ in first }
    for (index, line) in file.bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      if line.isEmpty || line.first == UInt8(ascii: "#") || line.starts(with: "gram\t".utf8) {
        continue
      }
      guard let row = row(line, numbers) else {
        diagnostics.append(
          Diagnostic(
            .error, code: "LEXICON_NGRAM",
            at: SourceLocation(file: path, line: index + 1, column: 1),
            "this is no n-gram with counts", remedy: "run scripts/train-language-model again"))
        return counts
      }
      add(row, to: &counts)
    }
    return counts
  }

  private static func add(_ row: NGramCounts.Row, to counts: inout NGramCounts) {
    if row.counts.isEmpty { return }
    if row.bytes.first == letterMark {
      counts.letters.append(
        NGramCounts.Row(bytes: Array(row.bytes.dropFirst()), counts: row.counts))
    } else if row.bytes.count <= NGramCounts.order {
      counts.grams.append(row)
    }
  }

  private static func row(
    _ line: ArraySlice<UInt8>, _ numbers: [ArraySlice<UInt8>: Int]
  ) -> NGramCounts.Row? {
    guard let tab = line.firstIndex(of: 0x09), tab > line.startIndex else { return nil }
    var row = NGramCounts.Row(bytes: Array(line[..<tab]), counts: [])
    for part in line[(tab + 1)...].split(separator: UInt8(ascii: " ")) {
      guard let colon = part.firstIndex(of: UInt8(ascii: ":")),
        let count = Int(String(decoding: part[(colon + 1)...], as: UTF8.self)), count > 0
      else { return nil }
      if let language = numbers[part[..<colon]] {
        row.counts.append(NGramCounts.Count(language: language, count: count))
      }
    }
    return row
  }
}
