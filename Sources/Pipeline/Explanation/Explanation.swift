package import FeedbackModel
import Lexicons
import Normalization
package import Reports
import Segmentation
import Tagging

/// Every stage of one comment, for people who ask why.
package struct Explanation {
  /// A line under a heading: what was found, where it stands, what it comes from.
  package struct Line: Sendable {
    /// The customer's own words, or a name.
    package var words: String
    package var detail: String
    package var tone = Tone.plain
    /// The same as data.
    package var fields: [Field] = []
  }

  /// How a line is coloured.
  package enum Tone: Sendable {
    case plain, praise, complaint, mild, cue, doubt
  }

  /// A part of a line as data.
  package struct Field: Sendable {
    package enum Value: Sendable {
      case text(String)
      case texts([String])
      case whole(Int)
      case number(Double)
    }

    package var name: String
    package var value: Value
  }

  package struct Section: Sendable {
    package var title: String
    package var lines: [Line]
  }

  package let tagged: TaggedComment
  package let key: String
  package private(set) var sections: [Section] = []

  let analyzer: CommentAnalyzer
  let text: [UInt8]
  let trace: TaggingTrace

  /// What of the comment is shown.
  private let view: MaskedView

  /// - Parameters:
  ///   - comment: The comment.
  ///   - analyzer: What reads it; the explanation looks into it while it is made.
  ///   - redaction: What masks personal data in everything that is shown; nil shows all.
  package init(_ comment: Comment, analyzer: CommentAnalyzer, redaction: Redaction? = nil) {
    self.analyzer = analyzer
    text = comment.text
    view = MaskedView(of: comment.text, redaction)
    let tagged = analyzer.analyze(comment)
    self.tagged = redaction?.masked(tagged) ?? tagged
    let active = analyzer.active(analyzer.identify(comment), declared: comment.language)
    trace = analyzer.tagger.trace(text: comment.text, active: active)
    key = view.key(of: analyzer.folded)
    sections = [
      Section(title: "language", lines: [languageLine]),
      Section(title: "repairs", lines: repairLines),
      Section(title: "match key", lines: [Line(words: key, detail: "")]),
      Section(title: "words", lines: wordLines),
      Section(title: "cues", lines: trace.cues.map(cueLine)),
      Section(title: "fixed expressions", lines: analyzer.tagger.fixed.map(matchLine)),
      Section(title: "evaluations", lines: analyzer.tagger.evaluators.map(matchLine)),
      Section(title: "targets", lines: analyzer.tagger.targets.map(matchLine)),
      Section(title: "mentions", lines: mentionLines),
      Section(title: "signals", lines: signalLines),
      Section(title: "representatives", lines: tagged.representatives.map(representativeLine)),
      Section(title: "overall", lines: overallLines),
      Section(title: "found, but silent", lines: silentLines),
      Section(title: "found, but given up", lines: trace.lost.map(lostLine)),
      Section(title: "nearly found", lines: nearMissLines),
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
      let key = view.mask(at: repair.span) ?? String(decoding: folded.bytes, as: UTF8.self)
      return Line(
        words: shown(repair.span),
        detail: "\(repair.kind.name)" + (repair.kind == .tag ? "" : "; read as \(escaped(key))"))
    }
  }

  private var wordLines: [Line] {
    analyzer.tagger.words.map { word in
      let span = Int(word.keyStart)..<Int(word.keyEnd)
      let key =
        view.mask(at: word.sourceRange)
        ?? String(decoding: analyzer.folded.bytes[span], as: UTF8.self)
      var notes = ["clause \(word.clause + 1)"]
      let classes = CueClass.allCases.filter { word.classes & $0.bit != 0 }
      if !classes.isEmpty { notes.append(classes.map(\.name).joined(separator: " ")) }
      if word.form.contains(.negated) { notes.append("negated form") }
      if word.form.contains(.irrealis) { notes.append("irrealis form") }
      if word.form.contains(.question) { notes.append("asking form") }
      if word.spelling.contains(.elongated) { notes.append("drawn out") }
      if word.spelling.contains(.shorthand) { notes.append("typed in short") }
      if word.itemCount == 0 { notes.append("not in the lexicon") }
      return Line(
        words: shown(word.sourceRange), detail: "\(key); " + notes.joined(separator: "; "),
        tone: word.itemCount == 0 ? .doubt : .plain)
    }
  }

  private func representativeLine(_ match: RepresentativeMatch) -> Line {
    Line(
      words: escaped(match.text ?? match.name),
      detail: "\(match.id) \(escaped(match.name)); from the \(match.source.rawValue); "
        + "confidence \(decimal(match.confidence, places: 2))")
  }

  func shown(_ span: Range<Int>) -> String {
    escaped(view.words(at: span))
  }
}
