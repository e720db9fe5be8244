/// Tells files that are not text by their first bytes, as file(1) does.
struct ContentSignature {
  let name: String
  let magic: [UInt8]

  /// Text in UTF-8 never starts like these.
  static let known = [
    ContentSignature(name: "ZIP (a spreadsheet?)", magic: [0x50, 0x4B, 0x03, 0x04]),
    ContentSignature(
      name: "an old Excel workbook", magic: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    ContentSignature(name: "PNG", magic: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ContentSignature(name: "JPEG", magic: [0xFF, 0xD8, 0xFF]),
    ContentSignature(name: "GIF", magic: Array("GIF8".utf8)),
    ContentSignature(name: "PDF", magic: Array("%PDF-".utf8)),
    ContentSignature(name: "SQLite", magic: Array("SQLite format 3\0".utf8)),
    ContentSignature(name: "xz", magic: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    ContentSignature(name: "bzip2", magic: Array("BZh".utf8)),
    ContentSignature(name: "7z", magic: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    ContentSignature(name: "RAR", magic: Array("Rar!\u{1A}\u{07}".utf8)),
    ContentSignature(name: "Parquet", magic: Array("PAR1".utf8)),
    ContentSignature(name: "an ELF program", magic: [0x7F, 0x45, 0x4C, 0x46]),
  ]

}

/// Whether at least one byte in fifty is a control character that text does not use.
func looksBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let controls = bytes.reduce(0) { total, byte in
    switch byte {
    case 0x09...0x0D, 0x1A, 0x1B, 0x20...: total
    default: total + 1
    }
  }
  return controls * 50 >= bytes.count && controls > 0
}
