import FeedbackModel
import Lexicons
import Segmentation

/// Says of every accepted match what it counts for, or why it says nothing.
struct EvaluationTracer {
  let lexicon: Lexicon
  let words: UnsafeBufferPointer<Word>
  let probe: CueProbe
  let evaluator: Evaluator
  let weights: [Float]
  let matches: SortedMatches
  let evaluations: [Evaluation]

  private var image: LexiconImage { lexicon.image }

  func traces() -> [EvaluationTrace] { evaluations.map(trace) }

  private func trace(_ evaluation: Evaluation) -> EvaluationTrace {
    let match = match(of: evaluation)
    let record = image.entries[Int(evaluation.entry)]
    let base = match == nil ? evaluation.strength : evaluator.base(record, evaluation.polarity)
    let weight = weights[Int(evaluation.clause)]
    let sign: Float =
      switch evaluation.polarity {
      case .praise: 1
      case .complaint: -1
      case .mild: 0
      }
    return EvaluationTrace(
      evaluation: evaluation, base: base, factor: evaluation.strength / base, weight: weight,
      share: sign * evaluation.strength * weight, cues: match.map { probe.cues(on: $0) } ?? [])
  }

  /// The match that an evaluation came from; nil for one that a cue made.
  private func match(of evaluation: Evaluation) -> Match? {
    (matches.fixed + matches.evaluators).first {
      $0.entry == evaluation.entry && evaluation.first <= $0.first && $0.last <= evaluation.last
    }
  }

  // MARK: silence

  func silent() -> [SilentMatch] {
    (matches.fixed + matches.evaluators).filter { match in
      !evaluations.contains {
        $0.entry == match.entry && $0.first <= match.first && match.last <= $0.last
      }
    }.map(silence)
  }

  private func silence(_ match: Match) -> SilentMatch {
    let record = image.entries[Int(match.entry)]
    let flags = EntrySource.Flags(rawValue: record.flags)
    let effect = probe.effect(on: match)
    let reason: SilentMatch.Reason
    if effect.isSuspended {
      reason = .suspended
    } else if flags.contains(.event) && effect.isNegated == effect.isIrrealis {
      reason = .plainEvent
    } else if record.kind == Evaluator.evaluator && effect.isIrrealis {
      reason = .wishedAway
    } else if effect.isAsked {
      reason = .asked
    } else if evaluator.isOthersWord(match, record, evaluator.polarity(record)) {
      reason = .quoted
    } else if isCounterfactual(match) {
      reason = .counterfactual
    } else {
      reason = flags.contains(.weak) ? .weak : isGeneral(record) ? .general : .other
    }
    return SilentMatch(match: match, reason: reason, cues: cues(behind: reason, of: match))
  }

  private func cues(behind reason: SilentMatch.Reason, of match: Match) -> [Match] {
    switch reason {
    case .suspended: probe.cues(on: match) { $0.isSuspended }
    case .wishedAway: probe.cues(on: match) { $0.isIrrealis || $0.isNegated }
    case .counterfactual: matches.cues.filter(isCounterfactualCue)
    default: []
    }
  }

  private func isCounterfactualCue(_ cue: Match) -> Bool {
    image.isCue(cue, .counterfactual)
  }

  private func isCounterfactual(_ match: Match) -> Bool {
    matches.cues.contains {
      isCounterfactualCue($0) && $0.last < match.first
        && words[$0.last].sentence == words[match.first].sentence
    }
  }

  private func isGeneral(_ record: EntryRecord) -> Bool {
    record.theme == EntryRecord.noTheme
      || lexicon.themes.themes[Int(record.theme)].id == lexicon.themes.backstop
  }

  // MARK: targets

  /// Evaluators of any theme without a target, each with the nearest one that is out of reach.
  func unpaired() -> [UnpairedEvaluator] {
    evaluations.compactMap { evaluation in
      guard image.entries[Int(evaluation.entry)].theme == EntryRecord.noTheme,
        let match = match(of: evaluation), match.first == evaluation.first,
        match.last == evaluation.last
      else { return nil }
      return nearest(to: match)
    }
  }

  private func nearest(to match: Match) -> UnpairedEvaluator? {
    let record = image.entries[Int(match.entry)]
    guard record.language != EntryRecord.anyLanguage else { return nil }
    let window = lexicon.scopes[Int(record.language)].pairWindow
    let near = matches.targets.compactMap { target -> UnpairedEvaluator? in
      guard !target.overlaps(match),
        words[target.first].sentence == words[match.first].sentence
      else { return nil }
      let between =
        target.last < match.first
        ? match.first - target.last - 1 : target.first - match.last - 1
      return UnpairedEvaluator(
        evaluator: match, target: target, distance: between, window: window,
        isAcrossClauses: words[target.first].clause != words[match.first].clause)
    }
    return near.min { $0.distance < $1.distance }
  }
}
