import FeedbackModel
import Lexicons
import Tagging

/// Lines about mentions: their arithmetic, the verdict's, and what was found but says nothing.
extension Explanation {
  /// Each mention with the strength of its entry, what cues made of it, and its share in the verdict.
  var mentionLines: [Line] {
    tagged.mentions.map { mention in
      let trace = trace.evaluations.first { isSame($0.evaluation, mention) }
      let cues = trace.map { quoted($0.cues) } ?? ""
      let rules =
        mention.rules.isEmpty
        ? "" : "; " + mention.rules.joined(separator: ", ") + (cues.isEmpty ? "" : " by \(cues)")
      let person = mention.representative.map { "; representative \($0)" } ?? ""
      let sum = trace.map { "; " + arithmetic($0) } ?? ""
      return Line(
        words: escaped(mention.text),
        detail: "\(mention.theme) \(mention.polarity.rawValue) "
          + "\(decimal(mention.strength, places: 2)); \(mention.entry)\(rules)\(person)\(sum)",
        tone: tone(of: mention.polarity),
        fields: fields(of: mention.start..<mention.end)
          + (trace.map { fields(of: $0.evaluation.entry) } ?? [])
          + [
            Field(name: "theme", value: .text(mention.theme)),
            Field(name: "polarity", value: .text(mention.polarity.rawValue)),
            Field(name: "strength", value: .number(mention.strength)),
            Field(name: "rules", value: .texts(mention.rules)),
          ] + (trace.map(fields(ofShare:)) ?? []))
    }
  }

  private func isSame(_ evaluation: Evaluation, _ mention: Mention) -> Bool {
    id(evaluation.entry) == mention.entry && theme(evaluation) == mention.theme
      && span(evaluation.first, evaluation.last) == mention.start..<mention.end
  }

  private func theme(_ evaluation: Evaluation) -> String {
    analyzer.lexicon.themes.themes[Int(evaluation.theme)].id
  }

  func tone(of polarity: Polarity) -> Tone {
    switch polarity {
    case .praise: .praise
    case .complaint: .complaint
    case .mild: .mild
    }
  }

  /// `entry 2 × degree 1.5 × clause 1 = +3`
  private func arithmetic(_ trace: EvaluationTrace) -> String {
    if trace.evaluation.polarity == .mild { return "mild: counts for neither side" }
    let sign = trace.share > 0 ? "+" : ""
    return "entry \(number(trace.base)) × degree \(number(trace.factor)) × clause "
      + "\(number(trace.weight)) = \(sign)\(number(trace.share))"
  }

  private func fields(ofShare trace: EvaluationTrace) -> [Field] {
    [
      Field(name: "base", value: .number(Double(trace.base))),
      Field(name: "degree", value: .number(Double(trace.factor))),
      Field(name: "clause_weight", value: .number(Double(trace.weight))),
      Field(name: "share", value: .number(Double(trace.share))),
    ]
  }

  // MARK: the verdict

  /// The sum, then what it holds that is no mention.
  var overallLines: [Line] {
    let counted = trace.evaluations.filter { !isMisread($0) && $0.share != 0 }
    let sum = counted.map { ($0.share > 0 ? "+" : "") + number($0.share) }.joined(separator: " ")
    let verdict = Line(
      words: tagged.overall.polarity.rawValue,
      detail: "score \(decimal(tagged.overall.score, places: 2))"
        + (counted.count > 1 ? " = \(sum)" : ""),
      fields: [Field(name: "score", value: .number(tagged.overall.score))])
    let others = trace.evaluations.filter { $0.evaluation.isVerdictOnly && !isMention($0) }
    return [verdict]
      + others.map { other in
        Line(
          words: shown(span(other.evaluation.first, other.evaluation.last)),
          detail: "in the verdict only, as something more specific is said; "
            + arithmetic(other) + "; " + reference(other.evaluation.entry),
          tone: tone(of: other.evaluation.polarity),
          fields: fields(of: other.evaluation.entry) + fields(ofShare: other))
      }
  }

  private func isMention(_ trace: EvaluationTrace) -> Bool {
    tagged.mentions.contains { isSame(trace.evaluation, $0) }
  }

  /// Whether attribution found that the words are a representative's name.
  private func isMisread(_ trace: EvaluationTrace) -> Bool {
    !trace.evaluation.isVerdictOnly && !isMention(trace)
  }

  // MARK: silence

  var silentLines: [Line] {
    trace.silent.map { silent in
      let by = silent.cues.isEmpty ? "" : ": " + quoted(silent.cues)
      return silentLine(silent.match, reason(silent.reason) + by)
    }
      + trace.evaluations.filter(isMisread).map { misread in
        let evaluation = misread.evaluation
        return Line(
          words: shown(span(evaluation.first, evaluation.last)),
          detail: "these words are a name here; \(reference(evaluation.entry))", tone: .doubt,
          fields: fields(of: evaluation.entry)
            + [Field(name: "reason", value: .text("these words are a name here"))])
      }
  }

  private func silentLine(_ match: Match, _ reason: String) -> Line {
    Line(
      words: shown(match), detail: "\(reason); \(reference(match.entry))", tone: .doubt,
      fields: fields(of: span(match.first, match.last)) + fields(of: match.entry)
        + [Field(name: "reason", value: .text(reason))])
  }

  private func reason(_ reason: SilentMatch.Reason) -> String {
    switch reason {
    case .suspended: "mentioned, not asserted, or taken back"
    case .asked: "asked, not asserted"
    case .quoted: "quoted: somebody else's word"
    case .wishedAway: "wished, so that nothing is complained of"
    case .plainEvent: "an event says something only under a negator or a wish"
    case .counterfactual: "did not happen: the sentence is counterfactual"
    case .weak: "weak: its clause says something else"
    case .general: "general: its clause says the same of a theme"
    case .other: "another evaluation takes its place"
    }
  }
}
