import FeedbackModel

/// A text under repair: its code points, each with the byte of the source that it begins at.
struct SourcedText {
  /// A code point and where it begins.
  struct Unit {
    var codePoint: UInt32
    var start: UInt32
  }

  var units: [Unit] = []
  /// Bytes of the source.
  let sourceLength: Int
  var repairs: [Repair] = []

  /// Decodes well-formed UTF-8.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    sourceLength = text.count
    units.reserveCapacity(text.count)
    var start = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      units.append(Unit(codePoint: scalar.value, start: UInt32(start)))
      start += UTF8.width(scalar)
    }
  }

  /// Where unit `index` begins in the source; the source's length for the index after the last.
  func start(of index: Int) -> Int {
    index < units.count ? Int(units[index].start) : sourceLength
  }

  mutating func note(_ kind: RepairKind, _ span: Range<Int>) {
    repairs.append(
      Repair(kind: kind, span: start(of: span.lowerBound)..<start(of: span.upperBound)))
  }

  /// The text in UTF-8, with the source byte of every byte and, last, the source's length.
  func encoded() -> (bytes: [UInt8], origins: [UInt32]) {
    var bytes: [UInt8] = []
    var origins: [UInt32] = []
    bytes.reserveCapacity(sourceLength)
    origins.reserveCapacity(sourceLength + 1)
    for unit in units {
      let scalar = Unicode.Scalar(unit.codePoint) ?? "\u{FFFD}"
      for byte in String(scalar).utf8 {
        bytes.append(byte)
        origins.append(unit.start)
      }
    }
    origins.append(UInt32(sourceLength))
    return (bytes, origins)
  }
}
