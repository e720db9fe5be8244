/// The header of an export that spreads it over several rows and asks open questions.
struct HeaderBlock {
  private let profile: ExportProfile
  private(set) var columns: [Column]
  /// Rows below the first that belong to the header.
  private(set) var rows = 0
  /// What each column asks.
  private var labels: [String]
  /// Columns that a row of the header calls open, and whether any is.
  private var isOpen: [Bool]

  /// Header rows below the first.
  private static let maximumRows = 3

  /// - Parameters:
  ///   - columns: The first row.
  ///   - profile: The export's profile.
  ///   - records: The cells of the records below it.
  init(_ columns: [Column], _ profile: ExportProfile, records: [[String]]) {
    self.profile = profile
    self.columns = columns
    labels = columns.map(\.name)
    isOpen = columns.map { _ in false }
    for record in records.prefix(Self.maximumRows) where record.count == columns.count {
      guard take(record) else { break }
      rows += 1
    }
  }

  // MARK: Rows

  /// Takes a row that belongs to the header; false for a record.
  private mutating func take(_ row: [String]) -> Bool {
    if rows == 0, profile.hasSubheader, isEmpty(.id, in: row) {
      takeSubheader(row)
      return true
    }
    guard profile.hasQuestions, !profile.hasSubheader else { return false }
    if row.contains(where: { $0.hasPrefix("{\"ImportId\"") }) { return true }
    guard let date = cell(.date, in: row), !date.isEmpty,
      !date.unicodeScalars.contains(where: { $0.properties.numericType == .decimal })
    else { return false }
    for (index, label) in row.enumerated() where !trimmed(label).isEmpty { labels[index] = label }
    return true
  }

  /// Names the parts of questions; a blank name in the first row continues the one to its left.
  private mutating func takeSubheader(_ row: [String]) {
    var question = ""
    for index in columns.indices {
      if !columns[index].name.isEmpty { question = columns[index].name }
      let part = foldedName(row[index])
      isOpen[index] = ExportProfile.place(of: part, in: profile.openMarks) != nil
      let isPlain = ExportProfile.place(of: part, in: profile.plainMarks) != nil
      let hasPart = !part.isEmpty && !isOpen[index] && !isPlain
      labels[index] = hasPart ? question + " - " + trimmed(row[index]) : question
      columns[index].name = labels[index]
    }
  }

  private func cell(_ field: Field, in row: [String]) -> String? {
    columns.firstIndex { $0.field == field }.map { trimmed(row[$0]) }
  }

  private func isEmpty(_ field: Field, in row: [String]) -> Bool {
    cell(field, in: row)?.isEmpty == true
  }

  // MARK: Questions

  /// Marks the columns that hold open answers.
  ///
  /// - Parameter records: The cells of the records below the header.
  /// - Returns: What the columns ask, from left to right.
  mutating func findQuestions(in records: [[String]]) -> [String] {
    var questions: [String] = []
    let isTold = isOpen.contains(true)
    for index in columns.indices where isCandidate(columns[index]) {
      guard isTold ? isOpen[index] : hasOpenAnswers(index, records) else { continue }
      columns[index].field = nil
      columns[index].part = .question(questions.count)
      questions.append(cleaned(labels[index]))
    }
    return questions
  }

  private func isCandidate(_ column: Column) -> Bool {
    (column.field == nil || column.field == .text) && column.part == nil
      && !profile.isIgnored(foldedName(column.name))
  }

  private func hasOpenAnswers(_ column: Int, _ records: [[String]]) -> Bool {
    var evidence = OpenTextEvidence()
    for record in records where record.count == columns.count { evidence.add(record[column]) }
    return evidence.isOpen
  }

  /// A question without its tags and line ends.
  private func cleaned(_ label: String) -> String {
    var text = ""
    var isInTag = false
    for scalar in label.unicodeScalars {
      switch scalar {
      case "<": isInTag = true
      case ">" where isInTag: isInTag = false
      default: if !isInTag { text.unicodeScalars.append(scalar) }
      }
    }
    return text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
      .joined(separator: " ")
  }
}
