package import FeedbackModel

/// How one program writes its exports: the names of its columns, its scale, its header rows.
///
/// Read from the files of `profiles/`; the engine knows no program by name. Names are compared as
/// ``FieldNames`` does; one that ends in `*` stands for all that start with it.
package struct ExportProfile: Sendable, Equatable {
  /// The file's name without its ending, e.g. `google-play`.
  package private(set) var id: String
  /// What people call it.
  package private(set) var name = ""
  /// Sets of names; a header that holds all of one set is this profile's.
  private(set) var signatures: [[String]] = []
  private(set) var fields: [Field: [String]] = [:]
  private(set) var titles: [String] = []
  /// The time of a record's last edition: of records with one id, the latest counts.
  private(set) var editions: [String] = []
  private(set) var ignored: [String] = []
  /// Whether columns that the profile does not name can be open questions.
  private(set) var hasQuestions = false
  /// Whether a second header row may name the parts of a question.
  private(set) var hasSubheader = false
  /// In that row: marks of an open question, and of a part that needs no name.
  private(set) var openMarks: [String] = []
  private(set) var plainMarks: [String] = []
  /// The ends of the rating scale, worst and best.
  private(set) var scale: (worst: Double, best: Double)?
  /// Ratings in words, on the scale 0...1.
  private(set) var ratingWords: [String: Double] = [:]
  /// Ratings in codes that are no scale, on the scale 0...1.
  private(set) var ratingCodes: [Double: Double] = [:]
  /// Whether it counts only where no column is known as the text.
  private(set) var isWeak = false
  /// The id stands behind this text in its column.
  private(set) var idMark: String?
  private(set) var channel: String?
  private(set) var zone: String?
  private(set) var dateOrder: DateOrder?
  /// In JSON: the member that holds the records, and the member of a record that holds its fields.
  private(set) var envelope: String?
  private(set) var wrapper: String?

  package static func == (a: ExportProfile, b: ExportProfile) -> Bool { a.id == b.id }

  /// - Parameters:
  ///   - text: Lines `key<TAB>value…`; blank lines and lines that start with `#` are skipped.
  ///   - id: The profile's id.
  ///   - file: The file's name, for messages.
  /// - Throws: The first ``FeedbackModel/Diagnostic``, in line order.
  package init(parsing text: String, id: String, file: String) throws(Diagnostic) {
    self.id = id
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty && line.first != 0x23 {
      let cells = line.split(separator: 0x09).map { String(Substring($0)) }
      guard cells.count > 1 || cells.first.map(Self.flags.contains) == true else {
        throw Self.problem(file, index, "a line has a key and at least one value")
      }
      guard add(cells[0], Array(cells.dropFirst())) else {
        throw Self.problem(file, index, "unknown key or value at '\(escaped(cells[0]))'")
      }
    }
    if signatures.isEmpty || name.isEmpty {
      throw Self.problem(file, 0, "a profile needs a 'name' and a 'detect' line")
    }
  }

  /// Keys without a value.
  private static let flags: Set<String> = ["questions", "subheader", "weak"]

  private static func problem(_ file: String, _ index: Int, _ problem: String) -> Diagnostic {
    Diagnostic(
      .error, code: "PROFILE_SYNTAX", at: SourceLocation(file: file, line: index + 1), problem,
      remedy: "see profiles/README.md")
  }

  private mutating func add(_ key: String, _ values: [String]) -> Bool {
    let names = values.map(Self.folded)
    if let field = Field(name: key) {
      fields[field, default: []] += names
      return true
    }
    switch key {
    case "name": name = values[0]
    case "detect": signatures.append(names)
    case "title": titles += names
    case "edited": editions += names
    case "ignore": ignored += names
    case "questions": hasQuestions = true
    case "subheader": hasSubheader = true
    case "weak": isWeak = true
    case "open-mark": openMarks += names
    case "plain-mark": plainMarks += names
    case "id-after": idMark = values[0]
    case "channel-is": channel = values[0]
    case "zone": zone = values[0]
    case "envelope": envelope = values[0]
    case "wrapper": wrapper = values[0]
    case "date-order": return addDateOrder(values[0])
    case "scale": return addScale(values)
    case "rating-word": return addRatingWord(values)
    case "rating-code": return addRatingCode(values)
    default: return false
    }
    return true
  }

  private mutating func addDateOrder(_ value: String) -> Bool {
    dateOrder = DateOrder(rawValue: value)
    return dateOrder != nil
  }

  private mutating func addScale(_ values: [String]) -> Bool {
    guard values.count == 2, let worst = Double(values[0]), let best = Double(values[1]),
      worst != best
    else { return false }
    scale = (worst, best)
    return true
  }

  private mutating func addRatingWord(_ values: [String]) -> Bool {
    guard values.count > 1, let share = Double(values[0]), (0...1).contains(share) else {
      return false
    }
    for word in values.dropFirst() { ratingWords[foldedName(word)] = share }
    return true
  }

  private mutating func addRatingCode(_ values: [String]) -> Bool {
    let numbers = values.compactMap { Double($0) }
    guard numbers.count == values.count, numbers.count > 1, (0...1).contains(numbers[0]) else {
      return false
    }
    for code in numbers.dropFirst() { ratingCodes[code] = numbers[0] }
    return true
  }

  private static func folded(_ name: String) -> String {
    name.hasSuffix("*") ? foldedName(name.dropLast()) + "*" : foldedName(name)
  }

  // MARK: Matching

  /// The number of names of the largest signature that the folded header holds; 0 for none.
  func matches(_ header: Set<String>) -> Int {
    signatures.filter { signature in
      signature.allSatisfy { name in Self.contains(header, name) }
    }.map(\.count).max() ?? 0
  }

  private static func contains(_ header: Set<String>, _ name: String) -> Bool {
    guard name.hasSuffix("*") else { return header.contains(name) }
    return header.contains { $0.hasPrefix(name.dropLast()) }
  }

  /// The place of a folded name in a list of names.
  static func place(of name: String, in names: [String]) -> Int? {
    names.firstIndex { known in
      known.hasSuffix("*") ? name.hasPrefix(known.dropLast()) : name == known
    }
  }

  func isIgnored(_ name: String) -> Bool { Self.place(of: name, in: ignored) != nil }

  /// The rating on the scale 0...1; nil where it is not on the profile's scale.
  func normalized(_ rating: Double) -> Double? {
    if let share = ratingCodes[rating] { return share }
    guard let scale else { return nil }
    let share = (rating - scale.worst) / (scale.best - scale.worst)
    return (0...1).contains(share) ? share : nil
  }
}
