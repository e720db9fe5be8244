import FeedbackModel

/// Lines of `<language>/signals.tsv`: `id`, `signal`, `pattern`, `flags`, `note`.
extension EntryReader {
  private static let signalFlags: [(name: String, flag: EntrySource.Flags)] = [
    ("exact", .exact), ("firm", .firm), ("example", []), ("counter", []),
  ]

  mutating func readSignal(_ table: TSVTable, _ row: TSVTable.Row, id: String) {
    let name = String(table.cell("signal", of: row))
    guard let signal = signals.signals.first(where: { $0.id == name }) else {
      return report(
        table.location("signal", of: row), "LEXICON_SIGNAL",
        "'\(escaped(name))' is no signal of shared/signals.tsv",
        signals.signals.isEmpty
          ? "list the signals there"
          : "write one of " + signals.signals.map(\.id).joined(separator: ", "))
    }
    let flags = flags(table, row, among: Self.signalFlags)
    let names = list(table.cell("flags", of: row))
    if names.contains("example") || names.contains("counter") {
      return readExample(table, row, id: id, signal: name, isExpected: names.contains("example"))
    }
    guard let patterns = patterns(table, row) else { return }
    for pattern in patterns {
      entries.append(
        EntrySource(
          id: id, kind: .signal, polarity: nil, strength: 1,
          flags: signal.isNegatable ? flags : flags.union(.firm), variants: variants(table, row),
          theme: nil, cue: nil, signal: name, value: nil, pattern: pattern,
          patternText: String(table.cell("pattern", of: row)),
          location: table.location("pattern", of: row)))
    }
  }

  private mutating func readExample(
    _ table: TSVTable, _ row: TSVTable.Row, id: String, signal: String, isExpected: Bool
  ) {
    let sentence = String(table.cell("pattern", of: row))
    guard !sentence.isEmpty else {
      return report(
        table.location("pattern", of: row), "LEXICON_EXAMPLE", "this example has no sentence",
        "write one under 'pattern', or delete the line")
    }
    examples.append(
      ExampleSource(
        id: id, theme: "signals", signal: signal, polarity: nil, isExpected: isExpected,
        text: sentence, location: table.location("pattern", of: row)))
  }
}
