import FeedbackModel
import Lexicons
import Tagging

/// Lines about entries of the lexicon: where they stand, and what matched them.
extension Explanation {
  var image: LexiconImage { analyzer.lexicon.image }

  func record(_ entry: UInt32) -> EntryRecord { image.entries[Int(entry)] }

  func id(_ entry: UInt32) -> String { image.string(record(entry).id) }

  /// `es.waiting.017 'pattern' es/waiting.tsv:23`
  func reference(_ entry: UInt32) -> String {
    let record = record(entry)
    return "\(image.string(record.id)) '\(shortened(image.string(record.pattern)))' "
      + "\(file(record)):\(record.line)"
  }

  /// The file's path inside the lexicon folder: the image may have been compiled elsewhere.
  private func file(_ record: EntryRecord) -> String {
    image.string(record.file).split(separator: "/").suffix(2).joined(separator: "/")
  }

  /// The pattern with at most three alternatives a brace; data has all of them.
  func shortened(_ pattern: String) -> String {
    pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { part in
      guard part.offset > 0, let end = part.element.firstIndex(of: "}") else {
        return String(part.element)
      }
      let choices = part.element[..<end].split(separator: "|")
      let shown = choices.prefix(3).joined(separator: "|") + (choices.count > 3 ? "|…" : "")
      return shown + part.element[end...]
    }.joined(separator: "{")
  }

  func fields(of entry: UInt32) -> [Field] {
    let record = record(entry)
    return [
      Field(name: "entry", value: .text(image.string(record.id))),
      Field(name: "pattern", value: .text(image.string(record.pattern))),
      Field(name: "file", value: .text(file(record))),
      Field(name: "line", value: .whole(Int(record.line))),
    ]
  }

  func span(_ first: Int, _ last: Int) -> Range<Int> {
    let words = analyzer.tagger.words
    return Int(words[first].start)..<Int(words[last].end)
  }

  func fields(of span: Range<Int>) -> [Field] {
    [
      Field(name: "start", value: .whole(span.lowerBound)),
      Field(name: "end", value: .whole(span.upperBound)),
    ]
  }

  func shown(_ match: Match) -> String { shown(span(match.first, match.last)) }

  /// The matches' words, each in quotation marks.
  func quoted(_ matches: [Match]) -> String {
    matches.map { "'\(shown($0))'" }.joined(separator: ", ")
  }

  func matchLine(_ match: Match) -> Line {
    Line(
      words: shown(match), detail: reference(match.entry), tone: tone(of: match.entry),
      fields: fields(of: span(match.first, match.last)) + fields(of: match.entry))
  }

  func tone(of entry: UInt32) -> Tone {
    let record = record(entry)
    if record.cue != 0xFF { return .cue }
    switch record.polarity {
    case 1: return .complaint
    case 2: return .praise
    case 3: return .mild
    default: return .plain
    }
  }

  /// What the cue is, which words it reaches, and what it changes.
  func cueLine(_ cue: CueTrace) -> Line {
    let words = analyzer.tagger.words
    let reached = cue.reached.map { shown(words[$0].sourceRange) }
    let name = CueClass(rawValue: record(cue.match.entry).cue)?.name ?? ""
    var notes = [name]
    if let opens = cue.opens {
      let weight = opens.weight == 1 ? "" : ", which counts × \(number(opens.weight))"
      notes.append("opens clause \(opens.clause + 1)\(weight)")
    }
    if !reached.isEmpty { notes.append("reaches '\(reached.joined(separator: " "))'") }
    if !cue.actsOn.isEmpty {
      notes.append("\(cue.effects.joined(separator: ", ")) \(quoted(cue.actsOn))")
    }
    return Line(
      words: shown(cue.match),
      detail: notes.joined(separator: "; ") + "; "
        + reference(cue.match.entry), tone: .cue,
      fields: fields(of: span(cue.match.first, cue.match.last)) + fields(of: cue.match.entry) + [
        Field(name: "class", value: .text(name)),
        Field(name: "reaches", value: .texts(reached)),
        Field(name: "effects", value: .texts(cue.actsOn.isEmpty ? [] : cue.effects)),
        Field(name: "acts_on", value: .texts(cue.actsOn.map { id($0.entry) })),
      ])
  }

  func number(_ value: Float) -> String { decimal(Double(value), places: 2) }
}
