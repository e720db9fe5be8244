import Aggregation
import FeedbackModel

/// The CSV files; docs/report-files.md describes their columns.
extension Report {
  package var csvFiles: [ReportFile] {
    [
      ReportFile(name: "representatives.csv", bytes: representativesCSV),
      ReportFile(name: "themes.csv", bytes: themesCSV),
      ReportFile(name: "representative_theme.csv", bytes: representativeThemeCSV),
      ReportFile(name: "months.csv", bytes: groupsCSV("month", statistics.months)),
      ReportFile(name: "channels.csv", bytes: groupsCSV("channel", statistics.channels)),
      ReportFile(name: "languages.csv", bytes: groupsCSV("language", statistics.languages)),
      ReportFile(name: "signals.csv", bytes: signalsCSV),
      ReportFile(name: "followup.csv", bytes: followUpCSV),
    ]
  }

  /// One row for each representative; the last, without an id, is what nobody could be named for.
  private var representativesCSV: [UInt8] {
    table(
      ["representative", "name", "comments", "with_mention"] + Self.verdictNames + Self.netNames
        + Self.shareNames("complaint") + Self.comparisonNames
    ) { out in
      for row in statistics.representatives + [statistics.unattributed] {
        out.text(row.id)
        out.text(row.id.isEmpty ? Self.nobody : row.name)
        out.number(row.group.comments)
        out.number(row.group.withMention)
        out.verdicts(row.attributed)
        out.net(row.net, isSmall: row.isSmallSample)
        out.share(row.complaintShare)
        out.comparison(row.comparison)
        out.endRow()
      }
    }
  }

  /// One row for each theme of the catalog, over all comments.
  private var themesCSV: [UInt8] {
    table(
      ["group", "theme", "name"] + Self.cellNames + Self.netNames + Self.shareNames("complaint")
        + Self.shareNames("praise")
    ) { out in
      for theme in catalog.themes {
        let figures = statistics.overall.themes.first { $0.theme == theme.id }
        guard let figures else { continue }
        out.text(theme.group)
        out.text(theme.id)
        out.text(theme.name)
        out.cell(figures.cell)
        out.net(figures.net, isSmall: figures.isSmallSample)
        out.share(figures.complaintShare)
        out.share(figures.praiseShare)
        out.endRow()
      }
    }
  }

  /// One row for each representative and theme that is mentioned or compared.
  private var representativeThemeCSV: [UInt8] {
    table(
      ["representative", "name", "group", "theme"] + Self.cellNames + Self.netNames
        + Self.shareNames("complaint") + Self.comparisonNames
    ) { out in
      for row in statistics.representatives + [statistics.unattributed] {
        for theme in row.themes {
          out.text(row.id)
          out.text(row.id.isEmpty ? Self.nobody : row.name)
          out.text(catalog.themes.first { $0.id == theme.theme }?.group ?? "")
          out.text(theme.theme)
          out.cell(theme.cell)
          out.net(theme.net, isSmall: theme.isSmallSample)
          out.share(theme.complaintShare)
          out.comparison(theme.comparison)
          out.endRow()
        }
      }
    }
  }

  /// One row for each month, channel or language, with two columns for each theme.
  private func groupsCSV(_ key: String, _ rows: [GroupStatistics]) -> [UInt8] {
    let themes = catalog.themes.map(\.id)
    let columns = themes.flatMap { [$0 + "_complaint", $0 + "_praise"] }
    return table(
      [key, "comments", "with_mention"] + Self.verdictNames + Self.netNames + columns
    ) { out in
      for row in rows {
        out.text(row.key)
        out.number(row.group.comments)
        out.number(row.group.withMention)
        out.verdicts(row.group.overall)
        out.net(row.net, isSmall: row.isSmallSample)
        for theme in themes {
          out.number(row.group.themes[theme]?.complaint.comments ?? 0)
          out.number(row.group.themes[theme]?.praise.comments ?? 0)
        }
        out.endRow()
      }
    }
  }

  /// One row for each signal that a comment gives.
  private var signalsCSV: [UInt8] {
    table(["signal", "name", "comments"]) { out in
      for row in signalCounts {
        out.text(row.id)
        out.text(signalName(row.id))
        out.number(row.comments)
        out.endRow()
      }
    }
  }

  /// One row for each comment to follow up, the most urgent first.
  private var followUpCSV: [UInt8] {
    table([
      "comment", "date", "channel", "language", "representatives", "urgency", "signals", "excerpt",
    ]) { out in
      for item in tally.followUp.items {
        let quote = QuoteParts(item.quote, redaction: options.redaction)
        out.text(item.quote.comment)
        out.text(item.quote.source.date)
        out.text(item.quote.source.channel)
        out.text(item.quote.source.language)
        out.text(item.representatives.joined(separator: ";"))
        out.number(item.urgency)
        out.text(item.signals.joined(separator: ";"))
        out.text(displayed(quote.before + quote.marked + quote.after))
        out.endRow()
      }
    }
  }

  private func table(_ header: [String], _ body: (inout CSVWriter) -> Void) -> [UInt8] {
    var out = CSVWriter(options.csv)
    for name in header { out.text(name) }
    out.endRow()
    body(&out)
    return out.bytes
  }

  private static let verdictNames = ["complaint", "praise", "mixed", "neutral"]
  private static let netNames = ["evaluated", "net", "net_lower", "net_upper", "small_sample"]
  private static let cellNames = [
    "complaint_comments", "praise_comments", "mild_comments", "both_comments",
    "complaint_mentions", "praise_mentions", "mild_mentions",
  ]
  private static let comparisonNames = [
    "others_share", "difference", "difference_lower", "difference_upper", "adjusted_p", "clear",
  ]

  private static func shareNames(_ name: String) -> [String] {
    ["\(name)_share", "\(name)_share_lower", "\(name)_share_upper"]
  }
}

extension CSVWriter {
  fileprivate mutating func verdicts(_ counts: OverallCounts) {
    for count in [counts.complaint, counts.praise, counts.mixed, counts.neutral] { number(count) }
  }

  fileprivate mutating func cell(_ cell: ThemeCell) {
    let comments = [cell.complaint.comments, cell.praise.comments, cell.mild.comments, cell.both]
    let mentions = [cell.complaint.mentions, cell.praise.mentions, cell.mild.mentions]
    for count in comments + mentions { number(count) }
  }

  fileprivate mutating func net(_ net: NetScore, isSmall: Bool) {
    number(net.evaluated)
    fraction(net.value)
    fraction(net.value == nil ? nil : net.interval.lowerBound)
    fraction(net.value == nil ? nil : net.interval.upperBound)
    text(isSmall ? "yes" : "no")
  }

  fileprivate mutating func share(_ share: Share) {
    fraction(share.value)
    fraction(share.value == nil ? nil : share.interval.lowerBound)
    fraction(share.value == nil ? nil : share.interval.upperBound)
  }

  fileprivate mutating func comparison(_ comparison: ShareComparison?) {
    fraction(comparison?.others.value)
    fraction(comparison?.difference)
    fraction(comparison?.interval.lowerBound)
    fraction(comparison?.interval.upperBound)
    fraction(comparison?.adjustedPValue)
    text(comparison.map { $0.isClear ? "yes" : "no" } ?? "")
  }

  /// At most four decimals; empty where there is no figure.
  private mutating func fraction(_ value: Double?) {
    number(value.map { decimal($0, places: 4) } ?? "")
  }
}
