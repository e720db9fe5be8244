import FeedbackModel

/// What one comment adds to a group: one count for each theme and polarity it mentions, however
/// often it does.
struct Contribution {
  var overall: OverallPolarity
  var hasMention: Bool
  /// In the order in which the comment first mentions them; few, so a linear search will do.
  private(set) var cells: [(theme: String, cell: ThemeCell)] = []

  /// Counts the mentions that concern the group, all of one comment.
  init(overall: OverallPolarity, mentions: [Mention]) {
    self.overall = overall
    hasMention = !mentions.isEmpty
    for mention in mentions { count(mention) }
    for index in cells.indices {
      let cell = cells[index].cell
      cells[index].cell.both = min(cell.complaint.comments, cell.praise.comments)
    }
  }

  /// The verdict of these mentions alone, without regard to the rest of the comment.
  var verdict: OverallPolarity {
    let complains = cells.contains { $0.cell.complaint.comments > 0 }
    let praises = cells.contains { $0.cell.praise.comments > 0 }
    switch (complains, praises) {
    case (true, true): return .mixed
    case (true, false): return .complaint
    case (false, true): return .praise
    case (false, false): return .neutral
    }
  }

  private mutating func count(_ mention: Mention) {
    let index = index(of: mention.theme)
    cells[index].cell[mention.polarity].comments = 1
    cells[index].cell[mention.polarity].mentions += 1
    cells[index].cell[mention.polarity].strength += thousandths(mention.strength)
  }

  private mutating func index(of theme: String) -> Int {
    if let index = cells.firstIndex(where: { $0.theme == theme }) { return index }
    cells.append((theme, ThemeCell()))
    return cells.count - 1
  }
}
