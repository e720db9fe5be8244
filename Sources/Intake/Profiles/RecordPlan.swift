/// What is known about all records of a file beyond the names of its fields.
package struct RecordPlan: Sendable, Equatable {
  /// The export's profile; nil where no program is recognised.
  package var profile: ExportProfile?
  package var dates = DateReading()
  /// The open questions, in the order of the file; each answer is a comment.
  package var questions: [String] = []

  package init() {}
}
