import ArgumentParser
import FeedbackModel
import Lexicons

struct LexiconShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show entries, and with --forms the words that they match.",
    discussion: "Example: glas lexicon show es.waiting.002 --forms")

  @OptionGroup var lexicon: LexiconOptions

  @Argument(help: "Ids of entries, or beginnings of ids (es.waiting).")
  var ids: [String]

  @Flag(help: "List every form that the words of the entry match.")
  var forms = false

  func run() throws {
    let source = LexiconSource(try lexicon.files())
    var last = ""
    for language in source.languages {
      for entry in language.entries where ids.contains(where: { matches(entry.id, $0) }) {
        // The readings of one line stand next to each other.
        try show(entry, language, isFirst: entry.id != last)
        last = entry.id
      }
    }
    if last.isEmpty { throw ValidationError("no entry is called \(ids.joined(separator: " or "))") }
  }

  private func matches(_ id: String, _ wanted: String) -> Bool {
    id == wanted || id.hasPrefix(wanted + ".")
  }

  private func show(
    _ entry: EntrySource, _ language: LexiconSource.Language, isFirst: Bool
  ) throws {
    let polarity = entry.polarity?.rawValue ?? entry.cue?.name ?? "-"
    if isFirst {
      try Console.output(
        "\(entry.id)\t\(entry.kind.rawValue)\t\(polarity)\t\(entry.patternText)\t\(entry.location)\n"
      )
    } else if forms {
      try Console.output("  or\n")
    }
    guard forms else { return }
    for line in EntryForms(entry: entry, inflection: language.profile.inflection).lines {
      try Console.output("  \(line)\n")
    }
  }
}
