import FeedbackModel

/// The verdict of a comment from its evaluations.
///
/// score = Σ sign × strength × weight, with weight 1.5 in a clause after "but", 0.5 in one under
/// "although". Both signs within a third of each other, or lukewarm words only, make it mixed.
enum OverallScore {
  /// |praise − complaint| / (praise + complaint) below which both count.
  static let balance: Float = 1 / 3

  static func overall(_ evaluations: [Evaluation], weights: [Clauses.Weight]) -> Overall {
    var praise: Float = 0
    var complaint: Float = 0
    for evaluation in evaluations {
      let share = evaluation.strength * weight(weights[Int(evaluation.clause)])
      switch evaluation.polarity {
      case .praise: praise += share
      case .complaint: complaint += share
      case .mild: break
      }
    }
    let score = Double(praise - complaint)
    guard praise + complaint > 0 else {
      return Overall(polarity: evaluations.isEmpty ? .neutral : .mixed, score: 0)
    }
    if praise > 0 && complaint > 0 && abs(praise - complaint) / (praise + complaint) < balance {
      return Overall(polarity: .mixed, score: score)
    }
    return Overall(polarity: score > 0 ? .praise : .complaint, score: score)
  }

  /// What a clause counts for.
  static func weight(_ weight: Clauses.Weight) -> Float {
    switch weight {
    case .plain: 1
    case .main: 1.5
    case .conceded: 0.5
    }
  }
}
