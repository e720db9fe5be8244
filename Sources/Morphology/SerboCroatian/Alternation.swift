/// Sound changes at the end of Serbian and Croatian stems.
enum Alternation {
  static let vowels = "aeiou"

  /// Sibilarisation before -i: ruka, ruci.
  static func sibilarised(_ stem: Word) -> Word {
    switch stem.last {
    case "k": stem.replacingLast(1, with: "c")
    case "g": stem.replacingLast(1, with: "z")
    case "h": stem.replacingLast(1, with: "s")
    default: stem
    }
  }

  /// Palatalisation before -e: čovjek, čovječe; rek-, rečen.
  static func palatalised(_ stem: Word) -> Word {
    switch stem.last {
    case "k", "c": stem.replacingLast(1, with: "č")
    case "g", "z": stem.replacingLast(1, with: "ž")
    case "h": stem.replacingLast(1, with: "š")
    default: stem
    }
  }

  /// Iotation before -en, -enje, -ju: vratiti, vraćen. Several results where usage differs.
  static func iotated(_ stem: Word) -> [Word] {
    for (cluster, results) in iotatedClusters where stem.ends(in: cluster) {
      return results.map { stem.replacingLast(2, with: $0) }
    }
    if stem.ends(inAny: ["lj", "nj", "dž"]) { return [stem] }
    guard let last = stem.last, let result = iotatedConsonants[last] else { return [stem] }
    return [stem.replacingLast(1, with: result)]
  }

  /// Two-letter clusters, looked at before single consonants.
  private static let iotatedClusters: [(String, [String])] = [
    ("sl", ["šlj", "slj"]), ("zl", ["žlj", "zlj"]), ("sn", ["šnj"]), ("zn", ["žnj"]),
    ("st", ["šć", "št"]), ("zd", ["žđ"]), ("št", ["šć", "št"]), ("sk", ["šć", "šč"]),
    ("sp", ["splj"]), ("zb", ["zblj"]),
  ]

  private static let iotatedConsonants: [Unicode.Scalar: String] = [
    "t": "ć", "d": "đ", "s": "š", "z": "ž", "c": "č", "k": "č", "g": "ž", "h": "š", "l": "lj",
    "n": "nj", "p": "plj", "b": "blj", "m": "mlj", "v": "vlj", "f": "flj",
  ]

  static func losesFleetingA(_ word: Word) -> Bool { fleetingA(in: word) != nil }

  /// The stems that a fleeting a leaves: kupac, kupc-; sladak, slatk-; radostan, radosn-.
  ///
  /// The word itself where it has no fleeting a.
  static func withoutFleetingA(_ word: Word) -> [Word] {
    guard let index = fleetingA(in: word) else { return [word] }
    let before = Word(letters: word.letters[..<index])
    let after = Word(letters: word.letters[(index + 1)...]).text
    var stems = [before + after]
    for (end, following, replacement) in assimilations
    where before.ends(in: end) && following.contains(after) {
      stems.append(before.dropLast(end.unicodeScalars.count) + replacement + after)
    }
    return stems
  }

  /// What stands before the a, what after it, and what the first becomes when they meet.
  private static let assimilations: [(String, [String], String)] = [
    ("z", ["k", "c"], "s"), ("b", ["k", "c"], "p"), ("d", ["k", "c"], "t"), ("d", ["k", "c"], ""),
    ("t", ["c"], ""), ("ž", ["k"], "š"), ("st", ["n"], "s"), ("zd", ["n"], "z"),
    ("št", ["n"], "š"), ("l", ["c"], "o"),
  ]

  /// The place of an a between consonants before the last consonant (lj and nj count as one).
  private static func fleetingA(in word: Word) -> Int? {
    let tail = word.ends(inAny: ["alj", "anj"]) ? 3 : 2
    let index = word.count - tail
    guard index >= 1, word.letters[index] == "a", !word.ends(inLetterOf: vowels) else { return nil }
    return vowels.unicodeScalars.contains(word.letters[index - 1]) ? nil : index
  }

  /// Genitives plural with an a between the last two consonants: greška, grešaka.
  static func genitivesPlural(of stem: Word) -> [Word] {
    let tail = stem.ends(inAny: ["lj", "nj", "dž"]) ? 2 : 1
    guard stem.count > tail, !stem.ends(inLetterOf: vowels) else { return [] }
    let head = stem.dropLast(tail)
    guard let consonant = head.last, !head.ends(inLetterOf: vowels) else { return [] }
    let coda = Word(letters: stem.letters.suffix(tail))
    var genitives = [head + "a" + coda + "a"]
    if let voiced = voicedBeforeK[consonant], coda == "k" {
      genitives.append(head.replacingLast(1, with: voiced) + "aka")
    }
    return genitives
  }

  /// Consonants that were devoiced by the k which the inserted a takes away: klupka, klubaka.
  private static let voicedBeforeK: [Unicode.Scalar: String] = ["š": "ž", "p": "b", "t": "d"]
}
