package import FeedbackModel
import Foundation
import Glibc
import Intake

/// Lines of text for the commands that show one stage alone: each is a text, or an NDJSON record
/// with `text`.
///
/// Holds one block of input and the line that is not complete yet, never a line of more than
/// ``maximumLine`` bytes.
package final class LineReader {
  package enum Line: Equatable {
    /// In well-formed UTF-8, without the line end.
    case text([UInt8])
    /// A line that is left out, with its message.
    case tooLong(Diagnostic)
  }

  /// In bytes; a tagged record can be longer than the longest comment.
  package static let maximumLine = 64 << 20
  private static let blockSize = 1 << 16

  private let path: String
  private let descriptor: Int32
  private let isRaw: Bool
  private let block = UnsafeMutableRawBufferPointer.allocate(
    byteCount: LineReader.blockSize, alignment: 16)
  private var position = 0
  private var end = 0
  private var number = 0

  /// - Parameters:
  ///   - path: A file, or `-` for standard input.
  ///   - isRaw: Hands lines over as they are, without looking for `text` in them.
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the file cannot be opened.
  package init(path: String, isRaw: Bool = false) throws(Diagnostic) {
    self.path = path
    self.isRaw = isRaw
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      throw Diagnostic(
        .error, code: "CANNOT_OPEN", at: SourceLocation(file: path),
        "cannot open: \(String(cString: strerror(errno)))", remedy: "check the name")
    }
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
    block.deallocate()
  }

  /// The next line; nil at the end.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where reading fails.
  package func next() throws(Diagnostic) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasBytes = false
    while true {
      if position == end, try !fill() { break }
      hasBytes = true
      let rest = UnsafeRawBufferPointer(rebasing: block[position..<end])
        .bindMemory(to: UInt8.self)
      let feed = rest.index(of: 0x0A, from: 0)
      let part = UnsafeBufferPointer(rebasing: rest[..<(feed ?? rest.count)])
      isTooLong = isTooLong || line.count + part.count > Self.maximumLine
      if isTooLong { line = [] } else { line.append(contentsOf: part) }
      position += part.count
      if feed != nil {
        position += 1
        break
      }
    }
    guard hasBytes else { return nil }
    number += 1
    if isTooLong { return .tooLong(tooLong) }
    if line.last == 0x0D { line.removeLast() }
    return .text(text(of: line))
  }

  /// Reads a block; false at the end.
  private func fill() throws(Diagnostic) -> Bool {
    while true {
      let count = read(descriptor, block.baseAddress, block.count)
      if count >= 0 {
        (position, end) = (0, count)
        return count > 0
      }
      if errno == EINTR { continue }
      throw Diagnostic(
        .error, code: "CANNOT_READ", at: SourceLocation(file: path),
        "cannot read: \(String(cString: strerror(errno)))", remedy: "check that it is a file")
    }
  }

  private var tooLong: Diagnostic {
    Diagnostic(
      .error, code: "RECORD_TOO_LONG", at: SourceLocation(file: path, line: number, column: 1),
      "the line is longer than \(Self.maximumLine) bytes", remedy: "record rejected")
  }

  private func text(of line: [UInt8]) -> [UInt8] {
    if !isRaw, line.first == 0x7B,
      let record = try? JSONSerialization.jsonObject(with: escapingMarks(line)) as? [String: Any],
      let text = record["text"] as? String
    {
      return Array(text.utf8)
    }
    if line.withUnsafeBufferPointer({ firstMalformedUTF8(in: $0) }) == nil { return line }
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
