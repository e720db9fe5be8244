import FeedbackModel

/// What was found out about a file's encoding, and how.
package struct EncodingFinding: Sendable, Equatable {
  /// What the decision rests on.
  package enum Basis: String, Sendable {
    case named = "as told"
    case mark = "byte order mark"
    case ascii = "ASCII so far"
    case wellFormed = "well-formed UTF-8"
    case zeros = "zero bytes"
    case blocks = "letters of one block"
    case letters = "letter statistics"
    case mixed = "lines of two encodings"
    case unknown = "nothing fits"
  }

  package var encoding: TextEncoding
  package var basis: Basis
  /// The probability that the decision is right, as far as the basis can tell; 0...1.
  package var confidence: Double
  package var runnerUp: TextEncoding?
  /// The encoding of lines that are not UTF-8, in a file of UTF-8.
  package var fallback: TextEncoding?
  /// Whether lines that are not UTF-8 look like a Tamil font encoding from before Unicode.
  package var isLegacyFont = false

  package init(
    _ encoding: TextEncoding, _ basis: Basis, confidence: Double = 1,
    runnerUp: TextEncoding? = nil
  ) {
    self.encoding = encoding
    self.basis = basis
    self.confidence = confidence
    self.runnerUp = runnerUp
  }

  /// For people: `windows-1250 (letter statistics, confidence 0.99, else windows-1252)`.
  package var description: String {
    var text = "\(encoding.rawValue) (\(basis.rawValue)"
    if basis == .letters || basis == .mixed || basis == .blocks {
      text += ", confidence 0." + String(1000 + Int(min(0.999, confidence) * 1000)).dropFirst()
    }
    if let fallback { text += ", other lines \(fallback.rawValue)" }
    if let runnerUp { text += ", else \(runnerUp.rawValue)" }
    return text + ")"
  }

  /// Below this confidence the user is asked to look.
  private static let doubtful = 0.9

  /// The warning about a decision that may be wrong; nil where there is nothing to warn of.
  func doubt(in file: String) -> Diagnostic? {
    let location = SourceLocation(file: file)
    if isLegacyFont {
      return Diagnostic(
        .warning, code: ProblemCode.legacyFont.rawValue, at: location,
        "lines look like a Tamil font encoding from before Unicode (TSCII, TAB, TAM)",
        remedy: "such records are rejected; convert the file to Unicode")
    }
    if basis == .unknown {
      return Diagnostic(
        .warning, code: ProblemCode.unknownEncoding.rawValue, at: location,
        "the file is not UTF-8 and reads as no known encoding",
        remedy: "name its encoding with --encoding")
    }
    guard basis == .letters || basis == .mixed, confidence < Self.doubtful, let runnerUp else {
      return nil
    }
    let chosen = fallback ?? encoding
    return Diagnostic(
      .warning, code: ProblemCode.doubtfulEncoding.rawValue, at: location,
      "read as \(chosen.rawValue); it may as well be \(runnerUp.rawValue)",
      remedy: "name it with --encoding, or the language with --language")
  }
}
