/// A language's named sets, and what braces and sets were read as before.
///
/// Lines repeat the lists of the lines above them, which then share one reading and its memory.
final class PatternLists {
  let sets: [String: PatternAlternatives]
  private var known: [Place: [[Pattern.Element]]] = [:]

  private struct Place: Hashable {
    var text: ByteKey
    var isOptional: Bool

    init(_ piece: Substring, _ isOptional: Bool) {
      text = ByteKey(bytes: Array(piece.utf8))
      self.isOptional = isOptional
    }
  }

  init(_ sets: [String: PatternAlternatives] = [:]) { self.sets = sets }

  /// The ways to fill a place that were remembered for the same text; nil for a new one.
  func readings(of piece: Substring, isOptional: Bool) -> [[Pattern.Element]]? {
    known[Place(piece, isOptional)]
  }

  func remember(_ readings: [[Pattern.Element]], of piece: Substring, isOptional: Bool) {
    known[Place(piece, isOptional)] = readings
  }
}
