/// The records of a text with delimiters and quotes, RFC 4180 with line ends of any kind.
struct DelimitedRows {
  struct Field: Equatable {
    var text: String
    /// From 1.
    var line: Int
    /// In Unicode scalars, from 1.
    var column: Int
  }

  private let scalars: [Unicode.Scalar]
  private let delimiter: Unicode.Scalar
  private var position = 0
  private var line = 1
  private var column = 1
  /// Where a quoted field starts that the text does not close.
  private(set) var openQuote: Field?

  /// - Parameters:
  ///   - text: The whole text, without byte order mark.
  ///   - delimiter: nil for the one of `,` `;` and tab that the first line holds most.
  init(_ text: String, delimiter: Unicode.Scalar? = nil) {
    scalars = Array(text.unicodeScalars)
    self.delimiter = delimiter ?? Self.delimiter(of: scalars)
  }

  private static func delimiter(of scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    let header = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let counts = [",", ";", "\t"].map { (mark: Unicode.Scalar) in
      (mark, header.count { $0 == mark })
    }
    return counts.max { $0.1 < $1.1 }?.0 ?? ","
  }

  /// The next record; nil at the end. An empty line is a record of one empty field.
  mutating func next() -> [Field]? {
    guard position < scalars.count else { return nil }
    var fields: [Field] = []
    while true {
      fields.append(field())
      guard position < scalars.count else { return fields }
      let mark = scalars[position]
      step()
      if mark == delimiter { continue }
      if mark == "\r", position < scalars.count, scalars[position] == "\n" { step() }
      line += 1
      column = 1
      return fields
    }
  }

  private mutating func field() -> Field {
    var field = Field(text: "", line: line, column: column)
    var text = String.UnicodeScalarView()
    if position < scalars.count, scalars[position] == "\"" {
      step()
      if !readQuoted(into: &text) { openQuote = field }
    }
    while position < scalars.count, !isEnd(scalars[position]) {
      text.append(scalars[position])
      step()
    }
    field.text = String(text)
    return field
  }

  /// - Returns: False where the text ends before the quote.
  private mutating func readQuoted(into text: inout String.UnicodeScalarView) -> Bool {
    while position < scalars.count {
      let scalar = scalars[position]
      step()
      if scalar == "\"" {
        guard position < scalars.count, scalars[position] == "\"" else { return true }
        step()
      } else if scalar == "\n" {
        line += 1
        column = 1
      }
      text.append(scalar)
    }
    return false
  }

  private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == delimiter || scalar == "\n" || scalar == "\r"
  }

  private mutating func step() {
    position += 1
    column += 1
  }
}
