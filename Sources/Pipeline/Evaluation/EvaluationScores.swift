package import Aggregation
import FeedbackModel

/// The figures of a set of comments against gold.
package struct EvaluationScores: Sendable {
  package private(set) var comments = 0
  package private(set) var withMention = 0
  package private(set) var verdicts = VerdictCount()
  package private(set) var byTheme: [String: LabelCount] = [:]
  /// Complaints alone, theme right.
  package private(set) var complaints = LabelCount()
  package private(set) var people = LabelCount()
  package private(set) var owners = LabelCount()
  /// Of the themes that gold has and that were found, those with the right polarity.
  package private(set) var polarity = Proportion()
  /// Themes that were found instead of others, in comments that lack the one and have the other
  /// too much, with the same polarity.
  package private(set) var confusions: [Confusion: Int] = [:]
  /// 95 % intervals by ``Aggregation/Bootstrap``.
  package private(set) var themeInterval: ClosedRange<Double>?
  package private(set) var verdictInterval: ClosedRange<Double>?

  package struct Proportion: Sendable {
    package var part = 0
    package var whole = 0

    package var value: Double? { whole == 0 ? nil : Double(part) / Double(whole) }
  }

  package struct Confusion: Sendable, Hashable {
    package var expected: String
    package var found: String
  }

  /// Theme and polarity both right, over all themes.
  package var themes: LabelCount { byTheme.values.reduce(into: LabelCount()) { $0 += $1 } }

  package init(_ outcomes: [GoldOutcome]) {
    for outcome in outcomes { add(outcome) }
    let counts = outcomes.map(ResampleCount.init)
    themeInterval = Self.interval(counts) { $0.themes.f1 }
    verdictInterval = Self.interval(counts) { $0.verdicts.macroF1WithMajority }
  }

  private mutating func add(_ outcome: GoldOutcome) {
    comments += 1
    withMention += outcome.hasMention ? 1 : 0
    if let verdict = outcome.verdict {
      verdicts.add(isPraise: verdict.isPraise, found: verdict.found)
    }
    people += outcome.people
    owners += outcome.owners
    for tag in outcome.right {
      byTheme[tag.theme, default: LabelCount()].truePositives += 1
      if tag.polarity == .complaint { complaints.truePositives += 1 }
    }
    for tag in outcome.wrong {
      byTheme[tag.theme, default: LabelCount()].falsePositives += 1
      if tag.polarity == .complaint { complaints.falsePositives += 1 }
    }
    for tag in outcome.missing {
      byTheme[tag.theme, default: LabelCount()].falseNegatives += 1
      if tag.polarity == .complaint { complaints.falseNegatives += 1 }
    }
    addPolarity(outcome)
    addConfusions(outcome)
  }

  private mutating func addPolarity(_ outcome: GoldOutcome) {
    let right = Set(outcome.right.map(\.theme))
    let wrong = Set(outcome.wrong.map(\.theme))
    let expected = right.union(outcome.missing.map(\.theme))
    polarity.part += right.count
    polarity.whole += expected.intersection(right.union(wrong)).count
  }

  private mutating func addConfusions(_ outcome: GoldOutcome) {
    for missing in outcome.missing {
      for wrong in outcome.wrong
      where wrong.polarity == missing.polarity && wrong.theme != missing.theme {
        confusions[Confusion(expected: missing.theme, found: wrong.theme), default: 0] += 1
      }
    }
  }

  private static func interval(
    _ counts: [ResampleCount], _ figure: (ResampleCount) -> Double?
  ) -> ClosedRange<Double>? {
    Bootstrap.interval(count: counts.count) { drawn in
      var total = ResampleCount()
      for number in drawn { total.add(counts[number]) }
      return figure(total)
    }
  }
}

/// What a resample sums up: plain numbers, since there are a thousand times as many as comments.
struct ResampleCount {
  var themes = LabelCount()
  var verdicts = VerdictCount()

  init() {}

  init(_ outcome: GoldOutcome) {
    themes.truePositives = outcome.right.count
    themes.falsePositives = outcome.wrong.count
    themes.falseNegatives = outcome.missing.count
    if let verdict = outcome.verdict {
      verdicts.add(isPraise: verdict.isPraise, found: verdict.found)
    }
  }

  mutating func add(_ other: ResampleCount) {
    themes += other.themes
    verdicts.add(other.verdicts)
  }
}
