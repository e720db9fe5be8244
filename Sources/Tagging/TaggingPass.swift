import FeedbackModel
import Lexicons
import Normalization
import Segmentation

/// The way of one comment through tagging, with the buffers that the next one fills again.
///
/// The order is that of linguistics.md, section 0, point 6: fixed expressions first, longest first;
/// then evaluations, paired with their targets; cues act on the evaluations only; the overall verdict
/// comes last. A value, so that its many small steps need no checks for overlapping access.
struct TaggingPass: ~Copyable {
  let lexicon: Lexicon
  let image: LexiconImage
  let roles: ThemeRoles
  let score: OverallScore
  private(set) var reader: WordReader
  private(set) var masks: ItemMasks
  private var candidates = CandidateList()
  private(set) var weights: [Clauses.Weight] = []
  /// Every match of the last comment, also those that gave way to others.
  private(set) var found: [Match] = []
  /// Fixed expressions and evaluators, in text order.
  private var ordered: [Match] = []

  let signalThemes: SignalThemes
  /// The signals of the last comment that are asserted, in text order.
  private(set) var signals: [Match] = []

  private(set) var words: [Word] = []
  private(set) var matches: SortedMatches

  /// Words of the last comment that were drawn out, and that were typed in short.
  var elongations: Int { reader.elongations }
  var shorthands: Int { reader.shorthands }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    image = lexicon.image
    matches = SortedMatches(image: lexicon.image)
    reader = WordReader(lexicon: lexicon)
    masks = ItemMasks(lexicon.image.itemFilter)
    signalThemes = SignalThemes(lexicon: lexicon)
    roles = ThemeRoles(lexicon.themes)
    score = OverallScore(formula: lexicon.themes.verdict)
  }

  mutating func tag(
    _ tokens: [Token], of folded: FoldedText, active: ActiveLanguages, text: [UInt8]
  ) -> TaggingResult {
    reader.read(tokens, of: folded, active: active, into: &words)
    guard !words.isEmpty else {
      matches.clear()
      return TaggingResult()
    }
    let primary = Int(active.primary)
    Clauses.resolveStops(
      &words, reader.items, image,
      hasOrdinalStops: primary < lexicon.scopes.count && lexicon.scopes[primary].hasOrdinalStops)
    QuotedWords.mark(&words, in: text)
    match(text, active)
    matches.sort(found, &words)
    Clauses.number(&words, cues: matches.cues, image: image, weights: &weights)
    let expressed = readSignals()
    guard matches.hasEvaluations else { return TaggingResult(signals: expressed) }
    matches.dropIntensifyingEvaluators(words)
    let evaluations = evaluate()
    return TaggingResult(
      evaluations: evaluations, overall: overall(of: evaluations),
      signals: expressed | signalThemes.signals(of: evaluations))
  }

  /// The bits of the signals that expressions give; most comments have none.
  private mutating func readSignals() -> UInt32 {
    signals.removeAll(keepingCapacity: true)
    guard !matches.signals.isEmpty else { return 0 }
    signals = words.withUnsafeBufferPointer { words in
      SignalScope(lexicon: lexicon, words: words, found: found)
        .asserted(matches.signals, among: matches.fixed + matches.evaluators)
    }
    return signals.reduce(0) { $0 | 1 << UInt32(image.entries[Int($1.entry)].theme) }
  }

  /// The verdict on the last comment that some of its evaluations make, and its rating.
  func overall(of evaluations: [Evaluation], rating: Double = 0) -> Overall {
    score.overall(evaluations, weights: weights, rating: rating)
  }

  private mutating func match(_ text: [UInt8], _ active: ActiveLanguages) {
    found.removeAll(keepingCapacity: true)
    words.withUnsafeBufferPointer { words in
      reader.items.withUnsafeBufferPointer { items in
        text.withUnsafeBufferPointer { text in
          masks.fill(words, items, reader.masks)
          PatternMatcher(
            image: image, words: words, items: items, text: text, active: active,
            segments: masks.segments, masks: reader.masks
          ).appendMatches(to: &found, by: &candidates)
        }
      }
    }
  }

  private mutating func evaluate() -> [Evaluation] {
    ordered.removeAll(keepingCapacity: true)
    ordered += matches.fixed
    ordered += matches.evaluators
    ordered.sort { $0.first < $1.first }
    return words.withUnsafeBufferPointer { words in
      let scope = CueScope(
        lexicon: lexicon, words: words, cues: matches.cues, evaluations: ordered)
      return Evaluator(lexicon: lexicon, words: words, scope: scope, roles: roles)
        .evaluate(fixed: matches.fixed, evaluators: matches.evaluators, targets: matches.targets)
    }
  }
}
