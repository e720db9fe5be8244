package import FeedbackModel
import Lexicons
import Normalization
import Segmentation
import Tagging

/// Every stage of one comment, for people who ask why.
package struct Explanation {
  /// A line under a heading: what was found, where it stands, what it comes from.
  package struct Line: Sendable {
    package var words: String
    package var detail: String
  }

  package struct Section: Sendable {
    package var title: String
    package var lines: [Line]
  }

  package let tagged: TaggedComment
  package let key: String
  package private(set) var sections: [Section] = []

  private let analyzer: CommentAnalyzer
  private let text: [UInt8]

  package init(_ comment: Comment, analyzer: CommentAnalyzer) {
    self.analyzer = analyzer
    text = comment.text
    tagged = analyzer.analyze(comment)
    key = String(decoding: analyzer.folded.bytes, as: UTF8.self)
    sections = [
      Section(title: "language", lines: [languageLine]),
      Section(title: "repairs", lines: repairLines),
      Section(title: "match key", lines: [Line(words: key, detail: "")]),
      Section(title: "words", lines: wordLines),
      Section(title: "cues", lines: matchLines(analyzer.tagger.cues)),
      Section(title: "fixed expressions", lines: matchLines(analyzer.tagger.fixed)),
      Section(title: "evaluations", lines: matchLines(analyzer.tagger.evaluators)),
      Section(title: "targets", lines: matchLines(analyzer.tagger.targets)),
      Section(title: "mentions", lines: tagged.mentions.map(mentionLine)),
      Section(title: "representatives", lines: tagged.representatives.map(representativeLine)),
      Section(title: "overall", lines: [overallLine]),
    ]
  }

  private var languageLine: Line {
    let language = tagged.language
    let mixed =
      language.mixed.isEmpty ? "" : ", mixed with \(language.mixed.joined(separator: " "))"
    return Line(
      words: "\(language.code) \(language.script.rawValue)",
      detail: "confidence \(decimal(language.confidence, places: 3))\(mixed)")
  }

  /// What was read as something else than its bytes say, and as what.
  private var repairLines: [Line] {
    analyzer.folded.repairs.map { repair in
      let folded = FoldedText()
      analyzer.lexicon.normalizer.fold(Array(text[repair.span]), into: folded)
      let key = String(decoding: folded.bytes, as: UTF8.self)
      return Line(
        words: shown(repair.span),
        detail: "\(repair.kind.name)" + (repair.kind == .tag ? "" : "; read as \(escaped(key))"))
    }
  }

  private var wordLines: [Line] {
    analyzer.tagger.words.map { word in
      let key = String(
        decoding: analyzer.folded.bytes[Int(word.keyStart)..<Int(word.keyEnd)], as: UTF8.self)
      var notes = ["clause \(word.clause + 1)"]
      let classes = CueClass.allCases.filter { word.classes & $0.bit != 0 }
      if !classes.isEmpty { notes.append(classes.map(\.name).joined(separator: " ")) }
      if word.form.contains(.negated) { notes.append("negated form") }
      if word.form.contains(.irrealis) { notes.append("irrealis form") }
      if word.spelling.contains(.elongated) { notes.append("drawn out") }
      if word.spelling.contains(.shorthand) { notes.append("typed in short") }
      if word.itemCount == 0 { notes.append("not in the lexicon") }
      return Line(
        words: shown(word.sourceRange), detail: "\(key); " + notes.joined(separator: "; "))
    }
  }

  private func matchLines(_ matches: [Match]) -> [Line] {
    let image = analyzer.lexicon.image
    let words = analyzer.tagger.words
    return matches.map { match in
      let record = image.entries[Int(match.entry)]
      let span = Int(words[match.first].start)..<Int(words[match.last].end)
      let cue = CueClass(rawValue: record.cue).map { $0.name + "; " } ?? ""
      return Line(
        words: shown(span),
        detail: "\(cue)\(image.string(record.id)) '\(image.string(record.pattern))' "
          + "\(image.string(record.file)):\(record.line)")
    }
  }

  private func mentionLine(_ mention: Mention) -> Line {
    let rules = mention.rules.isEmpty ? "" : "; " + mention.rules.joined(separator: ", ")
    let person = mention.representative.map { "; representative \($0)" } ?? ""
    return Line(
      words: escaped(mention.text),
      detail: "\(mention.theme) \(mention.polarity.rawValue) "
        + "\(decimal(mention.strength, places: 2)); \(mention.entry)\(rules)\(person)")
  }

  private func representativeLine(_ match: RepresentativeMatch) -> Line {
    Line(
      words: escaped(match.text ?? match.name),
      detail: "\(match.id) \(escaped(match.name)); from the \(match.source.rawValue); "
        + "confidence \(decimal(match.confidence, places: 2))")
  }

  private var overallLine: Line {
    Line(
      words: tagged.overall.polarity.rawValue,
      detail: "score \(decimal(tagged.overall.score, places: 2))")
  }

  private func shown(_ span: Range<Int>) -> String {
    escaped(String(decoding: text[span], as: UTF8.self))
  }
}
