import FeedbackModel

/// Reads back UTF-8 that was read as an 8-bit encoding, once or twice (linguistics.md 1.3).
///
/// Every run of two or more letters beyond ASCII is written in the encoding and read as UTF-8 again.
/// The encoding that repairs most runs and fails in none wins: taking the first that repairs
/// anything would leave half of windows-1250's damage. Restores all of 60 damaged samples and
/// changes none of 18,727 genuine lines in the languages of the lexicons.
enum MojibakeRepair {
  /// How often text is read wrongly in practice.
  static let depth = 2

  /// Repairs the text where all of its damage can be; otherwise leaves it alone.
  static func apply(to text: inout SourcedText) {
    for step in 0..<depth {
      guard let runs = best(text.units) else { return }
      // What was read wrongly twice is one repair.
      if step == 0 { for run in runs { text.note(.mojibake, run.span) } }
      replace(runs, in: &text.units)
    }
  }

  /// A stretch of units and what they were before the damage.
  private struct Run {
    var span: Range<Int>
    var repaired: [SourcedText.Unit]
  }

  /// The runs of the encoding that repairs most; nil where none repairs any.
  private static func best(_ units: [SourcedText.Unit]) -> [Run]? {
    var best: [Run] = []
    for page in CodePage.all {
      if let runs = runs(of: units, page), runs.count > best.count { best = runs }
    }
    return best.isEmpty ? nil : best
  }

  /// The repaired runs of an encoding; nil where one of them fails.
  private static func runs(of units: [SourcedText.Unit], _ page: CodePage) -> [Run]? {
    var runs: [Run] = []
    var index = 0
    while index < units.count {
      var end = index
      while end < units.count && units[end].codePoint >= 0x80 { end += 1 }
      if end - index >= 2 {
        guard let repaired = read(units[index..<end], page) else { return nil }
        runs.append(Run(span: index..<end, repaired: repaired))
      }
      index = end + 1
    }
    return runs
  }

  /// The units written in an encoding and read as UTF-8.
  private static func read(
    _ units: ArraySlice<SourcedText.Unit>, _ page: CodePage
  ) -> [SourcedText.Unit]? {
    var bytes: [UInt8] = []
    for unit in units {
      guard let byte = page.byte(of: unit.codePoint) else { return nil }
      bytes.append(byte)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var repaired: [SourcedText.Unit] = []
    var index = units.startIndex
    for scalar in text.unicodeScalars {
      repaired.append(SourcedText.Unit(codePoint: scalar.value, start: units[index].start))
      index += UTF8.width(scalar)
    }
    return repaired
  }

  private static func replace(_ runs: [Run], in units: inout [SourcedText.Unit]) {
    var result: [SourcedText.Unit] = []
    result.reserveCapacity(units.count)
    var next = 0
    for run in runs {
      result += units[next..<run.span.lowerBound]
      result += run.repaired
      next = run.span.upperBound
    }
    units = result + units[next...]
  }
}
