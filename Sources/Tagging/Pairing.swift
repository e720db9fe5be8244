import Lexicons
import Segmentation

/// Finds what a general evaluator is about: the nearest target of its clause, and those that are
/// coordinated with it ("excelente la comida y el trato").
struct Pairing {
  let image: LexiconImage
  let words: UnsafeBufferPointer<Word>
  /// The language of the evaluator: its windows apply; nil for a symbol of every language, which
  /// judges only what stands next to it.
  let language: Lexicon.Scope?

  /// Words between a symbol and its target.
  private static let symbolWindow = 1

  /// Words between coordinated targets: a conjunction and an article.
  private static let coordinationWindow = 2

  /// The targets of an evaluator, nearest first; empty where none is near enough.
  ///
  /// - Complexity: O(targets of the comment) a target found.
  func targets(of match: Match, among targets: [Match]) -> [Match] {
    guard let nearest = nearest(to: match, among: targets) else { return [] }
    var found = [nearest]
    while let next = targets.first(where: { target in
      !found.contains { $0.overlaps(target) } && !target.overlaps(match)
        && found.contains { isCoordinated(target, $0) }
    }) { found.append(next) }
    return found
  }

  private func nearest(to match: Match, among targets: [Match]) -> Match? {
    var best: (distance: Int, target: Match)?
    for target in targets where words[target.first].clause == words[match.first].clause {
      guard !target.overlaps(match) else { continue }
      let isBefore = target.last < match.first
      let between = isBefore ? match.first - target.last - 1 : target.first - match.last - 1
      guard between <= language?.pairWindow ?? Self.symbolWindow,
        isBefore || !hasMark(match.last + 1...target.first)
      else { continue }
      // A target on the less usual side must stand clearly nearer.
      let penalty = isBefore ? 0 : language?.isTargetFirst ?? false ? 3 : 1
      if best.map({ between + penalty < $0.distance }) ?? true {
        best = (between + penalty, target)
      }
    }
    return best?.target
  }

  /// Whether a comma or colon stands before one of the words: "bueno, el pedido" is no judgement of it.
  private func hasMark(_ range: ClosedRange<Int>) -> Bool {
    range.contains { words[$0].boundary >= .comma }
  }

  /// Whether a conjunction joins two targets of one clause.
  private func isCoordinated(_ a: Match, _ b: Match) -> Bool {
    let (left, right) = a.first < b.first ? (a, b) : (b, a)
    guard words[left.first].clause == words[right.first].clause,
      (1...Self.coordinationWindow).contains(right.first - left.last - 1)
    else { return false }
    return words[left.last + 1].classes & CueClass.coordinator.bit != 0
  }
}
