package import FeedbackModel
import Lexicons

extension Tagger {
  /// The signals of the last comment with the first words that give each.
  package func signals(of result: TaggingResult) -> [Signal] {
    guard result.signals != 0 else { return [] }
    return lexicon.signals.signals.indices.filter { result.signals >> UInt32($0) & 1 != 0 }.map {
      let signal = lexicon.signals.signals[$0]
      return Signal(id: signal.id, urgency: signal.urgency, span: span(of: $0, in: result))
    }
  }

  private func span(of signal: Int, in result: TaggingResult) -> Range<Int> {
    let image = lexicon.image
    if let match = signals.first(where: { Int(image.entries[Int($0.entry)].theme) == signal }) {
      return span(match.first, match.last)
    }
    let evaluation = result.evaluations.first { pass.signalThemes.gives($0, signal: signal) }
    return evaluation.map { span($0.first, $0.last) } ?? 0..<0
  }

  private func span(_ first: Int, _ last: Int) -> Range<Int> {
    Int(words[first].start)..<Int(words[last].end)
  }
}
