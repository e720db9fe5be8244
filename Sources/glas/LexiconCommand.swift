import ArgumentParser

/// The lexicon's life cycle.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check, test, compile and look into lexicons.",
    subcommands: [
      LexiconCheckCommand.self, LexiconTestCommand.self, LexiconBuildCommand.self,
      LexiconShowCommand.self, LexiconCoverageCommand.self, LexiconSuggestCommand.self,
      LexiconDiffCommand.self, LexiconImportCommand.self, LexiconExportCommand.self,
      LexiconTrainCommand.self,
    ])
}
