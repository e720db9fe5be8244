import FeedbackModel
import Lexicons
import Tagging

/// Lines about signals: the words that give each, and the entry or theme that says so.
extension Explanation {
  var signalLines: [Line] {
    tagged.signals.map { signal in
      let match = analyzer.tagger.signals.first {
        span($0.first, $0.last) == signal.span && id(ofSignal: $0) == signal.id
      }
      let source = match.map { reference($0.entry) } ?? "given by the theme"
      return Line(
        words: shown(signal.span), detail: "\(signal.id); \(source)", tone: .cue,
        fields: fields(of: signal.span) + (match.map { fields(of: $0.entry) } ?? [])
          + [Field(name: "signal", value: .text(signal.id))])
    }
  }

  private func id(ofSignal match: Match) -> String {
    analyzer.lexicon.signals.signals[Int(record(match.entry).theme)].id
  }
}
