package import Attribution
package import FeedbackModel
package import LanguageIdentification
package import Lexicons
package import Normalization
package import Segmentation
package import Tagging

/// Takes a comment through every stage, from bytes to mentions with representatives.
///
/// One a thread: it owns the buffers that the stages fill again for every comment.
package final class CommentAnalyzer {
  package let lexicon: Lexicon
  package let tagger: Tagger
  package let folded = FoldedText()
  package let segmented = SegmentedText()
  package let attributor: Attributor
  private let scores: WordScores
  private let mode: AttributionMode
  private let mixedIn: UInt32
  /// The language that was declared last: most files declare one and the same.
  private var declared: (code: String?, language: Int?) = (nil, nil)

  /// Without a roster no names are found in texts.
  package init(lexicon: Lexicon, roster: RosterIndex? = nil, mode: AttributionMode = .both) {
    self.lexicon = lexicon
    self.mode = mode
    tagger = Tagger(lexicon: lexicon)
    attributor = Attributor(index: roster ?? .empty(lexicon))
    scores = WordScores()
    mixedIn = lexicon.languages.indices.reduce(0) { mask, index in
      lexicon.languages[index].isMixedIn ? mask | 1 << UInt32(index) : mask
    }
  }

  package func analyze(_ comment: consuming Comment) -> TaggedComment {
    lexicon.normalizer.fold(comment.text, into: folded)
    lexicon.segmenter.segment(folded, into: segmented)
    let language = identify(comment)
    let active = active(language, declared: comment.language)
    let tagging = tagger.tag(segmented.tokens, of: folded, active: active, text: comment.text)
    let attribution = attributor.attribute(
      words: tagger.words, cues: tagger.cues, evaluations: tagging.evaluations, folded: folded,
      text: comment.text, active: active, language: language.identified.code,
      declared: comment.language, channel: comment.channel, column: comment.representative,
      mode: mode)
    let mentions = mentions(tagging.evaluations, attribution, in: comment.text)
    let overall = overall(tagging, without: attribution.misread, rating: evidence(of: comment))
    return TaggedComment(
      comment: comment, language: language.identified, overall: overall, mentions: mentions,
      representatives: attribution.representatives, possible: attribution.possible,
      signals: tagger.signals(of: tagging))
  }

  /// Adds the repairs of the comment that was analyzed last.
  package func count(repairs: inout RepairCounts) {
    for repair in folded.repairs { repairs[repair.kind] += 1 }
    if tagger.elongations > 0 { repairs[.elongation] += tagger.elongations }
    if tagger.shorthands > 0 { repairs[.shorthand] += tagger.shorthands }
  }

  private func overall(
    _ tagging: TaggingResult, without misread: [Int], rating: Double
  ) -> Overall {
    if misread.isEmpty && rating == 0 { return tagging.overall }
    return tagger.overall(
      of: tagging.evaluations.indices.filter { !misread.contains($0) }
        .map { tagging.evaluations[$0] }, rating: rating)
  }

  /// What the rating says: on the scale of its export where that is known.
  private func evidence(of comment: borrowing Comment) -> Double {
    let formula = lexicon.themes.verdict
    if let share = comment.ratingShare { return formula.evidence(ofShare: share) }
    return comment.rating.map(formula.evidence(of:)) ?? 0
  }

  /// The evaluations as mentions; one that is about several people is a mention of each, and one
  /// that only misread a name (Joy, Luz) is none.
  private func mentions(
    _ evaluations: [Evaluation], _ attribution: AttributionResult, in text: [UInt8]
  ) -> [Mention] {
    var mentions: [Mention] = []
    mentions.reserveCapacity(evaluations.count)
    let isDamaged = folded.repairs.contains { $0.kind == .mojibake }
    for (index, (evaluation, people)) in zip(evaluations, attribution.owners).enumerated()
    where !attribution.misread.contains(index) {
      if evaluation.isVerdictOnly && !isAbout(people, evaluations, attribution) { continue }
      var mention = tagger.mention(evaluation, in: text)
      if isDamaged { mention.text = displayText(of: mention, in: text) }
      if people.isEmpty { mentions.append(mention) }
      for person in people {
        mention.representative = person
        mentions.append(mention)
      }
    }
    return mentions
  }

  /// Whether praise or blame without a theme is the only thing that the comment's own words say of
  /// one of these people.
  private func isAbout(
    _ people: [String], _ evaluations: [Evaluation], _ attribution: AttributionResult
  ) -> Bool {
    people.contains { id in
      attribution.representatives.contains { $0.id == id && $0.source == .text }
        && !zip(evaluations, attribution.owners).contains { !$0.isVerdictOnly && $1.contains(id) }
    }
  }

  /// The customer's words as they were before a wrong encoding damaged them; the offsets stay those
  /// of the text as it was read.
  private func displayText(of mention: Mention, in text: [UInt8]) -> String {
    String(
      decoding: lexicon.normalizer.displayText(of: Array(text[mention.start..<mention.end])),
      as: UTF8.self)
  }

  /// The language of a text, without reading its words in the lexicon.
  package func language(of text: [UInt8]) -> IdentifiedLanguage {
    lexicon.normalizer.fold(text, into: folded)
    lexicon.segmenter.segment(folded, into: segmented)
    return identify(text, declared: nil).identified
  }

  /// The language of the comment that was segmented last.
  package func identify(_ comment: borrowing Comment) -> LanguageIdentifier.Result {
    identify(comment.text, declared: language(declared: comment.language))
  }

  private func identify(_ text: [UInt8], declared: Int?) -> LanguageIdentifier.Result {
    lexicon.identifier.identify(
      segmented.tokens, of: folded, text: text, declared: declared, memo: scores)
  }

  private func language(declared code: String?) -> Int? {
    if code != declared.code { declared = (code, code.flatMap(lexicon.language)) }
    return declared.language
  }

  /// Which entries may match: the language's own, those of languages mixed in, and where nothing
  /// decides, all; none in a comment in a language that the lexicon has no entries for.
  package func active(
    _ language: LanguageIdentifier.Result, declared code: String? = nil
  ) -> ActiveLanguages {
    var active = active(language)
    active.variants = lexicon.variants.readable(code: language.identified.code, declared: code)
    return active
  }

  private func active(_ language: LanguageIdentifier.Result) -> ActiveLanguages {
    if language.isOutside { return ActiveLanguages(mask: 0, primary: 0xFF) }
    guard language.isDecided, let primary = language.primary else {
      return ActiveLanguages(
        mask: UInt32.max, primary: language.primary.map { UInt8($0) } ?? 0xFF)
    }
    let mixed = language.mixed.reduce(mixedIn) { $0 | 1 << UInt32($1) }
    return ActiveLanguages(mask: mixed | 1 << UInt32(primary), primary: UInt8(primary))
  }
}
