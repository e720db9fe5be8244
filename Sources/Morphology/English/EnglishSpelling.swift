/// Spelling rules at the joint of stem and ending.
enum EnglishSpelling {
  private static let vowels = "aeiou"

  /// The word with -s: boxes, replies.
  static func withS(_ word: Word) -> Word {
    if word.ends(inAny: ["s", "x", "z", "ch", "sh"]) { return word + "es" }
    if endsInConsonantAndY(word) { return word.replacingLast(1, with: "ies") }
    return word + "s"
  }

  /// What stands before -ed, -ing, -er, -est: e dropped, y→i, and a final consonant both single
  /// and doubled where usage or stress, which spelling hides, decides (cancelled, canceled).
  static func stemsBeforeVowel(_ word: Word) -> [Word] {
    if word.ends(in: "ie") { return [word.dropLast(), word.replacingLast(2, with: "y")] }
    if word.ends(inAny: ["ee", "ye", "oe"]) { return [word, word.dropLast()] }
    if word.ends(in: "e") { return [word.dropLast()] }
    if endsInConsonantAndY(word) { return [word.replacingLast(1, with: "i")] }
    guard mayDouble(word), let last = word.last else { return [word] }
    let doubled = word + String(last)
    return syllables(in: word) == 1 ? [doubled] : [word, doubled]
  }

  /// slowly, happily, terribly, basically.
  static func adverb(_ adjective: Word) -> Word {
    if endsInConsonantAndY(adjective) { return adjective.replacingLast(1, with: "ily") }
    if adjective.ends(in: "le") { return adjective.replacingLast(1, with: "y") }
    if adjective.ends(in: "ic") { return adjective + "ally" }
    return adjective.ends(in: "ll") ? adjective + "y" : adjective + "ly"
  }

  private static func endsInConsonantAndY(_ word: Word) -> Bool {
    word.ends(in: "y") && !word.dropLast().ends(inLetterOf: vowels)
  }

  /// One consonant (not w, x, y) after one vowel.
  private static func mayDouble(_ word: Word) -> Bool {
    guard word.count > 2, !word.ends(inLetterOf: "aeiouwxy") else { return false }
    let head = word.dropLast()
    return head.ends(inLetterOf: vowels) && !vowelBefore(head.dropLast())
  }

  private static func vowelBefore(_ head: Word) -> Bool {
    head.ends(inLetterOf: vowels) && !head.ends(in: "qu")
  }

  private static func syllables(in word: Word) -> Int {
    var count = 0
    var inVowel = false
    for letter in word.letters {
      let isVowel = "aeiouy".unicodeScalars.contains(letter)
      if isVowel, !inVowel { count += 1 }
      inVowel = isVowel
    }
    return count
  }
}
