import Aggregation
import FeedbackModel

/// `report.json`: everything the other reports show and the counts behind it.
///
/// Keys stand in a fixed order and are never left out; rows are sorted by key; shares and scores
/// are fractions with at most six decimals; a figure that cannot be computed is `null`.
/// docs/report-files.md describes every key.
extension Report {
  /// The version of the format; it rises when a key changes its meaning or goes away.
  static let jsonVersion = 1

  package var json: [UInt8] {
    var out = ReportJSON(report: self)
    out.write()
    return out.writer.bytes
  }
}

private struct ReportJSON: ~Copyable {
  let report: Report
  var writer = JSONWriter()

  mutating func write() {
    object {
      $0.field("format", "glas-report")
      $0.field("version", Report.jsonVersion)
      $0.object("run") { $0.run() }
      $0.object("statistics") { $0.options() }
      $0.object("overall") { $0.group($0.report.statistics.overall) }
      $0.object("ranking") { $0.ranking() }
      $0.array("themes", $0.report.catalog.themes) { $0.catalogTheme($1) }
      $0.array("representatives", $0.report.statistics.representatives) {
        $0.representative($1, $0.report.tally.representatives[$1.id])
      }
      $0.writer.key("unattributed")
      $0.representative($0.report.statistics.unattributed, $0.report.tally.unattributed)
      $0.groups("months", $0.report.statistics.months)
      $0.groups("channels", $0.report.statistics.channels)
      $0.groups("languages", $0.report.statistics.languages)
      $0.array("signals", $0.report.signalCounts) { out, row in
        out.object {
          $0.field("signal", row.id)
          $0.field("name", $0.report.signalName(row.id))
          $0.field("comments", row.comments)
        }
      }
      $0.object("follow_up") { $0.followUp() }
    }
    writer.newline()
  }

  // MARK: - Parts

  private mutating func run() {
    let run = report.run
    field("tool_version", run.toolVersion)
    array("inputs", run.inputs) { out, input in
      out.object {
        $0.field("name", input.name)
        $0.field("sha256", input.sha256)
        $0.field("records", input.records)
      }
    }
    array("options", run.options) { out, option in
      out.object {
        $0.field("name", option.name)
        $0.field("value", option.value)
      }
    }
    array("lexicons", run.lexiconDigests) { $0.writer.value($1) }
    field("icu", run.icuVersion)
    field("unicode", run.unicodeVersion)
    object("counters") { $0.counters(run.counters) }
    writer.key("redacted")
    writer.value(report.options.redaction != nil)
  }

  private mutating func counters(_ counters: Counters) {
    field("read", counters.read)
    field("tagged", counters.tagged)
    field("untagged", counters.untagged)
    field("duplicate", counters.duplicate)
    field("filtered", counters.filtered)
    field("rejected", counters.rejected)
    field("bytes_read", counters.bytesRead)
  }

  private mutating func options() {
    number("z", report.statistics.options.z)
    field("minimum_sample", report.statistics.options.minimumSample)
    number("false_discovery_rate", report.statistics.options.falseDiscoveryRate)
  }

  private mutating func ranking() {
    array("worst", report.statistics.worst(.max)) { $0.writer.value($1.id) }
    array("best", report.statistics.best(.max)) { $0.writer.value($1.id) }
  }

  private mutating func catalogTheme(_ theme: ThemeCatalog.Theme) {
    let figures = report.statistics.overall.themes.first { $0.theme == theme.id }
    object {
      $0.field("theme", theme.id)
      $0.field("group", theme.group)
      $0.field("name", theme.name)
      $0.writer.key("figures")
      if let figures { $0.object { $0.figures(figures) } } else { $0.writer.null() }
    }
  }

  private mutating func groups(_ name: StaticString, _ rows: [GroupStatistics]) {
    array(name, rows) { out, row in
      out.object {
        $0.field("key", row.key)
        $0.group(row)
      }
    }
  }

  private mutating func group(_ statistics: GroupStatistics) {
    field("comments", statistics.group.comments)
    field("with_mention", statistics.group.withMention)
    object("overall") { $0.verdicts(statistics.group.overall) }
    net(statistics.net, isSmall: statistics.isSmallSample)
    array("themes", statistics.themes) { $0.theme($1) }
  }

  private mutating func representative(
    _ statistics: RepresentativeStatistics, _ tally: RepresentativeTally?
  ) {
    object {
      $0.representativeFields(statistics, tally)
    }
  }

  private mutating func representativeFields(
    _ statistics: RepresentativeStatistics, _ tally: RepresentativeTally?
  ) {
    field("id", statistics.id)
    field("name", statistics.name)
    field("comments", statistics.group.comments)
    field("with_mention", statistics.group.withMention)
    object("overall") { $0.verdicts(statistics.group.overall) }
    object("attributed") { $0.verdicts(statistics.attributed) }
    net(statistics.net, isSmall: statistics.isSmallSample)
    share("complaint_share", statistics.complaintShare)
    comparison(statistics.comparison)
    array("themes", statistics.themes) { $0.theme($1) }
    let evidence = (tally?.evidence ?? [:]).sorted { $0.key < $1.key }
    array("evidence", evidence) { out, row in
      out.object {
        $0.field("theme", row.key.theme)
        $0.field("polarity", row.key.polarity.rawValue)
        $0.array("quotes", row.value.quotes) { $0.quote($1) }
      }
    }
  }

  private mutating func followUp() {
    field("total", report.tally.followUp.total)
    array("items", report.tally.followUp.items) { out, item in
      out.object {
        $0.field("urgency", item.urgency)
        $0.array("signals", item.signals) { $0.writer.value($1) }
        $0.array("representatives", item.representatives) { $0.writer.value($1) }
        $0.writer.key("quote")
        $0.quote(item.quote)
      }
    }
  }

  private mutating func theme(_ theme: ThemeStatistics) {
    object {
      $0.field("theme", theme.theme)
      $0.figures(theme)
    }
  }

  private mutating func figures(_ theme: ThemeStatistics) {
    for polarity in Polarity.allCases {
      writer.key(named: polarity.rawValue)
      object {
        $0.field("comments", theme.cell[polarity].comments)
        $0.field("mentions", theme.cell[polarity].mentions)
        $0.number("strength", Double(theme.cell[polarity].strength) / 1000)
      }
    }
    field("both", theme.cell.both)
    net(theme.net, isSmall: theme.isSmallSample)
    share("complaint_share", theme.complaintShare)
    share("praise_share", theme.praiseShare)
    comparison(theme.comparison)
  }

  private mutating func verdicts(_ counts: OverallCounts) {
    field("complaint", counts.complaint)
    field("praise", counts.praise)
    field("mixed", counts.mixed)
    field("neutral", counts.neutral)
  }

  private mutating func net(_ net: NetScore, isSmall: Bool) {
    object("net") {
      $0.number("value", net.value)
      $0.interval(net.interval)
      $0.field("evaluated", net.evaluated)
      $0.writer.key("small_sample")
      $0.writer.value(isSmall)
    }
  }

  private mutating func share(_ name: StaticString, _ share: Share) {
    object(name) {
      $0.field("count", share.count)
      $0.field("total", share.total)
      $0.number("value", share.value)
      $0.interval(share.interval)
    }
  }

  private mutating func comparison(_ comparison: ShareComparison?) {
    writer.key("against_others")
    guard let comparison else { return writer.null() }
    object {
      $0.share("others", comparison.others)
      $0.number("difference", comparison.difference)
      $0.interval(comparison.interval)
      $0.number("p", comparison.pValue)
      $0.number("adjusted_p", comparison.adjustedPValue)
      $0.writer.key("clear")
      $0.writer.value(comparison.isClear)
    }
  }

  private mutating func quote(_ quote: Quote) {
    let shown = QuoteParts(quote, redaction: report.options.redaction)
    object {
      $0.field("comment", quote.comment)
      $0.field("before", shown.before)
      $0.field("marked", shown.marked)
      $0.field("after", shown.after)
      $0.number("strength", Double(quote.strength) / 1000)
      $0.field("date", quote.source.date)
      $0.field("channel", quote.source.channel)
      $0.field("language", quote.source.language)
      $0.field("script", quote.source.script)
    }
  }

  // MARK: - Grammar

  private mutating func object(_ body: (inout ReportJSON) -> Void) {
    writer.beginObject()
    body(&self)
    writer.endObject()
  }

  private mutating func object(_ name: StaticString, _ body: (inout ReportJSON) -> Void) {
    writer.key(name)
    object(body)
  }

  private mutating func array<Element>(
    _ name: StaticString, _ elements: [Element], _ body: (inout ReportJSON, Element) -> Void
  ) {
    writer.key(name)
    writer.beginArray()
    for element in elements { body(&self, element) }
    writer.endArray()
  }

  private mutating func field(_ name: StaticString, _ value: Int) {
    writer.key(name)
    writer.value(value)
  }

  private mutating func field(_ name: StaticString, _ value: String) {
    writer.key(name)
    writer.value(value)
  }

  private mutating func number(_ name: StaticString, _ value: Double?) {
    writer.key(name)
    if let value { writer.value(value, places: 6) } else { writer.null() }
  }

  private mutating func interval(_ interval: ClosedRange<Double>) {
    number("lower", interval.lowerBound)
    number("upper", interval.upperBound)
  }
}
