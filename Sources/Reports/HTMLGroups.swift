import Aggregation

extension Report {
  /// Channels and languages, most comments first.
  func groupsHTML() throws -> String {
    let model = Groups(
      tables: [
        try table("channel", statistics.channels) { $0.isEmpty ? "not stated" : $0 },
        try table("language", statistics.languages, languageName),
      ],
      language: catalog.language)
    return try HTMLTemplate(Groups.template).render(model)
  }

  private func table(
    _ key: String, _ rows: [GroupStatistics], _ name: (String) -> String
  ) throws -> Groups.Table {
    let rest = rows.count - Groups.limit
    return Groups.Table(
      title: "By \(key)", column: key == "channel" ? "Channel" : "Language",
      rows: try groupRows(rows, name),
      more: rest > 0 ? "\(DisplayNumber.count(rest)) more are in \(key)s.csv." : "")
  }

  private func groupRows(
    _ rows: [GroupStatistics], _ name: (String) -> String
  ) throws -> [Groups.Row] {
    let bar = try HTMLTemplate(VerdictBarModel.template)
    let sorted = rows.sorted { a, b in
      a.group.comments == b.group.comments
        ? precedes(a.key, b.key) : a.group.comments > b.group.comments
    }
    return sorted.prefix(Groups.limit).map { row in
      let names = { (themes: [ThemeStatistics]) in
        themes.map { themeName($0.theme) }.joined(separator: ", ")
      }
      return Groups.Row(
        name: name(row.key), comments: DisplayNumber.count(row.group.comments),
        bar: bar.render(VerdictBarModel(row.group.overall)),
        net: DisplayNumber.points(row.net.value),
        style: scaleClass(row.net.value) + (row.isSmallSample ? " few" : ""),
        interval: row.net.value == nil ? "" : DisplayNumber.pointsRange(row.net.interval),
        complaints: names(row.topComplaints(3)), praises: names(row.topPraises(3)))
    }
  }
}

private struct Groups: Sendable {
  /// Rows of a table; the others are in the CSV files.
  static let limit = 20

  struct Row: Sendable {
    let name: String
    let comments: String
    let bar: String
    let net: String
    let style: String
    let interval: String
    let complaints: String
    let praises: String
  }

  struct Table: Sendable {
    let title: String
    let column: String
    let rows: [Row]
    let more: String
  }

  let tables: [Table]
  let language: String

  static let template = """
    <section id="groups">
    {{#tables}}<h2>{{title}}</h2>
    <div class="scroll"><table class="list wide">
    <thead><tr><th scope="col">{{column}}</th><th scope="col" class="n">Comments</th>\
    <th scope="col" class="bars">Verdicts</th><th scope="col">Net</th><th scope="col">95%</th>\
    <th scope="col">Complaints about</th><th scope="col">Praise of</th></tr></thead>
    <tbody>{{#rows}}
    <tr><th scope="row">{{name}}</th><td class="n">{{comments}}</td><td>{{{bar}}}</td>\
    <td><b class="score {{style}}">{{net}}</b></td><td class="faint">{{interval}}</td>\
    <td lang="{{language}}">{{complaints}}</td><td lang="{{language}}">{{praises}}</td></tr>{{/rows}}
    </tbody></table></div><p class="note">{{more}}</p>{{/tables}}
    </section>
    """
}
