/// Decides what a column's name stands for: the user's word first, then the export's profile, then
/// the table of names.
struct ColumnResolver: Sendable {
  let names: FieldNames
  let map: FieldMap
  let profile: ExportProfile?

  /// What a name stands for.
  struct Match: Sendable, Equatable {
    var field: Field?
    var part: RecordPart?
    /// The lower one goes first among the names of one field; 0 for one that the user has mapped.
    var rank: Int
  }

  /// Ranks below this are the profile's.
  private static let profileRanks = 1000

  init(_ options: InputOptions, profile: ExportProfile? = nil) {
    names = options.fieldNames
    map = options.fieldMap
    self.profile = profile
  }

  /// What the name stands for; nil for an attribute.
  func match(_ name: some StringProtocol) -> Match? {
    if let field = map.field(of: name) { return Match(field: field, rank: 0) }
    if let profile {
      let folded = foldedName(name)
      if let match = match(folded, profile) { return match }
      if profile.isIgnored(folded) { return nil }
    }
    guard let match = names.match(name), map.columns[match.field] == nil,
      profile?.fields[match.field] == nil
    else { return nil }
    return Match(field: match.field, rank: Self.profileRanks + match.rank)
  }

  private func match(_ folded: String, _ profile: ExportProfile) -> Match? {
    for field in Field.allCases where map.columns[field] == nil {
      guard let names = profile.fields[field] else { continue }
      if let place = ExportProfile.place(of: folded, in: names) {
        return Match(field: field, rank: 1 + place)
      }
    }
    // The user's column for the text is all of the text.
    if map.columns[.text] == nil, ExportProfile.place(of: folded, in: profile.titles) != nil {
      return Match(part: .title, rank: 1)
    }
    if ExportProfile.place(of: folded, in: profile.editions) != nil {
      return Match(part: .edition, rank: 1)
    }
    return nil
  }

  /// Gives every field to the column whose name ranks first.
  ///
  /// - Returns: The columns, and for each field the places of all columns that could carry it,
  ///   best first, those of equal rank from left to right.
  func columns(
    _ names: [String]
  ) -> (columns: [Column], candidates: [Field: [(index: Int, rank: Int)]]) {
    var candidates: [Field: [(index: Int, rank: Int)]] = [:]
    var columns = names.map { Column(name: $0) }
    for (index, name) in names.enumerated() {
      guard let match = match(name) else { continue }
      columns[index].part = match.part
      guard let field = match.field else { continue }
      candidates[field, default: []].append((index, match.rank))
    }
    candidates = candidates.mapValues { $0.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) } }
    for (field, places) in candidates { columns[places[0].index].field = field }
    return (columns, candidates)
  }
}
