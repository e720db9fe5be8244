/// Decides which field a column's name stands for: the user's word first, then the table's.
struct ColumnResolver: Sendable {
  let names: FieldNames
  let map: FieldMap

  init(_ options: InputOptions) {
    names = options.fieldNames
    map = options.fieldMap
  }

  /// The field of a name and its rank, 0 for one that the user has mapped; nil for an attribute.
  func match(_ name: some StringProtocol) -> FieldNames.Match? {
    if let field = map.field(of: name) { return FieldNames.Match(field: field, rank: 0) }
    guard let match = names.match(name), map.columns[match.field] == nil else { return nil }
    return match
  }

  /// Gives every field to the column whose name ranks first.
  ///
  /// - Returns: The columns, and for each field the places of all columns that could carry it,
  ///   best first, those of equal rank from left to right.
  func columns(
    _ names: [String]
  ) -> (columns: [Column], candidates: [Field: [(index: Int, rank: Int)]]) {
    var candidates: [Field: [(index: Int, rank: Int)]] = [:]
    for (index, name) in names.enumerated() {
      guard let match = match(name) else { continue }
      candidates[match.field, default: []].append((index, match.rank))
    }
    candidates = candidates.mapValues { $0.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) } }
    var columns = names.map { Column(name: $0) }
    for (field, places) in candidates { columns[places[0].index].field = field }
    return (columns, candidates)
  }
}
