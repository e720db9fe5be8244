package import FeedbackModel

/// Compares what the pipeline finds with gold records.
package struct GoldEvaluation {
  /// In the order they were added.
  package private(set) var outcomes: [GoldOutcome] = []
  private let analyzer: CommentAnalyzer

  package init(analyzer: CommentAnalyzer) { self.analyzer = analyzer }

  /// Analyzes one comment and notes how it compares.
  ///
  /// - Returns: What was found, for lists of errors.
  @discardableResult
  package mutating func add(_ gold: GoldRecord) -> TaggedComment {
    let tagged = analyzer.analyze(gold.comment)
    outcomes.append(GoldOutcome(gold, tagged))
    return tagged
  }

  /// A named part of the comments.
  package struct Group: Sendable {
    package var name: String
    package var scores: EvaluationScores
  }

  /// The comments by language, then by style and kind where records tell them, then all.
  package var groups: [Group] {
    groups { $0.language } + groups { $0.style } + groups { $0.kind }
      + [Group(name: "all", scores: EvaluationScores(outcomes))]
  }

  private func groups(by name: (GoldOutcome) -> String?) -> [Group] {
    var parts: [String: [GoldOutcome]] = [:]
    for outcome in outcomes {
      if let name = name(outcome) { parts[name, default: []].append(outcome) }
    }
    return parts.sorted { $0.key < $1.key }.map {
      Group(name: $0.key, scores: EvaluationScores($0.value))
    }
  }

  /// The comments with most tags wrong or missing, the worst first, `limit` at most.
  package func worst(_ limit: Int) -> [GoldOutcome] {
    let errors = { (outcome: GoldOutcome) in
      outcome.wrong.count + outcome.missing.count + (outcome.verdict?.isRight ?? true ? 0 : 1)
    }
    return Array(
      outcomes.enumerated().filter { errors($0.element) > 0 }
        .sorted { (errors($1.element), $0.offset) < (errors($0.element), $1.offset) }
        .prefix(limit).map(\.element))
  }
}
