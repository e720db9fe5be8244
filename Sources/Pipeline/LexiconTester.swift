package import FeedbackModel
package import Lexicons

/// Runs the examples that stand in the lexicon files.
package struct LexiconTester {
  /// An example that came out otherwise than its line says.
  package struct Failure: Sendable {
    package var example: ExampleSource
    /// What was found, as `theme+` or `theme-`, sorted.
    package var found: [String]

    package var diagnostic: Diagnostic {
      let wanted =
        example.signal ?? example.theme + (example.polarity.map(LexiconTester.sign) ?? "")
      let list = found.isEmpty ? "nothing" : found.joined(separator: " ")
      return Diagnostic(
        .error, code: "LEXICON_TEST", at: example.location,
        example.isExpected
          ? "\(wanted) is not found in this example, but \(list)"
          : "\(wanted) is found in this counter-example",
        remedy: "look at it with glas explain; correct the entries or the example")
    }
  }

  private let analyzer: CommentAnalyzer
  private let source: LexiconSource

  package init(lexicon: Lexicon, source: LexiconSource) {
    analyzer = CommentAnalyzer(lexicon: lexicon)
    self.source = source
  }

  /// Runs all examples.
  ///
  /// - Returns: How many there are, and those that fail, in file order.
  package func run() -> (count: Int, failures: [Failure]) {
    var count = 0
    var failures: [Failure] = []
    for language in source.languages {
      for example in language.examples {
        count += 1
        if let failure = check(example, language: language.profile.codes.first) {
          failures.append(failure)
        }
      }
    }
    return (count, failures)
  }

  private func check(_ example: ExampleSource, language: String?) -> Failure? {
    let tagged = analyzer.analyze(
      Comment(id: example.id, text: Array(example.text.utf8), language: language))
    if let signal = example.signal { return check(example, signal, tagged) }
    let isFound = tagged.mentions.contains { mention in
      mention.theme == example.theme
        && (example.polarity == nil || example.polarity == mention.polarity)
    }
    if isFound == example.isExpected { return nil }
    let found = Set(tagged.mentions.map { $0.theme + Self.sign($0.polarity) })
    return Failure(example: example, found: found.sorted())
  }

  private func check(
    _ example: ExampleSource, _ signal: String, _ tagged: TaggedComment
  ) -> Failure? {
    let found = tagged.signals.map(\.id)
    return found.contains(signal) == example.isExpected
      ? nil : Failure(example: example, found: found)
  }

  static func sign(_ polarity: Polarity) -> String {
    switch polarity {
    case .complaint: "-"
    case .praise: "+"
    case .mild: "~"
    }
  }
}
