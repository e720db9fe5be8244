/// The Tamil suffix grammar as one deterministic automaton over UTF-8 bytes.
///
/// Flat arrays of fixed-width integers, so that a compiled lexicon can hold it and run it without
/// this module. State 0 is dead. From ``start(of:)``, take one transition per byte that follows
/// the stem; the last state's ``acceptance`` tells whether the whole is a word, and of which kind.
///
/// - Complexity: Building takes some tenths of a second in a release build, once.
package struct SuffixAutomaton: Sendable, Equatable {
  /// The stem may carry this suffix.
  package static let accepted: UInt8 = 1
  /// The suffix negates: -illai, -āmal, -māṭṭ-.
  package static let negated: UInt8 = 2
  /// The suffix speaks of a wish or a condition: -vēṇṭum, -irukkalām, -āl.
  package static let irrealis: UInt8 = 4
  /// The suffix asks: eṭuttāṅka-ḷā.
  package static let question: UInt8 = 8

  /// The class of each byte; bytes of one class have the same transitions everywhere. 256 elements.
  package let byteClasses: [UInt8]
  package let classCount: Int
  /// `state * classCount + class` → state.
  package let transitions: [UInt16]
  /// Flags of each state.
  package let acceptance: [UInt8]
  /// The first state of each ``SuffixClass``, by raw value.
  package let starts: [UInt16]

  package var stateCount: Int { acceptance.count }

  package func start(of suffixes: SuffixClass) -> UInt16 { starts[Int(suffixes.rawValue)] }

  package func step(_ state: UInt16, _ byte: UInt8) -> UInt16 {
    transitions[Int(state) * classCount + Int(byteClasses[Int(byte)])]
  }

  /// The flags of a whole suffix; 0 where the class does not take it.
  package func flags(of suffix: some Sequence<UInt8>, after suffixes: SuffixClass) -> UInt8 {
    acceptance[Int(suffix.reduce(start(of: suffixes)) { step($0, $1) })]
  }

  /// The automaton of the Tamil grammar, built at its first use.
  package static let tamil = SuffixAutomaton(
    rules: SuffixClass.allCases.map(SuffixGrammar.rule),
    definitions: SuffixGrammar.allDefinitions)

  /// Compiles one rule a class, in the order of ``SuffixClass``.
  ///
  /// - Parameters:
  ///   - rules: Patterns in the syntax of ``SuffixGrammar``.
  ///   - definitions: What `<name>` stands for.
  /// - Precondition: The patterns are well formed and need fewer than 65,536 states.
  package init(rules: [SuffixGrammar.Rule], definitions: [String: String]) {
    let (dfa, letters) = SuffixAutomatonBuilder(rules: rules, definitions: definitions).build()
    self.init(bytesOf: dfa, letters: letters)
  }

  private init(bytesOf dfa: SuffixDFA, letters: [Unicode.Scalar]) {
    let expansion = ByteExpansion(dfa, letters: letters)
    byteClasses = expansion.byteClasses
    classCount = expansion.classCount
    transitions = expansion.transitions
    acceptance = expansion.acceptance
    starts = expansion.starts
  }
}

extension SuffixGrammar {
  static let allDefinitions =
    definitions
    .merging(verbDefinitions) { first, _ in first }
    .merging(infinitiveNegation) { first, _ in first }
    .merging(spokenDefinitions) { first, _ in first }
}

/// Compiles rules to one minimal automaton over letters.
struct SuffixAutomatonBuilder {
  private let rules: [[Branch]]
  private var fragments: [String: Int32] = [:]

  /// What a class takes with one flag.
  private struct Branch {
    let flag: UInt8
    let text: String
    let pattern: SuffixPattern

    init(_ flag: UInt8, _ text: String, _ definitions: [String: String]) {
      self.flag = flag
      self.text = text
      pattern = SuffixPatternParser.parse(text, definitions: definitions)
    }
  }

  init(rules: [SuffixGrammar.Rule], definitions: [String: String]) {
    self.rules = rules.map { rule in
      rule.patterns.map { Branch($0.flag, $0.text, definitions) }
    }
  }

  consuming func build() -> (SuffixDFA, [Unicode.Scalar]) {
    let alphabet = LetterAlphabet(rules.flatMap { $0.map(\.pattern) })
    var nfa = SuffixNFA(alphabet: alphabet)
    var starts: [Int32] = []
    for branches in rules {
      let fragments = branches.map { branch in
        fragment(branch.pattern, branch.text, then: nfa.acceptState(branch.flag), in: &nfa)
      }
      starts.append(nfa.union(fragments))
    }
    return (SuffixDFA(nfa, starts: starts).minimized(), alphabet.letters)
  }

  /// One fragment for equal patterns keeps the classes' states together.
  private mutating func fragment(
    _ pattern: SuffixPattern, _ text: String, then accept: Int32, in nfa: inout SuffixNFA
  ) -> Int32 {
    let key = "\(accept) \(text)"
    if let start = fragments[key] { return start }
    let start = nfa.add(pattern, then: accept)
    fragments[key] = start
    return start
  }
}
