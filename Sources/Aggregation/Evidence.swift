/// The best quotes of one representative, theme and polarity: never more than `limit`.
///
/// The best of a union are among the best of its parts, so a merge loses nothing.
package struct Evidence: Sendable, Equatable {
  /// In the order of ``Quote/precedes(_:_:)``.
  package private(set) var quotes: [Quote] = []

  package init() {}

  /// Puts a quote in its place and drops what falls off the end.
  package mutating func insert(_ quote: Quote, limit: Int) {
    let index = quotes.firstIndex { Quote.precedes(quote, $0) } ?? quotes.endIndex
    guard index < limit else { return }
    quotes.insert(quote, at: index)
    shorten(to: limit)
  }

  package mutating func merge(_ other: Evidence, limit: Int) {
    shorten(to: limit)
    for quote in other.quotes { insert(quote, limit: limit) }
  }

  /// Whether a quote of this strength could still enter; spares making quotes that cannot.
  func admits(strength: Int64, limit: Int) -> Bool {
    if quotes.count < limit { return true }
    guard let last = quotes.last else { return false }
    return strength >= last.strength
  }

  package mutating func shorten(to limit: Int) {
    if quotes.count > limit { quotes.removeLast(quotes.count - limit) }
  }
}
