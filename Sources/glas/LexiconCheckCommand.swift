import ArgumentParser
import FeedbackModel
import Lexicons
import Pipeline

struct LexiconCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report the mistakes in lexicon files, with their places.",
    discussion: """
      Errors are what a run refuses; they end the check with exit code 3. Warnings are entries that \
      do nothing, or not what their line says; they end it with 1 under --strict.
      Example: glas lexicon check --lexicons lexicons
      """)

  @OptionGroup var lexicon: LexiconOptions

  @Option(help: "Show this many problems at most; 0 shows all.")
  var limit = 50

  @Flag(help: "End with exit code 1 where there are warnings.")
  var strict = false

  @Flag(help: "Leave out the examples that stand in the files.")
  var skipExamples = false

  func run() throws {
    let files = try lexicon.files()
    let review = LexiconReview(files, hasExamples: !skipExamples)
    let found = review.errors + review.warnings
    for diagnostic in limit == 0 ? found[...] : found.prefix(limit) { Console.write(diagnostic) }
    if limit > 0 && found.count > limit {
      Console.error("glas: note: \(found.count - limit) more problems; --limit 0 shows all")
    }
    try Console.output(
      "\(files.files.count) files, \(review.errors.count) errors, "
        + "\(review.warnings.count) warnings\n")
    if !review.errors.isEmpty { throw Ending(status: .lexicon) }
    if strict && !review.warnings.isEmpty { throw Ending(status: .rejects) }
  }

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit is \(limit); give 0 or more") }
  }
}
