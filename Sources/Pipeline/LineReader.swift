package import FeedbackModel
import Foundation
import Glibc

/// Lines of text for the commands that show one stage alone: each is a text, or an NDJSON record
/// with `text`.
package struct LineReader {
  private let file: UnsafeMutablePointer<FILE>
  private var buffer: UnsafeMutablePointer<CChar>?
  private var capacity = 0
  private let isRaw: Bool

  /// - Parameters:
  ///   - path: A file, or `-` for standard input.
  ///   - isRaw: Hands lines over as they are, without looking for `text` in them.
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the file cannot be opened.
  package init(path: String, isRaw: Bool = false) throws(Diagnostic) {
    self.isRaw = isRaw
    guard let file = path == "-" ? fdopen(0, "r") : fopen(path, "re") else {
      throw Diagnostic(
        .error, code: "CANNOT_OPEN", at: SourceLocation(file: path),
        "cannot open: \(String(cString: strerror(errno)))", remedy: "check the name")
    }
    self.file = file
  }

  /// The next text, in well-formed UTF-8 and without its line end; nil at the end.
  package mutating func next() -> [UInt8]? {
    let count = getline(&buffer, &capacity, file)
    guard count >= 0, let buffer else {
      free(self.buffer)
      self.buffer = nil
      return nil
    }
    var line = UnsafeRawBufferPointer(start: buffer, count: count)[...]
    if line.last == 0x0A { line = line.dropLast() }
    if line.last == 0x0D { line = line.dropLast() }
    return text(of: Array(line))
  }

  private func text(of line: [UInt8]) -> [UInt8] {
    if !isRaw, line.first == 0x7B,
      let record = try? JSONSerialization.jsonObject(with: escapingMarks(line)) as? [String: Any],
      let text = record["text"] as? String
    {
      return Array(text.utf8)
    }
    if (try? UTF8Span(validating: line.span)) != nil { return line }
    return Array(String(decoding: line, as: UTF8.self).utf8)
  }

  /// The line with byte order marks as escapes: Foundation drops one that opens a string.
  private func escapingMarks(_ line: [UInt8]) -> Data {
    var data = Data(line)
    let mark = Data([0xEF, 0xBB, 0xBF])
    while let place = data.range(of: mark) {
      data.replaceSubrange(place, with: Data("\\ufeff".utf8))
    }
    return data
  }
}
