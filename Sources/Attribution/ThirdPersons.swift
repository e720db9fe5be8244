import FeedbackModel
import Segmentation
import Tagging

/// Recognises names that are not the representative's: the customer's own, their relatives',
/// account holders', streets', people with another surname (linguistics.md 6.3, point 5).
struct ThirdPersons {
  let view: CommentView
  /// Words that the roster knows as words of names.
  let nameWords: Set<Int>

  /// Words that a relation may stand away from the name.
  private static let reach = 5

  func excludes(_ candidate: NameCandidate) -> Bool {
    isNever(candidate) || isIntroduced(candidate) || isPlace(candidate)
      || isCompanion(candidate) || isRelativeBefore(candidate) || isRelativeAfter(candidate)
      || isFromElsewhere(candidate) || isCelebrated(candidate) || isOtherPerson(candidate)
      || isSignature(candidate)
  }

  private func isNever(_ candidate: NameCandidate) -> Bool {
    !candidate.isFull && view.contexts[candidate.first].contains(.never)
  }

  // MARK: introduced as somebody else

  /// "a nombre de …", "ja sam …", "ulica …".
  private func isIntroduced(_ candidate: NameCandidate) -> Bool {
    var index = candidate.first - 1
    var denying: ContextSet = [.selfReference, .holder, .place]
    guard index >= 0, view.words[candidate.first].boundary <= .comma else { return false }
    if view.isJoined(candidate.first), view.contexts[index].contains(.own) { return true }
    while index >= 0 {
      if !view.contexts[index].isDisjoint(with: denying) { return true }
      guard view.contexts[index].contains(.marker), view.isJoined(index) else { return false }
      denying.remove(.place)
      index -= 1
    }
    return false
  }

  /// "Mabini Street", "குமார் ஸ்டோர்ஸ்": a place or a business is called so.
  private func isPlace(_ candidate: NameCandidate) -> Bool {
    let next = candidate.last + 1
    return view.isJoined(next) && view.contexts[next].contains(.venue)
  }

  /// "Meche y yo", "Ivana i ja": somebody who was there with the customer.
  private func isCompanion(_ candidate: NameCandidate) -> Bool {
    let link = candidate.last + 1
    let speaker = candidate.last + 2
    guard view.isJoined(link), view.isJoined(speaker), view.words[link].isShort else {
      return false
    }
    return view.contexts[speaker].contains(.speaker)
  }

  // MARK: relatives

  /// "moja majka Vera", "asawa ko si Ben": only linking words between the relation and the name.
  private func isRelativeBefore(_ candidate: NameCandidate) -> Bool {
    var index = candidate.first - 1
    var hasPossessive = false
    var steps = 0
    guard view.words[candidate.first].boundary <= .comma else { return false }
    while index >= 0 && steps < Self.reach {
      let context = view.contexts[index]
      if context.contains(.kinship) {
        return hasPossessive || isOwned(index) || !isAddress(context)
      }
      hasPossessive = hasPossessive || context.contains(.possessive)
      let links: ContextSet = [.linker, .possessive, .marker, .naming]
      guard !context.isDisjoint(with: links), view.words[index].boundary <= .comma else {
        return false
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// Words of address for strangers ("kuya", "sestra", "அண்ணா") and colleagues are relations only of
  /// an owner.
  private func isAddress(_ context: ContextSet) -> Bool {
    !context.isDisjoint(with: [.marker, .honorific, .role])
  }

  private func isOwned(_ index: Int) -> Bool {
    view.isJoined(index) && view.context(index - 1).contains(.possessive)
      || view.isJoined(index + 1) && view.context(index + 1).contains(.possessive)
  }

  /// "Vera, moja majka": an apposition, or a statement that ends there.
  private func isRelativeAfter(_ candidate: NameCandidate) -> Bool {
    var index = candidate.last + 1
    guard view.words.indices.contains(index), view.words[index].boundary <= .clause else {
      return false
    }
    let isApposition = view.words[index].boundary >= .comma
    var hasPossessive = false
    for _ in 0..<Self.reach {
      let context = view.context(index)
      if context.contains(.kinship) {
        let isOwn = hasPossessive || view.isJoined(index + 1) && isPossessive(index + 1)
        let isNext = index == candidate.last + 1
        return (isOwn || isNext) && isApposition || isOwn && endsPhrase(index)
      }
      hasPossessive = hasPossessive || context.contains(.possessive)
      guard !context.isDisjoint(with: [.linker, .possessive]), view.isJoined(index + 1) else {
        return false
      }
      index += 1
    }
    return false
  }

  private func isPossessive(_ index: Int) -> Bool {
    view.context(index).contains(.possessive)
  }

  private func endsPhrase(_ index: Int) -> Bool {
    !view.words.indices.contains(index + 1) || view.words[index + 1].boundary >= .comma
  }

  // MARK: other people

  /// A first name beside a capitalised word that is no word of the representative's name: "Luz
  /// Gómez" is another Luz.
  private func isOtherPerson(_ candidate: NameCandidate) -> Bool {
    guard !candidate.isFull else { return false }
    let next = candidate.last + 1
    if view.isJoined(next) && isStranger(next, beside: candidate) { return true }
    return view.isJoined(candidate.first) && isStranger(candidate.first - 1, beside: candidate)
  }

  /// A capitalised word that is nobody's name in the roster, or somebody else's: "Francisco Ortega"
  /// is neither Francisco Núñez nor Javier Ortega. Inflected names side by side are two people.
  private func isStranger(_ index: Int, beside candidate: NameCandidate) -> Bool {
    guard nameWords.contains(index) else { return view.isUnknownName(index) }
    return candidate.isBase && view.isMarkedName(index)
  }

  // MARK: signatures

  /// Words that a signature has at most, the name's included.
  private static let signatureLength = 4

  /// A name at the end of the comment, alone after a closing formula or a line break or a dash, or
  /// after a comma that follows thanks.
  private func isSignature(_ candidate: NameCandidate) -> Bool {
    let tail = view.words.count - candidate.last - 1
    guard candidate.first > 0 else { return false }
    if isLineOfNames(candidate) { return true }
    guard tail < Self.signatureLength, isQuiet(after: candidate) else { return false }
    if isThankedAtEnd(candidate, tail) { return true }
    let boundary = view.words[candidate.first].boundary
    if boundary == .line { return !hasVerdict(after: candidate) }
    if isAfterClosing(candidate) { return true }
    if boundary == .sentence { return isLoneName(candidate, tail) }
    return boundary == .clause && tail < 2 && !hasVerdict(after: candidate)
      && !isMarkedBefore(candidate) && candidate.first - 1 > 1
  }

  /// Words that a line of names has at most.
  private static let lineLength = 5

  /// A line of its own below the text, of nothing but names: "Mercedes y Paco". What stands on the
  /// lines below it says nothing of anybody.
  private func isLineOfNames(_ candidate: NameCandidate) -> Bool {
    var first = candidate.first
    while first > 0 && view.words[first].boundary != .line { first -= 1 }
    let last =
      (candidate.last + 1..<max(candidate.last + 1, view.words.count))
      .first { view.words[$0].boundary == .line } ?? view.words.count
    guard first > 0, last - first <= Self.lineLength else { return false }
    let isNames = (first..<last).allSatisfy { index in
      let word = view.words[index]
      return word.flags.contains(.capitalized) || word.isShort || word.kind == .emoji
    }
    return isNames && view.evaluations.allSatisfy { $0.last < first }
  }

  /// "nece da se otvori. hvala, dragan": thanks and a bare name, with a surname perhaps, end a comment
  /// that praises nobody.
  private func isThankedAtEnd(_ candidate: NameCandidate, _ tail: Int) -> Bool {
    let hasSurname =
      tail == 1 && view.isJoined(candidate.last + 1)
      && view.words[candidate.last + 1].flags.contains(.capitalized)
    return (tail == 0 || hasSurname) && candidate.isBase
      && view.words[candidate.first].boundary == .comma
      && view.context(candidate.first - 1).contains(.thanks)
      && !view.evaluations.contains { $0.polarity == .praise }
  }

  /// "… Razočarana sam. Jelena": a last sentence of nothing but the name, which answers no question.
  private func isLoneName(_ candidate: NameCandidate, _ tail: Int) -> Bool {
    tail == 0 && candidate.isBase
      && !view.words[candidate.first - 1].flags.contains(.endsQuestion)
  }

  /// Whether only names, initials and symbols follow.
  private func isQuiet(after candidate: NameCandidate) -> Bool {
    (candidate.last + 1..<max(candidate.last + 1, view.words.count)).allSatisfy { index in
      let word = view.words[index]
      return word.kind == .emoji || word.kind == .number || word.keyEnd - word.keyStart <= 2
        || word.boundary >= .comma || word.flags.contains(.capitalized)
    }
  }

  private func hasVerdict(after candidate: NameCandidate) -> Bool {
    view.evaluations.contains { $0.last > candidate.last }
  }

  private func isMarkedBefore(_ candidate: NameCandidate) -> Bool {
    view.context(candidate.first - 1).contains(.marker)
  }

  /// A closing formula ends within three words before the name, on the same line or the line before.
  private func isAfterClosing(_ candidate: NameCandidate) -> Bool {
    let last = candidate.first - 1
    let nearby = (max(0, last - 2)...last).reversed()
    guard let index = nearby.first(where: { view.context($0).contains(.closing) }) else {
      return false
    }
    let crossesLine = (index + 1..<candidate.first).contains { view.words[$0].boundary == .line }
    return !crossesLine && !isThanks(from: index, to: candidate)
  }

  /// "Salamat, Ma'am Joy": thanks addressed to the name, which no comma parts from them or a title
  /// precedes.
  private func isThanks(from index: Int, to candidate: NameCandidate) -> Bool {
    view.contexts[index].contains(.thanks) && view.words[candidate.first].boundary == .none
  }
}
