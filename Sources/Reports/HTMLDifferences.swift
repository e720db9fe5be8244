import Aggregation
import FeedbackModel

extension Report {
  /// Where a representative gets clearly more or fewer complaints than the others.
  func differencesHTML() throws -> String {
    let rows = clearDifferences
    let model = Differences(
      rows: rows.prefix(Differences.limit).map(differenceRow), isEmpty: rows.isEmpty,
      more: rows.count <= Differences.limit
        ? "" : "\(rows.count - Differences.limit) more are in report.json.",
      rate: decimal(statistics.options.falseDiscoveryRate * 100, places: 1) + "%",
      minimum: String(statistics.options.minimumSample), language: catalog.language)
    return try HTMLTemplate(Differences.template).render(model)
  }

  private typealias Difference = (
    representative: RepresentativeStatistics, theme: String, comparison: ShareComparison
  )

  /// Most certain first; ties by representative and theme.
  private var clearDifferences: [Difference] {
    let all = statistics.representatives.flatMap { row in
      row.themes.compactMap { theme -> Difference? in
        guard let comparison = theme.comparison, comparison.isClear else { return nil }
        return (row, theme.theme, comparison)
      }
    }
    return all.enumerated().sorted { a, b in
      let (x, y) = (a.element.comparison.pValue, b.element.comparison.pValue)
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
  }

  private func differenceRow(_ row: Difference) -> Differences.Row {
    let comparison = row.comparison
    let isMore = comparison.difference > 0
    return Differences.Row(
      name: row.representative.name, anchor: anchor(of: row.representative.id),
      theme: themeName(row.theme), direction: isMore ? "more" : "fewer",
      style: isMore ? "complaint" : "praise",
      own: DisplayNumber.percent(comparison.own.value),
      counts: "\(comparison.own.count) of \(DisplayNumber.count(comparison.own.total))",
      others: DisplayNumber.percent(comparison.others.value),
      difference: DisplayNumber.points(comparison.difference),
      interval: DisplayNumber.pointsRange(comparison.interval),
      probability: DisplayNumber.probability(comparison.adjustedPValue))
  }
}

private struct Differences: Sendable {
  static let limit = 14

  struct Row: Sendable {
    let name: String
    let anchor: String
    let theme: String
    let direction: String
    let style: String
    let own: String
    let counts: String
    let others: String
    let difference: String
    let interval: String
    let probability: String
  }

  let rows: [Row]
  let isEmpty: Bool
  let more: String
  let rate: String
  let minimum: String
  let language: String

  static let template = """
    <section id="differences">
    <h2>What sets representatives apart</h2>
    {{#isEmpty}}<p>No representative's share of complaints about a theme differs from the others' \
    by more than chance would explain.</p>{{/isEmpty}}{{^isEmpty}}
    <p>Shares of complaining comments that differ from those of all other representatives by more \
    than chance explains: about {{rate}} of the rows are expected to be false alarms. {{more}}</p>
    <div class="scroll"><table class="list">
    <thead><tr><th scope="col">Representative</th><th scope="col">Theme</th>\
    <th scope="col">Complaints</th><th scope="col" class="n">Own share</th>\
    <th scope="col" class="n">Others</th><th scope="col" class="n">Points apart</th>\
    <th scope="col">95%</th><th scope="col" class="n">Adjusted p</th></tr></thead>
    <tbody>{{#rows}}
    <tr><th scope="row"><a href="#{{anchor}}">{{name}}</a></th><td lang="{{language}}">{{theme}}</td>\
    <td class="word {{style}}">{{direction}}</td><td class="n">{{own}} <small>{{counts}}</small></td>\
    <td class="n">{{others}}</td><td class="n">{{difference}}</td><td class="faint">{{interval}}\
    </td><td class="n">{{probability}}</td></tr>{{/rows}}
    </tbody></table></div>{{/isEmpty}}
    </section>
    """
}
