import FeedbackModel

/// The latest edition of every record that exports hold several editions of.
///
/// A review that was edited stands in its export once more, under the same id; only its latest
/// edition counts. Which that is, a first pass over the inputs tells.
package struct LatestEditions: Sendable {
  private struct Edition {
    var time: String
    var place: Place
  }

  private struct Place: Equatable {
    var file: String
    var record: Int
  }

  private var latest: [String: Edition] = [:]

  /// Knows of no editions.
  package init() {}

  /// Looks for editions in the inputs whose profile has them.
  ///
  /// - Parameters:
  ///   - paths: The inputs; only files can be read twice, streams are left out.
  ///   - options: How they are read.
  /// - Complexity: A pass over those inputs, 200 bytes a record; one read of every other.
  package init(_ paths: [String], options: InputOptions) {
    guard options.profiles.hasEditions else { return }
    for path in paths where path != "-" { collect(path, options) }
  }

  private mutating func collect(_ path: String, _ options: InputOptions) {
    // A pipe can be opened once: its writer goes away with us.
    guard FileSource.isRegular(path), let source = try? FileSource(path: path), source.isRegular
    else { return }
    var options = options
    options.computesDigest = false
    options.chunkSize = 1 << 16
    let reader = InputReader(paths: [path], options: options) { _ throws(Diagnostic) in source }
    var parser = RecordParser(options: options)
    // What is wrong with an input is said when it is read for good.
    while let chunk = try? reader.next() {
      guard chunk.plan.profile?.editions.isEmpty == false else { return }
      parser.forEachDraft(of: chunk) { add($0) }
    }
  }

  private mutating func add(_ draft: RecordDraft) {
    guard !draft.edition.isEmpty else { return }
    let place = Place(file: draft.comment.origin.file, record: draft.comment.origin.record)
    if let known = latest[draft.comment.id], isEarlier(draft.edition, known.time) { return }
    latest[draft.comment.id] = Edition(time: draft.edition, place: place)
  }

  /// Whether a later edition of the record is in the inputs.
  func isSuperseded(_ draft: RecordDraft) -> Bool {
    guard !latest.isEmpty, let known = latest[draft.comment.id], !draft.edition.isEmpty else {
      return false
    }
    let origin = draft.comment.origin
    return known.place != Place(file: origin.file, record: origin.record)
  }
}

/// Compares two times as numbers where they are some, otherwise as text in ISO 8601.
private func isEarlier(_ first: String, _ second: String) -> Bool {
  if let first = Int(first), let second = Int(second) { return first < second }
  return first < second
}
