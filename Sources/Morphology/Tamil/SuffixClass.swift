/// Which suffixes may follow a stem: a part of speech, and the shape of the stem.
///
/// The raw value is the place of the class in ``SuffixAutomaton/starts``; compiled images keep it.
package enum SuffixClass: UInt8, Sendable, CaseIterable {
  /// Nothing but a clitic.
  case bare
  // Nouns.
  /// Citation form in -am: clitics, copula, postpositions.
  case direct
  /// Oblique stem: case endings.
  case oblique
  /// Before the plural -kaḷ.
  case plural
  /// A noun in -am without its m: attributes, -āka, -āṉa, -ppaṭu.
  case attributive
  /// Oblique in -ttu of nouns in -am, and doubled -ṭṭu, -ṟṟu.
  case obliqueInU
  case nounInU
  /// Before a suffix with a vowel: u elided, or y or v inserted.
  case beforeVowel
  case nounInVowel
  case nounInConsonant
  case doubledConsonant
  case personal
  case pluralOrBare
  /// A name with a title written onto it.
  case titled
  /// Before the object case as it is spoken, -a for -ai.
  case spokenObject
  // Verbs.
  case past
  case verbalParticiple
  case relativeParticiple
  /// A relative participle without its a: verbal nouns.
  case nominal
  case present
  case future
  case infinitive
  case negative
  case imperative
  // Verbs as they are spoken.
  case spokenPresent
  /// Before -utu, "it does": eṭukk-utu.
  case spokenNeuter
  case spokenPast
  /// Verbal participle of class 3 with auxiliaries run together.
  case spokenParticiple
  /// kēkk- for kēṭk-.
  case spokenStrong
  case spokenInfinitive
}
