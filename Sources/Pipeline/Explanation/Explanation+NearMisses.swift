import FeedbackModel
import Lexicons
import Tagging

/// Lines about what a comment nearly said: matches that gave way, evaluators without a target, and
/// entries that lack one thing.
extension Explanation {
  // MARK: conflicts

  func lostLine(_ lost: LostMatch) -> Line {
    let winner = "\(id(lost.winner.entry)) '\(shown(lost.winner))'"
    let why = reason(lost.reason)
    return Line(
      words: shown(lost.match),
      detail: "gave way to \(winner), \(why); "
        + reference(lost.match.entry), tone: .doubt,
      fields: fields(of: span(lost.match.first, lost.match.last)) + fields(of: lost.match.entry)
        + [
          Field(name: "winner", value: .text(id(lost.winner.entry))),
          Field(name: "reason", value: .text(why)),
        ])
  }

  private func reason(_ reason: LostMatch.Reason) -> String {
    switch reason {
    case .taken: "which is settled first and takes its words"
    case .longer: "which takes more words"
    case .tighter: "whose words stand closer together"
    case .further: "which begins earlier"
    case .themed: "which names a theme"
    case .stronger: "which is stronger"
    case .earlier: "which stands earlier in the files"
    case .formula: "a formula around it"
    case .intensifier: "as it only raises the next word"
    }
  }

  // MARK: near misses

  var nearMissLines: [Line] { trace.unpaired.map(unpairedLine) + trace.nearMisses.map(nearLine) }

  private func unpairedLine(_ unpaired: UnpairedEvaluator) -> Line {
    let first = min(unpaired.evaluator.first, unpaired.target.first)
    let last = max(unpaired.evaluator.last, unpaired.target.last)
    let why =
      unpaired.isAcrossClauses
      ? "a clause ends between '\(shown(unpaired.evaluator))' and its target "
        + "'\(shown(unpaired.target))'"
      : "\(unpaired.distance) words between '\(shown(unpaired.evaluator))' and its target "
        + "'\(shown(unpaired.target))', \(unpaired.window) may be"
    return Line(
      words: shown(span(first, last)), detail: "\(why); \(reference(unpaired.target.entry))",
      tone: .doubt,
      fields: fields(of: span(first, last)) + fields(of: unpaired.target.entry) + [
        Field(name: "evaluator", value: .text(id(unpaired.evaluator.entry))),
        Field(name: "reason", value: .text(why)),
      ])
  }

  private func nearLine(_ miss: NearMiss) -> Line {
    let (why, element) = fault(of: miss)
    let share = "\(miss.needed.count) of \(miss.required) words"
    return Line(
      words: shown(span(miss.first, miss.last)),
      detail: "\(why); \(share); \(saying(miss.entry)); \(reference(miss.entry))", tone: .doubt,
      fields: fields(of: span(miss.first, miss.last)) + fields(of: miss.entry) + [
        Field(name: "element", value: .text(element)),
        Field(name: "reason", value: .text(why)),
        Field(name: "matched", value: .whole(miss.needed.count)),
        Field(name: "required", value: .whole(miss.required)),
        Field(name: "would_say", value: .text(saying(miss.entry))),
      ])
  }

  /// What the entry would have said: `waiting -`.
  private func saying(_ entry: UInt32) -> String {
    let record = record(entry)
    let theme =
      record.theme == EntryRecord.noTheme
      ? "any theme" : analyzer.lexicon.themes.themes[Int(record.theme)].id
    return theme + " " + ["", "-", "+", "~"][Int(min(record.polarity, 3))]
  }

  /// What is wrong, and the element of the pattern that it concerns.
  private func fault(of miss: NearMiss) -> (why: String, element: String) {
    switch miss.fault {
    case .missing(let step):
      let element = element(step, of: miss.entry)
      return ("no word for \(shortened(element))", element)
    case .border(let word):
      let name = shown(analyzer.tagger.words[word].sourceRange)
      return ("a clause border or comma before '\(name)'", name)
    case .gap(let step, let over):
      let element = element(step, of: miss.entry)
      let words = over == 1 ? "one word too many" : "\(over) words too many"
      return (
        element.hasPrefix("~")
          ? "\(words) for \(element)" : "\(words) before \(shortened(element))",
        element
      )
    case .edge(let step):
      let element = element(step, of: miss.entry)
      let edge = element == "^" ? "start" : "end"
      return ("the \(edge) of the clause is elsewhere (\(element))", element)
    case .marks(let step, let word):
      let element = element(step, of: miss.entry)
      let name = shown(analyzer.tagger.words[word].sourceRange)
      return ("'\(name)' has other diacritics than \(shortened(element))", element)
    case .variant:
      let codes = image.variantCodes.enumerated().filter {
        record(miss.entry).variants >> UInt32($0.offset) & 1 != 0
      }.map(\.element).joined(separator: ", ")
      return ("an entry of \(codes) only", codes)
    }
  }

  private func element(_ step: Int, of entry: UInt32) -> String {
    let record = record(entry)
    let program = UnsafeBufferPointer(
      start: image.programs + Int(record.program), count: Int(record.programCount))
    let texts = PatternElements(image.string(record.pattern), program: program).texts
    return step < texts.count ? texts[step] : image.string(record.pattern)
  }
}
