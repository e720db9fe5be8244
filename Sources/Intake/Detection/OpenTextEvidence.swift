/// Tells open answers from choices, numbers and codes by the cells of a column.
struct OpenTextEvidence {
  private var cells = 0
  private var sentences = 0
  private var distinct: Set<String> = []

  /// Cells that are looked at.
  static let maximumCells = 400

  mutating func add(_ cell: String) {
    let text = trimmed(cell)
    guard !text.isEmpty, cells < Self.maximumCells else { return }
    cells += 1
    distinct.insert(text)
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }
    let hasLetters = text.unicodeScalars.contains { $0.properties.isAlphabetic }
    if words.count >= 3, hasLetters { sentences += 1 }
  }

  /// Whether at least two fifths of the answers have three words or more, and of more than three
  /// answers at least three fifths are unlike all others.
  var isOpen: Bool {
    guard cells > 0, sentences * 5 >= cells * 2 else { return false }
    return cells <= 3 || distinct.count * 5 >= cells * 3
  }
}
