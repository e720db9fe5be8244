import FeedbackModel

/// Finds entries that match the same words as another one: duplicates, contradictions, and entries
/// whose every match another entry has too.
///
/// Patterns are compared by the keys of their items, so scripts, diacritics, order of alternatives
/// and inflected forms do not hide anything.
struct OverlapCheck {
  private(set) var diagnostics: [Diagnostic] = []

  private let survey: ImageSurvey
  private let places: EntryPlaces
  private var readings: [EntryReading] = []
  /// The readings of each entry, as a range.
  private var ranges: [Range<Int>] = []
  /// Readings by an item that they use.
  private var byItem: [UInt32: [Int32]] = [:]

  /// Readings that an entry is compared with at most; only lists made to stall a check have more.
  private static let maximumCandidates = 20_000

  private var image: LexiconImage { survey.image }

  init(_ survey: ImageSurvey, _ places: EntryPlaces) {
    self.survey = survey
    self.places = places
    for entry in 0..<UInt32(image.entryCount) {
      let first = readings.count
      readings += EntryReading.all(of: entry, in: image)
      ranges.append(first..<readings.count)
    }
    index()
    for entry in 0..<UInt32(image.entryCount) { compare(entry) }
  }

  private mutating func index() {
    for (number, reading) in readings.enumerated() {
      for step in reading.steps where step.operation == .item || step.operation == .exactItem {
        byItem[step.operand, default: []].append(Int32(number))
      }
    }
  }

  // MARK: finding

  private mutating func compare(_ entry: UInt32) {
    guard let first = ranges[Int(entry)].first, let source = source(entry) else { return }
    var reported: Set<String> = []
    for number in candidates(readings[first]) {
      let other = readings[Int(number)].entry
      guard other != entry, isReader(other, of: entry), let second = self.source(other),
        source.id != second.id, !reported.contains(second.id),
        isWhole(entry, within: other)
      else { continue }
      let isEqual = isWhole(other, within: entry)
      // Of two equal entries the later one is the mistake.
      if isEqual && other > entry { continue }
      if let found = message(source, second, isEqual: isEqual) {
        diagnostics.append(found)
        reported.insert(second.id)
      }
    }
  }

  /// Readings that may contain a reading: those that use an item with one of its keys.
  private func candidates(_ reading: EntryReading) -> [Int32] {
    var best: [Int32]?
    for step in reading.steps where step.operation == .item || step.operation == .exactItem {
      guard let key = survey.keys(of: step.operand).first else { continue }
      let found = survey.items(of: key).flatMap { byItem[$0] ?? [] }
      if found.count < best?.count ?? Int.max { best = found }
    }
    guard let best, best.count <= Self.maximumCandidates else { return [] }
    return best
  }

  /// Whether the other entry is read wherever this one is.
  private func isReader(_ other: UInt32, of entry: UInt32) -> Bool {
    let a = image.entries[Int(entry)]
    let b = image.entries[Int(other)]
    guard a.language == b.language else { return false }
    return b.variants == 0 || (a.variants != 0 && a.variants & ~b.variants == 0)
  }

  /// Whether each reading of an entry has all its matches among those of another.
  private func isWhole(_ entry: UInt32, within other: UInt32) -> Bool {
    let outer = ranges[Int(other)]
    guard !ranges[Int(entry)].isEmpty else { return false }
    return ranges[Int(entry)].allSatisfy { inner in
      outer.contains { covers(readings[$0].steps, readings[inner].steps) }
    }
  }

  private func covers(_ outer: [Instruction], _ inner: [Instruction]) -> Bool {
    guard outer.count == inner.count else { return false }
    return zip(outer, inner).allSatisfy { a, b in
      switch (a.operation, b.operation) {
      case (.item, .item), (.item, .exactItem), (.exactItem, .exactItem):
        survey.isSubset(b.operand, of: a.operand)
      case (.gap, .gap):
        a.gapWords >= b.gapWords && (a.gapHoldsComma || !b.gapHoldsComma)
      default: a.word == b.word
      }
    }
  }

  private func source(_ entry: UInt32) -> EntrySource? { places.source(of: entry) }

  // MARK: judging

  /// What is wrong with an entry whose matches another one has too; nil where both have their use.
  private func message(
    _ entry: EntrySource, _ other: EntrySource, isEqual: Bool
  ) -> Diagnostic? {
    let words = isEqual ? "the words of this entry are" : "the words of this entry are among"
    let place = "\(words) those of \(other.id) (\(other.location))"
    if let cue = entry.cue {
      return cue == other.cue && entry.value == other.value
        ? warning(entry, "LEXICON_DUPLICATE", place, "delete one of the two") : nil
    }
    guard other.cue == nil else { return nil }
    if entry.signal != nil || other.signal != nil {
      return entry.signal == other.signal
        ? warning(entry, "LEXICON_DUPLICATE", place, "delete one of the two") : nil
    }
    if entry.kind == .block || other.kind == .block { return blocked(entry, other, place) }
    guard let polarity = entry.polarity, let second = other.polarity else {
      let isSame = entry.kind == other.kind && entry.theme == other.theme
      return isSame ? warning(entry, "LEXICON_DUPLICATE", place, "delete one of the two") : nil
    }
    if polarity != second { return opposite(entry, other, place, isEqual: isEqual) }
    return agreeing(entry, other, place)
  }

  private func blocked(
    _ entry: EntrySource, _ other: EntrySource, _ place: String
  ) -> Diagnostic? {
    if entry.kind == other.kind {
      return warning(entry, "LEXICON_DUPLICATE", place, "delete one of the two")
    }
    guard entry.kind != .block else { return nil }
    return warning(
      entry, "LEXICON_SHADOWED", place + ", which blocks them", "delete one of the two")
  }

  /// Two verdicts on the same words: refused where both are given for one theme, doubtful else.
  private func opposite(
    _ entry: EntrySource, _ other: EntrySource, _ place: String, isEqual: Bool
  ) -> Diagnostic? {
    if isEqual && entry.theme == other.theme && entry.kind == other.kind {
      return Diagnostic(
        .error, code: "LEXICON_CONFLICT", at: entry.location,
        place + ", which says the opposite", remedy: "keep the one that is right")
    }
    let isContrary = entry.polarity != .mild && other.polarity != .mild
    guard isContrary, isEqual || entry.strength <= other.strength else { return nil }
    return warning(
      entry, "LEXICON_CONFLICT", place + ", which says the opposite",
      "keep the one that is right, or narrow one by a second word")
  }

  /// Two equal verdicts: one is idle where the other always wins or says the same.
  private func agreeing(_ entry: EntrySource, _ other: EntrySource, _ place: String) -> Diagnostic?
  {
    if entry.theme == other.theme {
      guard entry.kind == other.kind, entry.flags == other.flags,
        entry.strength <= other.strength
      else { return nil }
      return warning(entry, "LEXICON_DUPLICATE", place, "delete one of the two")
    }
    guard entry.theme == nil, entry.kind == .evaluator, other.kind == .evaluator else { return nil }
    return warning(
      entry, "LEXICON_SHADOWED", place + ", which has a theme and wins",
      "delete the one that is wrong")
  }

  private func warning(
    _ entry: EntrySource, _ code: String, _ problem: String, _ remedy: String
  ) -> Diagnostic {
    Diagnostic(.warning, code: code, at: entry.location, problem, remedy: remedy)
  }
}
