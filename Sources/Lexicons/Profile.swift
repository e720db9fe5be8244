import FeedbackModel

/// What the engine needs to know of one language besides its words (`profile.yaml`).
package struct Profile: Sendable {
  package enum Direction: String, Codable, Sendable {
    case right
    case left
  }

  package enum PairOrder: String, Codable, Sendable {
    case any
    case targetFirst = "target-first"
  }

  /// The language's id, and its folder's name.
  package var language: String
  package var name: String
  /// Declared codes that mean this language.
  package var codes: [String]
  package var scripts: [String]
  /// The inflector's name in `Morphology`.
  package var inflection: String
  package var fold: [String: String]
  package var keep: [String]
  /// Neighbouring letters that are read as something else.
  package var pairs: [String: String]
  /// Where a negator's scope lies.
  package var direction: Direction
  /// Words that a negator reaches inside its clause.
  package var window: Int
  /// Words to the other side, where nothing in scope is evaluated.
  package var fronted: Int
  /// Words between a target and its evaluator at most.
  package var pairWindow: Int
  package var pairOrder: PairOrder
  /// Whether an elongated letter is tried twice before it is tried once.
  package var triesDoubleFirst: Bool
  /// Prefixes that belong to the next word when written apart or with a hyphen.
  package var joiners: [String]
  /// A full stop after them ends no sentence.
  package var abbreviations: [String]
  /// A full stop after them ends a sentence where the next word has a capital letter.
  package var finalAbbreviations: [String]
  /// Abbreviations only before a number.
  package var numberedAbbreviations: [String]
  /// Endings that are written onto foreign words and numbers, with a hyphen or in another script.
  package var endings: [String]
  /// What is left of words that are contracted with the word before them.
  package var tails: [String]
  /// Whether a full stop after a number makes it an ordinal where a lower-case letter follows.
  package var hasOrdinalStops: Bool
  /// Whether the language is loaded beside every other (English inside Taglish).
  package var isMixedIn: Bool
  /// Replacements, in order, that make the phonetic skeleton of a romanized word; empty for
  /// languages that need none.
  package var skeleton: [[String]]
  /// Where the values stand, for messages.
  let places: YAMLPlaces

  private struct File: Decodable {
    struct Scope: Decodable {
      var direction: Direction
      var window: Int
      var fronted: Int?
    }
    struct Pair: Decodable {
      var window: Int
      var order: PairOrder?
    }
    struct Stops: Decodable {
      var closing: [String]?
      var numbered: [String]?
      var ordinal: Bool?
    }
    enum Elongation: String, Decodable {
      case single
      case double
    }

    var language: String
    var name: String
    var codes: [String]
    var scripts: [String]
    var inflection: String
    var fold: [String: String]?
    var keep: [String]?
    var pairs: [String: String]?
    var scope: Scope
    var pair: Pair
    var elongation: Elongation?
    var joiners: [String]?
    var abbreviations: [String]?
    var stops: Stops?
    var endings: [String]?
    var tails: [String]?
    var mixed: Bool?
    var skeleton: [[String]]?
  }

  private static let keys = [
    "language", "name", "codes", "codes.#", "scripts", "scripts.#", "inflection", "fold", "fold.*",
    "keep", "keep.#", "pairs", "pairs.*", "scope", "scope.direction", "scope.window",
    "scope.fronted", "pair", "pair.window", "pair.order", "elongation", "joiners", "joiners.#",
    "abbreviations", "abbreviations.#", "stops", "stops.closing", "stops.closing.#",
    "stops.numbered", "stops.numbered.#", "stops.ordinal", "endings", "endings.#", "tails",
    "tails.#", "mixed", "skeleton", "skeleton.#", "skeleton.#.#",
  ]

  /// Reads a profile; what is wrong is said with the place that the YAML reader gives.
  init(_ file: LexiconFiles.File, path: String, folder: String) throws(Diagnostic) {
    let (read, places): (File, YAMLPlaces) = try YAMLReader.decode(
      file, path: path, keys: Self.keys)
    self.places = places
    guard read.language == folder else {
      throw Diagnostic(
        .error, code: "LEXICON_PROFILE", at: places.location("language"),
        "the profile's language is '\(escaped(read.language))' in the folder '\(escaped(folder))'",
        remedy: "write language: \(folder)")
    }
    language = read.language
    name = read.name
    codes = read.codes
    scripts = read.scripts
    inflection = read.inflection
    fold = read.fold ?? [:]
    keep = read.keep ?? []
    pairs = read.pairs ?? [:]
    direction = read.scope.direction
    window = read.scope.window
    fronted = read.scope.fronted ?? 0
    pairWindow = read.pair.window
    pairOrder = read.pair.order ?? .any
    triesDoubleFirst = read.elongation == .double
    joiners = read.joiners ?? []
    abbreviations = read.abbreviations ?? []
    finalAbbreviations = read.stops?.closing ?? []
    numberedAbbreviations = read.stops?.numbered ?? []
    endings = read.endings ?? []
    tails = read.tails ?? []
    hasOrdinalStops = read.stops?.ordinal ?? false
    isMixedIn = read.mixed ?? false
    skeleton = read.skeleton ?? []
  }

  /// Where a value stands in the file.
  func place(_ key: String...) -> SourceLocation { places.location(key) }
}
