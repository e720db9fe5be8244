import FeedbackModel
import Lexicons

/// The verdict of a comment from its evaluations and its rating.
///
/// score = Σ sign × strength × weight, with the weights of ``Lexicons/VerdictFormula`` for clauses
/// after "but" and under "although", plus the rating's evidence. Praise and complaint nearly in
/// balance, or lukewarm words only, make it mixed.
struct OverallScore {
  let formula: VerdictFormula

  /// The verdict.
  ///
  /// - Parameters:
  ///   - evaluations: What the comment, or a part of it, says.
  ///   - weights: How each clause stands to the one it contrasts with.
  ///   - rating: The signed evidence of the rating; 0 for none.
  /// - Returns: The verdict with its score.
  func overall(
    _ evaluations: [Evaluation], weights: [Clauses.Weight], rating: Double = 0
  ) -> Overall {
    var praise = Float(max(rating, 0))
    var complaint = Float(max(-rating, 0))
    for evaluation in evaluations {
      let share = evaluation.strength * weight(weights[Int(evaluation.clause)])
      switch evaluation.polarity {
      case .praise: praise += share
      case .complaint: complaint += share
      case .mild: break
      }
    }
    return Overall(
      polarity: polarity(praise, complaint, isEmpty: evaluations.isEmpty),
      score: Double(praise - complaint), rating: rating)
  }

  private func polarity(_ praise: Float, _ complaint: Float, isEmpty: Bool) -> OverallPolarity {
    guard praise + complaint > 0 else { return isEmpty ? .neutral : .mixed }
    let isBalanced = abs(praise - complaint) / (praise + complaint) < Float(formula.balance)
    if praise > 0 && complaint > 0 && isBalanced { return .mixed }
    return praise > complaint ? .praise : .complaint
  }

  /// What a clause counts for.
  func weight(_ weight: Clauses.Weight) -> Float {
    switch weight {
    case .plain: 1
    case .main: Float(formula.main)
    case .conceded: Float(formula.conceded)
    }
  }
}
