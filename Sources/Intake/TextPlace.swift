/// Where a byte stands in a text, for people.
struct TextPlace: Equatable {
  /// The line ends before it.
  var lines: Int
  /// Its column in Unicode scalars, from 1.
  var column: Int

  /// Counts from the text's first byte, which stands in the column given.
  init(of index: Int, in text: UnsafeBufferPointer<UInt8>, column firstColumn: Int = 1) {
    let before = text.slice(0..<min(index, text.count))
    lines = before.lineEnds
    let lineStart = before.lastIndex { $0 == .lineFeed || $0 == .carriageReturn }
    let line = before[((lineStart ?? -1) + 1)...]
    column = line.reduce(lineStart == nil ? firstColumn : 1) { $0 + (isContinuation($1) ? 0 : 1) }
  }
}
