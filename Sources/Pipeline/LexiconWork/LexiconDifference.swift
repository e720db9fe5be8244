package import FeedbackModel
package import Lexicons

/// Which comments two versions of a lexicon tag differently, and by which entries.
package struct LexiconDifference {
  /// A tag that only one version gives, or that both give differently.
  package struct Change: Sendable, Equatable {
    /// The mention of the old version; nil for a gain.
    package var old: Mention?
    /// The mention of the new version; nil for a loss.
    package var new: Mention?

    package var name: String { old == nil ? "gained" : new == nil ? "lost" : "changed" }
  }

  /// How often an entry gave a tag that the other version does not give so.
  package struct Counts: Sendable, Equatable {
    package var gained = 0
    package var lost = 0
    package var changed = 0
  }

  package private(set) var byEntry: [String: Counts] = [:]
  package private(set) var comments = 0
  package private(set) var changedComments = 0
  private let old: CommentAnalyzer
  private let new: CommentAnalyzer

  package init(old: Lexicon, new: Lexicon) {
    self.old = CommentAnalyzer(lexicon: old)
    self.new = CommentAnalyzer(lexicon: new)
  }

  /// Tags a comment with both versions.
  ///
  /// - Returns: What differs, in text order.
  package mutating func add(_ comment: Comment) -> [Change] {
    let changes = Self.changes(
      from: old.analyze(comment).mentions, to: new.analyze(comment).mentions)
    comments += 1
    if !changes.isEmpty { changedComments += 1 }
    for change in changes { count(change) }
    return changes
  }

  private mutating func count(_ change: Change) {
    switch (change.old, change.new) {
    case (nil, let new?): byEntry[new.entry, default: Counts()].gained += 1
    case (let old?, nil): byEntry[old.entry, default: Counts()].lost += 1
    case (let old?, let new?):
      for entry in Set([old.entry, new.entry]) { byEntry[entry, default: Counts()].changed += 1 }
    case (nil, nil): break
    }
  }

  /// Mentions of one theme and polarity are the same tag, wherever they stand; of the others, those
  /// on the same words are one tag that changed.
  static func changes(from old: [Mention], to new: [Mention]) -> [Change] {
    var lost = old.filter { mention in !new.contains { isSame($0, mention) } }
    var changes: [Change] = []
    for mention in new where !old.contains(where: { isSame($0, mention) }) {
      if let index = lost.firstIndex(where: { $0.start < mention.end && mention.start < $0.end }) {
        changes.append(Change(old: lost.remove(at: index), new: mention))
      } else {
        changes.append(Change(new: mention))
      }
    }
    changes += lost.map { Change(old: $0) }
    return changes.sorted { place($0) < place($1) }
  }

  private static func isSame(_ a: Mention, _ b: Mention) -> Bool {
    a.theme == b.theme && a.polarity == b.polarity
  }

  private static func place(_ change: Change) -> Int {
    (change.new ?? change.old)?.start ?? 0
  }

  /// A line a change: comment, what happened, old tag and entry, new tag and entry, words.
  package static func line(_ id: String, _ change: Change) -> String {
    let cells =
      [escaped(id), change.name] + Self.cells(change.old) + Self.cells(change.new)
      + [escaped((change.new ?? change.old)?.text ?? "")]
    return cells.joined(separator: "\t") + "\n"
  }

  private static func cells(_ mention: Mention?) -> [String] {
    guard let mention else { return ["", ""] }
    return [mention.theme + LexiconTester.sign(mention.polarity), mention.entry]
  }

  /// A line an entry, those with the most changes first.
  package var table: String {
    var text = "entry\tgained\tlost\tchanged\n"
    let rows = byEntry.sorted { a, b in
      let (first, second) = (Self.sum(a.value), Self.sum(b.value))
      return first == second ? a.key < b.key : first > second
    }
    for (entry, counts) in rows {
      text += "\(entry)\t\(counts.gained)\t\(counts.lost)\t\(counts.changed)\n"
    }
    return text
  }

  private static func sum(_ counts: Counts) -> Int { counts.gained + counts.lost + counts.changed }
}
