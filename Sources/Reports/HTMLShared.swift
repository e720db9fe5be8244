import Aggregation
import FeedbackModel

/// The step of the colour scale for a net score, as a class of the style sheet.
///
/// Nine steps, orange over grey to blue: the pair that all common kinds of colour blindness keep
/// apart. The number stands beside the colour everywhere.
func scaleClass(_ score: Double?) -> String {
  guard let score else { return "none" }
  let step = [0.1, 0.3, 0.55, 0.8].filter { abs(score) >= $0 }.count
  if step == 0 { return "z" }
  return (score < 0 ? "c" : "p") + String(step)
}

/// A quote as a template shows it.
struct QuoteModel: Sendable {
  let language: String
  let before: String
  let marked: String
  let after: String
  let mark: String
  let source: String

  init(_ quote: Quote, _ polarity: Polarity, _ report: Report) {
    let shown = QuoteParts(quote, redaction: report.options.redaction)
    language = languageTag(quote.source.language, script: quote.source.script)
    before = shown.before
    marked = shown.marked
    after = shown.after
    mark = polarity.rawValue
    let origin = quote.source
    let place = [origin.date, origin.channel, report.languageName(origin.language), quote.comment]
    source = place.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  static let template = """
    <blockquote><p lang="{{language}}" dir="auto">{{before}}<mark class="{{mark}}">{{marked}}\
    </mark>{{after}}</p><footer>{{source}}</footer></blockquote>
    """
}

/// The BCP 47 tag of a text, so that browsers choose the right letter forms and fonts.
func languageTag(_ code: String, script: String) -> String {
  let isCode = (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { $0 > 0x60 && $0 < 0x7B }
  guard isCode else { return "und" }
  // The registry has "sh" for Serbo-Croatian and does not list the three-letter code.
  let language = code == "hbs" ? "sh" : code
  return script == "Latn" || script == "Cyrl" ? "\(language)-\(script)" : language
}

/// A share as a bar with its interval, on a scale that its neighbours share.
struct BarModel: Sendable {
  let length: String
  let low: String
  let high: String
  let fill: String

  /// Scales the share so that `full` fills the bar.
  init(_ share: Share, full: Double, fill: Polarity) {
    let place = { (value: Double) in decimal(min(1, value / full) * 200, places: 1) }
    length = place(share.value ?? 0)
    low = place(share.interval.lowerBound)
    high = place(share.interval.upperBound)
    self.fill = fill.rawValue
  }

  static let template = """
    <svg class="bar" viewBox="0 0 202 12" aria-hidden="true"><rect class="track" y="2" width="200" \
    height="8"/><rect class="{{fill}}" y="2" width="{{length}}" height="8"/><path d="M{{low}} 6H\
    {{high}}M{{low}} 3V9M{{high}} 3V9"/></svg>
    """
}

/// The verdicts of a group as one divided bar.
struct VerdictBarModel: Sendable {
  struct Part: Sendable {
    let start: String
    let length: String
    let fill: String
  }

  let title: String
  let parts: [Part]

  init(_ counts: OverallCounts) {
    let rows = [
      (counts.complaint, "complaint"), (counts.mixed, "mixed"), (counts.neutral, "neutral"),
      (counts.praise, "praise"),
    ]
    var start = 0.0
    parts = rows.map { count, fill in
      let length = counts.total == 0 ? 0 : 200 * Double(count) / Double(counts.total)
      defer { start += length }
      return Part(
        start: decimal(start, places: 1), length: decimal(length, places: 1), fill: fill)
    }
    let words = rows.map { "\(DisplayNumber.count($0.0)) \($0.1)" }
    title = words.joined(separator: ", ")
  }

  static let template = """
    <svg class="bar" viewBox="0 0 200 12" preserveAspectRatio="none" role="img"><title>{{title}}</title>{{#parts}}\
    <rect class="{{fill}}" x="{{start}}" y="1" width="{{length}}" height="10"/>{{/parts}}</svg>
    """
}
