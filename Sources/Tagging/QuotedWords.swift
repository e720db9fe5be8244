/// Finds the words that the customer quotes: what stands between two quotation marks.
enum QuotedWords {
  /// Marks them. One word alone is a name or stressed, and a comment in quotes is the customer's own.
  ///
  /// - Complexity: O(bytes of the text), and nothing but one search where no mark stands in it.
  static func mark(_ words: inout [Word], in text: [UInt8]) {
    let marks = marks(in: text)
    guard marks.count > 1 else { return }
    for pair in stride(from: 0, to: marks.count - 1, by: 2) {
      let inside = words.indices.filter {
        words[$0].start >= marks[pair] && words[$0].end <= marks[pair + 1]
      }
      guard inside.count > 1, inside.count < words.count else { continue }
      for index in inside { words[index].isQuoted = true }
    }
  }

  /// Places of quotation marks; an opening and a closing one look alike in too many hands to tell
  /// them apart, so that they count in turn.
  private static func marks(in text: [UInt8]) -> [UInt32] {
    var marks: [UInt32] = []
    for (index, byte) in text.enumerated() where byte == 0x22 || byte == 0xC2 || byte == 0xE2 {
      if isMark(text[index...].prefix(3)) { marks.append(UInt32(index)) }
    }
    return marks
  }

  /// `"`, `«`, `»`, and `“` `”` `„` `‟`.
  private static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch bytes.first {
    case 0x22: true
    case 0xC2: bytes.count > 1 && bytes[bytes.startIndex + 1] & ~0x10 == 0xAB
    case 0xE2:
      bytes.count > 2 && bytes[bytes.startIndex + 1] == 0x80
        && (0x9C...0x9F).contains(bytes[bytes.startIndex + 2])
    default: false
    }
  }
}
