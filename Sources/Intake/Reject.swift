package import FeedbackModel

/// A record that was not read, as it goes into the reject file; it never holds the record's text.
package struct Reject: Sendable, Equatable {
  /// The record's file, number, first byte and length; `origin.line` is the record's first line.
  package var origin: RecordOrigin
  /// The physical line of the fault, from 1.
  package var line: Int
  /// The fault's column on that line, in Unicode scalars from 1.
  package var column: Int
  /// The name of the field at fault; nil where there is none.
  package var field: String?
  package var code: ProblemCode
  /// What is wrong: lower case, no full stop.
  package var reason: String
  /// Other problems of the same record, in the order found.
  package var also: [ProblemCode]

  package init(
    origin: RecordOrigin, line: Int, column: Int, field: String? = nil, code: ProblemCode,
    reason: String, also: [ProblemCode] = []
  ) {
    self.origin = origin
    self.line = line
    self.column = column
    self.field = field
    self.code = code
    self.reason = reason
    self.also = also
  }

  /// The message for standard error.
  package var diagnostic: Diagnostic {
    Diagnostic(
      .error, code: code.rawValue,
      at: SourceLocation(file: origin.file, line: line, column: column), reason,
      remedy: "record rejected")
  }

  /// Writes the reject as one line of NDJSON.
  ///
  /// - Parameters:
  ///   - run: The run's id.
  ///   - sha256: The source's digest in hexadecimal; nil where it is not known (a stream).
  ///   - writer: Where the line goes.
  package func write(run: String, sha256: String?, to writer: inout JSONWriter) {
    writer.beginObject()
    Self.writeSource(origin.file, run: run, sha256: sha256, to: &writer)
    writeFields(to: &writer)
    writer.endObject()
    writer.newline()
  }

  /// Writes the fields that all rejects of a source share, into an object that is open.
  package static func writeSource(
    _ source: String, run: String, sha256: String?, to writer: inout JSONWriter
  ) {
    writer.key("run")
    writer.value(run)
    writer.key("source")
    writer.value(source)
    if let sha256 {
      writer.key("sha256")
      writer.value(sha256)
    }
  }

  /// Writes the other fields.
  package func writeFields(to writer: inout JSONWriter) {
    writePlace(to: &writer)
    writer.key("code")
    writer.value(code.rawValue)
    writer.key("reason")
    writer.value(reason)
    if !also.isEmpty {
      writer.key("also")
      writer.beginArray()
      for code in also { writer.value(code.rawValue) }
      writer.endArray()
    }
  }

  private func writePlace(to writer: inout JSONWriter) {
    writer.key("record")
    writer.value(origin.record)
    writer.key("line")
    writer.value(line)
    writer.key("byte_offset")
    writer.value(origin.byteOffset)
    writer.key("byte_length")
    writer.value(origin.byteLength)
    writer.key("column")
    writer.value(column)
    if let field {
      writer.key("field")
      writer.value(field)
    }
  }
}

/// A record that was kept although something in it had to be repaired.
package struct RecordFlag: Sendable, Equatable {
  /// ``ProblemCode/badUTF8``, ``ProblemCode/loneSurrogate`` or ``ProblemCode/recoded``.
  package var code: ProblemCode
  package var origin: RecordOrigin
  /// The first byte at fault in the decompressed file, from 0; behind malformed UTF-8 in the same
  /// record it counts U+FFFD for what was malformed.
  package var byteOffset: Int

  package init(code: ProblemCode, origin: RecordOrigin, byteOffset: Int) {
    self.code = code
    self.origin = origin
    self.byteOffset = byteOffset
  }
}
