/// The stems of nouns, by the ending of the citation form.
enum TamilNouns {
  static let vowels = "aāiīuūeēoō"
  static let frontVowels = "iīeē"
  /// Consonants that are doubled after a short vowel before a suffix; stops only in loans.
  private static let doubling = "lḷṇṉmryskcṭpj"
  /// Words whose frequent meaning is another than the object case of a noun.
  private static let otherWords: Set<String> = ["pōṉa", "āṉa", "kāla", "nalla", "illa", "kūṭa"]

  static func stems(of noun: Word) -> [TamilStem] { writtenStems(of: noun) + objectStems(of: noun) }

  private static func writtenStems(of noun: Word) -> [TamilStem] {
    if noun.ends(in: "am") { return stemsInAm(noun) }
    if noun.ends(in: "u"), !noun.ends(in: "au") { return stemsInU(noun) }
    return noun.ends(inLetterOf: vowels) ? stemsInVowel(noun) : stemsInConsonant(noun)
  }

  /// paṇam: paṇatt-ai, paṇaṅ-kaḷ, paṇa-.
  private static func stemsInAm(_ noun: Word) -> [TamilStem] {
    let short = noun.dropLast()
    return [
      TamilStem(noun, .direct), TamilStem(short, .attributive),
      TamilStem(short + "tt", .oblique), TamilStem(short + "ttu", .obliqueInU),
      TamilStem(short + "ṅ", .plural),
    ]
  }

  /// kācu: kāc-ai, kācu-kku; vīṭu: vīṭṭ-ai beside it, since tavaṟu does not double.
  private static func stemsInU(_ noun: Word) -> [TamilStem] {
    let elided = noun.dropLast()
    var stems = [
      TamilStem(noun, .nounInU), TamilStem(elided, .beforeVowel), TamilStem(noun + "k", .plural),
    ]
    if elided.ends(inLetterOf: "ṭṟ"), let last = elided.last {
      let doubled = elided + String(last)
      stems += [TamilStem(doubled, .oblique), TamilStem(doubled + "u", .obliqueInU)]
    }
    return stems
  }

  /// cēvai: cēvaiy-ai, cēvai-kku; appā: appāv-ai.
  private static func stemsInVowel(_ noun: Word) -> [TamilStem] {
    let glide = noun.ends(inLetterOf: frontVowels) ? "y" : "v"
    var stems = [
      TamilStem(noun, .nounInVowel), TamilStem(noun + glide, .beforeVowel),
      TamilStem(noun + "k", .plural),
    ]
    if glide == "y" { stems.append(TamilStem(noun + "v", .oblique)) }
    return stems
  }

  /// ūḻiyar: ūḻiyar-ai; kaṇ: kaṇṇ-ai; poruḷ: poruṭ-kaḷ; kumāraṉ: kumārar-.
  private static func stemsInConsonant(_ noun: Word) -> [TamilStem] {
    var stems = [TamilStem(noun, .nounInConsonant)]
    if noun.ends(inLetterOf: doubling), let last = noun.last {
      stems.append(TamilStem(noun + String(last), .doubledConsonant))
    }
    if noun.ends(in: "l") { stems.append(TamilStem(noun.replacingLast(1, with: "ṟ"), .plural)) }
    if noun.ends(in: "ḷ") {
      stems.append(TamilStem(noun.replacingLast(1, with: "ṭ"), .pluralOrBare))
    }
    if noun.ends(in: "aṉ") {
      stems.append(TamilStem(noun.replacingLast(1, with: "r"), .personal))
    }
    if noun.ends(in: "ar") {
      stems.append(TamilStem(noun.replacingLast(1, with: "ṉ"), .oblique))
    }
    return stems
  }

  // MARK: the spoken object case

  private static func objectStems(of noun: Word) -> [TamilStem] {
    beforeObjectCase(noun).filter { !otherWords.contains(($0 + "a").text) }
      .map { TamilStem($0, .spokenObject) }
  }

  /// paṇatt-a, vīṭṭ-a, cēvaiy-a, pill-a, hōṭṭal-a.
  private static func beforeObjectCase(_ noun: Word) -> [Word] {
    if noun.ends(in: "am") { return [noun.dropLast() + "tt"] }
    if noun.ends(in: "u"), !noun.ends(in: "au") {
      let elided = noun.dropLast()
      guard elided.ends(inLetterOf: "ṭṟ"), let last = elided.last else { return [elided] }
      return [elided, elided + String(last)]
    }
    if noun.ends(inLetterOf: vowels) {
      return [noun + (noun.ends(inLetterOf: frontVowels) ? "y" : "v")]
    }
    guard isShortSyllable(noun), let last = noun.last else { return [noun] }
    return [noun + String(last)]
  }

  /// One syllable with a short vowel: pil, pas.
  private static func isShortSyllable(_ noun: Word) -> Bool {
    let sounds = noun.letters.filter { vowels.unicodeScalars.contains($0) }
    return sounds.count == 1 && "aiueo".unicodeScalars.contains(sounds[0])
  }
}
