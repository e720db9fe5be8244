import FeedbackModel
import Segmentation

extension TaggingPass {
  /// Traces the last comment.
  func trace(text: [UInt8], active: ActiveLanguages) -> TaggingTrace {
    words.withUnsafeBufferPointer { words in
      reader.items.withUnsafeBufferPointer { items in
        text.withUnsafeBufferPointer { text in
          trace(
            PatternMatcher(
              image: image, words: words, items: items, text: text, active: active,
              segments: masks.segments, masks: reader.masks),
            active)
        }
      }
    }
  }

  private func trace(_ matcher: PatternMatcher, _ active: ActiveLanguages) -> TaggingTrace {
    let ordered = (matches.fixed + matches.evaluators).sorted { $0.first < $1.first }
    let clauseWeights = weights.map(score.weight)
    let probe = CueProbe(
      lexicon: lexicon, words: matcher.words, cues: matches.cues, evaluations: ordered,
      weights: clauseWeights)
    let scope = CueScope(
      lexicon: lexicon, words: matcher.words, cues: matches.cues, evaluations: ordered)
    let evaluator = Evaluator(
      lexicon: lexicon, words: matcher.words, scope: scope, roles: roles)
    let evaluations = evaluator.evaluate(
      fixed: matches.fixed, evaluators: matches.evaluators, targets: matches.targets)
    let tracer = EvaluationTracer(
      lexicon: lexicon, words: matcher.words, probe: probe, evaluator: evaluator,
      weights: clauseWeights, matches: matches, evaluations: evaluations)
    return TaggingTrace(
      cues: probe.traces(), evaluations: tracer.traces(), silent: tracer.silent(),
      unpaired: tracer.unpaired(),
      lost: LostMatches(image: image, words: matcher.words, found: found, matches: matches).lost(),
      nearMisses: NearMissFinder(
        matcher: matcher, active: active, found: found, accepted: ordered, said: evaluations
      ).nearMisses())
  }
}

extension Tagger {
  /// How the last comment came to its evaluations, and what it nearly said.
  ///
  /// - Parameters:
  ///   - text: The comment.
  ///   - active: As for tagging.
  /// - Returns: What matched, what came of it, and what nearly matched.
  /// - Complexity: O(entries of the lexicon × words): for explanation only.
  package func trace(text: [UInt8], active: ActiveLanguages) -> TaggingTrace {
    pass.trace(text: text, active: active)
  }
}
