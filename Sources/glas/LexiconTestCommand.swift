import ArgumentParser
import FeedbackModel
import Lexicons
import Pipeline

struct LexiconTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the examples that stand in the lexicon files.",
    discussion: "Example: glas lexicon test --lexicons lexicons")

  @OptionGroup var lexicon: LexiconOptions

  func run() throws {
    let files = try lexicon.files()
    let compiled = try lexicon.load(files)
    let source = LexiconSource(files)
    let (count, failures) = LexiconTester(lexicon: compiled, source: source).run()
    for failure in failures { Console.write(failure.diagnostic) }
    try Console.output("\(count - failures.count) of \(count) examples as expected\n")
    if !failures.isEmpty { throw Ending(status: .rejects) }
  }
}
