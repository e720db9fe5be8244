/// A deterministic automaton over letters; state 0 is dead.
struct SuffixDFA {
  let letterCount: Int
  /// `state * letterCount + letter` → state.
  private(set) var transitions: [Int32]
  private(set) var acceptance: [UInt8]
  private(set) var starts: [Int32]

  var stateCount: Int { acceptance.count }

  /// Builds the states that are reached from `starts`, by the subset construction.
  init(_ nfa: SuffixNFA, starts nfaStarts: [Int32]) {
    letterCount = nfa.alphabet.letters.count
    transitions = []
    acceptance = []
    starts = []
    var subsets = SubsetBuilder(nfa)
    _ = subsets.number(of: [])
    starts = nfaStarts.map { subsets.number(of: subsets.closure([$0])) }
    var next = 0
    while next < subsets.members.count {
      acceptance.append(subsets.flags(of: next))
      transitions += subsets.successors(of: next)
      next += 1
    }
  }

  /// Merges states that no suffix tells apart.
  ///
  /// - SeeAlso: E. F. Moore, "Gedanken-experiments on sequential machines" (1956).
  func minimized() -> SuffixDFA {
    var block = acceptance.map { Int32($0) }
    var blockCount = 0
    while true {
      let (refined, count) = refine(block)
      if count == blockCount { return merged(refined, count: count) }
      (block, blockCount) = (refined, count)
    }
  }

  /// Splits blocks whose states go to different blocks; the first state's block is 0.
  private func refine(_ block: [Int32]) -> ([Int32], Int) {
    var numbers: [[Int32]: Int32] = [:]
    var refined: [Int32] = []
    refined.reserveCapacity(stateCount)
    var signature = [Int32](repeating: 0, count: letterCount + 1)
    for state in 0..<stateCount {
      signature[letterCount] = block[state]
      for letter in 0..<letterCount {
        signature[letter] = block[Int(transitions[state * letterCount + letter])]
      }
      let fresh = Int32(numbers.count)
      let number = numbers[signature] ?? fresh
      if number == fresh { numbers[signature] = fresh }
      refined.append(number)
    }
    return (refined, numbers.count)
  }

  private func merged(_ block: [Int32], count: Int) -> SuffixDFA {
    var result = self
    result.transitions = [Int32](repeating: 0, count: count * letterCount)
    result.acceptance = [UInt8](repeating: 0, count: count)
    for state in 0..<stateCount {
      let target = Int(block[state])
      result.acceptance[target] = acceptance[state]
      for letter in 0..<letterCount {
        let next = Int(transitions[state * letterCount + letter])
        result.transitions[target * letterCount + letter] = block[next]
      }
    }
    result.starts = starts.map { block[Int($0)] }
    return result
  }
}

/// Numbers the sets of nondeterministic states that the construction meets.
private struct SubsetBuilder {
  private let nfa: SuffixNFA
  private var numbers: [[Int32]: Int32] = [:]
  private(set) var members: [[Int32]] = []
  private var closures: [[Int32]?]
  private var visited: [Int32]
  private var visit: Int32 = 0

  init(_ nfa: SuffixNFA) {
    self.nfa = nfa
    closures = Array(repeating: nil, count: nfa.states.count)
    visited = [Int32](repeating: 0, count: nfa.states.count)
  }

  mutating func number(of subset: [Int32]) -> Int32 {
    if let number = numbers[subset] { return number }
    let number = Int32(members.count)
    numbers[subset] = number
    members.append(subset)
    return number
  }

  /// The reading and accepting states that are reached without reading, sorted.
  mutating func closure(_ seeds: [Int32]) -> [Int32] {
    if seeds.count == 1 { return closure(of: seeds[0]) }
    let parts = seeds.map { closure(of: $0) }
    visit += 1
    var subset: [Int32] = []
    for part in parts {
      for state in part where visited[Int(state)] != visit {
        visited[Int(state)] = visit
        subset.append(state)
      }
    }
    return subset.sorted()
  }

  /// The same for one state; found once, as most states are seeds again and again.
  private mutating func closure(of seed: Int32) -> [Int32] {
    if let known = closures[Int(seed)] { return known }
    visit += 1
    var pending = [seed]
    var subset: [Int32] = []
    while let state = pending.popLast() {
      guard visited[Int(state)] != visit else { continue }
      visited[Int(state)] = visit
      if case .split(let branches) = nfa.states[Int(state)] {
        pending += branches
      } else {
        subset.append(state)
      }
    }
    subset.sort()
    closures[Int(seed)] = subset
    return subset
  }

  /// Flags other than the first mean something only where the suffix is accepted.
  func flags(of number: Int) -> UInt8 {
    var flags: UInt8 = 0
    for state in members[number] {
      if case .accept(let own) = nfa.states[Int(state)] { flags |= own }
    }
    return flags & SuffixAutomaton.accepted == 0 ? 0 : flags
  }

  mutating func successors(of number: Int) -> [Int32] {
    var targets = [[Int32]](repeating: [], count: nfa.alphabet.letters.count)
    for state in members[number] {
      guard case .read(var mask, let next) = nfa.states[Int(state)] else { continue }
      while mask != 0 {
        targets[mask.trailingZeroBitCount].append(next)
        mask &= mask - 1
      }
    }
    return targets.map { $0.isEmpty ? 0 : self.number(of: closure($0)) }
  }
}
