import FeedbackModel

/// Finds entries whose cells do not go together: flags that their kind does not read, cues without
/// the value that their class needs, variants that no language has.
struct EntryCheck {
  private(set) var diagnostics: [Diagnostic] = []

  private static let readFlags: [EntrySource.Kind: EntrySource.Flags] = [
    .fixed: [.negatable, .exact],
    .evaluator: [.defect, .event, .weak, .exact],
    .target: [.exact],
    .block: [.exact],
    .signal: [.exact, .firm],
    .cue: [.exact, .left, .both, .noun],
  ]

  init(_ source: LexiconSource) {
    for language in source.languages {
      var last = ""
      // The readings of one line stand next to each other.
      for entry in language.entries where entry.id != last {
        last = entry.id
        checkFlags(entry)
        checkVariants(entry, language.profile)
        if let cue = entry.cue { checkValue(entry, cue) }
      }
      checkExamples(language.examples)
    }
  }

  private mutating func checkFlags(_ entry: EntrySource) {
    let idle = entry.flags.subtracting(Self.readFlags[entry.kind] ?? [])
    if !idle.isEmpty {
      let names = EntrySource.Flags.names.filter { idle.contains($0.flag) }.map(\.name)
      report(
        entry, "LEXICON_FLAG",
        "the flag \(names.joined(separator: ", ")) does nothing for \(entry.kind.rawValue)",
        "delete it, or correct the kind")
    }
    if entry.flags.contains(.event) && entry.polarity != .praise {
      report(
        entry, "LEXICON_FLAG", "an event has another polarity than +",
        "write +: the complaint comes from its negation")
    }
    if entry.flags.contains(.defect) && entry.polarity == .praise {
      report(entry, "LEXICON_FLAG", "a defect is praise", "write -, or delete the flag")
    }
  }

  private mutating func checkValue(_ entry: EntrySource, _ cue: CueClass) {
    switch cue {
    case .degree where !(0.05...4).contains(entry.value ?? 0):
      report(
        entry, "LEXICON_VALUE", "a degree cue has no factor from 0.05 to 4",
        "write 1.5 for very, 2 for extremely, 0.5 for a little")
    case .number where entry.value == nil:
      report(entry, "LEXICON_VALUE", "a number word has no number", "write it under value")
    case .time where (entry.value ?? 0) <= 0:
      report(entry, "LEXICON_VALUE", "a unit of time has no seconds", "write them under value")
    case .negator, .irrealis, .refusal:
      if let value = entry.value, !(1...20).contains(value) {
        report(
          entry, "LEXICON_VALUE", "a scope is no number of words from 1 to 20",
          "write one, or leave it empty for the profile's")
      }
    default: break
    }
  }

  private mutating func checkVariants(_ entry: EntrySource, _ profile: Profile) {
    for variant in entry.variants {
      let base = String(variant.prefix { $0 != "-" })
      guard !profile.codes.contains(base) else { continue }
      report(
        entry, "LEXICON_VARIANT", "'\(escaped(variant))' is no variant of \(profile.name)",
        "write codes such as "
          + profile.codes.prefix(3).map { "\($0) or \($0)-XX" }.joined(separator: ", "))
    }
  }

  private mutating func checkExamples(_ examples: [ExampleSource]) {
    var first: [String: SourceLocation] = [:]
    for example in examples {
      let name =
        "\(example.theme) \(example.isExpected) \(example.polarity?.rawValue ?? "") "
        + example.text
      if let place = first[name] {
        diagnostics.append(
          Diagnostic(
            .warning, code: "LEXICON_EXAMPLE", at: example.location,
            "this example stands at \(place) already", remedy: "write another one"))
      }
      first[name] = first[name] ?? example.location
    }
  }

  private mutating func report(
    _ entry: EntrySource, _ code: String, _ problem: String, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(.warning, code: code, at: entry.location, problem, remedy: remedy))
  }
}
