import Aggregation
import FeedbackModel

extension Report {
  private static let topCount = 6

  /// What customers complain about and praise most, with quotes, and the table of all themes.
  func themesHTML() throws -> String {
    let complaints = statistics.overall.topComplaints(Self.topCount)
    let praises = statistics.overall.topPraises(Self.topCount)
    let shares = complaints.map(\.complaintShare) + praises.map(\.praiseShare)
    let full = shares.map(\.interval.upperBound).max() ?? 1
    let model = Themes(
      complaints: try complaints.map { try topTheme($0, .complaint, full: full) },
      praises: try praises.map { try topTheme($0, .praise, full: full) },
      rows: catalog.themes.compactMap(themeRow), language: catalog.language)
    return try HTMLTemplate(Themes.template).render(model)
  }

  private func topTheme(
    _ theme: ThemeStatistics, _ polarity: Polarity, full: Double
  ) throws -> Themes.Top {
    let share = polarity == .complaint ? theme.complaintShare : theme.praiseShare
    let template = try HTMLTemplate(QuoteModel.template)
    let quotes = quotes(theme: theme.theme, polarity: polarity, limit: 2)
    return Themes.Top(
      theme: themeName(theme.theme), count: DisplayNumber.count(share.count),
      share: DisplayNumber.percent(share.value),
      interval: DisplayNumber.percentRange(share.interval),
      bar: try HTMLTemplate(BarModel.template).render(
        BarModel(share, full: full, fill: polarity)),
      quotes: quotes.map { template.render(QuoteModel($0, polarity, self)) }.joined())
  }

  private func themeRow(_ theme: ThemeCatalog.Theme) -> Themes.Row? {
    guard let figures = statistics.overall.themes.first(where: { $0.theme == theme.id }) else {
      return nil
    }
    let group = catalog.groups.first { $0.id == theme.group }?.name ?? theme.group
    return Themes.Row(
      group: group, theme: theme.name,
      complaint: DisplayNumber.count(figures.cell.complaint.comments),
      complaintShare: DisplayNumber.percent(figures.complaintShare.value),
      complaintInterval: DisplayNumber.percentRange(figures.complaintShare.interval),
      praise: DisplayNumber.count(figures.cell.praise.comments),
      praiseShare: DisplayNumber.percent(figures.praiseShare.value),
      praiseInterval: DisplayNumber.percentRange(figures.praiseShare.interval),
      mild: DisplayNumber.count(figures.cell.mild.comments),
      net: DisplayNumber.points(figures.net.value),
      style: scaleClass(figures.net.value) + (figures.isSmallSample ? " few" : ""))
  }
}

private struct Themes: Sendable {
  struct Top: Sendable {
    let theme: String
    let count: String
    let share: String
    let interval: String
    let bar: String
    let quotes: String
  }

  struct Row: Sendable {
    let group: String
    let theme: String
    let complaint: String
    let complaintShare: String
    let complaintInterval: String
    let praise: String
    let praiseShare: String
    let praiseInterval: String
    let mild: String
    let net: String
    let style: String
  }

  let complaints: [Top]
  let praises: [Top]
  let rows: [Row]
  let language: String

  private static let top = """
    <li><p class="theme"><b lang="{{language}}">{{theme}}</b> {{share}} \
    <small>{{interval}} · {{count}} comments</small></p>{{{bar}}}{{{quotes}}}</li>
    """

  static let template = """
    <section id="themes">
    <div class="halves">
    <div><h2>Most frequent complaints</h2>
    <p class="note">Share of all comments, with its 95% interval.</p>
    <ol class="top">{{#complaints}}\(top){{/complaints}}</ol></div>
    <div><h2>Most frequent praise</h2>
    <p class="note">Share of all comments, with its 95% interval.</p>
    <ol class="top">{{#praises}}\(top){{/praises}}</ol></div>
    </div>
    <details><summary>All themes</summary>
    <div class="scroll"><table class="list">
    <thead><tr><th scope="col">Group</th><th scope="col">Theme</th>\
    <th scope="col" class="n">Complain</th><th scope="col" class="n">Share</th>\
    <th scope="col">95%</th><th scope="col" class="n">Praise</th><th scope="col" class="n">Share</th>\
    <th scope="col">95%</th><th scope="col" class="n">Mild</th><th scope="col">Net</th></tr></thead>
    <tbody lang="{{language}}">{{#rows}}
    <tr><td class="faint">{{group}}</td><th scope="row">{{theme}}</th>\
    <td class="n">{{complaint}}</td><td class="n">{{complaintShare}}</td>\
    <td class="faint">{{complaintInterval}}</td><td class="n">{{praise}}</td>\
    <td class="n">{{praiseShare}}</td><td class="faint">{{praiseInterval}}</td>\
    <td class="n">{{mild}}</td><td><b class="score {{style}}">{{net}}</b></td></tr>{{/rows}}
    </tbody></table></div></details>
    </section>
    """
}
