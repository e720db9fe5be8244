/// Whether text looks like TSCII, TAB or TAM: at least two fifths of its letters lie outside ASCII
/// and they read as none of the languages.
func looksLikeLegacyFont(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let high = bytes.count { $0 >= 0x80 }
  let letters = bytes.count { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A && $0 < 0x80 }
  return high >= 12 && high * 5 >= (high + letters) * 2
}

/// Whether text is typed for a Tamil font of ASCII letters such as Bamini, where `;` takes the vowel
/// from a consonant: at least three words in ten hold a `;` behind a letter.
///
/// - Complexity: O(1) for text without `;`, nearly all; else O(bytes).
func looksLikeKeyboardFont(_ text: [UInt8]) -> Bool {
  text.withUnsafeBufferPointer { bytes in
    guard bytes.index(of: 0x3B, from: 0) != nil, bytes.allSatisfy({ $0 < 0x80 && $0 != 0x26 })
    else {
      return false
    }
    var words = 0
    var marked = 0
    for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
      words += 1
      let pairs = zip(word, word.dropFirst())
      if pairs.contains(where: { isLetter($0) && $1 == 0x3B }) { marked += 1 }
    }
    return marked >= 3 && marked * 10 >= words * 3
  }
}

private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
