import ArgumentParser
import FeedbackModel
import Lexicons
import Store

struct LexiconBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Compile lexicon files into one image.",
    discussion: "Example: glas lexicon build --lexicons lexicons --out lexicon.image")

  @OptionGroup var lexicon: LexiconOptions

  @Option(help: ArgumentHelp("The image to write.", valueName: "file"))
  var out: String

  func run() throws {
    var loader = LexiconLoader(cacheFolder: nil)
    guard let image = loader.compile(try lexicon.files()) else {
      Console.write(loader.diagnostics.filter { $0.severity == .error })
      throw Ending(status: .lexicon)
    }
    try writeAtomically(image, to: out)
  }
}
