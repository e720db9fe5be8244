import Lexicons
import Normalization
import Segmentation
import Tagging

/// Scores how likely a candidate is the representative (linguistics.md 6.3, point 3).
struct NameEvidence {
  /// A candidate counts from here on …
  static let acceptance = 0.6
  /// … and is reported as possible from here on.
  static let possibility = 0.4

  /// Words that what a representative does may stand away from the name.
  private static let reach = 7
  /// A verb that agrees with the name may end a long clause.
  private static let agreementReach = 10

  let view: CommentView
  /// Themes that speak of a person, and verdicts that may.
  let personal: Set<UInt16>
  let verdict: Set<UInt16>

  func confidence(of candidate: NameCandidate) -> Double {
    if isCounted(candidate) || isQuoted(candidate) { return 0 }
    var score = base(of: candidate)
    let isMarked = isMarked(candidate)
    if isMarked { score += candidate.isRisk ? 0.6 : 0.4 }
    if candidate.isFull { return fullConfidence(candidate, score) }
    if hasCapital(candidate) { score += candidate.isRisk ? 0.5 : 0.2 }
    score += positionEvidence(candidate)
    if candidate.isBase && isNear(candidate, .agreement, within: Self.agreementReach) {
      score += 0.4
    } else if isNear(
      candidate, candidate.isBase ? [.agency, .agreement, .role] : [.agency, .agreement])
    {
      score += capitalized(candidate) && view.startsSentence(candidate.first) ? 0.4 : 0.3
    }
    if followsAgency(candidate) { score += 0.1 }
    if isThanked(candidate) {
      score += 0.5
    } else if hasThanks(candidate) {
      score += candidate.isBase ? 0.2 : 0.4
    }
    if isJudged(candidate) { score += 0.2 }
    if !candidate.isExact { score -= 0.1 }
    if !isMarked { score -= doubt(candidate) }
    // Parts of a tenth add up to tenths only nearly.
    return (min(max(score, 0), 0.95) * 100).rounded() / 100
  }

  /// Two words of one name are certain, unless both are everyday words in lower case.
  private func fullConfidence(_ candidate: NameCandidate, _ score: Double) -> Double {
    candidate.isRisk && !capitalized(candidate) ? min(1, max(score, 0.7)) : 1
  }

  /// What the place of the name in its sentence adds.
  private func positionEvidence(_ candidate: NameCandidate) -> Double {
    let isInitial = view.startsSentence(candidate.first)
    let isUpper = capitalized(candidate)
    var score = isInitial || view.opensClause(candidate.first) ? 0.1 : 0
    if !isUpper && !writesCapitals { score += 0.1 }
    if hasPredicate(candidate) {
      score += isUpper && isInitial ? (isEvaluated(candidate) ? 0.2 : 0.4) : 0.2
    }
    return score
  }

  /// What speaks against an unmarked name.
  private func doubt(_ candidate: NameCandidate) -> Double {
    var doubt = 0.0
    if !capitalized(candidate) && hasCase(candidate) {
      if candidate.isRisk && writesCapitals { doubt += 0.3 }
      if !candidate.isRisk && isShort(candidate) { doubt += 0.1 }
    }
    if candidate.isRisk && !hasCapital(candidate) && followsDeterminer(candidate) { doubt += 0.4 }
    if candidate.isRisk && isCompleted(candidate) { doubt += 0.4 }
    if !candidate.isAtHome { doubt += candidate.isRisk ? 0.2 : 0.1 }
    return doubt
  }

  private func base(of candidate: NameCandidate) -> Double {
    let base =
      switch candidate.kind {
      case .given, .nickname: 0.6
      case .family: 0.5
      case .middle: 0.3
      }
    return candidate.isRisk ? base - 0.5 : base
  }

  // MARK: for

  /// A title, a role or a person marker before the name, an honorific after it, or "is called".
  private func isMarked(_ candidate: NameCandidate) -> Bool {
    let before: ContextSet = [.marker, .role, .naming]
    let after: ContextSet = [.honorific, .naming]
    if isBeside(candidate.first - 1, joining: candidate.first)
      && !view.contexts[candidate.first - 1].isDisjoint(with: before)
    {
      return true
    }
    if view.contexts[candidate.first].contains(.person) { return true }
    let next = candidate.last + 1
    if isBeside(next, joining: next), !view.contexts[next].isDisjoint(with: after) { return true }
    return isMarkedAcrossParticle(candidate)
  }

  private func isBeside(_ index: Int, joining later: Int) -> Bool {
    view.words.indices.contains(index) && view.isJoined(later)
  }

  /// "si po Joy": a particle between marker and name.
  private func isMarkedAcrossParticle(_ candidate: NameCandidate) -> Bool {
    let marker = candidate.first - 2
    guard marker >= 0, view.isJoined(candidate.first), view.isJoined(candidate.first - 1) else {
      return false
    }
    return view.contexts[marker].contains(.marker) && view.words[marker + 1].isTransparent
  }

  private func capitalized(_ candidate: NameCandidate) -> Bool {
    view.words[candidate.first].flags.contains(.capitalized)
  }

  private func hasCapital(_ candidate: NameCandidate) -> Bool {
    view.isMarkedName(candidate.first)
  }

  /// Whether this writer uses capitals, so that their absence says something.
  private var writesCapitals: Bool {
    view.words.contains { $0.flags.contains(.capitalized) }
  }

  private func hasCase(_ candidate: NameCandidate) -> Bool {
    view.words[candidate.first].letters != UnitClass.tamil
  }

  private func isShort(_ candidate: NameCandidate) -> Bool {
    view.words[candidate.first].keyEnd - view.words[candidate.first].keyStart <= 4
  }

  private func followsDeterminer(_ candidate: NameCandidate) -> Bool {
    view.isJoined(candidate.first) && view.contexts[candidate.first - 1].contains(.determiner)
  }

  /// "Esperanza de que …", "joy to …".
  private func isCompleted(_ candidate: NameCandidate) -> Bool {
    (candidate.last + 1...candidate.last + 2).contains { index in
      view.isJoined(index) && view.contexts[index].contains(.complement)
    }
  }

  private func hasPredicate(_ candidate: NameCandidate) -> Bool {
    let next = candidate.last + 1
    return view.isJoined(next) && view.contexts[next].contains(.predicate)
  }

  /// Whether something of these classes is said between the same commas.
  private func isNear(
    _ candidate: NameCandidate, _ set: ContextSet, within reach: Int = reach
  ) -> Bool {
    let before = stride(from: candidate.first, to: max(0, candidate.first - reach), by: -1)
      .prefix { view.words[$0].boundary < .comma }
    let after = (candidate.last + 1..<candidate.last + 1 + reach)
      .prefix { view.words.indices.contains($0) && view.words[$0].boundary < .comma }
    return before.contains { !view.contexts[$0 - 1].isDisjoint(with: set) }
      || after.contains { !view.contexts[$0].isDisjoint(with: set) }
  }

  private func followsAgency(_ candidate: NameCandidate) -> Bool {
    view.isJoined(candidate.first) && view.contexts[candidate.first - 1].contains(.agency)
  }

  /// Thanks right before or after the name; a preposition may stand between.
  private func isThanked(_ candidate: NameCandidate) -> Bool {
    var before = candidate.first - 1
    if before > 0, view.isJoined(before + 1), view.isJoined(before),
      view.words[before].keyEnd - view.words[before].keyStart <= 3
    {
      before = view.contexts[before].contains(.thanks) ? before : before - 1
    }
    let after = candidate.last + 1
    return before >= 0 && view.words[candidate.first].boundary <= .comma
      && view.contexts[before].contains(.thanks)
      || view.words.indices.contains(after) && view.words[after].boundary == .comma
        && view.contexts[after].contains(.thanks)
  }

  private func hasThanks(_ candidate: NameCandidate) -> Bool {
    let clause = view.words[candidate.first].clause
    return (max(0, candidate.first - 3)..<min(view.words.count, candidate.last + 4)).contains {
      view.words[$0].clause == clause && view.contexts[$0].contains(.thanks)
    }
  }

  /// Whether an evaluation takes the name for a word.
  private func isEvaluated(_ candidate: NameCandidate) -> Bool {
    view.evaluations.contains { $0.first <= candidate.first && $0.last >= candidate.first }
  }

  /// Something that only people are is said in the same clause; of an inflected name ("with Luka",
  /// "to Luka") a verdict is, too.
  private func isJudged(_ candidate: NameCandidate) -> Bool {
    view.evaluations.contains { evaluation in
      evaluation.clause == view.words[candidate.first].clause
        && (personal.contains(evaluation.theme)
          || !candidate.isBase && verdict.contains(evaluation.theme))
        && (evaluation.last < candidate.first || evaluation.first > candidate.last)
    }
  }

  // MARK: against

  /// "ஆறு மணிக்கு", "5 stars": a number before a word of everyday language.
  private func isCounted(_ candidate: NameCandidate) -> Bool {
    candidate.isRisk && candidate.first > 0 && view.isJoined(candidate.first)
      && view.contexts[candidate.first - 1].contains(.number)
      && !view.context(candidate.last + 1).contains(.honorific)
  }

  /// The word is part of what an evaluation says, and nothing marks it as a name.
  private func isQuoted(_ candidate: NameCandidate) -> Bool {
    candidate.isRisk && !isMarked(candidate) && !hasCapital(candidate)
      && view.evaluations.contains {
        $0.first <= candidate.first && $0.last >= candidate.last && $0.last > $0.first
      }
  }
}

extension Word {
  /// Three bytes or fewer: an article, a conjunction, an initial.
  var isShort: Bool { keyEnd - keyStart <= 3 }

  /// Particles that scope does not count.
  var isTransparent: Bool { classes & CueClass.transparent.bit != 0 }
}
