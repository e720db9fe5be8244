import Lexicons
import Segmentation

/// Decides which expressions of a signal are meant: of those that claim the same words the longest,
/// and none that a negator right before it takes back ("no quiero que me llamen").
struct SignalScope {
  let lexicon: Lexicon
  let words: UnsafeBufferPointer<Word>
  /// All matches of the comment: a negator cancels a signal also where a fixed expression took it.
  let found: [Match]

  /// Words between a negator and what it cancels at most: a verb of wanting and a conjunction.
  private static let reach = 2

  private var image: LexiconImage { lexicon.image }

  /// The expressions that are meant, in text order.
  ///
  /// - Complexity: O(n²) in the matches of one comment; only for comments with signals.
  func asserted(_ signals: [Match], among evaluations: [Match]) -> [Match] {
    let selection = MatchSelection(image: image)
    var cues = found.filter { CueClass(rawValue: image.entries[Int($0.entry)].cue) != nil }
    selection.select(&cues)
    var signals = signals
    selection.select(&signals)
    return signals.filter {
      isMeant($0, cues, (evaluations + signals).sorted { $0.first < $1.first })
    }
  }

  private func isMeant(_ signal: Match, _ cues: [Match], _ evaluations: [Match]) -> Bool {
    let flags = EntrySource.Flags(rawValue: image.entries[Int(signal.entry)].flags)
    if flags.contains(.firm) { return true }
    let effect = CueScope(
      lexicon: lexicon, words: words, cues: cues.filter { isNear($0, signal) },
      evaluations: evaluations.filter { !$0.overlaps(signal) } + [signal]
    ).effect(on: signal)
    return !effect.isNegated && !effect.isSuspended
  }

  private func isNear(_ cue: Match, _ signal: Match) -> Bool {
    signal.first - cue.last - 1 <= Self.reach && cue.first - signal.last - 1 <= Self.reach
  }
}
