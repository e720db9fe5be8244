package import Aggregation
import CICU
package import FeedbackModel
import Glibc
import Intake
import LanguageIdentification
package import Lexicons
package import Reports
import Store

/// Renders a run's tally and writes the reports with their manifest.
package struct ReportWriter {
  /// What masks personal data in quotes; nil shows them as they are.
  package var redaction: Redaction? = Redaction()
  private let lexicon: Lexicon
  private let version: String

  package init(lexicon: Lexicon, version: String) {
    self.lexicon = lexicon
    self.version = version
  }

  package func report(
    _ tally: Tally, outcome: RunOutcome, options: [(name: String, value: String)]
  ) -> Report {
    var reportOptions = ReportOptions()
    reportOptions.redaction = redaction
    for language in lexicon.languages {
      reportOptions.languageNames[language.id] = language.name
      for variant in language.variants { reportOptions.languageNames[variant.code] = variant.name }
    }
    reportOptions.signals = lexicon.signals.signals.map { SignalName(id: $0.id, name: $0.name) }
    let run = RunDescription(
      toolVersion: version,
      inputs: outcome.files.map {
        .init(name: $0.path, sha256: $0.sha256 ?? "", records: $0.records)
      },
      options: options.map { .init(name: $0.name, value: $0.value) },
      lexiconDigests: [lexicon.digest], icuVersion: Self.versions.icu,
      unicodeVersion: Self.versions.unicode, counters: outcome.counters)
    return Report(tally: tally, catalog: catalog, run: run, options: reportOptions)
  }

  private var catalog: ThemeCatalog {
    var groups: [ThemeCatalog.Group] = []
    for theme in lexicon.themes.themes where !groups.contains(where: { $0.id == theme.group }) {
      groups.append(.init(id: theme.group, name: capitalized(theme.group)))
    }
    return ThemeCatalog(
      groups: groups,
      themes: lexicon.themes.themes.map {
        .init(id: $0.id, group: $0.group, name: $0.names["en"] ?? $0.id)
      })
  }

  private func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  /// Versions of ICU, Unicode and CLDR, as `major.minor`.
  static let versions: (icu: String, unicode: String, cldr: String) = {
    var numbers = [Int32](repeating: 0, count: 6)
    numbers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      cicu_versions(base, base + 2, base + 4)
    }
    return (
      "\(numbers[0]).\(numbers[1])", "\(numbers[2]).\(numbers[3])", "\(numbers[4]).\(numbers[5])"
    )
  }()

  /// Writes the report's files, the reject file and `manifest.json` into a folder: all of them, or
  /// none. A reject file of an earlier run goes where nothing was rejected.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where a file cannot be written.
  package func write(
    _ report: Report, outcome: RunOutcome, rejects: RejectLog? = nil, formats: Set<Report.Format>,
    to folder: String
  ) throws {
    let outputs = FileReplacementSet()
    for file in try report.files(formats) {
      try outputs.add(file.bytes, at: folder + "/" + file.name)
    }
    if let rejects, outcome.counters.rejected > 0 {
      try rejects.write(run: RunSummary.run(lexicon.digest), files: outcome.files, to: outputs)
    } else if let rejects {
      try outputs.remove(at: rejects.path)
    }
    try outputs.add(manifest(report, outcome), at: folder + "/manifest.json")
    try outputs.commit()
  }

  /// Makes the folder for reports and those above it; one that is there already is used.
  ///
  /// - Throws: A ``FeedbackModel/Diagnostic`` where it cannot be made or not be written to.
  package static func prepare(_ folder: String) throws(Diagnostic) {
    for end in folder.indices where folder[end] == "/" && end != folder.startIndex {
      mkdir(String(folder[..<end]), 0o700)
    }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST, access(folder, W_OK | X_OK) == 0 else {
      throw Diagnostic(
        .error, code: "OUTPUT_FOLDER", at: SourceLocation(file: folder),
        "this folder cannot be made or written to: \(String(cString: strerror(errno)))",
        remedy: "choose another with --out")
    }
    try checkWritable(folder + "/manifest.json")
  }

  private func manifest(_ report: Report, _ outcome: RunOutcome) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    for (name, value) in [
      ("version", version), ("lexicon", lexicon.digest), ("icu", Self.versions.icu),
      ("unicode", Self.versions.unicode), ("cldr", Self.versions.cldr),
    ] {
      writer.key(named: name)
      writer.value(value)
    }
    writer.key("options")
    writer.beginObject()
    for option in report.run.options {
      writer.key(named: option.name)
      writer.value(option.value)
    }
    writer.endObject()
    RunSummary.writeCounters(outcome.counters, to: &writer)
    RunSummary.writeInputs(outcome, to: &writer)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }
}
