/// How the letters of one abugida block of Unicode are spelt in phonemic Latin.
///
/// Plain arrays, so that a compiled image can hold it and no code has to know the script.
package struct PhonemeTable: Sendable, Equatable {
  /// What a letter does to the consonant before it.
  package enum Kind: UInt8, Sendable {
    /// Not in the script: copied unchanged.
    case foreign
    /// Carries the inherent vowel unless a sign or a virama follows.
    case consonant
    /// Takes the place of the inherent vowel.
    case vowelSign
    case independentVowel
    /// Takes the inherent vowel away.
    case virama
    /// Spelt as it is, after the inherent vowel: digits, final marks.
    case other
  }

  /// First scalar of the block; the tables cover as many scalars as `kinds` has elements.
  package let firstScalar: UInt32
  /// Raw values of ``Kind``, one per scalar.
  package let kinds: [UInt8]
  /// Where the spelling of each scalar begins in ``spellings``; one more element than `kinds`.
  package let starts: [UInt16]
  /// The UTF-8 spellings, one after the other.
  package let spellings: [UInt8]
  package let inherentVowel: [UInt8]
  /// Between a vowel and an independent one, which would else read as a diphthong.
  package let separator: UInt8

  package init(
    firstScalar: UInt32, kinds: [UInt8], starts: [UInt16], spellings: [UInt8],
    inherentVowel: [UInt8], separator: UInt8 = UInt8(ascii: "'")
  ) {
    precondition(
      starts.count == kinds.count + 1, "\(starts.count) starts for \(kinds.count) kinds")
    self.firstScalar = firstScalar
    self.kinds = kinds
    self.starts = starts
    self.spellings = spellings
    self.inherentVowel = inherentVowel
    self.separator = separator
  }
}

/// Spells text of an abugida in phonemic Latin, letter by letter, by a table.
///
/// - Complexity: Linear in the bytes; nothing is allocated while the buffer has room.
/// - SeeAlso: ISO 15919. For Tamil the result is that of ICU's `Tamil-Latin` but for the apostrophes
///   with which ICU keeps `m'm`, `s's`, `t'ṭ` and r before a vowel apart: suffixes begin there.
package struct AbugidaTranscriber: Sendable {
  package let table: PhonemeTable

  package init(table: PhonemeTable) {
    self.table = table
  }

  /// Appends the spelling of `text`.
  ///
  /// - Parameters:
  ///   - text: Well-formed UTF-8 in NFC; letters of other scripts are copied.
  ///   - buffer: Grows by up to one and a half times the bytes of `text`.
  package func append(_ text: Span<UInt8>, to buffer: inout [UInt8]) {
    var state = State.start
    var index = 0
    while index < text.count {
      let length = sequenceLength(text[index])
      if length == 3, index + 2 < text.count {
        let scalar = threeByteScalar(text, at: index)
        let offset = Int(scalar) - Int(table.firstScalar)
        if table.kinds.indices.contains(offset), table.kinds[offset] != 0 {
          append(offset, after: &state, to: &buffer)
          index += 3
          continue
        }
      }
      finish(&state, in: &buffer)
      let end = min(index + length, text.count)
      while index < end {
        buffer.append(text[index])
        index += 1
      }
    }
    finish(&state, in: &buffer)
  }

  /// What the last letter left open.
  private enum State {
    case start
    /// A consonant whose vowel is not known yet.
    case consonant
    case vowel
  }

  private func append(_ offset: Int, after state: inout State, to buffer: inout [UInt8]) {
    switch PhonemeTable.Kind(rawValue: table.kinds[offset]) {
    case .vowelSign:
      state = .vowel
    case .virama:
      state = .start
      return
    case .consonant:
      finish(&state, in: &buffer)
      state = .consonant
    case .independentVowel:
      finish(&state, in: &buffer)
      if state == .vowel { buffer.append(table.separator) }
      state = .vowel
    case .other, .foreign, nil:
      finish(&state, in: &buffer)
      state = .start
    }
    let spelling = Int(table.starts[offset])..<Int(table.starts[offset + 1])
    buffer.append(contentsOf: table.spellings[spelling])
  }

  /// Writes the inherent vowel of a consonant that nothing followed.
  private func finish(_ state: inout State, in buffer: inout [UInt8]) {
    guard state == .consonant else { return }
    buffer.append(contentsOf: table.inherentVowel)
    state = .vowel
  }

  private func sequenceLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0..<0xC0: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    default: 4
    }
  }

  private func threeByteScalar(_ text: Span<UInt8>, at index: Int) -> UInt32 {
    UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
      | UInt32(text[index + 2] & 0x3F)
  }
}
