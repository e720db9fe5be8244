/// A way in which a comment's text was damaged or disguised before it was read.
package enum RepairKind: UInt8, Sendable, CaseIterable {
  /// UTF-8 that was read as an 8-bit encoding (`Ã±` for `ñ`).
  case mojibake
  /// A character reference of HTML (`&ntilde;`).
  case entity
  /// A tag or comment of HTML.
  case tag
  /// A word whose letters come from two scripts that look alike.
  case homoglyph
  /// Signs typed in the order in which they are seen, or one that looks like another.
  case visualOrder
  /// One character for two letters (`ǆ`).
  case digraph
  /// A word that was drawn out (`malooo`).
  case elongation
  /// A short form of the language's list (`xq` for `porque`).
  case shorthand

  /// What reports and explanations call it.
  package var name: String {
    switch self {
    case .mojibake: "mojibake"
    case .entity: "entity"
    case .tag: "tag"
    case .homoglyph: "homoglyph"
    case .visualOrder: "visual_order"
    case .digraph: "digraph"
    case .elongation: "elongation"
    case .shorthand: "shorthand"
    }
  }
}

/// How often each repair was made.
package struct RepairCounts: Sendable, Equatable {
  private var counts = [Int](repeating: 0, count: RepairKind.allCases.count)

  package init() {}

  package subscript(kind: RepairKind) -> Int {
    get { counts[Int(kind.rawValue)] }
    set { counts[Int(kind.rawValue)] = newValue }
  }

  package static func += (total: inout RepairCounts, part: RepairCounts) {
    for index in total.counts.indices { total.counts[index] += part.counts[index] }
  }
}
