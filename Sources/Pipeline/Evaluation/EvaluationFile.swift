import Aggregation
package import FeedbackModel
import Foundation

/// An evaluation as a file that a later one can be compared with: figures by set, and the outcome of
/// every comment by its id, without its text.
package struct EvaluationFile: Sendable {
  /// What became of one comment.
  package struct Entry: Sendable, Equatable, Decodable {
    package var id: String
    package var right: Int
    package var wrong: Int
    package var missing: Int
    /// Whether the verdict is right; nil where gold has none.
    package var verdict: Bool?
  }

  package private(set) var entries: [Entry]

  package init(_ evaluation: GoldEvaluation) {
    entries = evaluation.outcomes.map { outcome in
      Entry(
        id: outcome.id, right: outcome.right.count, wrong: outcome.wrong.count,
        missing: outcome.missing.count, verdict: outcome.verdict?.isRight)
    }
  }

  private struct Format: Decodable {
    var format: String
    var comments: [Entry]
  }

  private static let format = "glas-evaluation"

  /// Reads what ``json(_:lexicon:)`` wrote.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where the bytes are no such file.
  package init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
    guard let file = try? JSONDecoder().decode(Format.self, from: Data(bytes)),
      file.format == Self.format
    else {
      throw Diagnostic(
        .error, code: "EVALUATION_FILE", at: SourceLocation(file: path),
        "this is no file of an evaluation", remedy: "give one that glas evaluate --json wrote")
    }
    entries = file.comments
  }

  /// The evaluation as JSON.
  package static func json(_ evaluation: GoldEvaluation, lexicon digest: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("format")
    writer.value(format)
    writer.key("version")
    writer.value(1)
    writer.key("lexicon")
    writer.value(digest)
    writer.key("sets")
    writer.beginArray()
    for group in evaluation.groups { write(group, to: &writer) }
    writer.endArray()
    writer.key("comments")
    writer.beginArray()
    for entry in EvaluationFile(evaluation).entries { write(entry, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  private static func write(_ group: GoldEvaluation.Group, to writer: inout JSONWriter) {
    let scores = group.scores
    writer.beginObject()
    writer.key("set")
    writer.value(group.name)
    writer.key("comments")
    writer.value(scores.comments)
    let figures: [(StaticString, Double?)] = [
      ("mention", Double(scores.withMention) / Double(max(scores.comments, 1))),
      ("accuracy", scores.verdicts.accuracy),
      ("decidedAccuracy", scores.verdicts.decidedAccuracy),
      ("macroF1", scores.verdicts.macroF1WithMajority),
      ("themePrecision", scores.themes.precision), ("themeRecall", scores.themes.recall),
      ("themeF1", scores.themes.f1), ("themeF1Low", scores.themeInterval?.lowerBound),
      ("themeF1High", scores.themeInterval?.upperBound),
      ("complaintRecall", scores.complaints.recall), ("polarityAccuracy", scores.polarity.value),
      ("peoplePrecision", scores.people.precision), ("peopleRecall", scores.people.recall),
      ("ownerPrecision", scores.owners.precision), ("ownerRecall", scores.owners.recall),
    ]
    for (name, value) in figures {
      guard let value else { continue }
      writer.key(name)
      writer.value(value)
    }
    writer.endObject()
  }

  private static func write(_ entry: Entry, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.value(entry.id)
    writer.key("right")
    writer.value(entry.right)
    writer.key("wrong")
    writer.value(entry.wrong)
    writer.key("missing")
    writer.value(entry.missing)
    if let verdict = entry.verdict {
      writer.key("verdict")
      writer.value(verdict)
    }
    writer.endObject()
  }
}
