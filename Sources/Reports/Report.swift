package import Aggregation
import FeedbackModel

/// How reports are written.
package struct ReportOptions: Sendable, Equatable {
  /// What masks quotes; nil shows them as they are.
  package var redaction: Redaction? = Redaction()
  /// The names of languages by code; a code without one stands for itself.
  package var languageNames: [String: String] = [:]
  /// The signals in the order that reports show them, with their names.
  package var signals: [SignalName] = []
  package var csv = CSVDialect()

  package init() {}
}

/// A signal as reports call it.
package struct SignalName: Sendable, Equatable {
  package var id: String
  package var name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A file of a report: its name in the output folder and its content.
package struct ReportFile: Sendable, Equatable {
  package var name: String
  package var bytes: [UInt8]
}

/// Everything that the renderings of one run share. It computes no statistics.
package struct Report: Sendable {
  package let tally: Tally
  package let statistics: TallyStatistics
  package let catalog: ThemeCatalog
  package let run: RunDescription
  package let options: ReportOptions

  package init(
    tally: Tally, catalog: ThemeCatalog, run: RunDescription,
    statistics: StatisticsOptions = StatisticsOptions(), options: ReportOptions = ReportOptions()
  ) {
    self.tally = tally
    self.statistics = TallyStatistics(tally, options: statistics)
    self.catalog = catalog.including(tally.all.themes.keys)
    self.run = run
    self.options = options
  }

  func languageName(_ code: String) -> String { options.languageNames[code] ?? code }

  func signalName(_ id: String) -> String {
    options.signals.first { $0.id == id }?.name ?? id
  }

  /// The signals that comments give, in the order of the options; unknown ones last.
  var signalCounts: [(id: String, comments: Int)] {
    let counts = tally.signals.sorted.map { (id: $0.key, comments: $0.value.comments) }
    let order = options.signals.map(\.id)
    let known = order.compactMap { id in counts.first { $0.id == id } }
    return known + counts.filter { !order.contains($0.id) }
  }

  /// The name of a representative that a follow-up item names by id.
  func representativeName(_ id: String) -> String {
    let name = tally.representatives[id]?.name ?? ""
    return name.isEmpty ? id : name
  }

  func themeName(_ id: String) -> String {
    catalog.themes.first { $0.id == id }?.name ?? id
  }

  /// The best quotes of a theme over all representatives; a comment is quoted once, and so are
  /// words that several customers wrote alike.
  func quotes(theme: String, polarity: Polarity, limit: Int) -> [Quote] {
    let key = RepresentativeTally.EvidenceKey(theme: theme, polarity: polarity)
    let rows = tally.representatives.sorted.map(\.value) + [tally.unattributed]
    let all = rows.flatMap { $0.evidence[key]?.quotes ?? [] }.sorted(by: Quote.precedes)
    var comments = Set<String>()
    var texts = Set<[UInt8]>()
    let distinct = all.filter {
      let isNew = comments.insert($0.comment).inserted
      return texts.insert($0.text).inserted && isNew
    }
    return Array(distinct.prefix(limit))
  }

  func quotes(
    of representative: String, theme: String, polarity: Polarity, limit: Int
  ) -> [Quote] {
    let key = RepresentativeTally.EvidenceKey(theme: theme, polarity: polarity)
    let evidence = tally.representatives[representative]?.evidence[key]
    return Array((evidence?.quotes ?? []).prefix(limit))
  }
}

extension Report {
  package enum Format: String, Sendable, CaseIterable {
    case html, csv, json
  }

  /// Renders the files of the formats asked for; the same report always gives the same bytes.
  ///
  /// - Throws: As ``html()``.
  package func files(_ formats: Set<Format> = Set(Format.allCases)) throws -> [ReportFile] {
    var files: [ReportFile] = []
    if formats.contains(.html) { files.append(ReportFile(name: "report.html", bytes: try html())) }
    if formats.contains(.json) { files.append(ReportFile(name: "report.json", bytes: json)) }
    if formats.contains(.csv) { files += csvFiles }
    return files
  }
}
