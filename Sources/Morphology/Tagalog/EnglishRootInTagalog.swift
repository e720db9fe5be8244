/// Class E: English roots with Tagalog affixes, also where people respell the root (kinansel).
enum EnglishRootInTagalog {
  static func insertForms(of root: Word, into forms: inout FormSet) {
    for spelling in spellings(of: root) {
      guard let root = TagalogRoot(root: spelling, extraReduplicants: asSpoken) else { continue }
      affixes.insertForms(of: root, into: &forms)
      // nirefund, irefund, nirefundan: ni- stands before any English root.
      forms.insert(prefixes: "ni ini", TagalogRoot.suffixed(spelling, "an"))
    }
  }

  private static let affixes = TagalogAffixes(
    name: "E",
    prefixes: """
      - nag mag pag ni na ma i in ini pa pina papa pinapa paki ipa ipina ipag ipinag ipaki naka \
      maka nakaka makaka nakapag makapag nakakapag makakapag pinag magpa nagpa pagpa magpapa \
      nagpapa pagpapa napa mapa naipa maipa nai mai naki maki nakipag makipag taga tagapag pang
      """,
    prefixesOfReduplicated: """
      - nag mag pag ni na ma i in ini pina ipa ipina ipag ipinag naka maka nakapag makapag pinag nai \
      mai tagapag
      """,
    prefixesWithAn: "- pag pinag ma na pa paki pina",
    prefixesOfReduplicatedWithAn: "- pag pinag ma na",
    prefixesWithIn: "- pa papag paki",
    prefixesOfInfixedIn: "- i",
    prefixesOfInfixedInWithAn: "-",
    infixesUm: true)

  /// Reduplicants by sound where spelling hides it: ina-update, nagka-cancel.
  private static func asSpoken(_ root: Word) -> [Word] {
    if root.first == "u" { return ["a"] }
    guard root.first == "c", root.count > 1, "aou".unicodeScalars.contains(root.letters[1]) else {
      return []
    }
    return ["k" + Word(letters: [root.letters[1]])]
  }

  /// The root, and as Tagalog spelling writes it, whole or only at its start, where the infix
  /// shows it: cancel, kansel, kancel (kinancel); check, tsek.
  private static func spellings(of root: Word) -> [Word] {
    let bare = TagalogRoot.key(root)
    let respelt = respell(bare)
    guard bare != respelt else { return [bare] }
    let isHard = bare.starts(with: "c") && respelt.starts(with: "k")
    return isHard ? [bare, respelt, "k" + bare.dropFirst()] : [bare, respelt]
  }

  private static func respell(_ root: Word) -> Word {
    var result = Word.empty
    var rest = root.letters[...]
    while let letter = rest.first {
      let (length, replacement) = grapheme(rest)
      if replacement.isEmpty, result.last == letter, !TagalogRoot.isVowel(letter) {
        rest = rest.dropFirst()  // a doubled consonant is written once
        continue
      }
      if replacement.isEmpty {
        result.letters.append(letter)
      } else {
        result += replacement
      }
      rest = rest.dropFirst(length)
    }
    return result
  }

  /// How many letters the next grapheme has, and its Tagalog spelling; empty to keep the letter.
  private static func grapheme(_ rest: ArraySlice<Unicode.Scalar>) -> (Int, String) {
    for (spelling, replacement) in graphemes where rest.starts(with: spelling.unicodeScalars) {
      return (spelling.unicodeScalars.count, replacement)
    }
    return (1, "")
  }

  /// Longer spellings first.
  private static let graphemes: [(String, String)] = [
    ("tch", "ts"), ("sch", "sk"), ("ck", "k"), ("ch", "ts"), ("ce", "se"), ("ci", "si"),
    ("cy", "si"), ("cc", "k"), ("c", "k"), ("ph", "p"), ("qu", "kw"), ("x", "ks"), ("z", "s"),
  ]
}
