import Lexicons
import Segmentation

/// Aligns a pattern with the words of a comment, with exactly one thing wrong.
///
/// Slow and thorough where ``PatternMatcher`` is fast: it serves explanation only.
struct RelaxedMatcher {
  let matcher: PatternMatcher
  let record: EntryRecord

  /// Words beyond a gap's number that are still called near.
  private static let tolerance = 2

  private typealias Fault = NearMiss.Fault

  private struct State {
    var placed: [Int] = []
    /// The placed words that are not optional.
    var needed: [Int] = []
    var fault: Fault?
  }

  private var words: UnsafeBufferPointer<Word> { matcher.words }
  private var count: Int { Int(record.programCount) }

  private func instruction(_ step: Int) -> Instruction {
    matcher.image.programs[Int(record.program) + step]
  }

  /// Aligns the pattern.
  ///
  /// - Parameter isForeign: The entry belongs to another variant, which is the one thing.
  /// - Returns: The alignment with most words, the shortest of them; nil where more than one thing
  ///   is wrong.
  /// - Complexity: Exponential in the optional items and gaps of the pattern, which are few.
  func align(
    isForeign: Bool
  ) -> (fault: NearMiss.Fault, placed: [Int], needed: [Int])? {
    var best: State?
    for index in words.indices {
      let state = walk(0, at: index, State(fault: isForeign ? .variant : nil))
      if let state, isBetter(state, than: best) { best = state }
    }
    return best.flatMap { state in state.fault.map { ($0, state.placed, state.needed) } }
  }

  private func isBetter(_ state: State, than best: State?) -> Bool {
    guard !state.placed.isEmpty, let best else { return !state.placed.isEmpty }
    if state.needed.count != best.needed.count { return state.needed.count > best.needed.count }
    if state.placed.count != best.placed.count { return state.placed.count > best.placed.count }
    return length(state) < length(best)
  }

  private func length(_ state: State) -> Int {
    (state.placed.last ?? 0) - (state.placed.first ?? 0)
  }

  /// Takes the instructions from `step` on, the next of which stands at word `index`.
  private func walk(_ step: Int, at index: Int, _ state: State) -> State? {
    guard step < count else { return state.fault == nil ? nil : state }
    switch instruction(step).operation {
    case .gap: return walkGap(step, at: index, state)
    case .clauseStart:
      return walkEdge(step, at: index, state, holds: matcher.isClauseStart(index))
    case .clauseEnd:
      return walkEdge(step, at: index, state, holds: index > 0 && matcher.isClauseEnd(index - 1))
    case .optionalItem, .optionalExactItem, .optionalWordClass:
      return best([place(step, at: index, state), walk(step + 1, at: index, state)])
    case .item, .exactItem, .wordClass, .representative:
      return best([
        place(step, at: index, state), placeLater(step, at: index, state),
        leaveOut(step, at: index, state),
      ])
    }
  }

  private func best(_ states: [State?]) -> State? {
    states.compactMap { $0 }.reduce(nil) { best, state in
      isBetter(state, than: best) ? state : best
    }
  }

  private func walkEdge(_ step: Int, at index: Int, _ state: State, holds: Bool) -> State? {
    if holds { return walk(step + 1, at: index, state) }
    return blame(.edge(step: step), state).flatMap { walk(step + 1, at: index, $0) }
  }

  /// The state with a fault; nil where it has one already.
  private func blame(_ fault: Fault, _ state: State) -> State? {
    guard state.fault == nil else { return nil }
    var state = state
    state.fault = fault
    return state
  }

  // MARK: words

  /// Places the item on the next word that is not transparent, across a border if need be.
  private func place(_ step: Int, at index: Int, _ state: State) -> State? {
    guard !state.placed.isEmpty else { return put(step, on: index, state) }
    var state = state
    var next = index
    while next < words.count {
      if words[next].boundary >= .clause {
        guard let blamed = blame(.border(word: next), state) else { return nil }
        state = blamed
      }
      if let found = put(step, on: next, state) { return found }
      guard matcher.isTransparent(next) else { return nil }
      next += 1
    }
    return nil
  }

  /// Places the item behind a word or two that the pattern leaves no room for.
  private func placeLater(_ step: Int, at index: Int, _ state: State) -> State? {
    guard !state.placed.isEmpty, step > 0, instruction(step - 1).operation != .gap,
      state.fault == nil
    else { return nil }
    for over in 1...Self.tolerance {
      var commas = 0
      guard index + over < words.count, matcher.isSkippable(index + over - 1, &commas),
        words[index + over].boundary < .clause
      else { return nil }
      if let blamed = blame(.gap(step: step, over: over), state),
        let found = put(step, on: index + over, blamed)
      {
        return found
      }
    }
    return nil
  }

  private func put(_ step: Int, on index: Int, _ state: State) -> State? {
    guard index < words.count else { return nil }
    let instruction = instruction(step)
    var state = state
    if !matcher.satisfies(instruction, index) {
      // Diacritics alone may be what keeps the word out.
      guard [.exactItem, .optionalExactItem].contains(instruction.operation),
        matcher.hasItem(instruction.operand, index),
        let blamed = blame(.marks(step: step, word: index), state)
      else { return nil }
      state = blamed
    }
    state.placed.append(index)
    if instruction.isRequired { state.needed.append(index) }
    return walk(step + 1, at: index + 1, state)
  }

  /// Goes on without the item: with no word in its place, or with another one.
  private func leaveOut(_ step: Int, at index: Int, _ state: State) -> State? {
    guard let blamed = blame(.missing(step: step), state) else { return nil }
    let without = walk(step + 1, at: index, blamed)
    guard !state.placed.isEmpty, index < words.count, words[index].boundary < .clause else {
      return without
    }
    return best([without, walk(step + 1, at: index + 1, blamed)])
  }

  // MARK: gaps

  private func walkGap(_ step: Int, at index: Int, _ state: State) -> State? {
    // Without the word before it, a gap has no beginning.
    guard !state.placed.isEmpty else { return walk(step + 1, at: index, state) }
    let size = instruction(step).gapWords
    var found = [walk(step + 1, at: index, state)]
    var state = state
    var commas = instruction(step).gapHoldsComma ? 1 : 0
    for skipped in 1...(size + Self.tolerance) {
      let word = index + skipped - 1
      guard word < words.count else { break }
      if !matcher.isSkippable(word, &commas) {
        guard let blamed = blame(.border(word: word), state) else { break }
        state = blamed
      }
      if skipped <= size {
        found.append(walk(step + 1, at: word + 1, state))
      } else if let blamed = blame(.gap(step: step, over: skipped - size), state) {
        found.append(walk(step + 1, at: word + 1, blamed))
      }
    }
    return best(found)
  }
}

extension Instruction {
  /// Whether the instruction takes a word in every match.
  var isRequired: Bool {
    switch operation {
    case .item, .exactItem, .wordClass, .representative: true
    default: false
    }
  }
}
