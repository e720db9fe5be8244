package import FeedbackModel

/// The dictionary format of LIWC: a list of categories between two lines of `%`, then a word a line
/// with the numbers of its categories.
///
/// Files in use differ from it in many ways (quanteda/quanteda#685, #238, #229): this reader takes
/// spaces for tabs, indented category trees, phrases, repeated words, names with descriptions,
/// Windows line ends and byte order marks, and the conditions of old files, `<of>131/125` and
/// `(02 134)125/464`, of which it reads the plain categories. What it leaves out it says.
package enum LIWCDictionary {
  /// Reads the bytes of a `.dic` file.
  ///
  /// - Returns: The categories in the file's order, and what could not be read.
  package static func read(
    _ bytes: [UInt8], path: String
  ) -> (categories: WordCategories, diagnostics: [Diagnostic]) {
    var reader = LIWCReader(path: path)
    reader.read(bytes)
    return (reader.categories, reader.diagnostics)
  }

  /// Writes categories in the common form: tabs, categories numbered from 1, words sorted.
  ///
  /// - Parameters:
  ///   - categories: What is written.
  ///   - hasPhrases: Whether words with spaces are written, as LIWC2015 and later read them.
  /// - Returns: The file's text.
  package static func text(of categories: WordCategories, hasPhrases: Bool) -> String {
    var text = "%\n"
    var numbers: [String: [Int]] = [:]
    for (index, category) in categories.categories.enumerated() {
      text += "\(index + 1)\t\(category.name)\n"
      for word in Set(category.words) where hasPhrases || !word.contains(" ") {
        numbers[word, default: []].append(index + 1)
      }
    }
    text += "%\n"
    let words = numbers.sorted {
      $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
    }
    for (word, list) in words {
      text += ([word] + list.sorted().map(String.init)).joined(separator: "\t") + "\n"
    }
    return text
  }
}

/// Reads one LIWC file line by line.
private struct LIWCReader {
  private enum Part { case before, header, words }

  let path: String
  private(set) var categories = WordCategories()
  private(set) var diagnostics: [Diagnostic] = []
  private var part = Part.before
  private var names: [Int: String] = [:]
  private var line = 0

  init(path: String) { self.path = path }

  mutating func read(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      line = 1
      return report(.error, "this file is not UTF-8", "save it as UTF-8")
    }
    for piece in text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
    {
      line += 1
      read(Self.stripped(piece))
    }
    if part != .words {
      report(
        .error, "the list of categories is not closed by a line of %",
        "give a .dic file: %, categories, %, words")
    }
  }

  private static func stripped(_ line: Substring.UnicodeScalarView) -> Substring {
    var line = Substring(line)
    while let last = line.unicodeScalars.last, last == "\r" || last == " " || last == "\t" {
      line.unicodeScalars.removeLast()
    }
    while let first = line.unicodeScalars.first,
      first == "\u{FEFF}" || first == " " || first == "\t"
    {
      line.unicodeScalars.removeFirst()
    }
    return line
  }

  private mutating func read(_ line: Substring) {
    if line.isEmpty { return }
    if line.hasPrefix("%") {
      part = part == .before ? .header : .words
      return
    }
    switch part {
    case .before: report(.warning, "this line stands before the list of categories", "delete it")
    case .header: readCategory(line)
    case .words: readWord(line)
    }
  }

  private mutating func readCategory(_ line: Substring) {
    let pieces = Self.pieces(line)
    guard let number = pieces.first.flatMap({ Int($0) }), pieces.count > 1 else {
      return report(.warning, "this line has no number and name", "write: number, tab, name")
    }
    let name = String(pieces[1])
    if let other = names[number] {
      report(
        .warning, "the number \(number) is taken by '\(escaped(other))'",
        "give this category a number of its own")
    }
    names[number] = name
    categories.declare(name)
  }

  /// A word or phrase, then numbers; what stands between is a condition.
  private mutating func readWord(_ line: Substring) {
    let (word, rest) = Self.parts(line)
    let isConditional = rest.contains { Int($0) == nil }
    let list = isConditional ? Self.plainNumbers(rest) : rest.compactMap { Int($0) }
    guard !word.isEmpty, !list.isEmpty else {
      return report(.warning, "this line has no word or no category", "write: word, tab, numbers")
    }
    if isConditional {
      report(.warning, "the condition of this line is left out", "check the word's categories")
    }
    for number in Set(list).sorted() {
      if let name = names[number] {
        categories.add(word, to: name)
      } else {
        report(
          .warning, "there is no category \(number)", "add it to the list, or delete the number")
      }
    }
  }

  private static func pieces(_ line: Substring) -> [Substring] {
    line.split(whereSeparator: { $0 == "\t" || $0 == " " })
  }

  /// The word or phrase and the pieces behind it. A tab ends the word; without one, the numbers at
  /// the end or the first condition do. A condition in front of a word belongs to the rest.
  private static func parts(_ line: Substring) -> (word: String, rest: [Substring]) {
    if let tab = line.firstIndex(of: "\t") {
      let words = line[..<tab].split(separator: " ")
      let conditions = words.prefix { $0.hasPrefix("(") || $0.hasPrefix("<") }
      let word = words.dropFirst(conditions.count).joined(separator: " ")
      return (word, conditions + pieces(line[tab...]))
    }
    let all = pieces(line)
    let start =
      all.firstIndex { $0.contains("/") || $0.hasPrefix("<") || $0.hasPrefix("(") }
      ?? all.count - all.reversed().prefix { Int($0) != nil }.count
    return (all[..<start].joined(separator: " "), Array(all[start...]))
  }

  /// The numbers outside conditions.
  private static func plainNumbers(_ pieces: [Substring]) -> [Int] {
    var isInside = false
    var numbers: [Int] = []
    for piece in pieces {
      if piece.hasPrefix("(") { isInside = true }
      if !isInside, let number = Int(piece) { numbers.append(number) }
      if piece.contains(")") { isInside = false }
    }
    return numbers
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ problem: String, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        severity, code: "DICTIONARY", at: SourceLocation(file: path, line: line, column: 1),
        problem,
        remedy: remedy))
  }
}
