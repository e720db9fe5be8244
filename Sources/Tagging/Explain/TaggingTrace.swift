/// How tagging came to its results for one comment, for explanation.
package struct TaggingTrace {
  package var cues: [CueTrace]
  package var evaluations: [EvaluationTrace]
  package var silent: [SilentMatch]
  package var unpaired: [UnpairedEvaluator]
  package var lost: [LostMatch]
  package var nearMisses: [NearMiss]
}

/// An accepted cue with what it does.
package struct CueTrace {
  package var match: Match
  /// The words that an evaluation would have to stand on to be changed, ascending.
  package var reached: [Int]
  /// The evaluations that it changes.
  package var actsOn: [Match]
  /// What it does to them; empty where it reaches nothing.
  package var effects: [String]
  /// The clause that it opens, from 0, with what that counts for.
  package var opens: (clause: Int32, weight: Float)?
}

/// An evaluation with the arithmetic of its share in the verdict.
package struct EvaluationTrace {
  package var evaluation: Evaluation
  /// The strength of its entry, or that of a mild verdict.
  package var base: Float
  /// The product of the degree words.
  package var factor: Float
  /// What its clause counts for.
  package var weight: Float
  /// Signed: below 0 complaint, above 0 praise, 0 mild.
  package var share: Float
  /// The cues that changed it.
  package var cues: [Match]
}

/// An accepted match that says nothing in the end.
package struct SilentMatch {
  package enum Reason {
    case suspended
    case asked
    case quoted
    case wishedAway
    case plainEvent
    case counterfactual
    /// A weak entry beside a stronger one.
    case weak
    /// A general verdict beside one of the same polarity on a theme.
    case general
    case other
  }

  package var match: Match
  package var reason: Reason
  /// The cues behind the reason.
  package var cues: [Match]
}

/// An evaluator of any theme that found no target although one is near.
package struct UnpairedEvaluator {
  package var evaluator: Match
  package var target: Match
  /// Words between the two.
  package var distance: Int
  /// The most that there may be.
  package var window: Int
  /// Whether a clause ends between the two.
  package var isAcrossClauses: Bool
}

/// A match that gave way to another.
package struct LostMatch {
  package enum Reason {
    case taken
    case longer
    case tighter
    case further
    case themed
    case stronger
    case earlier
    case formula
    case intensifier
  }

  package var match: Match
  package var winner: Match
  package var reason: Reason
}
