import Aggregation
import FeedbackModel

extension Report {
  func headerHTML() throws -> String {
    let all = statistics.overall
    let counters = run.counters
    let model = Header(
      period: period, inputs: inputNames, version: run.toolVersion,
      rejected: counters.rejected == 0
        ? "" : "\(DisplayNumber.count(counters.rejected)) records were rejected",
      masking: options.redaction != nil
        ? "Personal data in quotes is masked." : "Personal data in quotes is NOT masked.",
      tiles: tiles,
      bar: try HTMLTemplate(VerdictBarModel.template).render(
        VerdictBarModel(all.group.overall)),
      verdicts: verdicts(all.group.overall))
    return try HTMLTemplate(Header.template).render(model)
  }

  /// The months that the comments are of, first to last.
  private var period: String {
    let months = statistics.months.map(\.key).filter { $0 != Tally.undated }
    guard let first = months.first, let last = months.last else { return "No dates" }
    return first == last ? monthName(first) : "\(monthName(first)) to \(monthName(last))"
  }

  private var inputNames: String {
    let names = run.inputs.map { $0.name }
    if names.count <= 3 { return names.joined(separator: ", ") }
    return names.prefix(2).joined(separator: ", ") + " and \(names.count - 2) more files"
  }

  private var tiles: [Header.Tile] {
    let all = statistics.overall
    let total = all.group.comments
    let mentioned = Share(count: all.group.withMention, total: total)
    let evaluated = statistics.representatives.filter { $0.net.evaluated > 0 }
    let unattributed = Share(count: statistics.unattributed.group.comments, total: total)
    return [
      .init(
        value: DisplayNumber.count(total), name: "comments",
        note: "\(DisplayNumber.percent(mentioned.value)) with at least one theme"),
      .init(
        value: DisplayNumber.points(all.net.value), name: "net score",
        note: all.net.value == nil
          ? "nothing to judge by" : "95%: \(DisplayNumber.pointsRange(all.net.interval))"),
      .init(
        value: DisplayNumber.count(statistics.representatives.count), name: "representatives",
        note: "\(evaluated.filter(\.isSmallSample).count) with a small sample"),
      .init(
        value: DisplayNumber.count(statistics.unattributed.group.comments), name: "nobody named",
        note: "\(DisplayNumber.percent(unattributed.value)) of comments, in whole or in part"),
      .init(
        value: DisplayNumber.count(all.themes.count), name: "themes",
        note: "of \(catalog.themes.count) are mentioned"),
      .init(
        value: DisplayNumber.count(statistics.languages.count), name: "languages",
        note: topLanguages),
    ]
  }

  private var topLanguages: String {
    let sorted = statistics.languages.sorted { a, b in
      a.group.comments == b.group.comments
        ? precedes(a.key, b.key) : a.group.comments > b.group.comments
    }
    return sorted.prefix(3).map { languageName($0.key) }.joined(separator: ", ")
  }

  private func verdicts(_ counts: OverallCounts) -> [Header.Verdict] {
    let rows = [
      (counts.complaint, "complaint", "complaint"), (counts.mixed, "mixed", "mixed"),
      (counts.neutral, "neutral", "no opinion"), (counts.praise, "praise", "praise"),
    ]
    return rows.map { count, fill, name in
      let share = Share(count: count, total: counts.total)
      return .init(
        fill: fill, name: name, count: DisplayNumber.count(count),
        share: DisplayNumber.percent(share.value))
    }
  }
}

/// `March 2026` of `2026-03`.
func monthName(_ month: String) -> String {
  let parts = month.split(separator: "-")
  guard parts.count == 2, let number = Int(parts[1]), (1...12).contains(number) else {
    return month
  }
  return "\(monthNames[number - 1]) \(parts[0])"
}

let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

private struct Header: Sendable {
  struct Tile: Sendable {
    let value: String
    let name: String
    let note: String
  }

  struct Verdict: Sendable {
    let fill: String
    let name: String
    let count: String
    let share: String
  }

  let period: String
  let inputs: String
  let version: String
  let rejected: String
  let masking: String
  let tiles: [Tile]
  let bar: String
  let verdicts: [Verdict]

  static let template = """
    <header class="page">
    <h1>Customer feedback report</h1>
    <p class="facts"><b>{{period}}</b> · {{inputs}} · glas {{version}} · {{masking}} {{rejected}}</p>
    <ul class="tiles">{{#tiles}}
    <li><b>{{value}}</b> <span>{{name}}</span><small>{{note}}</small></li>{{/tiles}}
    </ul>
    <div class="verdicts">{{{bar}}}<ul class="key">{{#verdicts}}
    <li><i class="{{fill}}"></i>{{name}} {{share}} <small>{{count}}</small></li>{{/verdicts}}
    </ul></div>
    </header>
    """
}
