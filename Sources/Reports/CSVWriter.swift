/// How CSV files are written; the defaults open in a spreadsheet by a double click.
package struct CSVDialect: Sendable, Equatable {
  package var delimiter: UInt8 = 0x2C
  /// Excel takes a file without one for the system's old code page.
  package var hasByteOrderMark = true
  /// Whether texts that a spreadsheet would run as a formula get a leading apostrophe.
  package var guardsFormulas = true

  package init() {}

  /// For machines: no mark, no apostrophes.
  package static let raw = {
    var dialect = CSVDialect()
    dialect.hasByteOrderMark = false
    dialect.guardsFormulas = false
    return dialect
  }()
}

/// Writes CSV by RFC 4180, with `\n` as the line end.
struct CSVWriter {
  private(set) var bytes: [UInt8]
  private let dialect: CSVDialect
  private var isRowStart = true

  init(_ dialect: CSVDialect) {
    self.dialect = dialect
    bytes = dialect.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  mutating func endRow() {
    bytes.append(0x0A)
    isRowStart = true
  }

  /// A text, guarded against formulas and quoted where it must be.
  mutating func text(_ value: String) {
    separate()
    let isGuarded = dialect.guardsFormulas && startsFormula(value)
    append(quoted: (isGuarded ? "'" : "") + value)
  }

  /// A figure that this program made; never guarded, so that spreadsheets take it as a number.
  mutating func number(_ value: String) {
    separate()
    bytes += value.utf8
  }

  mutating func number(_ value: Int) { number(String(value)) }

  private mutating func separate() {
    if !isRowStart { bytes.append(dialect.delimiter) }
    isRowStart = false
  }

  private mutating func append(quoted value: String) {
    let special: Set<UInt8> = [0x22, 0x0A, 0x0D, dialect.delimiter]
    let isPadded = value.utf8.first == 0x20 || value.utf8.last == 0x20
    guard isPadded || value.utf8.contains(where: special.contains) else {
      bytes += value.utf8
      return
    }
    bytes.append(0x22)
    for byte in value.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}

/// Whether a spreadsheet might run the text: its first scalar that is no space is one of
/// `= + - @`, their full-width forms, or a control that some programs drop.
///
/// - SeeAlso: OWASP, "CSV Injection".
func startsFormula(_ text: String) -> Bool {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x20, 0xA0, 0x200B...0x200F, 0x2060, 0xFEFF: continue
    case 0x3D, 0x2B, 0x2D, 0x40: return true
    case 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20: return true
    case 0x00, 0x09, 0x0A, 0x0D: return true
    default: return false
    }
  }
  return false
}
