package import FeedbackModel
import Foundation

/// Reads a roster: CSV with `id,name,aliases,team,language,gender`, or NDJSON with these names.
///
/// Aliases and languages are separated by `;`. Only `id` and `name` are required; other columns are
/// left alone. A record that cannot be used is reported and left out.
package struct RosterReader {
  private let file: String
  private var rows: [Row] = []
  /// What is wrong with the file, in file order.
  package private(set) var diagnostics: [Diagnostic] = []

  /// A record's values by column name, with the places of the values.
  private struct Row {
    var values: [String: String]
    var places: [String: SourceLocation]
    var place: SourceLocation
  }

  /// - Parameter file: What messages call the file.
  package init(file: String) { self.file = file }

  /// Reads all records.
  ///
  /// - Parameter bytes: UTF-8, with or without byte order mark.
  /// - Returns: The usable records; ``diagnostics`` says what is missing and why.
  package mutating func read(_ bytes: [UInt8]) -> Roster {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: bytes[start...], as: UTF8.self) else {
      report(
        SourceLocation(file: file), "ROSTER_ENCODING", "this roster is not UTF-8",
        "save it as UTF-8")
      return .empty
    }
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    if first == "{" { readObjects(text) } else { readTable(text) }
    return roster()
  }

  // MARK: formats

  private mutating func readTable(_ text: String) {
    var table = DelimitedRows(text)
    guard let header = table.next() else {
      return report(
        SourceLocation(file: file, line: 1, column: 1), "ROSTER_EMPTY", "this roster is empty",
        "write a line of column names and one line a representative")
    }
    let names = header.map { trimmed($0.text).lowercased() }
    let missing = ["id", "name"].filter { !names.contains($0) }
    guard missing.isEmpty else {
      return report(
        SourceLocation(file: file, line: 1, column: 1), "ROSTER_COLUMNS",
        "the column line lacks \(missing.joined(separator: " and "))",
        "name the columns id,name,aliases,team,language,gender")
    }
    while let fields = table.next() {
      if fields.allSatisfy({ trimmed($0.text).isEmpty }) { continue }
      var row = Row(
        values: [:], places: [:],
        place: SourceLocation(file: file, line: fields[0].line, column: 1))
      for (name, field) in zip(names, fields) {
        row.values[name] = trimmed(field.text)
        row.places[name] = SourceLocation(file: file, line: field.line, column: field.column)
      }
      rows.append(row)
    }
    if let open = table.openQuote {
      report(
        SourceLocation(file: file, line: open.line, column: open.column), "ROSTER_UNCLOSED_QUOTE",
        "the quoted field that starts here is never closed", "close it with a quotation mark")
    }
  }

  private mutating func readObjects(_ text: String) {
    let lines = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    for (index, line) in lines.enumerated() {
      let place = SourceLocation(file: file, line: index + 1, column: 1)
      let record = trimmed(String(line))
      if record.isEmpty { continue }
      guard let object = try? JSONSerialization.jsonObject(with: Data(record.utf8)),
        let members = object as? [String: Any]
      else {
        report(place, "ROSTER_JSON", "this line is no JSON object", "write one object a line")
        continue
      }
      rows.append(Row(values: members.compactMapValues(Self.text), places: [:], place: place))
    }
  }

  /// A member's value as text; a list as texts joined by `;`.
  private static func text(of value: Any) -> String? {
    if let text = value as? String { return trimmed(text) }
    if let list = value as? [Any] { return list.compactMap(text).joined(separator: ";") }
    if let number = value as? Int { return String(number) }
    return nil
  }

  // MARK: records

  private mutating func roster() -> Roster {
    var places: [String: SourceLocation] = [:]
    var representatives: [Representative] = []
    for row in rows {
      guard let found = representative(of: row) else { continue }
      let place = row.places["id"] ?? row.place
      if let first = places[found.id] {
        report(
          place, "ROSTER_DUPLICATE_ID",
          "the id '\(escaped(found.id))' is taken by line \(first.line)",
          "give every representative an id of their own")
        continue
      }
      places[found.id] = place
      representatives.append(found)
    }
    return Roster(representatives)
  }

  private mutating func representative(of row: Row) -> Representative? {
    for column in ["id", "name"] where (row.values[column] ?? "").isEmpty {
      report(
        row.places[column] ?? row.place, "ROSTER_EMPTY_\(column.uppercased())",
        "this representative has no \(column)", "fill it in, or remove the line")
      return nil
    }
    return Representative(
      id: row.values["id"] ?? "", name: row.values["name"] ?? "",
      aliases: list(row.values["aliases"]), team: nonempty(row.values["team"]),
      languages: list(row.values["language"]), gender: gender(row))
  }

  private mutating func gender(_ row: Row) -> String? {
    guard let value = nonempty(row.values["gender"])?.lowercased() else { return nil }
    if value == "m" || value == "f" { return value }
    diagnostics.append(
      Diagnostic(
        .warning, code: "ROSTER_GENDER", at: row.places["gender"] ?? row.place,
        "this gender is neither m nor f", remedy: "write m or f, or leave it empty"))
    return nil
  }

  private func list(_ cell: String?) -> [String] {
    (cell ?? "").split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private func nonempty(_ cell: String?) -> String? {
    cell.flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func report(
    _ place: SourceLocation, _ code: String, _ problem: String, _ remedy: String
  ) {
    diagnostics.append(Diagnostic(.error, code: code, at: place, problem, remedy: remedy))
  }
}

/// The text without white space around it.
func trimmed(_ text: String) -> String {
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return String(String.UnicodeScalarView(scalars))
}
