import ArgumentParser

/// The command line: one file a subcommand; options, one call into the library, printing.
struct Glas: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glas",
    abstract: "Reads customers' comments and counts what they complain about and praise.",
    discussion: """
      Reads Tamil, Tagalog, Serbian, Croatian and Spanish, tags themes against lexicons that \
      people can edit, and reports per representative and per theme.

      Example: glas run comments.csv --roster roster.csv --out report

      Exit codes: 0 all records are in; 1 records were rejected; 2 wrong usage; 3 the lexicon was \
      refused; 4 an input could not be read, the others were; 5 an output failed; 70 a bug; \
      129, 130, 143 stopped by a signal at the end of a record; 141 the reader of the output has \
      gone.
      """,
    version: Version.text,
    subcommands: [
      RunCommand.self, TagCommand.self, ExplainCommand.self, InspectCommand.self,
      ReadCommand.self, NormalizeCommand.self, SegmentCommand.self, IdentifyCommand.self,
      AggregateCommand.self, MergeCommand.self, ReportCommand.self, LexiconCommand.self,
      RedactCommand.self, EvaluateCommand.self,
    ])
}
