import ArgumentParser
import FeedbackModel
import Intake

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Show what was understood of input files.",
    discussion: "Example: glas inspect export.csv")

  @OptionGroup var input: InputArguments
  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    let options = try input.options(try lexicon.files())
    let reader = InputReader(paths: input.inputs, options: options)
    var parser = RecordParser(options: options)
    var comments = [Int](repeating: 0, count: reader.files.count)
    var rejects: [Diagnostic] = []
    while let chunk = try reader.next() {
      let parsed = parser.parse(chunk)
      comments[chunk.fileIndex] += parsed.comments.count
      rejects += parsed.rejects.map(\.diagnostic)
    }
    for (index, file) in reader.files.enumerated() {
      try Console.output(describe(file, comments: comments[index]))
    }
    Console.write(reader.diagnostics + rejects)
    try Ending.unlessSuccess(
      ExitStatus.worst(reader.status, rejects.isEmpty ? .success : .rejects))
  }

  private func describe(_ file: InputFile, comments: Int) -> String {
    var lines = [
      "file      \(escaped(file.path))" + (file.compression.map { " (\($0))" } ?? ""),
      "encoding  \(file.finding?.description ?? "not found")",
      "format    \(file.format?.name ?? "not found")",
    ]
    for column in file.columns {
      lines.append("column    \(escaped(column.name)) -> \(column.field?.name ?? "attribute")")
    }
    lines.append("records   \(file.records), of which \(comments) were read as comments")
    return lines.joined(separator: "\n") + "\n\n"
  }
}
