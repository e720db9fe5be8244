/// A place in a file, for messages of the form `file:line:column`.
package struct SourceLocation: Sendable, Equatable, Hashable, Comparable, CustomStringConvertible {
  package var file: String
  /// From 1; 0 where a line means nothing (a missing file).
  package var line: Int
  /// In Unicode scalars, from 1; 0 where a column means nothing.
  package var column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String {
    if line == 0 { return escaped(file) }
    return column == 0 ? "\(escaped(file)):\(line)" : "\(escaped(file)):\(line):\(column)"
  }

  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

/// One message to the user about an input, a lexicon or an output.
package struct Diagnostic: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Severity: String, Sendable {
    case error
    case warning
    case note
  }

  package var severity: Severity
  /// Stable, upper case, e.g. `CSV_UNCLOSED_QUOTE`.
  package var code: String
  package var location: SourceLocation
  /// What is wrong: lower case, no full stop, never the customer's words.
  package var problem: String
  /// What to do about it; empty where there is nothing to do.
  package var remedy: String

  package init(
    _ severity: Severity, code: String, at location: SourceLocation, _ problem: String,
    remedy: String = ""
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.problem = problem
    self.remedy = remedy
  }

  package var description: String {
    let advice = remedy.isEmpty ? "" : "; \(remedy)"
    return "glas: \(severity.rawValue): \(location): \(code): \(problem)\(advice)"
  }
}

/// Shows a name with its control and bidirectional characters as `\u{…}`, so that no file name can
/// forge a message or move the cursor.
package func escaped(_ name: String) -> String {
  var shown = ""
  for scalar in name.unicodeScalars {
    if isUnsafeToShow(scalar) {
      shown += "\\u{" + String(scalar.value, radix: 16) + "}"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

/// Whether a terminal might act on the scalar instead of drawing it: C0, DEL, C1, and the
/// bidirectional controls of UAX #9.
package func isUnsafeToShow(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
