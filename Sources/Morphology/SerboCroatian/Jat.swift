/// The jat vowel, which lexicons write ě (short) and ê (long), and its reflexes.
enum Jat {
  private struct Reflex {
    let short: String
    let long: String
  }

  /// Ijekavian, ekavian, ikavian, and the common ijekavian misspelling that takes one for the
  /// other (rješenje as rijesenje, cijena as cjena).
  private static let reflexes = [
    Reflex(short: "je", long: "ije"), Reflex(short: "e", long: "e"),
    Reflex(short: "i", long: "i"), Reflex(short: "ije", long: "je"),
  ]

  /// The lemma in every spelling, with the class argument spelt the same way.
  static func spellings(of lemma: Word, _ argument: Word) -> [(lemma: Word, argument: Word)] {
    guard hasJat(lemma) || hasJat(argument) else { return [(lemma, argument)] }
    return reflexes.map { (spell(lemma, $0), spell(argument, $0)) }
  }

  private static func hasJat(_ word: Word) -> Bool { word.containsLetter(of: "ěê") }

  private static func spell(_ word: Word, _ reflex: Reflex) -> Word {
    var spelt = Word.empty
    for letter in word.letters {
      switch letter {
      case "ě": spelt += reflex.short
      case "ê": spelt += reflex.long
      default: spelt.letters.append(letter)
      }
    }
    return spelt
  }
}
