import Lexicons
import Segmentation

/// The matches of a comment that stay, by kind.
struct SortedMatches {
  private let image: LexiconImage
  private let selection: MatchSelection
  private(set) var cues: [Match] = []
  private(set) var fixed: [Match] = []
  private(set) var evaluators: [Match] = []
  private(set) var targets: [Match] = []
  /// Not yet asked whether they are negated (``SignalScope``).
  private(set) var signals: [Match] = []
  private var blocks: [Match] = []
  /// ``Lexicons/EntrySource/Kind/block`` in order of declaration.
  private static let block: UInt8 = 4
  private static let signal: UInt8 = 5

  init(image: LexiconImage) {
    self.image = image
    selection = MatchSelection(image: image)
  }

  /// Whether anything is evaluated at all; a counterfactual praises by itself.
  var hasEvaluations: Bool {
    !fixed.isEmpty || !evaluators.isEmpty
      || cues.contains { image.isCue($0, .counterfactual) }
  }

  mutating func clear() {
    cues.removeAll(keepingCapacity: true)
    fixed.removeAll(keepingCapacity: true)
    evaluators.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    signals.removeAll(keepingCapacity: true)
  }

  /// Parts the matches by kind and settles which of them stay; marks the words that fixed
  /// expressions consume.
  mutating func sort(_ found: [Match], _ words: inout [Word]) {
    clear()
    for match in found {
      switch image.entries[Int(match.entry)].kind {
      case 0: fixed.append(match)
      case 1: evaluators.append(match)
      case 2: targets.append(match)
      case Self.block: blocks.append(match)
      case Self.signal: signals.append(match)
      default: cues.append(match)
      }
    }
    if !blocks.isEmpty { fixed += blocks }
    keepAnswers(words)
    Self.dropMisread(&fixed, by: cues, image)
    selection.select(&fixed)
    for match in fixed {
      for index in match.first...match.last { words[index].isConsumed = true }
    }
    Self.dropTaken(&cues, by: fixed)
    dropBlocks()
    selection.select(&cues)
    selectEvaluators(words)
    Self.dropTouched(&targets, words)
    selection.select(&targets)
  }

  /// Words such as "Answer:" that can stand between a question and its answer.
  static let answerWindow = 2

  /// "Yes" and "no" answer where they stand alone, close behind a question; no fixed expression
  /// reads such a "no" together with the "answer:" before it.
  private mutating func keepAnswers(_ words: [Word]) {
    let image = image
    guard cues.contains(where: { image.isCue($0, .answer) }) else { return }
    cues.removeAll { image.isCue($0, .answer) && !Self.isAnswer($0, words) }
    let answers = cues.filter { image.isCue($0, .answer) }
    fixed.removeAll { match in answers.contains { match.shares($0) } }
  }

  private static func isAnswer(_ cue: Match, _ words: [Word]) -> Bool {
    let isAlone =
      words[cue.first].boundary >= .comma
      && (cue.last + 1 == words.count || words[cue.last + 1].boundary > .comma)
    return isAlone
      && (max(0, cue.first - 1 - answerWindow)..<cue.first).contains {
        words[$0].flags.contains(.endsQuestion) || words[$0].form.contains(.question)
      }
  }

  private static let readings =
    CueClass.pseudoNegator.bit | CueClass.counterfactual.bit | CueClass.cancel.bit

  /// Drops fixed expressions that read a formula's words as what they are not: "no … llegó" in "no
  /// solo llegó a tiempo", "no llega" in "si no llega a ser por Ana".
  private static func dropMisread(
    _ fixed: inout [Match], by cues: [Match], _ image: LexiconImage
  ) {
    guard !fixed.isEmpty else { return }
    for cue in cues
    where cue.length > 1 && readings &>> UInt32(image.entries[Int(cue.entry)].cue) & 1 != 0 {
      fixed.removeAll { match in
        match.shares(cue) && match.passesOver(wordOf: cue)
          || cue.contains(match) && cue.length > match.length
      }
    }
  }

  /// Blocks have done their work once their words are consumed: they say nothing.
  private mutating func dropBlocks() {
    guard !blocks.isEmpty else { return }
    let image = image
    fixed.removeAll { image.entries[Int($0.entry)].kind == Self.block }
  }

  /// An evaluator stays where no fixed expression, formula or longer target claims its words.
  private mutating func selectEvaluators(_ words: [Word]) {
    guard !evaluators.isEmpty else { return }
    evaluators += targets
    Self.dropTouched(&evaluators, words)
    Self.dropFormulas(&evaluators, cues, image)
    selection.select(&evaluators)
    Self.dropTargets(&evaluators, image)
  }

  /// Cues act from within a gap of a fixed expression, not where it takes all their words.
  private static func dropTaken(_ matches: inout [Match], by fixed: [Match]) {
    guard !fixed.isEmpty else { return }
    matches.removeAll { match in
      var left = match.words
      for other in fixed where other.overlaps(match) { left &= ~match.aligned(other) }
      return left == 0
    }
  }

  private static func dropTouched(_ matches: inout [Match], _ words: [Word]) {
    matches.removeAll { match in (match.first...match.last).contains { words[$0].isConsumed } }
  }

  private static func dropTargets(_ matches: inout [Match], _ image: LexiconImage) {
    matches.removeAll { image.entries[Int($0.entry)].kind != 1 }
  }

  /// Thanks, formulas of farewell, wishes ("it would be nice if …") and pseudo-negators are no
  /// evaluations themselves.
  private static let formulas =
    CueClass.thanks.bit | CueClass.closing.bit | CueClass.pseudoNegator.bit
    | CueClass.irrealis.bit

  private static func dropFormulas(
    _ matches: inout [Match], _ cues: [Match], _ image: LexiconImage
  ) {
    matches.removeAll { match in
      cues.contains { cue in
        cue.length > match.length && cue.contains(match)
          && formulas &>> UInt32(image.entries[Int(cue.entry)].cue) & 1 != 0
      }
    }
  }

  /// "Awfully good": a degree word that is itself an evaluation only raises the next one.
  mutating func dropIntensifyingEvaluators(_ words: [Word]) {
    guard evaluators.count > 1 else { return }
    let all = evaluators
    let cues = cues
    let image = image
    evaluators.removeAll { match in
      let isDegree = cues.contains {
        image.isCue($0, .degree) && $0.contains(match)
      }
      guard isDegree else { return false }
      return all.contains { other in
        other.first > match.last && other.first - match.last <= 2
          && words[other.first].clause == words[match.first].clause
          && words[other.first].boundary < .comma
      }
    }
  }
}
