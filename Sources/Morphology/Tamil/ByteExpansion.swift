/// Turns an automaton over letters into one over the bytes of their UTF-8, through states that
/// stand between the bytes of a letter.
struct ByteExpansion {
  private(set) var byteClasses = [UInt8](repeating: 0, count: 256)
  private(set) var classCount = 0
  private(set) var transitions: [UInt16] = []
  private(set) var acceptance: [UInt8] = []
  private(set) var starts: [UInt16] = []

  /// Rows over the bytes that occur, before equal columns are merged.
  private var rows: [[UInt16]]
  private let bytes: [UInt8]
  private var betweenBytes: [[UInt16]: UInt16] = [:]

  init(_ dfa: SuffixDFA, letters: [Unicode.Scalar]) {
    bytes = Set(letters.flatMap { Array(String($0).utf8) }).sorted()
    rows = [[UInt16]](repeating: [], count: dfa.stateCount)
    let spellings = letters.map { Array(String($0).utf8) }
    for state in 0..<dfa.stateCount {
      let targets = (0..<letters.count).map { dfa.transitions[state * letters.count + $0] }
      rows[state] = row(of: Array(zip(spellings, targets).map { ($0[...], $1) }))
    }
    precondition(rows.count < 1 << 16, "\(rows.count) suffix states, at most 65535 fit")
    acceptance = dfa.acceptance + [UInt8](repeating: 0, count: rows.count - dfa.stateCount)
    starts = dfa.starts.map { UInt16($0) }
    mergeColumns()
  }

  /// The transitions of one state, given the rest of each letter's spelling and where it leads.
  private mutating func row(of edges: [(ArraySlice<UInt8>, Int32)]) -> [UInt16] {
    bytes.map { byte in
      let continued = edges.filter { $0.0.first == byte }.map { ($0.0.dropFirst(), $0.1) }
      if let whole = continued.first(where: { $0.0.isEmpty }) { return UInt16(whole.1) }
      return stateBetween(continued)
    }
  }

  private mutating func stateBetween(_ edges: [(ArraySlice<UInt8>, Int32)]) -> UInt16 {
    if edges.allSatisfy({ $0.1 == 0 }) { return 0 }
    let row = row(of: edges)
    if let known = betweenBytes[row] { return known }
    let state = UInt16(rows.count)
    rows.append(row)
    betweenBytes[row] = state
    return state
  }

  /// Gives bytes with equal columns one class; class 0 leads nowhere.
  private mutating func mergeColumns() {
    var classes: [[UInt16]: UInt8] = [[UInt16](repeating: 0, count: rows.count): 0]
    var columns = [[UInt16](repeating: 0, count: rows.count)]
    for (index, byte) in bytes.enumerated() {
      let column = rows.map { $0[index] }
      if classes[column] == nil {
        classes[column] = UInt8(columns.count)
        columns.append(column)
      }
      byteClasses[Int(byte)] = classes[column] ?? 0
    }
    classCount = columns.count
    transitions = rows.indices.flatMap { state in columns.map { $0[state] } }
  }
}
