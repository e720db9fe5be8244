package import FeedbackModel

/// Where the representative of a mention is taken from.
package enum AttributionMode: String, Sendable, CaseIterable {
  /// The record's column only; names in the text are left alone.
  case column
  /// Names in the text only.
  case text
  /// The text where it names somebody, the column elsewhere.
  case both
}

/// Who a comment speaks about.
package struct AttributionResult: Sendable, Equatable {
  /// The column's representative, then those named in the text in text order.
  package var representatives: [RepresentativeMatch] = []
  /// Names that may mean a representative; reported, never counted.
  package var possible: [RepresentativeMatch] = []
  /// For each evaluation the ids of those it is about: none, one, or several where their names are
  /// coordinated ("Jelena i Marko").
  package var owners: [[String]] = []

  /// Indices of evaluations that take a representative's name for a word (Joy, Luz, Vera); the
  /// caller drops them.
  package var misread: [Int] = []

  /// The representative of an evaluation; nil where it has none or several.
  package func representative(ofEvaluation index: Int) -> String? {
    owners[index].count == 1 ? owners[index][0] : nil
  }
}
