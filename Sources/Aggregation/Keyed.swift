/// Values by a name that users wrote, independent of the order in which the names came.
///
/// Swift's strings are equal when they are canonically equivalent, so "teléfono" typed composed
/// and decomposed share one row, as a reader expects. A dictionary would keep whichever spelling
/// came first; this container keeps the one whose UTF-8 is first, so that order never shows.
package struct Keyed<Value: Mergeable & Sendable & Equatable>: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var key: String
    package var value: Value
  }

  private var entries: [String: Entry] = [:]

  package init() {}

  package var count: Int { entries.count }

  /// The rows in the order of their keys' UTF-8 bytes.
  package var sorted: [Entry] { entries.values.sorted { precedes($0.key, $1.key) } }

  package subscript(key: String) -> Value? { entries[key]?.value }

  /// Changes the value of `key` in place; a new key starts with the empty value.
  package mutating func update(_ key: String, _ change: (inout Value) -> Void) {
    change(&entries[key, default: Entry(key: key, value: Value())].value)
    if let kept = entries[key]?.key, precedes(key, kept) { entries[key]?.key = key }
  }

  package mutating func merge(_ other: Keyed) {
    for entry in other.entries.values { update(entry.key) { $0.merge(entry.value) } }
  }
}

/// Whether `a` comes before `b` byte by byte: the order of all outputs, in every locale.
package func precedes(_ a: String, _ b: String) -> Bool {
  a.utf8.lexicographicallyPrecedes(b.utf8)
}
