import FeedbackModel
import Lexicons

/// The signals that evaluations of a theme give (`shared/signals.tsv`).
struct SignalThemes: Sendable {
  /// Bits of signals by theme and polarity, three a theme.
  private let masks: [UInt32]

  init(lexicon: Lexicon) {
    var masks = [UInt32](repeating: 0, count: lexicon.themes.themes.count * 3)
    for (bit, signal) in lexicon.signals.signals.enumerated() {
      for given in signal.themes {
        let theme = lexicon.themes.themes.firstIndex { $0.id == given.theme }
        if let theme { masks[theme * 3 + Self.number(given.polarity)] |= 1 << UInt32(bit) }
      }
    }
    self.masks = masks
  }

  private static func number(_ polarity: Polarity) -> Int {
    switch polarity {
    case .complaint: 0
    case .praise: 1
    case .mild: 2
    }
  }

  func signals(of evaluations: [Evaluation]) -> UInt32 {
    evaluations.reduce(0) { $0 | masks[Int($1.theme) * 3 + Self.number($1.polarity)] }
  }

  /// Whether an evaluation gives the signal with this index.
  func gives(_ evaluation: Evaluation, signal: Int) -> Bool {
    signals(of: [evaluation]) >> UInt32(signal) & 1 != 0
  }
}
