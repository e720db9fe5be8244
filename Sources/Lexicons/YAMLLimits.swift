import FeedbackModel

/// What a YAML file of a lexicon may not hold, looked for before a parser reads it.
///
/// Anchors, aliases and tags have no use in these files and are how small files become large ones
/// in memory; deep nesting exhausts the stack of any recursive reader.
struct YAMLLimits {
  static let maximumDepth = 32
  private static let maximumIndentation = 128

  let path: String
  /// Bytes.
  let maximumSize: Int
  private var line = 1
  private var column = 0
  private var depth = 0
  /// Block indicators (`- - -`) at the start of this line.
  private var indicators = 0
  private var isIndentation = true
  /// Whether a value may start here.
  private var startsValue = true
  private var quote: Unicode.Scalar?
  /// Spaces before this line's text, and before that of the line that opened a block of text.
  private var indentation = 0
  private var block: Int?
  private var isComment = false

  init(path: String, maximumSize: Int = 1 << 20) {
    self.path = path
    self.maximumSize = maximumSize
  }

  /// The bytes as text.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` with the place of the first thing that is refused.
  func text(of bytes: [UInt8]) throws(Diagnostic) -> String {
    guard bytes.count <= maximumSize else {
      throw Diagnostic(
        .error, code: "LEXICON_YAML", at: SourceLocation(file: path),
        "this file has more than \(maximumSize) bytes", remedy: "split it")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(
        .error, code: "LEXICON_ENCODING", at: SourceLocation(file: path, line: 1, column: 1),
        "this file is not UTF-8", remedy: "save it as UTF-8")
    }
    var scan = self
    for scalar in text.unicodeScalars { try scan.read(scalar) }
    return text
  }

  private mutating func read(_ scalar: Unicode.Scalar) throws(Diagnostic) {
    column += 1
    if scalar == "\n" { return startLine() }
    if isComment { return }
    if isIndentation && scalar != " " { enterLine() }
    if isComment { return }
    if let open = quote {
      if scalar == open { quote = nil }
      return
    }
    switch scalar {
    case " ", "\t": try indent()
    case "\"", "'":
      if startsValue { quote = scalar }
      settle()
    case "#": if startsValue || isIndentation { isComment = true }
    case "[", "{":
      if startsValue { try open() }
      startsValue = true
      isIndentation = false
    case "]", "}":
      depth = max(0, depth - 1)
      startsValue = false
    case "-", "?": try indicate()
    case "|", ">":
      if startsValue { block = indentation }
      settle()
    case ",", ":":
      startsValue = true
      isIndentation = false
    case "&", "*", "!":
      if startsValue { throw refusal("anchors, aliases and tags are not read", "write the value") }
    default: settle()
    }
  }

  /// The first letter of a line: text of a block goes on as long as it is indented more.
  private mutating func enterLine() {
    indentation = column - 1
    guard let open = block else { return }
    if indentation > open { isComment = true } else { block = nil }
  }

  private mutating func startLine() {
    line += 1
    column = 0
    indicators = 0
    isIndentation = true
    startsValue = true
    isComment = false
  }

  /// A plain value goes on: nothing in it is an indicator until the next separator.
  private mutating func settle() {
    startsValue = false
    isIndentation = false
  }

  private mutating func indent() throws(Diagnostic) {
    guard isIndentation, column > Self.maximumIndentation else { return }
    throw refusal("this line is indented too far", "nest less deeply")
  }

  private mutating func open() throws(Diagnostic) {
    depth += 1
    if depth > Self.maximumDepth {
      throw refusal("lists are nested too deeply", "nest less deeply")
    }
  }

  private mutating func indicate() throws(Diagnostic) {
    guard startsValue, quote == nil else { return }
    indicators += 1
    if indicators > Self.maximumDepth {
      throw refusal("lists are nested too deeply", "nest less deeply")
    }
  }

  private func refusal(_ problem: String, _ remedy: String) -> Diagnostic {
    Diagnostic(
      .error, code: "LEXICON_YAML",
      at: SourceLocation(file: path, line: line, column: column), problem, remedy: remedy)
  }
}
