import FeedbackModel
import Intake
import Lexicons
import Normalization
import Segmentation

/// With the folds of all languages; compiling their words would take longer than the fuzzing.
private let normalizer = Normalizer(rules: LexiconSource(LexiconFiles.builtIn).foldRules)
private let segmenter = Segmenter()
nonisolated(unsafe) private let folded = FoldedText()
nonisolated(unsafe) private let again = FoldedText()
nonisolated(unsafe) private let segmented = SegmentedText()

/// A line of text in an encoding that must be found, decoded, folded and segmented.
func fuzzText(_ bytes: [UInt8]) -> Int32 {
  for text in texts(bytes) {
    normalizer.fold(text, into: folded)
    let key = Array(folded.bytes)
    require(String(validating: key, as: UTF8.self) != nil, "the key is ill-formed")
    checkSpans(of: text)
    segmenter.segment(folded, into: segmented)
    _ = normalizer.displayText(of: text)
    normalizer.fold(key, into: again)
    require(again.count <= key.count * 4 + 64, "the key of a key grows without end")
  }
  return 0
}

/// The comments that intake makes of the bytes as one column.
private func texts(_ bytes: [UInt8]) -> [[UInt8]] {
  var options = plainOptions
  options.format = .ndjson
  options.computesDigest = false
  let line =
    Array(#"{"text":""#.utf8) + bytes.filter { ![0x22, 0x5C, 0x0A].contains($0) && $0 >= 0x20 }
  let source = WholeSource(line + Array("\"}\n".utf8))
  let reader = InputReader(paths: ["f"], options: options) { _ throws(Diagnostic) in source }
  var parser = RecordParser(options: options)
  var texts: [[UInt8]] = [Array(String(decoding: bytes, as: UTF8.self).utf8)]
  while let chunk = try? reader.next() { texts += parser.parse(chunk).comments.map(\.text) }
  return texts
}

/// Every byte of the key comes from a place in the text, between scalars and in rising order.
private func checkSpans(of text: [UInt8]) {
  var last = 0
  for index in 0..<folded.count {
    let span = folded.source(of: index..<(index + 1))
    require(last <= span.lowerBound && span.upperBound <= text.count, "origins go back")
    require(span.lowerBound < span.upperBound, "a key byte comes from nowhere")
    for end in [span.lowerBound, span.upperBound] where end < text.count {
      require(text[end] & 0xC0 != 0x80, "a span cuts a scalar")
    }
    last = span.lowerBound
  }
}

private final class WholeSource: ByteSource {
  private var bytes: [UInt8]
  let isReady = true
  let hasChanged = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
    let count = min(buffer.count, bytes.count)
    buffer.copyBytes(from: bytes[..<count])
    bytes.removeFirst(count)
    return count
  }
}
