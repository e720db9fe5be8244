/// Rewrites a key so that spellings of one name become equal.
///
/// At each place the longest rule that fits is applied, once, from left to right; then every run of
/// equal letters becomes one letter. Rules are data (`spelling`, `sound` in shared/names.yaml).
struct LetterRules: Sendable {
  private struct Rule {
    var target: [UInt8]
    var replacement: [UInt8]
    var isFinal: Bool
  }

  /// Rules by first byte, longest first.
  private var rules: [[Rule]] = Array(repeating: [], count: 256)

  /// - Parameter texts: `target=replacement`; `$` at the target's end is the end of the word. The
  ///   initializer fails where a text has another form.
  init?(_ texts: [String]) {
    for text in texts where !add(text) { return nil }
    for index in rules.indices {
      rules[index].sort { $0.target.count > $1.target.count }
    }
  }

  init() {}

  static func isRule(_ text: String) -> Bool {
    var rules = LetterRules()
    return rules.add(text)
  }

  private mutating func add(_ text: String) -> Bool {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, var target = parts.first.map({ Array($0.utf8) }) else { return false }
    let isFinal = target.last == UInt8(ascii: "$")
    if isFinal { target.removeLast() }
    guard let first = target.first else { return false }
    rules[Int(first)].append(
      Rule(target: target, replacement: Array(parts[1].utf8), isFinal: isFinal))
    return true
  }

  /// Replaces `result` by the rewritten key.
  ///
  /// - Complexity: Linear in the bytes; nothing is allocated once `result` has grown.
  func apply(to key: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) {
    result.removeAll(keepingCapacity: true)
    var index = 0
    while index < key.count {
      let applied = append(key, at: index, to: &result)
      if applied == 0 {
        append(key[index], to: &result)
        index += 1
      } else {
        index += applied
      }
    }
  }

  func applied(to key: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    key.withUnsafeBufferPointer { apply(to: $0, into: &result) }
    return result
  }

  private func append(
    _ key: UnsafeBufferPointer<UInt8>, at index: Int, to result: inout [UInt8]
  ) -> Int {
    for rule in rules[Int(key[index])] {
      let end = index + rule.target.count
      guard end <= key.count, !rule.isFinal || end == key.count else { continue }
      guard (1..<max(1, rule.target.count)).allSatisfy({ rule.target[$0] == key[index + $0] })
      else { continue }
      for byte in rule.replacement { append(byte, to: &result) }
      return rule.target.count
    }
    return 0
  }

  /// Appends a letter unless it repeats the one before it.
  private func append(_ byte: UInt8, to result: inout [UInt8]) {
    if byte >= 0x80 || result.last != byte { result.append(byte) }
  }
}
