import Segmentation
import Tagging

/// A place in a comment that may name a representative.
struct NameCandidate {
  /// First and last word.
  var first: Int
  var last: Int
  /// Indices into the roster of those whose name it may be; more than one where they share it.
  var representatives: [Int]
  /// Two words or more of one name.
  var isFull: Bool
  /// The best of the name's words.
  var kind: NamePart.Kind
  var isBase: Bool
  var isExact: Bool
  /// The name is also a word of everyday language.
  var isRisk: Bool
  /// Some bearer of the name serves in a language of the comment.
  var isAtHome = true
  var confidence = 0.0
  var isExcluded = false
}

/// Joins the words of names to candidates, longest first.
struct CandidateFinder {
  let view: CommentView
  let parts: [NamePart]
  let hits: [NameHit]
  let spelling: LetterRules

  func candidates() -> [NameCandidate] {
    var found: [NameCandidate] = []
    var index = 0
    while index < hits.count {
      let candidate = longest(from: index)
      found.append(candidate)
      while index < hits.count && hits[index].word <= candidate.last { index += 1 }
    }
    return found
  }

  /// The longest name that starts at the word of hit `start`.
  private func longest(from start: Int) -> NameCandidate {
    let word = hits[start].word
    var best: [(run: [NameHit], representative: Int)] = []
    for hit in hits[start...].prefix(while: { $0.word == word }) {
      let run = run(from: hit)
      let length = best.first?.run.count ?? 0
      if run.count > length { best = [] }
      if run.count >= length {
        best.append((run, Int(parts[hit.part].representative)))
      }
    }
    return candidate(of: preferred(best))
  }

  /// The words from a hit on that are different words of the same representative's name.
  private func run(from hit: NameHit) -> [NameHit] {
    let representative = parts[hit.part].representative
    var run = [hit]
    var word = hit.word + 1
    while view.isJoined(word) {
      let next = hits.first { other in
        other.word == word && parts[other.part].representative == representative
          && !run.contains { $0.part == other.part }
      }
      guard let next else { break }
      run.append(next)
      word += 1
    }
    return run
  }

  /// Of those who share a word, the ones whose first name it is, and not inflected, come first.
  private func preferred(
    _ runs: [(run: [NameHit], representative: Int)]
  ) -> [(run: [NameHit], representative: Int)] {
    guard runs.count > 1, runs[0].run.count == 1 else { return runs }
    let exact = runs.contains { $0.run[0].isExact }
    let kind = runs.map { parts[$0.run[0].part].kind }.max() ?? .given
    let best = runs.filter { $0.run[0].isExact == exact && parts[$0.run[0].part].kind == kind }
    let base = best.filter { $0.run[0].isBase }
    let kept = base.isEmpty ? best : base
    return kept.isEmpty ? runs : kept
  }

  private func candidate(of runs: [(run: [NameHit], representative: Int)]) -> NameCandidate {
    let run = runs[0].run
    var candidate = NameCandidate(
      first: run[0].word, last: run[run.count - 1].word,
      representatives: Set(runs.map(\.representative)).sorted(), isFull: run.count > 1,
      kind: run.map { parts[$0.part].kind }.max() ?? .given,
      isBase: run.allSatisfy(\.isBase), isExact: run.allSatisfy(\.isExact),
      isRisk: run.allSatisfy { isRisk($0.word) })
    extend(&candidate)
    joinMisspelled(&candidate)
    return candidate
  }

  /// Letters that a misspelt word of a name has at least.
  private static let misspelledLength = 5

  /// "Ivana Hrovat": a capitalised word that nobody knows beside a name, one keystroke away from
  /// another word of it, is that word.
  private func joinMisspelled(_ candidate: inout NameCandidate) {
    guard !candidate.isFull else { return }
    for index in [candidate.last + 1, candidate.first - 1] {
      guard view.isJoined(max(index, candidate.first)), view.isUnknownName(index) else { continue }
      let key = spelling.applied(to: view.key(index))
      let bearers = candidate.representatives.filter { isMisspelled(key, of: $0) }
      guard key.count >= Self.misspelledLength, !bearers.isEmpty else { continue }
      candidate.representatives = bearers
      candidate.first = min(candidate.first, index)
      candidate.last = max(candidate.last, index)
      candidate.isExact = false
      return
    }
  }

  private func isMisspelled(_ key: [UInt8], of representative: Int) -> Bool {
    parts.contains {
      Int($0.representative) == representative && $0.key.count >= Self.misspelledLength
        && EditDistance.isOne($0.key, key)
    }
  }

  /// A suffix written with a hyphen belongs to the name: Kumar-u, John-om.
  private func extend(_ candidate: inout NameCandidate) {
    let next = candidate.last + 1
    guard view.isJoined(next) else { return }
    let word = view.words[next]
    if word.flags.contains(.hyphenated), word.keyEnd - word.keyStart <= 5,
      !word.flags.contains(.capitalized)
    {
      candidate.last = next
    }
  }

  /// Short names and names that the lexicon or a names file has as a word.
  private func isRisk(_ index: Int) -> Bool {
    let word = view.words[index]
    if view.contexts[index].contains(.name) { return false }
    return view.contexts[index].contains(.risk) || word.itemCount > 0
      || word.keyEnd - word.keyStart <= 2
  }
}
