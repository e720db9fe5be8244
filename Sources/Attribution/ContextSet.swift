import Lexicons

/// What a word beside a name says of the person named.
struct ContextSet: OptionSet, Sendable {
  let rawValue: UInt32
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A title or a person marker, before the name.
  static let marker = ContextSet(rawValue: 1)
  /// An honorific after the name.
  static let honorific = ContextSet(rawValue: 1 << 1)
  /// "is called": the next or the previous word is a person's name.
  static let naming = ContextSet(rawValue: 1 << 2)
  /// What the person works as.
  static let role = ContextSet(rawValue: 1 << 3)
  static let possessive = ContextSet(rawValue: 1 << 4)
  /// May stand between a name and what it belongs to.
  static let linker = ContextSet(rawValue: 1 << 5)
  /// Somebody of the customer's own.
  static let kinship = ContextSet(rawValue: 1 << 6)
  /// The customer's own name follows.
  static let selfReference = ContextSet(rawValue: 1 << 7)
  /// The name of an account, a parcel, an order follows.
  static let holder = ContextSet(rawValue: 1 << 8)
  /// The name of a street or a place follows.
  static let place = ContextSet(rawValue: 1 << 9)
  /// What representatives do, and how they are.
  static let agency = ContextSet(rawValue: 1 << 10)
  /// Right after the name: the name is a subject.
  static let predicate = ContextSet(rawValue: 1 << 11)
  static let thanks = ContextSet(rawValue: 1 << 12)
  /// Somebody or something else is spoken of from here on.
  static let subject = ContextSet(rawValue: 1 << 13)
  /// A word of everyday language.
  static let risk = ContextSet(rawValue: 1 << 14)
  /// A closing formula: a signature may follow.
  static let closing = ContextSet(rawValue: 1 << 15)
  static let number = ContextSet(rawValue: 1 << 16)
  /// "The others": not the one named.
  static let others = ContextSet(rawValue: 1 << 17)

  /// An article or the like: an everyday word follows, not a name.
  static let determiner = ContextSet(rawValue: 1 << 18)
  /// The form of a name that only persons take.
  static let person = ContextSet(rawValue: 1 << 19)
  /// Looks like a name and never is one.
  static let never = ContextSet(rawValue: 1 << 20)
  /// A verb form that only one person can be the subject of.
  static let agreement = ContextSet(rawValue: 1 << 21)
  /// A name first of all, though the lexicon may have the form.
  static let name = ContextSet(rawValue: 1 << 22)
  /// "My": right before a name, somebody of the customer's own.
  static let own = ContextSet(rawValue: 1 << 23)
  /// After an everyday word that it completes ("hope that", "joy to").
  static let complement = ContextSet(rawValue: 1 << 24)

  /// After the name of a street or a business.
  static let venue = ContextSet(rawValue: 1 << 26)
  /// "I": who writes.
  static let speaker = ContextSet(rawValue: 1 << 25)
  /// A pronoun for the person spoken of or spoken to.
  static let anaphor = ContextSet(rawValue: 1 << 27)
  /// A celebration of the person named: that person is a guest or a host.
  static let occasion = ContextSet(rawValue: 1 << 28)
  /// The customer's work, house, street: who comes from there is no representative.
  static let circle = ContextSet(rawValue: 1 << 29)

  /// The classes that names files have lists for.
  static let listed: [(key: String, set: ContextSet)] = [
    ("marker", marker), ("honorific", honorific), ("naming", naming), ("role", role),
    ("possessive", possessive), ("linker", linker), ("kinship", kinship),
    ("self", selfReference), ("holder", holder), ("place", place), ("agency", agency),
    ("predicate", predicate), ("thanks", thanks), ("subject", subject), ("risk", risk),
    ("determiner", determiner), ("person", person), ("never", never),
    ("agreement", agreement), ("name", name),
    ("own", own), ("complement", complement), ("closing", closing), ("speaker", speaker),
    ("venue", venue), ("anaphor", anaphor), ("occasion", occasion), ("circle", circle),
  ]

  private static let cues: [(CueClass, ContextSet)] = [
    (.title, [marker, honorific]), (.kinship, kinship), (.closing, closing), (.thanks, thanks),
    (.others, [subject, others]), (.number, number),
  ]

  /// What the cue classes of the lexicon say, given as ``Lexicons/CueClass/bit``s.
  init(cueClasses bits: UInt32) {
    self = []
    for (cue, set) in Self.cues where bits & cue.bit != 0 { formUnion(set) }
  }
}
