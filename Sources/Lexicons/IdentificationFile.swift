import FeedbackModel

/// What a language's `identification.yaml` says: its function words and what its variants differ in.
struct IdentificationFile {
  struct Variant: Decodable {
    var code: String
    var name: String
    var scripts: [String]?
    /// Folded words, separated by spaces; `*` at the end stands for any ending, at the start for
    /// any beginning.
    var words: String
    /// Words that say less than one whole cue.
    var weak: [Weak]?
    var pairs: [Pair]?
  }

  struct Weak: Decodable {
    var weight: Double
    var words: String
  }

  /// Words that are a cue where one of `second` follows one of `first`.
  struct Pair: Decodable {
    var weight: Double
    var first: String
    var second: String
  }

  private struct File: Decodable {
    var words: String
    var variants: [Variant]?
  }

  let words: [String]
  let variants: [Variant]

  init(_ file: LexiconFiles.File, path: String) throws(Diagnostic) {
    let (read, _): (File, YAMLPlaces) = try YAMLReader.decode(
      file, path: path,
      keys: [
        "words", "variants", "variants.#", "variants.#.code", "variants.#.name",
        "variants.#.scripts", "variants.#.scripts.#", "variants.#.words", "variants.#.weak",
        "variants.#.weak.#", "variants.#.weak.#.weight", "variants.#.weak.#.words",
        "variants.#.pairs", "variants.#.pairs.#", "variants.#.pairs.#.weight",
        "variants.#.pairs.#.first", "variants.#.pairs.#.second",
      ])
    words = read.words.split(separator: " ").map(String.init)
    variants = read.variants ?? []
  }
}

/// Words that every language has and none can claim, `shared/identification.yaml`.
struct SharedIdentificationFile {
  static let path = "shared/identification.yaml"

  private struct File: Decodable {
    var neutral: String
  }

  let neutral: [String]

  init(_ file: LexiconFiles.File, path: String) throws(Diagnostic) {
    let (read, _): (File, YAMLPlaces) = try YAMLReader.decode(
      file, path: path, keys: ["neutral"])
    neutral = read.neutral.split(separator: " ").map(String.init)
  }
}
