/// The conjugations, by how past, present and infinitive are made from the root.
enum TamilVerbClass: String, CaseIterable, Sendable {
  case v1 = "V1"
  case v2 = "V2"
  case v3 = "V3"
  case v4 = "V4"
  case v5 = "V5"
  case v6 = "V6"
  case v7 = "V7"
  case irregular = "VX"

  var citation: String {
    switch self {
    case .v3: "a root in -u, like பேசு"
    case .v4: "a root in -டு, -று or -கு, like போடு"
    case .v5: "a root in -ல் or -ள், like கேள்"
    case .irregular: "the root of a listed irregular verb, like வா"
    default: "the root of a verb"
    }
  }

  /// Present in -kkiṟ-, future in -pp-.
  var isStrong: Bool { self == .v6 || self == .v7 }
}

/// The principal parts from which all forms of a verb are made.
struct TamilVerbParts {
  var past: [Word]
  var participle: [Word]
  var relative: [Word]
  var present: [Word]
  var future: [Word]
  var infinitive: [Word]
  var negative: [Word]
  var imperative: [Word]

  var stems: [TamilStem] {
    let relativeStems = relative.map { $0.ends(in: "a") ? $0.dropLast() : $0 }
    return stems(past, .past) + stems(participle, .verbalParticiple)
      + stems(relative, .relativeParticiple) + stems(relativeStems, .nominal)
      + stems(present, .present) + stems(future, .future) + stems(infinitive, .infinitive)
      + stems(negative, .negative) + stems(imperative, .imperative)
  }

  private func stems(_ words: [Word], _ suffixes: SuffixClass) -> [TamilStem] {
    words.map { TamilStem($0, suffixes) }
  }

  /// Past, participle and relative participle on one stem: ceyt, ceytu, ceyta.
  init(
    past: [Word], present: [Word], future: [Word], infinitive: [Word], negative: [Word],
    imperative: [Word]
  ) {
    self.past = past
    participle = past.map { $0 + "u" }
    relative = past.map { $0 + "a" }
    self.present = present
    self.future = future
    self.infinitive = infinitive
    self.negative = negative
    self.imperative = imperative
  }
}

enum TamilVerbs {
  /// nil where the root does not belong to the class.
  static func stems(of root: Word, as verbClass: TamilVerbClass) -> [TamilStem]? {
    if verbClass == .irregular { return TamilIrregularVerbs.stems(of: root) }
    guard root.count > 1, let parts = parts(of: root, as: verbClass) else { return nil }
    return parts.stems + TamilSpokenVerbs.stems(of: root, as: verbClass)
  }

  private static func parts(of root: Word, as verbClass: TamilVerbClass) -> TamilVerbParts? {
    switch verbClass {
    case .v1: weakParts(of: root, past: root + "t")
    case .v2: weakParts(of: root, past: root + "nt")
    case .v3: root.ends(in: "u") ? partsInIn(of: root) : nil
    case .v4: root.ends(inAny: ["ṭu", "ṟu", "ku"]) ? doublingParts(of: root) : nil
    case .v5: root.ends(inLetterOf: "lḷ") ? assimilatingParts(of: root) : nil
    case .v6: strongParts(of: root, past: root + "tt")
    case .v7: strongParts(of: root, past: root + "nt")
    case .irregular: nil
    }
  }

  /// The root before a vowel: u elided, y or v inserted.
  static func beforeVowel(_ root: Word) -> Word {
    if root.ends(in: "u") { return root.dropLast() }
    if root.ends(inLetterOf: TamilNouns.frontVowels) || root.ends(in: "ai") { return root + "y" }
    return root.ends(inLetterOf: TamilNouns.vowels) ? root + "v" : root
  }

  /// cey, amai, tīr: present -kiṟ-, future -v-.
  private static func weakParts(of root: Word, past: Word) -> TamilVerbParts {
    var stems = [beforeVowel(root)]
    if root.ends(inLetterOf: "ylḷṇṉr"), let last = root.last { stems.append(root + String(last)) }
    return TamilVerbParts(
      past: [past], present: [root + "k", root + "uk"], future: [root + "v", root + "uv"],
      infinitive: stems.map { $0 + "a" }, negative: stems, imperative: [root] + stems)
  }

  /// pēcu: pēciṉ-, participle pēci.
  private static func partsInIn(of root: Word) -> TamilVerbParts {
    let stem = root.dropLast()
    var parts = TamilVerbParts(
      past: [stem + "iṉ"], present: [root + "k"], future: [root + "v"], infinitive: [stem + "a"],
      negative: [stem], imperative: [root, stem])
    parts.participle = [stem + "i"]
    parts.relative = [stem + "iya", stem + "iṉa"]
    return parts
  }

  /// pōṭu: pōṭṭ-; peṟu: peṟṟ-.
  private static func doublingParts(of root: Word) -> TamilVerbParts {
    let stem = root.dropLast()
    return TamilVerbParts(
      past: [stem + Word(letters: stem.letters.suffix(1))], present: [root + "k"],
      future: [root + "v"], infinitive: [stem + "a"], negative: [stem], imperative: [root, stem])
  }

  /// kēḷ: kēṭṭ-, kēṭk-; nil: niṉṟ-, niṟk-.
  private static func assimilatingParts(of root: Word) -> TamilVerbParts {
    let head = root.dropLast()
    let isLateral = root.ends(in: "l")
    let doubled = root + (isLateral ? "l" : "ḷ")
    let hard = head + (isLateral ? "ṟ" : "ṭ")
    return TamilVerbParts(
      past: isLateral ? [head + "ṟṟ", head + "ṉṟ"] : [head + "ṭṭ", head + "ṇṭ"],
      present: [hard + "k", root + "k", doubled + "uk"],
      future: [hard + "p", root + "v", doubled + "uv"],
      infinitive: [hard + "ka", doubled + "a"], negative: [doubled, hard + "k"],
      imperative: [root, doubled])
  }

  /// koṭu, naṭa: present -kkiṟ-, future -pp-.
  private static func strongParts(of root: Word, past: Word) -> TamilVerbParts {
    TamilVerbParts(
      past: [past], present: [root + "kk"], future: [root + "pp"],
      infinitive: [root + "kka", root + "kk"], negative: [root + "kk"],
      imperative: [root, root + "kk", root + "pp"])
  }
}
