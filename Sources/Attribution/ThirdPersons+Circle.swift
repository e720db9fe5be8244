import Segmentation
import Tagging

/// People whom the customer knows from elsewhere: by their work or street, or as the one a feast is
/// given for.
extension ThirdPersons {
  /// Words between a name and the feast, or between a name and "of my work".
  private static let nearby = 3

  /// "za Ivanino vjenčanje", "la boda de Luz", "kasal ni Joy": only short words and markers stand
  /// between.
  func isCelebrated(_ candidate: NameCandidate) -> Bool {
    let next = candidate.last + 1
    if view.isJoined(next), view.contexts[next].contains(.occasion) { return true }
    var index = candidate.first - 1
    while index >= 0, index >= candidate.first - Self.nearby, view.isJoined(index + 1) {
      if view.contexts[index].contains(.occasion) { return true }
      let isLink = view.words[index].isShort || view.contexts[index].contains(.marker)
      guard isLink else { return false }
      index -= 1
    }
    return false
  }

  /// "Ivana s mog posla", "Luz, de mi trabajo": a linking word, "my", and where that is.
  func isFromElsewhere(_ candidate: NameCandidate) -> Bool {
    let link = candidate.last + 1
    let own = candidate.last + 2
    guard view.words.indices.contains(link), view.words[link].boundary <= .comma,
      view.contexts[link].contains(.linker), view.isJoined(own), view.contexts[own].contains(.own)
    else { return false }
    return (own + 1...own + 2).contains { index in
      (own + 1...index).allSatisfy(view.isJoined) && view.contexts[index].contains(.circle)
    }
  }
}
