import FeedbackModel
import Normalization

/// Tells records apart by id, so that no comment counts twice (failure-model.md 3.1).
struct RecordIdentity {
  enum Verdict {
    case new
    /// The same id with the same text: skipped and counted as a duplicate.
    case duplicate
    /// The same id with another text: rejected.
    case conflict
  }

  /// Hash of the id → hash of the text; 16 bytes a record.
  private var seen: [UInt64: UInt64] = [:]

  /// Notes a comment.
  mutating func check(_ comment: Comment) -> Verdict {
    let id = KeyHash.hash(Array(comment.id.utf8))
    let text = KeyHash.hash(comment.text)
    if let known = seen[id] { return known == text ? .duplicate : .conflict }
    seen[id] = text
    return .new
  }
}
