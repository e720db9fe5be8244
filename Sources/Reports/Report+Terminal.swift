import Aggregation

/// The report for a terminal: representatives and themes, worst first.
extension Report {
  /// The name of the row for what no representative could be named for.
  static let nobody = "(nobody named)"

  /// The tables of representatives and themes.
  ///
  /// - Parameter isColoured: Whether net scores are painted; ask only for a terminal.
  /// - Returns: Text with `\n` at the end of every line.
  package func terminalText(isColoured: Bool) -> String {
    summaryLine + "\n" + representativeTable.render(isColoured: isColoured) + "\n"
      + themeTable.render(isColoured: isColoured)
  }

  private var summaryLine: String {
    let all = statistics.overall
    let mentioned = Share(count: all.group.withMention, total: all.group.comments)
    return "\(DisplayNumber.count(all.group.comments)) comments, "
      + "\(DisplayNumber.percent(mentioned.value)) with a theme, "
      + "net \(DisplayNumber.points(all.net.value)) "
      + "(\(DisplayNumber.pointsRange(all.net.interval)))\n"
  }

  private var representativeTable: TerminalTable {
    var table = TerminalTable([
      .init(title: "representative", alignment: .left, limit: 28),
      .init(title: "comments", alignment: .right), .init(title: "complain", alignment: .right),
      .init(title: "praise", alignment: .right), .init(title: "both", alignment: .right),
      .init(title: "net", alignment: .right), .init(title: "95%", alignment: .left),
      .init(title: "complaints about", alignment: .left, limit: 40),
    ])
    let sorted = statistics.representatives.sorted { a, b in
      a.net.interval.upperBound == b.net.interval.upperBound
        ? precedes(a.id, b.id) : a.net.interval.upperBound < b.net.interval.upperBound
    }
    for row in sorted { table.add(cells(row, name: row.name)) }
    if statistics.unattributed.group.comments > 0 {
      table.add(cells(statistics.unattributed, name: Self.nobody))
    }
    return table
  }

  private func cells(_ row: RepresentativeStatistics, name: String) -> [TerminalTable.Cell] {
    [
      .init(name), .init(DisplayNumber.count(row.group.comments)),
      .init(DisplayNumber.count(row.net.complaint)), .init(DisplayNumber.count(row.net.praise)),
      .init(DisplayNumber.count(row.net.mixed)), netCell(row.net, isSmall: row.isSmallSample),
      .init(row.net.value == nil ? "" : DisplayNumber.pointsRange(row.net.interval), .faint),
      .init(row.topComplaints(2).map { themeName($0.theme) }.joined(separator: ", ")),
    ]
  }

  private var themeTable: TerminalTable {
    var table = TerminalTable([
      .init(title: "theme", alignment: .left, limit: 28),
      .init(title: "complain", alignment: .right), .init(title: "share", alignment: .right),
      .init(title: "95%", alignment: .left), .init(title: "praise", alignment: .right),
      .init(title: "share", alignment: .right), .init(title: "net", alignment: .right),
    ])
    for row in statistics.overall.topComplaints(.max) + praisedOnly {
      table.add([
        .init(themeName(row.theme)), .init(DisplayNumber.count(row.cell.complaint.comments)),
        .init(DisplayNumber.percent(row.complaintShare.value)),
        .init(DisplayNumber.percentRange(row.complaintShare.interval), .faint),
        .init(DisplayNumber.count(row.cell.praise.comments)),
        .init(DisplayNumber.percent(row.praiseShare.value)),
        netCell(row.net, isSmall: row.isSmallSample),
      ])
    }
    return table
  }

  private var praisedOnly: [ThemeStatistics] {
    statistics.overall.topPraises(.max).filter { $0.cell.complaint.comments == 0 }
  }

  /// A small sample is faint and has a question mark, for terminals without colour.
  private func netCell(_ net: NetScore, isSmall: Bool) -> TerminalTable.Cell {
    guard let value = net.value else { return .init("") }
    if isSmall { return .init(DisplayNumber.points(value) + "?", .faint) }
    return .init(DisplayNumber.points(value), value < 0 ? .complaint : .praise)
  }
}
