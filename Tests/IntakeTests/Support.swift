import FeedbackModel
import Foundation

@testable import Intake

/// Bytes in pieces of given sizes, as a slow pipe would deliver them.
final class PieceSource: ByteSource {
  private let bytes: [UInt8]
  private var sizes: [Int]
  private var position = 0
  /// Whether the source seems to wait for its writer between two pieces.
  private let pauses: Bool
  let hasChanged: Bool

  /// The last size repeats.
  init(_ bytes: [UInt8], sizes: [Int] = [1 << 20], pauses: Bool = false, hasChanged: Bool = false) {
    self.bytes = bytes
    self.sizes = sizes
    self.pauses = pauses
    self.hasChanged = hasChanged
  }

  var isReady: Bool { !pauses }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int {
    let size = sizes.count > 1 ? sizes.removeFirst() : sizes[0]
    let count = min(size, buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}

/// Everything that reading one input gives.
struct Reading: Equatable {
  var comments: [Comment] = []
  var rejects: [Reject] = []
  var flags: [RecordFlag] = []
  var skipped: [RecordFlag] = []
  var file: InputFile

  var texts: [String] { comments.map { String(decoding: $0.text, as: UTF8.self) } }
  var ids: [String] { comments.map(\.id) }
  /// The messages about the file and its rejects.
  var messages: [String] {
    file.diagnostics.map(\.description) + rejects.map(\.diagnostic.description)
  }
  /// The exit status that the input alone would give.
  var status: FeedbackModel.ExitStatus {
    rejects.isEmpty ? file.status : FeedbackModel.ExitStatus.worst(file.status, .rejects)
  }
}

func read(
  _ source: any ByteSource, name: String = "f.csv", options: InputOptions = InputOptions()
) throws -> Reading {
  let reader = InputReader(paths: [name], options: options) { _ throws(Diagnostic) in source }
  var reading = Reading(file: InputFile(path: name))
  var parser = RecordParser(options: options)
  while let chunk = try reader.next() {
    let parsed = parser.parse(chunk)
    reading.comments += parsed.comments
    reading.rejects += parsed.rejects
    reading.flags += parsed.flags
    reading.skipped += parsed.skipped
  }
  reading.file = reader.files[0]
  return reading
}

func read(
  _ text: String, name: String = "f.csv", options: InputOptions = InputOptions()
) throws -> Reading {
  try read(PieceSource(Array(text.utf8)), name: name, options: options)
}

func options(_ change: (inout InputOptions) -> Void) -> InputOptions {
  var options = InputOptions()
  change(&options)
  return options
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The root of the repository.
let repository = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// A folder of third parties' test suites beside the repository, which need not be there.
func suite(_ name: String) -> URL {
  repository.deletingLastPathComponent().appending(path: "shared/suites/\(name)")
}

func hasSuite(_ name: String) -> Bool {
  FileManager.default.fileExists(atPath: suite(name).path)
}

func bytes(of file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }

/// The names of `lexicons/shared/fields.tsv`.
func sharedFieldNames() throws -> FieldNames {
  let file = repository.appending(path: "lexicons/shared/fields.tsv")
  return try FieldNames(
    parsing: String(contentsOf: file, encoding: .utf8), file: "lexicons/shared/fields.tsv")
}

/// The letter pairs of `lexicons/shared/letters.tsv`.
func sharedLetters() throws -> LetterStatistics {
  let file = repository.appending(path: "lexicons/shared/letters.tsv")
  return try LetterStatistics(
    parsing: String(contentsOf: file, encoding: .utf8), file: "lexicons/shared/letters.tsv")
}
