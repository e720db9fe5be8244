import Segmentation
import Tagging

/// Gives the evaluations of a comment to the people it names, clause by clause (linguistics.md 6.3,
/// point 6).
struct Ownership {
  /// Who an evaluation is about.
  enum Owner: Equatable {
    case named([Int])
    /// Nobody named: the record's own representative, if any.
    case open
    /// Expressly somebody else.
    case other
  }

  let view: CommentView
  /// Accepted names, each of one representative, in text order.
  let names: [NameCandidate]
  /// Relatives and other third persons: they end a carry-over.
  let strangers: [NameCandidate]
  let personal: Set<UInt16>
  let verdict: Set<UInt16>

  /// Sentences after the one with the name to which a dropped subject reaches.
  private static let sentenceReach: Int32 = 1

  func owner(of evaluation: Evaluation) -> Owner {
    let clause = evaluation.clause
    if isCut(before: evaluation) { return .other }
    let here = names.filter { view.words[$0.first].clause == clause }
    if let name = nearest(to: evaluation, among: here) { return .named(group(of: name)) }
    if isStrangers(evaluation) { return .other }
    return carried(to: evaluation)
  }

  /// Another person stands before the evaluation in its clause.
  private func isStrangers(_ evaluation: Evaluation) -> Bool {
    strangers.contains {
      view.words[$0.first].clause == evaluation.clause && $0.last < evaluation.first
    }
  }

  // MARK: inside the clause

  /// Names beside the evaluation: first those between the same commas, then those before it, then
  /// those after it. Themes that speak of no person stay between their commas.
  private func nearest(
    to evaluation: Evaluation, among here: [NameCandidate]
  ) -> NameCandidate? {
    let together = here.filter { !hasComma(between: $0, evaluation) }
    if let name = closest(to: evaluation, among: together) { return name }
    guard isPersonal(evaluation) else { return nil }
    if let before = here.last(where: { $0.last < evaluation.first }) { return before }
    return personal.contains(evaluation.theme) ? here.first : nil
  }

  private func closest(
    to evaluation: Evaluation, among names: [NameCandidate]
  ) -> NameCandidate? {
    names.min { distance($0, evaluation) < distance($1, evaluation) }
  }

  private func distance(_ name: NameCandidate, _ evaluation: Evaluation) -> Int {
    if name.last < evaluation.first { return evaluation.first - name.last }
    return name.first > evaluation.last ? name.first - evaluation.last : 0
  }

  private func hasComma(between name: NameCandidate, _ evaluation: Evaluation) -> Bool {
    let (first, last) =
      name.last < evaluation.first
      ? (name.last + 1, evaluation.first) : (evaluation.last + 1, name.first)
    return first <= last && (first...last).contains { view.words[$0].boundary >= .comma }
  }

  /// The representatives of a name and of those coordinated with it: one short word, or a comma,
  /// between two names of a clause.
  private func group(of name: NameCandidate) -> [Int] {
    guard let place = names.firstIndex(where: { $0.first == name.first }) else {
      return name.representatives
    }
    var first = place
    var last = place
    while first > 0, view.isCoordinated(names[first - 1], names[first]) { first -= 1 }
    while last + 1 < names.count, view.isCoordinated(names[last], names[last + 1]) { last += 1 }
    return Set(names[first...last].flatMap(\.representatives)).sorted()
  }

  // MARK: carry-over

  /// The last person named before, where the subject goes on being that person.
  private func carried(to evaluation: Evaluation) -> Owner {
    guard let name = names.last(where: { $0.last < evaluation.first }) else {
      return fronted(evaluation)
    }
    let sentences = view.words[evaluation.first].sentence - view.words[name.last].sentence
    guard sentences <= Self.sentenceReach, isPersonal(evaluation),
      sentences == 0 || personal.contains(evaluation.theme)
    else { return .open }
    let between = (name.last + 1)..<evaluation.first
    if strangers.contains(where: { between.contains($0.first) }) { return .other }
    // What is evaluated may itself be the new subject ("ang bagal ng pila").
    let speaks = between.lowerBound...evaluation.last
    if speaks.contains(where: { isNewSubject($0, after: name) }) { return .open }
    return .named(group(of: name))
  }

  /// "… naayos agad, salamat kay Joy": the name comes in the next clause of the same sentence.
  private func fronted(_ evaluation: Evaluation) -> Owner {
    let sentence = view.words[evaluation.first].sentence
    guard let name = names.first(where: { $0.first > evaluation.last }),
      view.words[name.first].sentence == sentence, personal.contains(evaluation.theme),
      view.words[name.first].clause - evaluation.clause <= 1
    else { return .open }
    let between = (evaluation.last + 1)..<name.first
    return between.contains { view.contexts[$0].contains(.subject) }
      ? .open : .named(group(of: name))
  }

  private func isPersonal(_ evaluation: Evaluation) -> Bool {
    personal.contains(evaluation.theme) || verdict.contains(evaluation.theme)
  }

  /// Another person or thing takes over: a title or a role without a name, a relation, a word for
  /// the company or its goods, a new line.
  private func isNewSubject(_ index: Int, after name: NameCandidate) -> Bool {
    let context = view.contexts[index]
    if view.words[index].boundary == .line { return true }
    if context.contains(.subject) { return true }
    let isPerson = !context.isDisjoint(with: [.role, .kinship])
    return isPerson && index > name.last + 1
      && view.words[index].clause != view.words[name.last].clause
  }

  /// "los demás", "ostali", "yung iba": what follows in the clause is about other people.
  private func isCut(before evaluation: Evaluation) -> Bool {
    view.words.indices.contains { index in
      view.words[index].clause == evaluation.clause && isOthers(index)
        && !names.contains { name in
          name.first > index && name.last < evaluation.first
        }
        && (index < evaluation.first || !hasName(before: index, in: evaluation.clause))
    }
  }

  private func isOthers(_ index: Int) -> Bool { view.contexts[index].contains(.others) }

  private func hasName(before index: Int, in clause: Int32) -> Bool {
    names.contains { view.words[$0.first].clause == clause && $0.last < index }
  }
}
