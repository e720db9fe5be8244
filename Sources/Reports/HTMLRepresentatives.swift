import Aggregation
import FeedbackModel

extension Report {
  private static let rankedCount = 3

  /// The worst and the best, with what customers said.
  func rankingHTML() throws -> String {
    let worst = statistics.worst(Self.rankedCount)
    let best = statistics.best(Self.rankedCount)
    let model = Ranking(
      worst: try worst.map { try card($0, open: true) },
      best: try best.map { try card($0, open: true) },
      isEmpty: worst.isEmpty && best.isEmpty)
    return try HTMLTemplate(Ranking.template).render(model)
  }

  /// All others, folded away.
  func everyoneHTML() throws -> String {
    let shown = Set(
      (statistics.worst(Self.rankedCount) + statistics.best(Self.rankedCount)).map(\.id))
    let others = representativesByNet.filter { !shown.contains($0.id) }
    let cards = try others.map { try card($0, open: false) }
    if cards.isEmpty { return "" }
    return try HTMLTemplate(Everyone.template).render(Everyone(cards: cards))
  }

  private func card(_ row: RepresentativeStatistics, open: Bool) throws -> String {
    let model = Card(
      anchor: anchor(of: row.id), name: row.name, id: row.id,
      style: scaleClass(row.net.value) + (row.isSmallSample ? " few" : ""),
      net: DisplayNumber.points(row.net.value), facts: facts(row), standing: standing(row),
      complaints: try row.topComplaints(3).map { try cardTheme($0, .complaint, row) },
      praises: try row.topPraises(3).map { try cardTheme($0, .praise, row) },
      language: catalog.language)
    let template = open ? Card.open : Card.folded
    return try HTMLTemplate(template).render(model)
  }

  private func facts(_ row: RepresentativeStatistics) -> String {
    let net = row.net
    let counts =
      "\(DisplayNumber.count(row.group.comments)) comments: "
      + "\(net.complaint) complain, \(net.praise) praise, \(net.mixed) do both"
    if net.value == nil { return counts }
    return counts + " · 95%: \(DisplayNumber.pointsRange(net.interval))"
      + (row.isSmallSample ? " · small sample" : "")
  }

  private func standing(_ row: RepresentativeStatistics) -> String {
    guard let comparison = row.comparison else { return "Too few comments to compare." }
    let shares =
      "\(DisplayNumber.percent(comparison.own.value)) of comments complain, "
      + "\(DisplayNumber.percent(comparison.others.value)) of the others'"
    if !comparison.isClear { return shares + ": no clear difference." }
    return shares + (comparison.difference > 0 ? ": clearly more." : ": clearly fewer.")
  }

  private func cardTheme(
    _ theme: ThemeStatistics, _ polarity: Polarity, _ row: RepresentativeStatistics
  ) throws -> Card.Theme {
    let quotes = quotes(of: row.id, theme: theme.theme, polarity: polarity, limit: 1)
    let share = polarity == .complaint ? theme.complaintShare : theme.praiseShare
    let template = try HTMLTemplate(QuoteModel.template)
    return Card.Theme(
      theme: themeName(theme.theme), count: DisplayNumber.count(share.count),
      share: DisplayNumber.percent(share.value),
      mark: isClearlyMore(theme, polarity) ? "clearly more than others" : "",
      quotes: quotes.map { template.render(QuoteModel($0, polarity, self)) }.joined())
  }

  private func isClearlyMore(_ theme: ThemeStatistics, _ polarity: Polarity) -> Bool {
    guard polarity == .complaint, let comparison = theme.comparison else { return false }
    return comparison.isClear && comparison.difference > 0
  }
}

private struct Card: Sendable {
  struct Theme: Sendable {
    let theme: String
    let count: String
    let share: String
    let mark: String
    let quotes: String
  }

  let anchor: String
  let name: String
  let id: String
  let style: String
  let net: String
  let facts: String
  let standing: String
  let complaints: [Theme]
  let praises: [Theme]
  let language: String

  private static let head = """
    <b class="score {{style}}">{{net}}</b><span class="who">{{name}}</span> <small>{{id}}</small>
    """

  private static let themes = """
    <li><p class="theme"><b lang="{{language}}">{{theme}}</b> <small>{{count}} comments, {{share}}</small> \
    <em>{{mark}}</em></p>{{{quotes}}}</li>
    """

  private static let body = """
    <p class="facts">{{facts}}<br>{{standing}}</p>
    <div class="sides"><div><h4>Complaints</h4><ul>{{#complaints}}\(themes){{/complaints}}\
    {{^complaints}}<li class="faint">none</li>{{/complaints}}</ul></div>
    <div><h4>Praise</h4><ul>{{#praises}}\(themes){{/praises}}\
    {{^praises}}<li class="faint">none</li>{{/praises}}</ul></div></div>
    """

  static let open = """
    <article class="card" id="{{anchor}}"><h3>\(head)</h3>\(body)</article>
    """

  static let folded = """
    <details class="card" id="{{anchor}}"><summary>\(head)<span class="aside">{{facts}}</span>\
    </summary>\(body)</details>
    """
}

private struct Ranking: Sendable {
  let worst: [String]
  let best: [String]
  let isEmpty: Bool

  static let template = """
    <section id="ranking">
    <div class="halves">
    <div><h2>Worst rated representatives</h2>
    <p class="note">Lowest net score, read cautiously: by the upper end of its interval.</p>
    {{#worst}}{{{.}}}{{/worst}}{{#isEmpty}}<p class="faint">Too few to rank.</p>{{/isEmpty}}</div>
    <div><h2>Best rated representatives</h2>
    <p class="note">Highest net score, read cautiously: by the lower end of its interval.</p>
    {{#best}}{{{.}}}{{/best}}{{#isEmpty}}<p class="faint">Too few to rank.</p>{{/isEmpty}}</div>
    </div>
    </section>
    """
}

private struct Everyone: Sendable {
  let cards: [String]

  static let template = """
    <section id="everyone">
    <h2>All other representatives</h2>
    {{#cards}}{{{.}}}{{/cards}}
    </section>
    """
}
