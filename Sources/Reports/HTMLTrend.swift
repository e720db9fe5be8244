import Aggregation
import FeedbackModel

extension Report {
  /// Comments and net score by month, as two small charts over one axis.
  func trendHTML() throws -> String {
    let dated = statistics.months.filter { $0.key != Tally.undated }
    let undated = statistics.months.first { $0.key == Tally.undated }?.group.comments ?? 0
    let months = Array(dated.suffix(TrendChart.monthLimit))
    if months.isEmpty { return "" }
    let chart = TrendChart(months)
    let note =
      (undated == 0 ? "" : "\(DisplayNumber.count(undated)) comments have no date. ")
      + (dated.count > months.count ? "The last \(months.count) months are shown." : "")
    let model = Trend(
      note: note, height: decimal(TrendChart.height, places: 0),
      width: decimal(chart.width, places: 0), volume: chart.volume, net: chart.net,
      volumeTitle: title(months, "comments") { DisplayNumber.count($0.group.comments) },
      netTitle: title(months, "net score") { DisplayNumber.points($0.net.value) })
    return try HTMLTemplate(Trend.template).render(model)
  }

  private func title(
    _ months: [GroupStatistics], _ name: String, _ figure: (GroupStatistics) -> String
  ) -> String {
    name + " by month: "
      + months.map { "\($0.key) \(figure($0))" }.joined(separator: ", ")
  }
}

/// The places of bars, points and labels; x runs along the months, y downwards.
struct TrendChart: Sendable {
  static let monthLimit = 36
  static let height = 170.0
  private static let top = 10.0
  private static let bottom = 128.0
  private static let left = 40.0
  private static let right = 552.0

  struct Shape: Sendable {
    var style: String
    var x = "0"
    var y = "0"
    var width = "0"
    var height = "0"
    var tip = ""
  }

  struct Label: Sendable {
    var style: String
    var x: String
    var y: String
    var text: String
  }

  struct Chart: Sendable {
    var rectangles: [Shape] = []
    var points: [Shape] = []
    var path = ""
    var labels: [Label] = []
  }

  private(set) var volume = Chart()
  private(set) var net = Chart()
  let width = 560.0
  private let slot: Double

  init(_ months: [GroupStatistics]) {
    slot = (Self.right - Self.left) / Double(max(6, months.count))
    drawVolume(months)
    drawNet(months)
    let labels = monthLabels(months)
    volume.labels += labels
    net.labels += labels
  }

  private func center(_ index: Int) -> Double { Self.left + slot * (Double(index) + 0.5) }

  private mutating func drawVolume(_ months: [GroupStatistics]) {
    let most = months.map(\.group.comments).max() ?? 0
    let step = Self.niceStep(Double(max(1, most)) / 3)
    let scale = (Self.bottom - Self.top) / max(step, Double(most))
    for tick in stride(from: 0, through: Double(most), by: step) {
      volume.add(tick: DisplayNumber.count(Int(tick)), at: Self.bottom - tick * scale)
    }
    for (index, month) in months.enumerated() {
      let counts = month.group.overall
      var y = Self.bottom
      for (count, style) in [
        (counts.complaint, "complaint"), (counts.mixed, "mixed"), (counts.neutral, "neutral"),
        (counts.praise, "praise"),
      ] where count > 0 {
        let height = Double(count) * scale
        y -= height
        volume.rectangles.append(
          Shape(
            style: style, x: place(center(index) - slot * 0.36), y: place(y),
            width: place(slot * 0.72), height: place(height),
            tip: "\(month.key): \(DisplayNumber.count(count)) \(style)"))
      }
    }
  }

  private mutating func drawNet(_ months: [GroupStatistics]) {
    let judged = months.enumerated().filter { $0.element.net.value != nil }
    let bounds = judged.flatMap {
      [$0.element.net.interval.lowerBound, $0.element.net.interval.upperBound]
    }
    let reach = min(1, max(0.2, ((bounds.map(abs).max() ?? 0.2) * 10).rounded(.up) / 10))
    let middle = (Self.top + Self.bottom) / 2
    let scale = (Self.bottom - Self.top) / 2 / reach
    for tick in [-reach, 0, reach] {
      net.add(tick: DisplayNumber.points(tick), at: middle - tick * scale)
    }
    var isFirst = true
    for (index, month) in judged {
      let x = place(center(index))
      let y = middle - (month.net.value ?? 0) * scale
      let high = middle - month.net.interval.upperBound * scale
      let low = middle - month.net.interval.lowerBound * scale
      net.rectangles.append(
        Shape(
          style: "range", x: place(center(index) - 2), y: place(high), width: "4",
          height: place(low - high)))
      net.points.append(
        Shape(
          style: scaleClass(month.net.value), x: x, y: place(y),
          tip: "\(month.key): net score \(DisplayNumber.points(month.net.value)) "
            + "(95%: \(DisplayNumber.pointsRange(month.net.interval)))"))
      net.path += (isFirst ? "M" : "L") + x + " " + place(y)
      isFirst = false
    }
  }

  /// As many month names as there is room for, and the year under the first of each.
  private func monthLabels(_ months: [GroupStatistics]) -> [Label] {
    let every = max(1, Int((30 / slot).rounded(.up)))
    var labels: [Label] = []
    var year = ""
    for (index, month) in months.enumerated() {
      let parts = month.key.split(separator: "-").map(String.init)
      guard parts.count == 2, let number = Int(parts[1]) else { continue }
      let x = place(center(index))
      if index.isMultiple(of: every) {
        let name = String(monthNames[number - 1].prefix(3))
        labels.append(Label(style: "middle", x: x, y: "145", text: name))
      }
      if parts[0] != year {
        year = parts[0]
        labels.append(Label(style: "middle", x: x, y: "160", text: year))
      }
    }
    return labels
  }

  private func place(_ number: Double) -> String { decimal(number, places: 1) }

  /// 1, 2 or 5 times a power of ten, at least `least` and at least 1.
  private static func niceStep(_ least: Double) -> Double {
    var power = 1.0
    while power * 10 <= least { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least } ?? 10 * power
  }
}

extension TrendChart.Chart {
  fileprivate mutating func add(tick: String, at y: Double) {
    let place = decimal(y, places: 1)
    labels.append(.init(style: "end", x: "34", y: decimal(y + 3.5, places: 1), text: tick))
    rectangles.insert(
      .init(style: "grid", x: "40", y: place, width: "512", height: "1"), at: 0)
  }
}

private struct Trend: Sendable {
  let note: String
  let height: String
  let width: String
  let volume: TrendChart.Chart
  let net: TrendChart.Chart
  let volumeTitle: String
  let netTitle: String

  private static let shapes = """
    {{#rectangles}}<rect class="{{style}}" x="{{x}}" y="{{y}}" width="{{width}}" \
    height="{{height}}"><title>{{tip}}</title></rect>{{/rectangles}}<path d="{{path}}"/>\
    {{#points}}<circle class="{{style}}" cx="{{x}}" cy="{{y}}" r="4"><title>{{tip}}</title>\
    </circle>{{/points}}{{#labels}}<text class="{{style}}" x="{{x}}" y="{{y}}">{{text}}</text>\
    {{/labels}}
    """

  static let template = """
    <section id="trend">
    <h2>By month</h2>
    <p>{{note}}</p>
    <div class="halves">
    <figure><figcaption>Comments by verdict</figcaption>
    <svg class="chart" viewBox="0 0 {{width}} {{height}}" role="img" aria-label="{{volumeTitle}}">\
    {{#volume}}\(shapes){{/volume}}</svg></figure>
    <figure><figcaption>Net score and its 95% interval</figcaption>
    <svg class="chart" viewBox="0 0 {{width}} {{height}}" role="img" aria-label="{{netTitle}}">\
    {{#net}}\(shapes){{/net}}</svg></figure>
    </div>
    </section>
    """
}
