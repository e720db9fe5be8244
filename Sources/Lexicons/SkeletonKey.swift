/// The phonetic skeleton of a romanized word: spellings that sound alike have one skeleton.
///
/// The rewriting rules are the language's data (`skeleton` in profile.yaml), applied in order, each
/// over the whole word. Linguistics.md 1.4 derives and measures the rules for Tamil.
package struct SkeletonKey: Sendable {
  /// One rule: `target` between `left` and `right` becomes `replacement`. A context is empty (any),
  /// `V` (a vowel), `!V` (no vowel, or the edge of the word) or `$` (the edge). The target `=`
  /// makes one letter of each run of equal letters.
  package struct Rule: Sendable, Equatable {
    var left: [UInt8]
    var target: [UInt8]
    var right: [UInt8]
    var replacement: [UInt8]

    /// - Returns: nil unless `parts` are the four strings of a rule.
    package init?(_ parts: [String]) {
      guard parts.count == 4, !parts[1].isEmpty else { return nil }
      left = Array(parts[0].utf8)
      target = Array(parts[1].utf8)
      right = Array(parts[2].utf8)
      replacement = Array(parts[3].utf8)
    }
  }

  /// Skeletons shorter than this say too little of the word.
  package static let minimumLength = 5

  private let rules: [Rule]

  package init(rules: [Rule]) { self.rules = rules }

  /// The skeleton of a key, or nil where the key is no ASCII word or its skeleton is too short.
  package func skeleton(of key: some Collection<UInt8>) -> [UInt8]? {
    guard !rules.isEmpty, key.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    var word = Array(key)
    for rule in rules { word = rule.target == [0x3D] ? collapsed(word) : applied(rule, to: word) }
    return word.count >= Self.minimumLength ? word : nil
  }

  private func collapsed(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    for byte in word where result.last != byte { result.append(byte) }
    return result
  }

  private func applied(_ rule: Rule, to word: [UInt8]) -> [UInt8] {
    let first = rule.target[0]
    guard var index = word.firstIndex(of: first) else { return word }
    var result: [UInt8] = []
    result.reserveCapacity(word.count + rule.replacement.count)
    result += word[..<index]
    while index < word.count {
      let end = index + rule.target.count
      if word[index] == first, end <= word.count, word[index..<end].elementsEqual(rule.target),
        allows(rule.left, index > 0 ? word[index - 1] : nil),
        allows(rule.right, end < word.count ? word[end] : nil)
      {
        result += rule.replacement
        index = end
      } else {
        result.append(word[index])
        index += 1
      }
    }
    return result
  }

  private func allows(_ context: [UInt8], _ neighbour: UInt8?) -> Bool {
    let isVowel = neighbour.map { [0x61, 0x65, 0x69, 0x6F, 0x75].contains($0) } ?? false
    switch context {
    case []: return true
    case [0x56]: return isVowel
    case [0x21, 0x56]: return !isVowel
    case [0x24]: return neighbour == nil
    default: return neighbour.map { [$0] == context } ?? false
    }
  }
}
