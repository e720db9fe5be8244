package import Lexicons

/// The text of a pattern, cut so that each instruction of its program has its piece.
///
/// A pattern with phrases has a program for each of its readings, in which one piece of the text
/// (`{buen trato|atención}`) may be several instructions or none.
package struct PatternElements {
  /// By instruction.
  package let texts: [String]

  package init(_ pattern: String, program: some Collection<Instruction>) {
    let pieces = Self.pieces(pattern)
    let program = Array(program)
    let counts = Self.counts(pieces[...], program[...]) ?? []
    let texts = zip(pieces, counts).flatMap { Array(repeating: $0, count: $1) }
    self.texts = texts.count == program.count ? texts : program.map { _ in pattern }
  }

  /// The text cut at spaces outside braces.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isInside = false
    for scalar in text.unicodeScalars {
      if scalar == "{" { isInside = true }
      if scalar == "}" { isInside = false }
      if scalar == " " && !isInside {
        if !piece.isEmpty { pieces.append(piece) }
        piece = ""
      } else {
        piece.unicodeScalars.append(scalar)
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// How many instructions each piece stands for; nil where the two cannot belong together.
  private static func counts(
    _ pieces: ArraySlice<String>, _ program: ArraySlice<Instruction>
  ) -> [Int]? {
    guard let piece = pieces.first else { return program.isEmpty ? [] : nil }
    for count in lengths(piece) where count <= program.count {
      guard fits(piece, program.prefix(count)) else { continue }
      if let rest = counts(pieces.dropFirst(), program.dropFirst(count)) { return [count] + rest }
    }
    return nil
  }

  /// The numbers of instructions that a piece may have: phrases in braces say theirs, sets do not.
  private static func lengths(_ piece: String) -> [Int] {
    let name = piece.hasPrefix("?") ? String(piece.dropFirst()) : piece
    let none = piece.hasPrefix("?") ? [0] : []
    if name.hasPrefix("@") || name.hasPrefix("{") && name.contains("@") {
      return Array(1...8) + none
    }
    guard name.hasPrefix("{") else { return [1] }
    let alternatives = name.dropFirst().prefix { $0 != "}" }.split(separator: "|")
    return Set(alternatives.map { $0.split(separator: " ").count }).sorted() + none
  }

  private static func fits(_ piece: String, _ program: ArraySlice<Instruction>) -> Bool {
    guard program.count == 1, let operation = program.first?.operation else { return true }
    switch operation {
    case .gap: return piece.hasPrefix("~")
    case .clauseStart: return piece == "^"
    case .clauseEnd: return piece == "$"
    case .wordClass, .representative: return piece.hasPrefix("[") || piece.hasPrefix("{")
    case .optionalWordClass: return piece.hasPrefix("?[")
    case .optionalItem, .optionalExactItem: return piece.hasPrefix("?")
    case .item, .exactItem: return !"~^$[".contains(piece.first ?? "~")
    }
  }
}
