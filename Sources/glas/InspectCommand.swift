import ArgumentParser
import FeedbackModel
import Intake
import Pipeline

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Show what was understood of input files.",
    discussion: "Example: glas inspect export.csv")

  @OptionGroup var input: InputArguments
  @OptionGroup var lexicon: LexiconOptions

  /// Records that are shown of each file.
  private static let sampleSize = 3

  func run() throws {
    let options = try input.options(try lexicon.files())
    let reader = InputReader(paths: input.inputs, options: options)
    var parser = RecordParser(options: options)
    var comments = [Int](repeating: 0, count: reader.files.count)
    var rejects: [Diagnostic] = []
    var flags = FlagTally()
    var samples = [[Comment]](repeating: [], count: reader.files.count)
    while let chunk = try reader.next() {
      let parsed = parser.parse(chunk)
      comments[chunk.fileIndex] += parsed.comments.count
      flags.add(parsed)
      let missing = Self.sampleSize - samples[chunk.fileIndex].count
      samples[chunk.fileIndex] += parsed.comments.prefix(missing)
      rejects += parsed.rejects.map(\.diagnostic)
    }
    for (index, file) in reader.files.enumerated() {
      try Console.output(describe(file, comments: comments[index], samples[index]))
    }
    Console.write(reader.diagnostics + flags.diagnostics + rejects)
    try Ending.unlessSuccess(
      ExitStatus.worst(reader.status, rejects.isEmpty ? .success : .rejects))
  }

  private func dialect(_ file: InputFile) -> [String] {
    guard case .delimited(let table) = file.format else { return [] }
    let delimiter = table.delimiter.map { $0 == 0x09 ? "tab" : String(UnicodeScalar($0)) }
    let quote = String(UnicodeScalar(table.quoting.mark))
    let escape = table.quoting.usesBackslash ? "\\" + quote : quote + quote
    return ["dialect   delimiter \(delimiter ?? "none"), quote \(quote), in quotes \(escape)"]
  }

  private func describe(_ file: InputFile, comments: Int, _ samples: [Comment]) -> String {
    var lines = [
      "file      \(escaped(file.path))" + (file.compression.map { " (\($0))" } ?? ""),
      "encoding  \(file.finding?.description ?? "not found")",
      "format    \(file.format?.name ?? "not found")",
    ]
    if let sheet = file.sheet { lines.append("sheet     \(escaped(sheet))") }
    lines += dialect(file)
    if let profile = file.plan?.profile { lines.append("profile   \(profile.name)") }
    for column in file.columns {
      lines.append("column    \(escaped(column.name)) -> \(column.use)")
    }
    for question in file.plan?.questions ?? [] {
      lines.append("question  \(escaped(question))")
    }
    if let dates = file.plan?.dates, file.columns.contains(where: { $0.field == .date }) {
      let zone = dates.zone.map { ", zone \($0)" } ?? ""
      lines.append("dates     \(dates.order.rawValue) (\(dates.basis.rawValue))\(zone)")
    }
    lines.append("records   \(file.records), of which \(comments) were read as comments")
    var writer = InputRecordWriter()
    for comment in samples {
      writer.removeAll()
      writer.write(comment)
      lines.append("record    " + String(decoding: writer.bytes.dropLast(), as: UTF8.self))
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
