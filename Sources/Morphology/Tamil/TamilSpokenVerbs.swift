/// Stems of spoken verb forms, as chats spell them.
enum TamilSpokenVerbs {
  static func stems(of root: Word, as verbClass: TamilVerbClass) -> [TamilStem] {
    presents(of: root, verbClass).map { TamilStem($0, .spokenPresent) }
      + neuters(of: root, verbClass).map { TamilStem($0, .spokenNeuter) }
      + pasts(of: root, verbClass).map { TamilStem($0, .spokenPast) }
      + participles(of: root, verbClass)
      + [TamilStem(infinitive(of: root, verbClass), .spokenInfinitive)]
  }

  private static func elided(_ root: Word) -> Word { root.ends(in: "u") ? root.dropLast() : root }

  /// koṭukkuṟ-, pēcuṟ-, paṇṟ-.
  private static func presents(of root: Word, _ verbClass: TamilVerbClass) -> [Word] {
    if verbClass.isStrong {
      return withPlainR([root + "kkuṟ", root + "kkiṟ", root + "kkaṟ"])
    }
    var stems = [root + "ṟ", elided(root) + "uṟ", elided(root) + "aṟ", root + "kiṟ"]
    if root.ends(inLetterOf: "lḷṇṉr"), let last = root.last {
      stems += [root + String(last) + "uṟ", root.replacingLast(1, with: "ṟṟ")]
    }
    if root.ends(in: "ṇṇu") { stems.append(root.replacingLast(2, with: "ṟ")) }
    return withPlainR(stems)
  }

  /// The stems also as those who do not tell ṟ from r spell them: colr-.
  static func withPlainR(_ stems: [Word]) -> [Word] {
    stems
      + stems.map { stem in Word(letters: stem.letters.map { $0 == "ṟ" ? "r" : $0 }) }
  }

  /// kiṭaikk-utu, pēc-utu.
  private static func neuters(of root: Word, _ verbClass: TamilVerbClass) -> [Word] {
    [verbClass.isStrong ? root + "kk" : root, elided(root)]
  }

  /// kiṭaicc-, nañc-, pēcuṉ-: past stems palatal after i and ai.
  private static func pasts(of root: Word, _ verbClass: TamilVerbClass) -> [Word] {
    let stem = elided(root)
    let palatal = root.ends(inAny: ["i", "e", "a"])
    switch verbClass {
    case .v1: return [(root.ends(in: "y") ? root.dropLast() : root) + "ñc", root + "t"]
    case .v2, .v7: return [root + (root.ends(in: "i") ? "ñc" : "nt")]
    case .v3: return [stem + "iṉ", stem + "uṉ", stem]
    case .v4: return [stem + Word(letters: stem.letters.suffix(1))]
    case .v5: return ["ṭṭ", "ṇṭ", "ṟṟ", "ṉṉ", "tt"].map { root.replacingLast(1, with: $0) }
    case .v6: return palatal ? [root + "cc"] : [root + "tt"]
    case .irregular: return []
    }
  }

  private static func participles(of root: Word, _ verbClass: TamilVerbClass) -> [TamilStem] {
    var stems: [TamilStem] = []
    if verbClass == .v3 { stems.append(TamilStem(elided(root), .spokenParticiple)) }
    if root.ends(in: "ḷ") {
      stems.append(TamilStem(root.replacingLast(1, with: "kk"), .spokenStrong))
    }
    return stems
  }

  /// The infinitive without its a.
  private static func infinitive(of root: Word, _ verbClass: TamilVerbClass) -> Word {
    if verbClass.isStrong { return root + "kk" }
    if root.count <= 4, root.ends(inLetterOf: "lḷṇṉry"), let last = root.last {
      return root + String(last)
    }
    return root.ends(inLetterOf: "iī") ? root + "y" : elided(root)
  }
}
