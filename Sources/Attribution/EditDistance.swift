/// Spelling errors of one keystroke.
enum EditDistance {
  /// Whether one letter inserted, left out, replaced, or two neighbours swapped turn one key into
  /// the other (Damerau, CACM 7, 1964: four in five typing errors). False for equal keys.
  ///
  /// - Complexity: Linear in the shorter key.
  static func isOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 1, a != b else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let restA = a[start...]
    let restB = b[start...]
    if a.count > b.count { return restA.dropFirst().elementsEqual(restB) }
    if a.count < b.count { return restB.dropFirst().elementsEqual(restA) }
    if restA.dropFirst().elementsEqual(restB.dropFirst()) { return true }
    guard restA.count >= 2 else { return false }
    return a[start] == b[start + 1] && a[start + 1] == b[start]
      && restA.dropFirst(2).elementsEqual(restB.dropFirst(2))
  }
}
