import FeedbackModel
import Intake

/// CSV of any dialect; the first byte says in which pieces the rest arrives.
func fuzzCSV(_ bytes: [UInt8]) -> Int32 { fuzzIntake(bytes, format: .csv) }

/// NDJSON or, where the first byte is odd, JSON.
func fuzzJSON(_ bytes: [UInt8]) -> Int32 {
  fuzzIntake(bytes, format: (bytes.first ?? 0) & 1 == 0 ? .ndjson : .json)
}

/// Made once: its tables of names take longer to build than most inputs to read.
let plainOptions = InputOptions()

/// Reads an input as a whole and in pieces: both give the same, and every place lies inside it.
private func fuzzIntake(_ bytes: [UInt8], format: FormatChoice) -> Int32 {
  guard let control = bytes.first else { return 0 }
  var options = plainOptions
  options.format = format
  options.computesDigest = false
  options.maximumRecord = 1 << 10
  options.isStrict = control & 2 != 0
  options.padsRaggedRows = control & 4 != 0
  let input = Array(bytes.dropFirst())
  options.chunkSize = 1 << 16
  let whole = Reading(input, pieces: input.count + 1, options)
  options.chunkSize = 16
  let parts = Reading(input, pieces: Int(control >> 3) + 1, options)
  require(whole == parts, "what is read depends on how it arrives")
  for comment in whole.comments {
    require(String(validating: comment.text, as: UTF8.self) != nil, "a text is ill-formed")
  }
  if whole.isPlain {
    for origin in whole.comments.map(\.origin) + whole.rejects.map(\.origin) {
      require(
        origin.byteOffset >= 0 && origin.byteOffset + origin.byteLength <= input.count,
        "a place lies outside the input")
    }
  }
  return 0
}

/// What reading gives, with everything that a user sees.
private struct Reading: Equatable {
  var comments: [Comment] = []
  var rejects: [Reject] = []
  var flags: [RecordFlag] = []
  var messages: [String] = []
  var isPlain = false

  init(_ input: [UInt8], pieces: Int, _ options: InputOptions) {
    let source = PieceSource(input, size: pieces)
    let reader = InputReader(paths: ["f"], options: options) { _ throws(Diagnostic) in source }
    var parser = RecordParser(options: options)
    while let chunk = try? reader.next() {
      let parsed = parser.parse(chunk)
      comments += parsed.comments
      rejects += parsed.rejects
      flags += parsed.flags
    }
    let file = reader.files[0]
    messages = file.diagnostics.map(\.description)
    isPlain = file.compression == nil && file.sheet == nil
    // What came before a refusal counts for nothing, and how much that was depends on the pieces.
    if file.status == .input { (comments, rejects, flags) = ([], [], []) }
  }
}

/// Bytes in pieces of one size.
private final class PieceSource: ByteSource {
  private let bytes: [UInt8]
  private let size: Int
  private var position = 0
  let isReady = true
  let hasChanged = false

  init(_ bytes: [UInt8], size: Int) {
    self.bytes = bytes
    self.size = size
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
    let count = min(size, buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}
