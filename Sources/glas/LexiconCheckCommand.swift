import ArgumentParser
import FeedbackModel
import Lexicons

struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report the mistakes in lexicon files, with their places.",
    discussion: "Example: glas lexicon check --lexicons lexicons")

  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    var loader = LexiconLoader(cacheFolder: nil)
    let files = try lexicon.files()
    let image = loader.compile(files)
    for diagnostic in loader.diagnostics.prefix(50) { Console.write(diagnostic) }
    if loader.diagnostics.count > 50 {
      Console.error("glas: note: \(loader.diagnostics.count - 50) more problems")
    }
    guard image != nil else { throw Ending(status: .lexicon) }
    try Console.output("\(files.files.count) files, no errors\n")
  }
}
