import FeedbackModel

/// A comment that someone should answer, with what it asks for.
package struct FollowUpItem: Sendable, Equatable {
  /// The comment's id, source and words around the most urgent signal; its strength is 0.
  package var quote: Quote
  /// Ids, the most urgent first.
  package var signals: [String]
  /// That of the most urgent signal, from 1 to 3.
  package var urgency: Int
  /// Ids of the representatives that the comment names, as the record lists them.
  package var representatives: [String]

  package init(quote: Quote, signals: [String], urgency: Int, representatives: [String]) {
    self.quote = quote
    self.signals = signals
    self.urgency = urgency
    self.representatives = representatives
  }

  /// nil where no signal of the comment asks for anything.
  init?(_ tagged: TaggedComment) {
    guard let first = tagged.signals.max(by: { $0.urgency < $1.urgency }), first.urgency > 0 else {
      return nil
    }
    quote = Quote(first, of: tagged)
    signals = tagged.signals.map(\.id)
    urgency = first.urgency
    // A person may be named by the column and by the text.
    representatives = tagged.representatives.reduce(into: []) { ids, person in
      if !person.id.isEmpty && !ids.contains(person.id) { ids.append(person.id) }
    }
  }

  /// The total order of the list: more urgent, with more signals, later, then by id; the other
  /// fields only keep two records apart that carry the same id.
  package static func precedes(_ a: FollowUpItem, _ b: FollowUpItem) -> Bool {
    if a.urgency != b.urgency { return a.urgency > b.urgency }
    if a.signals.count != b.signals.count { return a.signals.count > b.signals.count }
    let (first, second) = (a.quote.source.date, b.quote.source.date)
    if first != second { return Aggregation.precedes(second, first) }
    if a.quote != b.quote { return Quote.follows(a.quote, b.quote) }
    let key = { (item: FollowUpItem) in
      (item.signals + item.representatives).joined(separator: "\u{0}")
    }
    return Aggregation.precedes(key(a), key(b))
  }
}

/// The comments to follow up: all are counted, the first of them kept.
///
/// The first of a union are among the first of its parts, so a merge loses nothing that it shows.
package struct FollowUpList: Sendable, Equatable {
  /// The most that are kept: a tally must not grow with the number of comments.
  package static let limit = 500

  /// Comments with a signal that asks for something.
  package private(set) var total: Int
  /// In the order of ``FollowUpItem/precedes(_:_:)``.
  package private(set) var items: [FollowUpItem] = []

  package init(total: Int = 0) { self.total = total }

  /// Counts a comment, and keeps it where it is among the first.
  mutating func add(_ tagged: TaggedComment) {
    guard let item = FollowUpItem(tagged) else { return }
    total += 1
    insert(item)
  }

  /// Puts an item in its place and drops what falls off the end; does not count it.
  ///
  /// - Complexity: O(log n) comparisons, O(n) moves.
  package mutating func insert(_ item: FollowUpItem) {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if FollowUpItem.precedes(items[middle], item) { low = middle + 1 } else { high = middle }
    }
    guard low < Self.limit else { return }
    items.insert(item, at: low)
    if items.count > Self.limit { items.removeLast() }
  }

  package mutating func merge(_ other: FollowUpList) {
    total += other.total
    for item in other.items { insert(item) }
  }
}

/// How many comments give a signal.
package struct SignalCount: Sendable, Equatable, Mergeable {
  package var comments: Int

  package init(comments: Int) { self.comments = comments }
  package init() { self.init(comments: 0) }

  package mutating func merge(_ other: SignalCount) { comments += other.comments }
}
