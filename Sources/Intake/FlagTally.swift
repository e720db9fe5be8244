package import FeedbackModel

/// Counts the records of each file that were kept with a repair, and the rows that were left out.
package struct FlagTally: Sendable, Equatable {
  private struct Key: Hashable {
    var file: String
    var code: ProblemCode
  }

  private struct Count: Equatable {
    var records: Int
    /// Of the first of them.
    var line: Int
  }

  private var counts: [Key: Count] = [:]

  package init() {}

  package mutating func add(_ flags: [RecordFlag]) {
    for flag in flags {
      let key = Key(file: flag.origin.file, code: flag.code)
      counts[key, default: Count(records: 0, line: flag.origin.line)].records += 1
    }
  }

  package mutating func add(_ chunk: ParsedChunk) {
    add(chunk.flags)
    add(chunk.skipped)
  }

  package mutating func merge(_ other: FlagTally) {
    for (key, count) in other.counts {
      let known = counts[key]
      counts[key] = Count(
        records: count.records + (known?.records ?? 0),
        line: min(count.line, known?.line ?? .max))
    }
  }

  /// A warning a file and code, sorted by both.
  package var diagnostics: [Diagnostic] {
    counts.sorted { ($0.key.file, $0.key.code.rawValue) < ($1.key.file, $1.key.code.rawValue) }
      .map { key, count in
        Diagnostic(
          .warning, code: key.code.rawValue,
          at: SourceLocation(file: key.file, line: count.line),
          "\(count.records) \(count.records == 1 ? "record" : "records"): "
            + Self.meaning(of: key.code))
      }
  }

  private static func meaning(of code: ProblemCode) -> String {
    switch code {
    case .badUTF8: "bytes that are not UTF-8 became U+FFFD"
    case .recoded: "lines in another encoding than the file were read in theirs"
    case .loneSurrogate: "half of a surrogate pair became U+FFFD"
    case .badDate: "the date is no day that a comment can be of; kept without it"
    case .repeatedHeader: "the header once more; left out"
    case .footer: "a footer, no record; left out"
    case .superseded: "an earlier edition of another record; left out"
    default: "look at them"
    }
  }
}
