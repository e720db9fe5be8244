import FeedbackModel

/// What the overall verdict of a comment is made with: `verdict` of `themes.yaml`, whose comments say
/// what each number does.
package struct VerdictFormula: Sendable, Equatable {
  /// The rating column as evidence beside the words.
  package struct Rating: Sendable, Equatable {
    /// The ends of the scale of ratings whose export names none.
    package var worst = 1.0
    package var best = 5.0
    /// What the best rating adds to the praise, and the worst to the complaint.
    package var weight = 1.0
    /// The share of the scale, 0...1, around its middle that says nothing.
    package var neutral = 0.4
  }

  /// |praise − complaint| / (praise + complaint), 0...1, below which both count.
  package var balance = 1.0 / 3
  /// What an evaluation counts for after "but" and under "although"; elsewhere 1.
  package var main = 1.5
  package var conceded = 0.5
  package var rating = Rating()

  package init() {}

  /// The rating's signed evidence, between −weight and weight; 0 around the middle of the scale and
  /// for what is not on it.
  ///
  /// - Parameter share: The rating on a scale from 0 (worst) to 1 (best).
  /// - Returns: The evidence.
  package func evidence(ofShare share: Double) -> Double {
    let distance = share * 2 - 1
    guard abs(distance) <= 1, abs(distance) >= rating.neutral else { return 0 }
    return distance * rating.weight
  }

  /// The same for a rating on the scale of ``Rating/worst`` and ``Rating/best``.
  package func evidence(of value: Double) -> Double {
    evidence(ofShare: (value - rating.worst) / (rating.best - rating.worst))
  }
}

// MARK: in files

extension VerdictFormula {
  /// `verdict` as the file writes it: what is left out keeps its value.
  struct File: Decodable {
    struct Rating: Decodable {
      var scale: [Double]?
      var weight: Double?
      var neutral: Double?
    }
    var balance: Double?
    var main: Double?
    var conceded: Double?
    var rating: Rating?
  }

  static let keys =
    ["verdict"]
    + ["balance", "main", "conceded", "rating", "rating.scale", "rating.scale.#"].map {
      "verdict." + $0
    } + ["verdict.rating.weight", "verdict.rating.neutral"]

  /// - Throws: A ``FeedbackModel/Diagnostic`` for a number out of its range.
  init(_ file: File?, _ places: YAMLPlaces) throws(Diagnostic) {
    self.init()
    guard let file else { return }
    func number(
      _ value: Double?, else usual: Double, upTo limit: Double, _ keys: String...
    ) throws(Diagnostic) -> Double {
      guard let value else { return usual }
      guard value >= 0, value <= limit else {
        throw Diagnostic(
          .error, code: "LEXICON_VERDICT", at: places.location(["verdict"] + keys),
          "the verdict's \(keys.joined(separator: ".")) lies outside 0 to \(limit)",
          remedy: "write a number of that range")
      }
      return value
    }
    balance = try number(file.balance, else: balance, upTo: 1, "balance")
    main = try number(file.main, else: main, upTo: 100, "main")
    conceded = try number(file.conceded, else: conceded, upTo: 100, "conceded")
    rating.weight =
      try number(file.rating?.weight, else: rating.weight, upTo: 100, "rating", "weight")
    rating.neutral =
      try number(file.rating?.neutral, else: rating.neutral, upTo: 1, "rating", "neutral")
    guard let scale = file.rating?.scale else { return }
    guard scale.count == 2, scale[0] != scale[1], scale.allSatisfy(\.isFinite) else {
      throw Diagnostic(
        .error, code: "LEXICON_VERDICT", at: places.location("verdict", "rating", "scale"),
        "the rating's scale has not two ends", remedy: "write the worst and the best, as in [1, 5]")
    }
    (rating.worst, rating.best) = (scale[0], scale[1])
  }
}

// MARK: in the image

extension VerdictFormula {
  var texts: [String] {
    [balance, main, conceded, rating.worst, rating.best, rating.weight, rating.neutral]
      .map { "\($0)" }
  }

  init(texts: some Collection<String>) {
    self.init()
    let numbers = texts.compactMap(Double.init)
    guard numbers.count == 7 else { return }
    (balance, main, conceded) = (numbers[0], numbers[1], numbers[2])
    rating = Rating(worst: numbers[3], best: numbers[4], weight: numbers[5], neutral: numbers[6])
  }
}
