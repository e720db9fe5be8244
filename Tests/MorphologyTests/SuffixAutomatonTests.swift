import Morphology
import Testing

@Suite("Compiling suffix patterns") struct SuffixAutomatonTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let pattern: String
    let accepts: [String]
    let refuses: [String]
    var testDescription: String { pattern }
  }

  static let rows = [
    Row(pattern: "", accepts: [""], refuses: ["a"]),
    Row(pattern: "ab", accepts: ["ab"], refuses: ["", "a", "abb"]),
    Row(pattern: "a|bc|", accepts: ["a", "bc", ""], refuses: ["b", "abc"]),
    Row(pattern: "(a|b)?c", accepts: ["c", "ac", "bc"], refuses: ["abc", ""]),
    Row(pattern: "a*b", accepts: ["b", "aaab"], refuses: ["a", "ba"]),
    Row(pattern: "(ab)+", accepts: ["ab", "abab"], refuses: ["", "aba"]),
    Row(pattern: "a{2,3}", accepts: ["aa", "aaa"], refuses: ["a", "aaaa"]),
    Row(pattern: "a{0,2}b", accepts: ["b", "ab", "aab"], refuses: ["aaab"]),
    Row(pattern: "[āū]ṭ", accepts: ["āṭ", "ūṭ"], refuses: ["aṭ", "āt", "ā"]),
    Row(pattern: "<x>*b<x>", accepts: ["bṉ", "ṉaba"], refuses: ["b", "ṉa"]),
    Row(pattern: "(a|ab)(c|bc)*", accepts: ["a", "ab", "abc", "abbc", "acbc"], refuses: ["abb"]),
  ]

  @Test(arguments: rows)
  func `accepts the pattern's words and no others`(_ row: Row) {
    let automaton = SuffixAutomaton(
      rules: [.init(accepted: row.pattern, negated: "a", irrealis: "b")],
      definitions: ["x": "[aṉ]"])
    func accepts(_ word: String) -> Bool { automaton.flags(of: word.utf8, after: .bare) & 1 != 0 }

    #expect(row.accepts.filter { !accepts($0) } == [])
    #expect(row.refuses.filter { accepts($0) } == [])
  }

  @Test func `flags only what is accepted`() {
    let automaton = SuffixAutomaton(
      rules: [.init(accepted: "ab?", negated: "[ab]*b", irrealis: "b|a")], definitions: [:])

    #expect(automaton.flags(of: "a".utf8, after: .bare) == 5)
    #expect(automaton.flags(of: "ab".utf8, after: .bare) == 3)
    #expect(automaton.flags(of: "b".utf8, after: .bare) == 0)
  }

  @Test func `the Tamil automaton is a table of fixed width`() {
    let automaton = SuffixAutomaton.tamil

    #expect(automaton.byteClasses.count == 256)
    #expect(automaton.transitions.count == automaton.stateCount * automaton.classCount)
    #expect(automaton.transitions.allSatisfy { $0 < automaton.stateCount })
    #expect(automaton.starts.count == SuffixClass.allCases.count)
    #expect(automaton.starts.allSatisfy { $0 != 0 }, "a class takes no suffix at all")
    #expect(automaton.transitions.prefix(automaton.classCount).allSatisfy { $0 == 0 })
    #expect(automaton.acceptance[0] == 0)
    #expect((0..<256).allSatisfy { automaton.step(0, UInt8($0)) == 0 })
  }
}
