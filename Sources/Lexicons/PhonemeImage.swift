import Normalization

/// A ``Normalization/PhonemeTable`` as bytes of the image, and back.
enum PhonemeImage {
  static func bytes(of table: PhonemeTable) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in [
      table.firstScalar, UInt32(table.kinds.count), UInt32(table.inherentVowel.count),
      UInt32(table.separator),
    ] {
      withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
    bytes += table.kinds
    for start in table.starts {
      bytes += [UInt8(truncatingIfNeeded: start), UInt8(truncatingIfNeeded: start >> 8)]
    }
    return bytes + table.inherentVowel + table.spellings
  }

  /// The table that ``bytes(of:)`` wrote; an empty one from an image without stems.
  static func table(from bytes: [UInt8]) -> PhonemeTable {
    guard !bytes.isEmpty else {
      return PhonemeTable(firstScalar: 0, kinds: [], starts: [0], spellings: [], inherentVowel: [])
    }
    let number = { (index: Int) in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[index * 4 + $1]) << UInt32(8 * $1) }
    }
    let count = Int(number(1))
    let startsAt = 16 + count
    let vowelAt = startsAt + (count + 1) * 2
    let spellingsAt = vowelAt + Int(number(2))
    return PhonemeTable(
      firstScalar: number(0), kinds: Array(bytes[16..<startsAt]),
      starts: (0...count).map { index in
        UInt16(bytes[startsAt + index * 2]) | UInt16(bytes[startsAt + index * 2 + 1]) << 8
      },
      spellings: Array(bytes[spellingsAt...]),
      inherentVowel: Array(bytes[vowelAt..<spellingsAt]),
      separator: UInt8(truncatingIfNeeded: number(3)))
  }
}
