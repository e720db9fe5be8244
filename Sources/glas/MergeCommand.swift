import ArgumentParser
import FeedbackModel
import Store

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge partial tallies; their order does not matter.",
    discussion: "Example: glas merge march.tally april.tally --out spring.tally")

  @Argument(help: "Partial tallies of glas aggregate.")
  var tallies: [String]

  @Option(help: ArgumentHelp("The partial tally to write.", valueName: "file"))
  var out: String

  func run() throws {
    try PartialTally(merging: tallies).write(to: out)
  }
}

extension PartialTally {
  /// Reads and merges files; one that cannot be read ends the program.
  init(merging paths: [String]) throws {
    self.init()
    do {
      for path in paths { merge(try PartialTally(readingFrom: path)) }
    } catch {
      Console.write(error)
      throw Ending(status: .input)
    }
  }
}
