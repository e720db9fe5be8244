/// The phonetic skeleton of a romanized word: spellings that sound alike have one skeleton.
///
/// The rewriting rules are the language's data (`skeleton` in profile.yaml), applied in order, each
/// over the whole word. Linguistics.md 1.4 derives and measures the rules for Tamil.
package struct SkeletonKey: Sendable {
  /// One rule: `target` between `left` and `right` becomes `replacement`. A context is empty (any),
  /// `V` (a vowel), `!V` (no vowel, or the edge of the word), `$` (the edge) or a letter. The target
  /// `=` makes one letter of each run of equal letters.
  package struct Rule: Sendable, Equatable {
    fileprivate enum Context: Sendable, Equatable {
      case any, vowel, noVowel, edge
      case letter(UInt8)

      /// - Returns: nil for what is no context.
      init?(_ text: String) {
        let bytes = Array(text.utf8)
        switch text {
        case "": self = .any
        case "V": self = .vowel
        case "!V": self = .noVowel
        case "$": self = .edge
        default:
          guard bytes.count == 1 else { return nil }
          self = .letter(bytes[0])
        }
      }

      /// Whether a letter may stand there; nil for the edge of the word.
      @inline(__always)
      func allows(_ neighbour: UInt8?) -> Bool {
        switch self {
        case .any: true
        case .vowel: isVowel(neighbour)
        case .noVowel: !isVowel(neighbour)
        case .edge: neighbour == nil
        case .letter(let letter): neighbour == letter
        }
      }

      @inline(__always)
      private func isVowel(_ letter: UInt8?) -> Bool {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75: true
        default: false
        }
      }
    }

    fileprivate let left: Context
    fileprivate let right: Context
    fileprivate let target: [UInt8]
    fileprivate let replacement: [UInt8]
    fileprivate let collapses: Bool
    /// The letters of the replacement, and the first of the target (``letters(of:)``).
    fileprivate let added: UInt32
    fileprivate let needed: UInt32

    /// - Returns: nil unless `parts` are the four strings of a rule.
    package init?(_ parts: [String]) {
      guard parts.count == 4, !parts[1].isEmpty, let left = Context(parts[0]),
        let right = Context(parts[2])
      else { return nil }
      (self.left, self.right) = (left, right)
      target = Array(parts[1].utf8)
      replacement = Array(parts[3].utf8)
      collapses = parts[1] == "="
      added = letters(of: replacement)
      needed = letters(of: target.prefix(1))
    }
  }

  /// Skeletons shorter than this say too little of the word.
  package static let minimumLength = 5

  private let rules: [Rule]

  package init(rules: [Rule]) { self.rules = rules }

  /// The skeleton of a key, or nil where the key is no ASCII word or its skeleton is too short.
  package func skeleton(of key: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard !rules.isEmpty, key.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    var word = Array(key)
    var present = letters(of: word)
    for rule in rules {
      if rule.collapses {
        word = collapsed(word)
      } else if present & rule.needed != 0 {
        word = applied(rule, to: word)
        present |= rule.added
      }
    }
    return word.count >= Self.minimumLength ? word : nil
  }

  private func collapsed(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    for byte in word where result.last != byte { result.append(byte) }
    return result
  }

  private func applied(_ rule: Rule, to word: [UInt8]) -> [UInt8] {
    guard var place = place(of: rule, in: word, from: 0) else { return word }
    var result: [UInt8] = []
    result.reserveCapacity(word.count + rule.replacement.count)
    var start = 0
    while true {
      result += word[start..<place]
      result += rule.replacement
      start = place + rule.target.count
      guard let next = self.place(of: rule, in: word, from: start) else { break }
      place = next
    }
    result += word[start...]
    return result
  }

  private func place(of rule: Rule, in word: [UInt8], from start: Int) -> Int? {
    let length = rule.target.count
    var index = start
    while index + length <= word.count {
      if (0..<length).allSatisfy({ word[index + $0] == rule.target[$0] }),
        rule.left.allows(index > 0 ? word[index - 1] : nil),
        rule.right.allows(index + length < word.count ? word[index + length] : nil)
      {
        return index
      }
      index += 1
    }
    return nil
  }
}

/// Which letters occur, a bit for each of a to z; other bytes share their bits.
private func letters(of bytes: some Sequence<UInt8>) -> UInt32 {
  bytes.reduce(0) { $0 | 1 << UInt32($1 & 31) }
}
