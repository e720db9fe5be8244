import FeedbackModel

/// Finds single words that one entry praises and another complains of, though only some of their
/// forms are the same.
struct CollisionCheck {
  private(set) var diagnostics: [Diagnostic] = []

  private struct Pair: Hashable {
    var first: UInt32
    var second: UInt32
  }

  init(_ survey: ImageSurvey, _ places: EntryPlaces) {
    let image = survey.image
    let verdicts = Self.verdicts(image)
    var reported: Set<Pair> = []
    for item in verdicts.keys.sorted() {
      for key in survey.keys(of: item) {
        for other in survey.items(of: key) where other > item {
          let opposed = Self.opposed(verdicts[item] ?? [], verdicts[other] ?? [], image)
          guard let opposed, reported.insert(opposed).inserted,
            !survey.isSubset(item, of: other), !survey.isSubset(other, of: item)
          else { continue }
          report(opposed, form: survey.text(of: key), places)
        }
      }
    }
  }

  /// The entries of one word with a verdict, by item.
  private static func verdicts(_ image: LexiconImage) -> [UInt32: [UInt32]] {
    var verdicts: [UInt32: [UInt32]] = [:]
    for entry in 0..<UInt32(image.entryCount) where isVerdict(image.entries[Int(entry)]) {
      for reading in EntryReading.all(of: entry, in: image) {
        if let item = reading.onlyItem { verdicts[item, default: []].append(entry) }
      }
    }
    return verdicts
  }

  private static func isVerdict(_ record: EntryRecord) -> Bool {
    record.kind <= 1 && (record.polarity == 1 || record.polarity == 2)
  }

  /// Two entries of one language and one kind with opposite polarity; a fixed expression is meant
  /// to win over an evaluation.
  private static func opposed(
    _ first: [UInt32], _ second: [UInt32], _ image: LexiconImage
  ) -> Pair? {
    for a in first {
      for b in second {
        let (left, right) = (image.entries[Int(a)], image.entries[Int(b)])
        guard left.language == right.language, left.kind == right.kind,
          left.polarity != right.polarity,
          left.variants == 0 || right.variants == 0 || left.variants & right.variants != 0
        else { continue }
        return Pair(first: min(a, b), second: max(a, b))
      }
    }
    return nil
  }

  private mutating func report(
    _ pair: Pair, form: String, _ places: EntryPlaces
  ) {
    guard let first = places.source(of: pair.first), let second = places.source(of: pair.second)
    else { return }
    diagnostics.append(
      Diagnostic(
        .warning, code: "LEXICON_COLLISION", at: second.location,
        "its form '\(escaped(form))' is also one of \(first.id) (\(first.location)), "
          + "which says the opposite",
        remedy: "write the forms that are meant, or narrow one entry by a second word"))
  }
}
