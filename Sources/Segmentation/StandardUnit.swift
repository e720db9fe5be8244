import CICU

/// A unit of UAX #29 (Unicode text segmentation), cut by system ICU's root rules.
///
/// What ``Segmenter`` is measured against, and how grapheme clusters are found. About 60 MB/s for
/// words, so no comment of a run comes here.
package enum StandardUnit: Sendable, CaseIterable {
  case grapheme
  case word
  case sentence

  /// The byte spans of the units of well-formed UTF-8; one after the other they make up `text`.
  package func spans(in text: [UInt8]) -> [Range<Int>] {
    var bounds = [Int32](repeating: 0, count: text.count + 1)
    var count: Int32 = 0
    let status = cicu_breaks(
      code, text, Int32(text.count), &bounds, Int32(bounds.count), &count)
    // ICU refuses only texts of 2 GiB and more; those are one unit.
    guard status <= 0 else { return [0..<text.count] }
    let found = bounds.prefix(Int(count)).map { Int($0) }
    return zip(found, found.dropFirst()).map { $0..<$1 }
  }

  private var code: Int32 {
    switch self {
    case .grapheme: 0
    case .word: 1
    case .sentence: 2
    }
  }
}
