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
  /// Themes that no person owns by being named beside them.
  let impersonal: Set<UInt16>
  /// Verbs end the clause: the name before an evaluation is its subject.
  let isVerbFinal: Bool

  /// Sentences after the one with the name to which a dropped subject reaches, each of those between
  /// being about the person too.
  private static let sentenceReach: Int32 = 3

  func owner(of evaluation: Evaluation) -> Owner {
    let clause = evaluation.clause
    if impersonal.contains(evaluation.theme) { return .open }
    if isCut(before: evaluation) { return .other }
    let here = names.filter { view.words[$0.first].clause == clause }
    if let name = beside(evaluation, among: here) { return .named(group(of: name)) }
    if isContrasted(evaluation) { return .other }
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

  /// The closest name between the same commas.
  private func beside(
    _ evaluation: Evaluation, among here: [NameCandidate]
  ) -> NameCandidate? {
    closest(to: evaluation, among: here.filter { !hasComma(between: $0, evaluation) })
  }

  /// Names beyond a comma: those before the evaluation, then those after it. Themes that speak of no
  /// person stay between their commas.
  private func nearest(
    to evaluation: Evaluation, among here: [NameCandidate]
  ) -> NameCandidate? {
    guard isPersonal(evaluation), !hasOwnSubject(evaluation) else { return nil }
    if let before = here.last(where: { $0.last < evaluation.first }) { return before }
    return personal.contains(evaluation.theme) ? here.first : nil
  }

  /// Words after an evaluation among which its subject may stand.
  private static let subjectReach = 3

  /// What need not be a person has another subject between the commas around the evaluation: before
  /// it, or right after it ("ang bagal ng pila").
  private func hasOwnSubject(_ evaluation: Evaluation) -> Bool {
    if personal.contains(evaluation.theme) { return false }
    var first = evaluation.first
    while first > 0, view.words[first].boundary < .comma { first -= 1 }
    let after = (evaluation.last + 1..<evaluation.last + 1 + Self.subjectReach)
      .prefix { view.words.indices.contains($0) && view.words[$0].boundary < .comma }
    return (first...evaluation.last).contains(where: isSubject)
      || after.contains(where: isSubject)
  }

  /// "Magalang si Rodel, yung guard bastos": a role opens the evaluation's part of the clause, and it
  /// says the opposite of what is said of the person named before.
  private func isContrasted(_ evaluation: Evaluation) -> Bool {
    guard isPersonal(evaluation), let name = names.last(where: { $0.last < evaluation.first }),
      hasComma(between: name, evaluation)
    else { return false }
    var first = evaluation.first
    while first > name.last + 1, view.words[first].boundary < .comma { first -= 1 }
    let namesSomebody = (first...evaluation.last).contains {
      !view.contexts[$0].isDisjoint(with: [.role, .kinship])
    }
    return namesSomebody
      && view.evaluations.contains { other in
        other.clause == evaluation.clause && other.last < first
          && other.polarity != evaluation.polarity && !hasComma(between: name, other)
      }
  }

  private func isSubject(_ index: Int) -> Bool { view.contexts[index].contains(.subject) }

  private func closest(
    to evaluation: Evaluation, among names: [NameCandidate]
  ) -> NameCandidate? {
    if isVerbFinal, let subject = names.last(where: { $0.last < evaluation.first }) {
      return subject
    }
    return names.min { distance($0, evaluation) < distance($1, evaluation) }
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
    let isSameSentence =
      view.words[evaluation.first].sentence == view.words[name.last].sentence
    guard isPersonal(evaluation),
      isSameSentence || personal.contains(evaluation.theme) || hasAnaphor(evaluation),
      isContinued(from: name, to: evaluation)
    else { return .open }
    let between = (name.last + 1)..<evaluation.first
    if strangers.contains(where: { between.contains($0.first) }) { return .other }
    // What is evaluated may itself be the new subject ("ang bagal ng pila").
    let speaks = between.lowerBound...evaluation.last
    if speaks.contains(where: { isNewSubject($0, after: name) }) || hasOwnSubject(evaluation) {
      return .open
    }
    return .named(group(of: name))
  }

  /// Whether every sentence between name and evaluation goes on about the person: by a pronoun, or by
  /// something that only people are.
  private func isContinued(from name: NameCandidate, to evaluation: Evaluation) -> Bool {
    let start = view.words[name.last].sentence
    let end = view.words[evaluation.first].sentence
    guard end - start <= Self.sentenceReach else { return false }
    return (start + 1..<max(start + 1, end)).allSatisfy { sentence in
      view.words.indices.contains {
        view.words[$0].sentence == sentence && view.contexts[$0].contains(.anaphor)
      }
        || view.evaluations.contains {
          view.words[$0.first].sentence == sentence && personal.contains($0.theme)
        }
    }
  }

  /// "Siya", "ella", "mo": a pronoun in the evaluation's clause stands for the person named before.
  private func hasAnaphor(_ evaluation: Evaluation) -> Bool {
    view.words.indices.contains {
      view.words[$0].clause == evaluation.clause && view.contexts[$0].contains(.anaphor)
    }
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
  /// the company or its goods, a new line. What stands between the same commas as the name is what
  /// the person dealt with.
  private func isNewSubject(_ index: Int, after name: NameCandidate) -> Bool {
    let context = view.contexts[index]
    if view.words[index].boundary == .line { return true }
    if context.contains(.subject) {
      return context.contains(.others) || !(name.last + 1...index).allSatisfy(view.isJoined)
    }
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
