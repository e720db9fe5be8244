import FeedbackModel

/// Expands compressed bytes, a step at a time.
protocol Decompressor: AnyObject {
  /// Expands from `input` into `output` until one of them is used up.
  ///
  /// - Returns: The bytes taken and the bytes produced.
  /// - Throws: ``FeedbackModel/Diagnostic`` for damaged data or too great an expansion.
  func expand(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(Diagnostic) -> (taken: Int, produced: Int)
  /// - Throws: ``FeedbackModel/Diagnostic`` if the data ends early.
  func finish() throws(Diagnostic)
  /// Whether bytes followed the compressed data that are none.
  var hasTrailingGarbage: Bool { get }
}

/// The forms of compression, each known by its first bytes.
enum Compression: String, CaseIterable {
  case gzip
  case zstd

  var magic: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

  /// The ending of a file's name that promises this compression.
  var suffix: String { self == .gzip ? ".gz" : ".zst" }

  func makeDecompressor(file: String) throws(Diagnostic) -> any Decompressor {
    switch self {
    case .gzip: try GzipDecoder(file: file)
    case .zstd: try ZstdDecoder(file: file)
    }
  }
}

/// Refuses decompression bombs: more than 1,000 times the stored size after 100 MB.
struct ExpansionLimit {
  /// How much may be expanded before the ratio is looked at, in bytes.
  static let freeExpansion = 100 << 20
  /// The greatest ratio of expanded to stored bytes after that.
  static let maximumRatio = 1_000

  var inputBytes = 0
  var outputBytes = 0

  func check(file: String) throws(Diagnostic) {
    guard outputBytes > Self.freeExpansion, outputBytes / Self.maximumRatio > inputBytes else {
      return
    }
    throw Diagnostic(
      .error, code: ProblemCode.expansionLimit.rawValue, at: SourceLocation(file: file),
      "expands to more than \(Self.maximumRatio) times its size after \(Self.freeExpansion) bytes",
      remedy: "nothing of this file is used")
  }
}
