/// The letters that occur in patterns, numbered from 0 in order of their scalars.
struct LetterAlphabet {
  let letters: [Unicode.Scalar]
  private let numbers: [Unicode.Scalar: Int]

  init(_ patterns: [SuffixPattern]) {
    var found: Set<Unicode.Scalar> = []
    for pattern in patterns { Self.collect(pattern, into: &found) }
    letters = found.sorted()
    numbers = Dictionary(uniqueKeysWithValues: letters.enumerated().map { ($1, $0) })
    precondition(letters.count <= 64, "\(letters.count) letters in suffix patterns, at most 64 fit")
  }

  /// The set as bits by letter number.
  func mask(of set: Set<Unicode.Scalar>) -> UInt64 {
    set.reduce(0) { mask, letter in mask | (numbers[letter].map { 1 << UInt64($0) } ?? 0) }
  }

  private static func collect(_ pattern: SuffixPattern, into found: inout Set<Unicode.Scalar>) {
    switch pattern {
    case .letter(let set): found.formUnion(set)
    case .sequence(let items), .alternatives(let items):
      for item in items { collect(item, into: &found) }
    case .repeated(let item, _, _): collect(item, into: &found)
    }
  }
}

/// A nondeterministic automaton built pattern by pattern from the end backwards.
///
/// Equal states are one state, so what ends alike is shared: the grammar repeats its clitics and
/// cases hundreds of times.
///
/// - SeeAlso: K. Thompson, "Regular expression search algorithm", CACM 11 (1968), pp. 419–422.
struct SuffixNFA {
  /// What a state does: read a letter, or go on without reading.
  enum State: Hashable {
    case read(mask: UInt64, next: Int32)
    case split([Int32])
    case accept(flags: UInt8)
  }

  private(set) var states: [State] = []
  private var numbers: [State: Int32] = [:]
  private var loops: [State: Int32] = [:]
  let alphabet: LetterAlphabet

  init(alphabet: LetterAlphabet) {
    self.alphabet = alphabet
  }

  mutating func acceptState(_ flags: UInt8) -> Int32 { add(.accept(flags: flags)) }

  mutating func union(_ branches: [Int32]) -> Int32 {
    let branches = Set(branches).sorted()
    return branches.count == 1 ? branches[0] : add(.split(branches))
  }

  /// Adds states that match `pattern` and then go on at `next`.
  ///
  /// - Returns: The state to start in.
  mutating func add(_ pattern: SuffixPattern, then next: Int32) -> Int32 {
    switch pattern {
    case .letter(let set): return add(.read(mask: alphabet.mask(of: set), next: next))
    case .sequence(let items): return items.reversed().reduce(next) { add($1, then: $0) }
    case .alternatives(let items): return union(items.map { add($0, then: next) })
    case .repeated(let item, let minimum, let maximum):
      var start = maximum.map { optional(item, $0 - minimum, then: next) } ?? loop(item, then: next)
      for _ in 0..<minimum { start = add(item, then: start) }
      return start
    }
  }

  private mutating func optional(_ item: SuffixPattern, _ count: Int, then next: Int32) -> Int32 {
    var start = next
    for _ in 0..<count { start = union([add(item, then: start), next]) }
    return start
  }

  private mutating func loop(_ item: SuffixPattern, then next: Int32) -> Int32 {
    let start = append(.split([next]))
    let body = add(item, then: start)
    let state = State.split([next, body])
    if case .read(let mask, _) = states[Int(body)] {
      let key = State.read(mask: mask, next: next)
      if let known = loops[key] { return known }
      loops[key] = start
    }
    states[Int(start)] = state
    return start
  }

  private mutating func add(_ state: State) -> Int32 {
    if let known = numbers[state] { return known }
    let number = append(state)
    numbers[state] = number
    return number
  }

  private mutating func append(_ state: State) -> Int32 {
    states.append(state)
    return Int32(states.count - 1)
  }
}
