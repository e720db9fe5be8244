import Lexicons
import Segmentation

/// What the cues of a comment do to one evaluation (linguistics.md 4.1).
struct CueScope {
  /// What applies to one match.
  struct Effect {
    var isNegated = false
    /// A negator or a verb of refusal stands in a gap of the match.
    var isNegatedWithin = false
    var isIrrealis = false
    /// A wish stands close before the match.
    var isWished = false
    /// Said of another company: the contrary is meant of this one.
    var isElsewhere = false
    /// Mentioned, not asserted: "it is not that …".
    var isSuspended = false
    /// Asked for, and not answered.
    var isAsked = false
    /// Asked for, and answered with no.
    var isRefuted = false
    var factor: Float = 1
    /// What was done to the polarity, and to the strength.
    var rules: [String] = []
    var degrees: [String] = []
  }

  /// The rule of ``Effect/isElsewhere``.
  static let ofOthers = "said of others"
  /// The rule of ``Effect/isRefuted``.
  static let answer = "answer"

  let lexicon: Lexicon
  let words: UnsafeBufferPointer<Word>
  let cues: [Match]
  /// The evaluations of the comment, in text order: a negator binds the nearest.
  let evaluations: [Match]

  private var image: LexiconImage { lexicon.image }

  func effect(on match: Match) -> Effect {
    var effect = Effect()
    applyForm(of: match, to: &effect)
    var negators = 0
    for cue in cues where isSameClause(cue, match) {
      let record = image.entries[Int(cue.entry)]
      guard let cueClass = CueClass(rawValue: record.cue) else { continue }
      guard !cue.overlaps(match) else {
        // "Pare NISU vratili": the negator stands in a gap of the match, not in its pattern.
        let isWithin = match.contains(cue) && !match.shares(cue)
        if isWithin && (cueClass == .negator || cueClass == .refusal) && !hasNegator(match) {
          negators += 1
          effect.isNegatedWithin = true
        }
        continue
      }
      switch cueClass {
      case .negator where negates(cue, record, match): negators += 1
      case .refusal where reaches(cue, record, match):
        effect.isNegated.toggle()
        effect.rules.append("refusal")
      case .irrealis where reaches(cue, record, match):
        effect.isIrrealis = true
        if isCloseBefore(match, cue) { effect.isWished = true }
      case .cancel where distance(cue, match, toLeft: false) != nil: effect.isSuspended = true
      case .comparison where record.value == 1 && isNear(cue, match): effect.isElsewhere = true
      case .degree where isBeside(cue, record, match):
        effect.factor *= record.value.isNaN ? 1.5 : record.value
        effect.degrees.append(record.value < 1 ? "diminisher" : "intensifier")
      default: break
      }
    }
    // Negative concord: several negators of a clause count once.
    if negators > 0 {
      effect.isNegated.toggle()
      effect.rules.append("negation")
    }
    if isAsked(match) { applyAnswer(to: match, &effect) }
    if effect.isIrrealis { effect.rules.append("irrealis") }
    if effect.isElsewhere { effect.rules.append(Self.ofOthers) }
    effect.factor = min(max(effect.factor, 0.25), 4)
    return effect
  }

  /// Negation and mood inside a word of the match (Tamil verb forms).
  private func applyForm(of match: Match, to effect: inout Effect) {
    for index in match.first...match.last where words[index].form.contains(.negated) {
      effect.isNegated = true
      effect.rules.append("negated form")
      break
    }
    for index in match.first...match.last where words[index].form.contains(.irrealis) {
      effect.isIrrealis = true
      break
    }
  }

  /// Whether the match says no itself, so that another negator in it is concord.
  private func hasNegator(_ match: Match) -> Bool {
    (match.first...match.last).contains {
      $0 - match.first < 64 && match.words >> ($0 - match.first) & 1 != 0
        && words[$0].classes & CueClass.negator.bit != 0
    }
  }

  private func isSameClause(_ cue: Match, _ match: Match) -> Bool {
    words[cue.first].clause == words[match.first].clause
      || words[cue.last].clause == words[match.first].clause
  }

  // MARK: negation

  private func negates(_ cue: Match, _ record: EntryRecord, _ match: Match) -> Bool {
    let language = language(of: record)
    let flags = EntrySource.Flags(rawValue: record.flags)
    let isLeft = flags.contains(.left) || (language.isLeftward && !flags.contains(.both))
    let window =
      record.value.isNaN ? (flags.contains(.noun) ? 2 : language.window) : Int(record.value)
    let reachesHere: Bool
    if flags.contains(.both) {
      reachesHere =
        covers(cue, match, window, toLeft: true) || covers(cue, match, window, toLeft: false)
    } else {
      reachesHere =
        covers(cue, match, window, toLeft: isLeft)
        || !flags.contains(.noun) && covers(fronted: match, by: cue, language, toLeft: !isLeft)
    }
    return reachesHere && !isSuch(between: cue, match)
  }

  /// Whether the match is the evaluation nearest to the cue on that side, or goes on from it.
  private func covers(_ cue: Match, _ match: Match, _ window: Int, toLeft: Bool) -> Bool {
    guard distance(cue, match, toLeft: toLeft).map({ $0 <= window }) ?? false else { return false }
    let between = evaluations.filter {
      toLeft
        ? $0.last < cue.first && $0.first > match.last
        : $0.first > cue.last && $0.last < match.first
    }
    guard let neighbour = toLeft ? between.first : between.last else {
      return !isCoordinated(cue, match)
    }
    let gap = toLeft ? neighbour.first - match.last - 1 : match.first - neighbour.last - 1
    return gap <= 1 && covers(cue, neighbour, window, toLeft: toLeft)
  }

  /// Whether "and" parts the match from the cue: what is coordinated with something else than an
  /// evaluation is said anew ("no cabe nada y el suelo está sucio").
  private func isCoordinated(_ cue: Match, _ match: Match) -> Bool {
    let (before, after) = cue.first < match.first ? (cue, match) : (match, cue)
    guard before.last + 1 < after.first else { return false }
    return (before.last + 1..<after.first).contains {
      words[$0].classes & CueClass.coordinator.bit != 0
        && words[$0].classes & CueClass.negator.bit == 0
    }
  }

  /// A fronted object is negated from the far side ("pare nisu vratili"), where the near side holds
  /// a verb but nothing to negate.
  private func covers(
    fronted match: Match, by cue: Match, _ language: Lexicon.Scope, toLeft: Bool
  ) -> Bool {
    guard language.fronted > 0, hasWord(beside: cue, toLeft: !toLeft) else { return false }
    let hasNear = evaluations.contains { other in
      isSameClause(cue, other)
        && (distance(cue, other, toLeft: !toLeft).map { $0 <= language.window } ?? false)
    }
    return !hasNear && covers(cue, match, language.fronted - 1, toLeft: toLeft)
  }

  /// Whether the clause goes on beside the cue.
  private func hasWord(beside cue: Match, toLeft: Bool) -> Bool {
    let index = toLeft ? cue.first - 1 : cue.last + 1
    guard words.indices.contains(index) else { return false }
    return words[index].clause == words[cue.first].clause
      && words[max(index, cue.first)].boundary == .none
  }

  /// Words between cue and match that count, or nil where the match lies on the other side or
  /// behind a comma.
  private func distance(_ cue: Match, _ match: Match, toLeft: Bool) -> Int? {
    let (before, after) = toLeft ? (match, cue) : (cue, match)
    guard before.last < after.first else { return nil }
    var count = 0
    for index in (before.last + 1)...after.first {
      if words[index].boundary >= .comma { return nil }
      if index < after.first && !isTransparent(index) { count += 1 }
    }
    return count
  }

  private func isTransparent(_ index: Int) -> Bool {
    words[index].classes & CueClass.transparent.bit != 0
  }

  /// "Never saw such rudeness": the evaluation is not denied but stressed.
  private func isSuch(between cue: Match, _ match: Match) -> Bool {
    cues.contains { such in
      image.isCue(such, .such)
        && (such.first > cue.last && such.last < match.first
          || such.last < cue.first && such.first > match.last
          || language(of: image.entries[Int(cue.entry)]).isLeftward && such.last < match.first
            && isSameClause(such, match))
    }
  }

  // MARK: others

  /// Words before a phrase of comparison that can still be about the others.
  private static let comparisonWindow = 3

  /// "En otras tiendas TE TRATAN MAL": after the phrase up to the next comma, or close before it.
  private func isNear(_ cue: Match, _ match: Match) -> Bool {
    distance(cue, match, toLeft: false) != nil
      || (distance(cue, match, toLeft: true).map { $0 <= Self.comparisonWindow } ?? false)
  }

  // MARK: questions

  /// Whether the words from the match to the next mark are asked, by the mark or by a form of the
  /// match that asks.
  private func isAsked(_ match: Match) -> Bool {
    (match.first...match.last).contains { words[$0].form.contains(.question) }
      || words[end(ofQuestion: match)].flags.contains(.endsQuestion)
  }

  /// The last word before the next mark.
  private func end(ofQuestion match: Match) -> Int {
    var last = match.last
    while last + 1 < words.count && words[last + 1].boundary == .none { last += 1 }
    return last
  }

  /// ``Lexicons/EntryRecord/value`` of an answer that says no.
  private static let no: Float = 2

  /// "Were they polite? No.": the question's words are asserted or denied by the answer. A no to
  /// "weren't they polite?" denies too.
  private func applyAnswer(to match: Match, _ effect: inout Effect) {
    let end = end(ofQuestion: match)
    let answer = cues.first { image.isCue($0, .answer) && $0.first > end }
    guard let answer, answer.first - end - 1 <= SortedMatches.answerWindow else {
      return effect.isAsked = true
    }
    guard image.entries[Int(answer.entry)].value == Self.no else { return }
    effect.isNegated = true
    effect.isRefuted = true
    effect.rules.append(Self.answer)
  }

  // MARK: wish, refusal, degree

  /// Words between a wish and a fixed expression that it still turns.
  private static let wishWindow = 3

  private func isCloseBefore(_ match: Match, _ cue: Match) -> Bool {
    distance(cue, match, toLeft: false).map { $0 <= Self.wishWindow } ?? false
  }

  private func reaches(_ cue: Match, _ record: EntryRecord, _ match: Match) -> Bool {
    let flags = EntrySource.Flags(rawValue: record.flags)
    let language = language(of: record)
    let isLeft = flags.contains(.left) || (language.isLeftward && !flags.contains(.both))
    let window = record.value.isNaN ? Int.max : Int(record.value)
    let sides = flags.contains(.both) ? [true, false] : [isLeft]
    return sides.contains { toLeft in
      let (before, after) = toLeft ? (match, cue) : (cue, match)
      return before.last < after.first && after.first - before.last - 1 <= window
    }
  }

  /// A degree word acts on the evaluation nearest to it, one word between at most.
  private func isBeside(_ cue: Match, _ record: EntryRecord, _ match: Match) -> Bool {
    let flags = EntrySource.Flags(rawValue: record.flags)
    guard !isBehindAnother(match, from: cue) else { return false }
    if let gap = distance(cue, match, toLeft: false) { return gap <= 1 }
    if let gap = distance(cue, match, toLeft: true) {
      return flags.contains(.left) || flags.contains(.both) ? gap <= 1 : false
    }
    return false
  }

  /// Whether another evaluation stands between the cue and the match, or has the cue for itself.
  private func isBehindAnother(_ match: Match, from cue: Match) -> Bool {
    evaluations.contains { other in
      other.last > cue.last && other.last < match.first
        || other.first < cue.first && other.first > match.last
    }
  }

  private func language(of record: EntryRecord) -> Lexicon.Scope {
    lexicon.scopes[Int(record.language)]
  }
}
