/// A word or a part of one as letters (Unicode scalars of NFC text) that rules take apart.
struct Word: Sendable, Hashable, ExpressibleByStringLiteral {
  var letters: [Unicode.Scalar]

  init(letters: some Sequence<Unicode.Scalar>) {
    self.letters = Array(letters)
  }

  init(_ text: some StringProtocol) {
    letters = Array(text.unicodeScalars)
  }

  init(stringLiteral text: String) { self.init(text) }

  static let empty = Word(letters: [])

  var isEmpty: Bool { letters.isEmpty }
  var count: Int { letters.count }
  var first: Unicode.Scalar? { letters.first }
  var last: Unicode.Scalar? { letters.last }
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }

  func starts(with prefix: String) -> Bool { letters.starts(with: prefix.unicodeScalars) }

  func ends(in suffix: String) -> Bool {
    var index = letters.endIndex
    for letter in suffix.unicodeScalars.reversed() {
      guard index > 0, letters[index - 1] == letter else { return false }
      index -= 1
    }
    return true
  }

  func ends(inAny suffixes: [String]) -> Bool {
    for suffix in suffixes where ends(in: suffix) { return true }
    return false
  }

  /// Whether the last letter is one of `set`; false for the empty word.
  func ends(inLetterOf set: String) -> Bool {
    guard let last else { return false }
    return set.unicodeScalars.contains(last)
  }

  func starts(withLetterOf set: String) -> Bool {
    guard let first else { return false }
    return set.unicodeScalars.contains(first)
  }

  func containsLetter(of set: String) -> Bool {
    letters.contains { set.unicodeScalars.contains($0) }
  }

  func dropLast(_ count: Int = 1) -> Word { Word(letters: letters.dropLast(count)) }
  func dropFirst(_ count: Int = 1) -> Word { Word(letters: letters.dropFirst(count)) }

  /// The word with its last `count` letters replaced.
  func replacingLast(_ count: Int, with ending: String) -> Word {
    var word = Word(letters: letters.dropLast(count))
    word.letters.append(contentsOf: ending.unicodeScalars)
    return word
  }

  static func + (a: Word, b: Word) -> Word { Word(letters: a.letters + b.letters) }

  static func + (a: Word, b: String) -> Word {
    var word = a
    word.letters.append(contentsOf: b.unicodeScalars)
    return word
  }

  static func + (a: String, b: Word) -> Word {
    var word = Word(a)
    word.letters.append(contentsOf: b.letters)
    return word
  }

  static func += (a: inout Word, b: String) { a.letters.append(contentsOf: b.unicodeScalars) }
}

/// A row of a paradigm table: endings, written apart by spaces, `-` for the bare stem.
struct Endings: Sendable, ExpressibleByStringLiteral {
  let all: [Word]

  init(stringLiteral row: String) { self.init(row) }

  init(_ row: String) {
    all = row.split(separator: " ").map { $0 == "-" ? Word.empty : Word($0) }
  }

  init(_ all: [Word]) { self.all = all }

  static func + (a: Endings, b: Endings) -> Endings { Endings(a.all + b.all) }
}
