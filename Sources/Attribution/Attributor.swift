import FeedbackModel
import Lexicons
package import Normalization
package import Tagging

/// Finds out who a comment speaks about, and whose each of its evaluations is.
///
/// Works by linguistics.md, section 6: names of the roster in every form, scored by what stands
/// beside them; relatives, signatures and other third persons left out; evaluations given to the
/// person named in their clause, or carried on while the subject is dropped. One attributor serves
/// one thread; its buffers are reused.
package final class Attributor {
  private let index: RosterIndex
  private var reader: NameReader

  package init(index: RosterIndex) {
    self.index = index
    reader = NameReader(index: index)
  }

  /// Attributes one comment.
  ///
  /// - Parameters:
  ///   - words: The tagger's words of this comment, with their clauses.
  ///   - cues: The tagger's accepted cues.
  ///   - evaluations: What the tagger found; the result has one list of owners for each.
  ///   - folded: The comment's match key.
  ///   - text: The comment's UTF-8.
  ///   - active: The languages that the tagger read the comment in.
  ///   - language: The comment's language code, which tells namesakes apart; nil where unknown.
  ///   - declared: The language that the record declares, where the text leaves it open.
  ///   - channel: The record's channel; of namesakes it means the one whose team is called so.
  ///   - column: The record's representative, by id or name; nil or empty where it has none.
  ///   - mode: Which sources count.
  /// - Returns: Matches, and owners for each evaluation.
  /// - Complexity: One probe a word where the text names nobody.
  package func attribute(
    words: [Word], cues: [Match], evaluations: [Evaluation], folded: FoldedText, text: [UInt8],
    active: ActiveLanguages, language: String? = nil, declared: String? = nil,
    channel: String? = nil, column: String?, mode: AttributionMode
  ) -> AttributionResult {
    var result = AttributionResult()
    let recorded = mode == .text ? nil : recorded(column)
    if let recorded { result.representatives.append(recorded) }
    if mode != .column { reader.read(words, of: folded, active: active) }
    guard mode != .column, !reader.hits.isEmpty else {
      let owners = recorded.map { [$0.id] } ?? []
      if !evaluations.isEmpty {
        result.owners = Array(repeating: owners, count: evaluations.count)
      }
      return result
    }
    let view = CommentView(
      words: words, cues: cues, evaluations: evaluations, folded: folded, active: active,
      rules: index.rules, lexicon: index.lexicon)
    let preference = Preference(
      column: column.flatMap(index.representative), languages: [language, declared],
      channel: channel?.lowercased())
    return attribute(view, preference, active, text: text, recorded: recorded, into: result)
  }

  // MARK: the column

  /// The column's representative; one whom the roster does not have stands for themselves.
  private func recorded(_ column: String?) -> RepresentativeMatch? {
    guard let column, !column.isEmpty else { return nil }
    guard let found = index.representative(named: column) else {
      return RepresentativeMatch(id: column, name: column, source: .column, confidence: 1)
    }
    let representative = index.roster.representatives[found]
    return RepresentativeMatch(
      id: representative.id, name: representative.name, source: .column, confidence: 1)
  }

  // MARK: the text

  /// What decides between namesakes.
  private struct Preference {
    var column: Int?
    /// As identified, as declared.
    var languages: [String?]
    var channel: String?
  }

  private func attribute(
    _ view: CommentView, _ preference: Preference, _ active: ActiveLanguages, text: [UInt8],
    recorded: RepresentativeMatch?, into initial: AttributionResult
  ) -> AttributionResult {
    var result = initial
    var candidates = CandidateFinder(
      view: view, parts: index.parts, hits: reader.hits, spelling: index.rules.spelling
    ).candidates()
    score(&candidates, view, active)
    settleNamesakes(&candidates, preference)
    let isCertain = { (candidate: NameCandidate) in
      !candidate.isExcluded && candidate.confidence >= NameEvidence.acceptance
        && candidate.representatives.count == 1
    }
    let names = candidates.filter(isCertain)
    for candidate in candidates {
      let matches = matches(of: candidate, view, text)
      if isCertain(candidate) {
        result.representatives += matches
      } else if !candidate.isExcluded && candidate.confidence >= NameEvidence.possibility {
        result.possible += matches
      }
    }
    let ownership = Ownership(
      view: view, names: names, strangers: candidates.filter(\.isExcluded),
      personal: index.rules.personal, verdict: index.rules.verdict,
      impersonal: index.rules.impersonal, isVerbFinal: isVerbFinal(active))
    result.misread = view.evaluations.indices.filter { isName(view.evaluations[$0], names) }
    result.owners = view.evaluations.map { ids(of: ownership.owner(of: $0), recorded) }
    return result
  }

  private func score(
    _ candidates: inout [NameCandidate], _ view: CommentView, _ active: ActiveLanguages
  ) {
    let evidence = NameEvidence(
      view: view, personal: index.rules.personal, verdict: index.rules.verdict)
    let thirdPersons = ThirdPersons(view: view, nameWords: Set(reader.hits.map(\.word)))
    for place in candidates.indices {
      candidates[place].isAtHome = candidates[place].representatives.contains {
        index.languages[$0] & active.mask != 0
      }
      candidates[place].isExcluded = thirdPersons.excludes(candidates[place])
      candidates[place].confidence = evidence.confidence(of: candidates[place])
    }
    raiseRepeated(&candidates)
    raiseCoordinated(&candidates, view)
  }

  /// An everyday word beside a certain name ("Jelena i Vera") is a name too; a list of names passes
  /// that on from its last word to its first.
  private func raiseCoordinated(_ candidates: inout [NameCandidate], _ view: CommentView) {
    let places = Array(candidates.indices)
    for place in places + places.reversed()
    where candidates[place].isRisk && !candidates[place].isExcluded
      && candidates[place].confidence < NameEvidence.acceptance
    {
      let hasNeighbour = [place - 1, place + 1].contains { other in
        candidates.indices.contains(other) && !candidates[other].isExcluded
          && candidates[other].confidence >= NameEvidence.acceptance
          && view.isCoordinated(candidates[min(place, other)], candidates[max(place, other)])
      }
      if hasNeighbour { candidates[place].confidence += 0.3 }
    }
  }

  /// A person once named for certain is also meant by a weaker mention of the same name.
  private func raiseRepeated(_ candidates: inout [NameCandidate]) {
    for place in candidates.indices where candidates[place].confidence < NameEvidence.acceptance {
      let isKnown = candidates.contains {
        !$0.isExcluded && $0.confidence >= 0.8
          && !Set($0.representatives).isDisjoint(with: candidates[place].representatives)
      }
      if isKnown && !candidates[place].isRisk { candidates[place].confidence = 0.6 }
    }
  }

  /// Of several representatives with one name, the one whom the comment names in full, whom the
  /// column names, who alone serves in the comment's language, or in the team of its channel.
  private func settleNamesakes(_ candidates: inout [NameCandidate], _ preference: Preference) {
    let named = Set(
      candidates.filter { $0.isFull && !$0.isExcluded && $0.representatives.count == 1 }
        .flatMap(\.representatives))
    for place in candidates.indices where candidates[place].representatives.count > 1 {
      let shared = candidates[place].representatives
      let choices =
        [shared.filter(named.contains), shared.filter { $0 == preference.column }]
        + preference.languages.map { language in shared.filter { serves($0, language) } }
        + [shared.filter { isTeam($0, preference.channel) }]
      if let chosen = choices.first(where: { $0.count == 1 }) {
        candidates[place].representatives = chosen
      }
    }
  }

  private func serves(_ representative: Int, _ language: String?) -> Bool {
    language.map { index.roster.representatives[representative].languages.contains($0) } ?? false
  }

  private func isTeam(_ representative: Int, _ channel: String?) -> Bool {
    channel != nil && index.roster.representatives[representative].team?.lowercased() == channel
  }

  /// Whether verbs end the clauses of the comment's own language.
  private func isVerbFinal(_ active: ActiveLanguages) -> Bool {
    let primary = Int(active.primary)
    return index.lexicon.scopes.indices.contains(primary)
      && index.lexicon.scopes[primary].isLeftward
  }

  private func matches(
    of candidate: NameCandidate, _ view: CommentView, _ text: [UInt8]
  ) -> [RepresentativeMatch] {
    let span = Int(view.words[candidate.first].start)..<Int(view.words[candidate.last].end)
    let surface = String(decoding: text[span], as: UTF8.self)
    return candidate.representatives.map { number in
      let representative = index.roster.representatives[number]
      return RepresentativeMatch(
        id: representative.id, name: representative.name, source: .text, span: span,
        text: surface, confidence: candidate.confidence)
    }
  }

  /// Whether all words of an evaluation belong to a name.
  private func isName(_ evaluation: Evaluation, _ names: [NameCandidate]) -> Bool {
    names.contains { $0.first <= evaluation.first && evaluation.last <= $0.last }
  }

  private func ids(of owner: Ownership.Owner, _ recorded: RepresentativeMatch?) -> [String] {
    switch owner {
    case .named(let numbers): numbers.map { index.roster.representatives[$0].id }
    case .open: recorded.map { [$0.id] } ?? []
    case .other: []
    }
  }
}
