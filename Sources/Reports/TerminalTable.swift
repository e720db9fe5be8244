/// A table of text in columns, aligned by what a terminal shows.
struct TerminalTable {
  enum Alignment { case left, right }

  struct Column {
    var title: String
    var alignment: Alignment
    /// Texts are cut to this many columns.
    var limit = Int.max
  }

  struct Cell {
    var text: String
    var colour: Colour?

    init(_ text: String, _ colour: Colour? = nil) {
      self.text = text
      self.colour = colour
    }
  }

  /// Orange and blue, the scale of the HTML report, for terminals with 256 colours.
  enum Colour: String {
    case complaint = "\u{1B}[38;5;166m"
    case praise = "\u{1B}[38;5;32m"
    case faint = "\u{1B}[2m"

    static let reset = "\u{1B}[0m"
  }

  var columns: [Column]
  private var rows: [[Cell]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; controls in its texts are made visible first.
  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "\(cells.count) cells, \(columns.count) columns")
    rows.append(
      zip(cells, columns).map { cell, column in
        Cell(truncated(displayed(cell.text), to: column.limit), cell.colour)
      })
  }

  /// - Returns: A line for the titles and one for each row, two spaces between columns.
  func render(isColoured: Bool) -> String {
    let titles = columns.map { Cell($0.title, .faint) }
    let all = [titles] + rows
    let widths = columns.indices.map { index in
      all.reduce(0) { max($0, displayWidth($1[index].text)) }
    }
    return all.map { line($0, widths, isColoured: isColoured) }.joined()
  }

  private func line(_ cells: [Cell], _ widths: [Int], isColoured: Bool) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[index] - displayWidth(cell.text))
      let text = isColoured ? painted(cell) : cell.text
      line += index == 0 ? "" : "  "
      line += columns[index].alignment == .left ? text + padding : padding + text
    }
    while line.utf8.last == 0x20 { line.removeLast() }
    return line + "\n"
  }

  private func painted(_ cell: Cell) -> String {
    guard let colour = cell.colour else { return cell.text }
    return colour.rawValue + cell.text + Colour.reset
  }
}
