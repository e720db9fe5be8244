import Aggregation
import FeedbackModel

extension Report {
  /// Representatives by themes; colour and number are the net score of each cell.
  func heatMapHTML() throws -> String {
    let rows = representativesByNet.map { row in
      mapRow(row, name: row.name, anchor: anchor(of: row.id), style: "")
    }
    let last = statistics.unattributed.group.comments > 0
    let model = HeatMap(
      language: catalog.language, groups: mapGroups, themes: mapThemes, all: allRow, rows: rows,
      unattributed: last
        ? [
          mapRow(statistics.unattributed, name: "Nobody named", anchor: "", style: "apart")
        ] : [],
      minimum: String(statistics.options.minimumSample), legend: HeatMap.legend)
    return try HTMLTemplate(HeatMap.template).render(model)
  }

  /// The place of a representative's card on the page.
  func anchor(of id: String) -> String {
    let index = statistics.representatives.firstIndex { $0.id == id }
    return index.map { "r\($0 + 1)" } ?? ""
  }

  private var mapGroups: [HeatMap.Group] {
    catalog.groups.compactMap { group in
      let count = catalog.themes.filter { $0.group == group.id }.count
      return count == 0 ? nil : .init(groupName: group.name, span: String(count))
    }
  }

  private var mapThemes: [HeatMap.Theme] {
    catalog.themes.enumerated().map { index, theme in
      .init(themeName: theme.name, edge: isFirstOfGroup(index) ? "first" : "")
    }
  }

  private func isFirstOfGroup(_ index: Int) -> Bool {
    index == 0 || catalog.themes[index].group != catalog.themes[index - 1].group
  }

  private func mapRow(
    _ row: RepresentativeStatistics, name: String, anchor: String, style: String
  ) -> HeatMap.Row {
    let themes = Dictionary(uniqueKeysWithValues: row.themes.map { ($0.theme, $0) })
    let name = name
    return HeatMap.Row(
      name: name, anchor: anchor, style: style, comments: DisplayNumber.count(row.group.comments),
      net: netCell(row.net, isSmall: row.isSmallSample, name: name),
      cells: catalog.themes.enumerated().map { index, theme in
        mapCell(themes[theme.id], theme, name, row.group.comments, isFirst: isFirstOfGroup(index))
      })
  }

  /// All comments, for comparison.
  private var allRow: HeatMap.Row {
    let all = statistics.overall
    let themes = Dictionary(uniqueKeysWithValues: all.themes.map { ($0.theme, $0) })
    return HeatMap.Row(
      name: "All comments", anchor: "", style: "all",
      comments: DisplayNumber.count(all.group.comments),
      net: netCell(all.net, isSmall: all.isSmallSample, name: "All comments"),
      cells: catalog.themes.enumerated().map { index, theme in
        mapCell(
          themes[theme.id], theme, "All comments", all.group.comments,
          isFirst: isFirstOfGroup(index))
      })
  }

  private func netCell(_ net: NetScore, isSmall: Bool, name: String) -> HeatMap.Cell {
    let title =
      net.value == nil
      ? "\(name): no opinion found"
      : "\(name): net score \(DisplayNumber.points(net.value)) "
        + "(95%: \(DisplayNumber.pointsRange(net.interval))); \(net.complaint) complain, "
        + "\(net.praise) praise, \(net.mixed) do both"
    return .init(
      text: net.value == nil ? "" : DisplayNumber.points(net.value),
      style: scaleClass(net.value) + (isSmall ? " few" : ""), title: title)
  }

  private func mapCell(
    _ figures: ThemeStatistics?, _ theme: ThemeCatalog.Theme, _ name: String, _ comments: Int,
    isFirst: Bool
  ) -> HeatMap.Cell {
    var style = isFirst ? "first " : ""
    let label = "\(name), \(theme.name)"
    guard let figures, figures.net.value != nil else {
      return .init(text: "", style: style + "none", title: "\(label): no opinion found")
    }
    style += scaleClass(figures.net.value) + (figures.isSmallSample ? " few" : "")
    let isMore = figures.comparison.map { $0.isClear && $0.difference > 0 } ?? false
    return .init(
      text: DisplayNumber.points(figures.net.value), style: style + (isMore ? " more" : ""),
      title: "\(label): \(sentence(figures, comments))")
  }

  private func sentence(_ figures: ThemeStatistics, _ comments: Int) -> String {
    let cell = figures.cell
    let counts =
      "net score \(DisplayNumber.points(figures.net.value)) "
      + "(95%: \(DisplayNumber.pointsRange(figures.net.interval))); of "
      + "\(DisplayNumber.count(comments)) comments \(cell.complaint.comments) complain, "
      + "\(cell.praise.comments) praise, \(cell.both) of them do both"
    guard let comparison = figures.comparison, comparison.isClear else { return counts }
    return counts + "; clearly \(comparison.difference > 0 ? "more" : "fewer") complaints ("
      + "\(DisplayNumber.percent(comparison.own.value)) against "
      + "\(DisplayNumber.percent(comparison.others.value)) of others)"
  }
}

struct HeatMap: Sendable {
  struct Group: Sendable {
    let groupName: String
    let span: String
  }

  struct Theme: Sendable {
    let themeName: String
    let edge: String
  }

  struct Cell: Sendable {
    let text: String
    let style: String
    let title: String
  }

  struct Row: Sendable {
    let name: String
    let anchor: String
    let style: String
    let comments: String
    let net: Cell
    let cells: [Cell]
  }

  struct Step: Sendable {
    let step: String
    let label: String
  }

  let language: String
  let groups: [Group]
  let themes: [Theme]
  let all: Row
  let rows: [Row]
  let unattributed: [Row]
  let minimum: String
  let legend: [Step]

  static let legend = [-0.9, -0.7, -0.4, -0.2, 0, 0.2, 0.4, 0.7, 0.9].map { score in
    let labels = [-0.9: "−100", 0: "0", 0.9: "+100"]
    return Step(step: scaleClass(score), label: labels[score] ?? "")
  }

  /// A row whose name is the given HTML.
  private static func row(_ name: String) -> String {
    """
    <tr class="{{style}}"><th scope="row" title="{{name}}">\(name)</th>\
    <td class="n">{{comments}}</td>\
    {{#net}}<td class="net {{style}}" title="{{title}}">{{text}}</td>{{/net}}\
    {{#cells}}<td class="{{style}}" title="{{title}}">{{text}}</td>{{/cells}}</tr>

    """
  }

  static let template = """
    <section id="map">
    <h2>Representatives by theme</h2>
    <p>Net score: praise minus complaint over all comments that judge, from −100 (all complain) to \
    +100 (all praise). Rows run from worst to best. Point at a cell for its counts.</p>
    <ul class="scale" aria-hidden="true">{{#legend}}<li class="{{step}}">{{label}}</li>{{/legend}}
    <li class="pair"><b class="c3 few">−60</b>fewer than {{minimum}} judge: take with care</li>
    <li class="pair"><b class="c3 more">−60</b>clearly more complaints than others get</li></ul>
    <div class="scroll" tabindex="0"><table class="map">
    <caption>Net score of each representative and theme</caption>
    <thead>
    <tr><th rowspan="2" scope="col" class="corner">Representative</th>\
    <th rowspan="2" scope="col" class="n"><span>Comments</span></th>\
    <th rowspan="2" scope="col" class="net"><span>All themes</span></th>\
    {{#groups}}<th colspan="{{span}}" scope="colgroup" class="group" lang="{{language}}">\
    {{groupName}}</th>{{/groups}}</tr>
    <tr>{{#themes}}<th scope="col" class="theme {{edge}}" lang="{{language}}"><span>{{themeName}}\
    </span></th>{{/themes}}</tr>
    </thead>
    <tbody>
    {{#all}}\(row("{{name}}")){{/all}}\
    {{#rows}}\(row("<a href=\"#{{anchor}}\">{{name}}</a>")){{/rows}}\
    {{#unattributed}}\(row("{{name}}")){{/unattributed}}
    </tbody>
    </table></div>
    </section>
    """
}
