import FeedbackModel

/// A comment kept as evidence for one representative, theme and polarity.
package struct Quote: Sendable, Equatable {
  package var comment: String
  /// The comment in UTF-8, or an excerpt around the mention where the comment is long.
  package var text: [UInt8]
  /// The words that were tagged, as bytes of `text`.
  package var span: Range<Int>
  /// In thousandths, as in ``PolarityCount/strength``.
  package var strength: Int64
  /// Whether words of the comment are missing before and after `text`.
  package var cut: Cut
  package var source: Source

  package struct Cut: Sendable, Equatable {
    package var before: Bool
    package var after: Bool

    package init(before: Bool = false, after: Bool = false) {
      self.before = before
      self.after = after
    }
  }

  /// Where the comment came from; empty where the record does not say.
  package struct Source: Sendable, Equatable {
    package var date: String
    package var channel: String
    package var language: String
    /// ISO 15924 code.
    package var script: String

    package init(date: String = "", channel: String = "", language: String, script: String) {
      self.date = date
      self.channel = channel
      self.language = language
      self.script = script
    }
  }

  package init(
    comment: String, text: [UInt8], span: Range<Int>, strength: Int64, cut: Cut = Cut(),
    source: Source
  ) {
    self.comment = comment
    self.text = text
    self.span = span
    self.strength = strength
    self.cut = cut
    self.source = source
  }

  /// Takes the mention's surroundings from its comment.
  ///
  /// Records that were tagged elsewhere may come without their text; the mention's own words are
  /// the quote then.
  init(_ mention: Mention, of tagged: TaggedComment) {
    let text = tagged.comment.text
    let source = Source(
      date: tagged.comment.date ?? "", channel: tagged.comment.channel ?? "",
      language: tagged.language.code, script: tagged.language.script.rawValue)
    let strength = thousandths(mention.strength)
    guard Self.isSpan(from: mention.start, to: mention.end, of: text) else {
      let words = Array(mention.text.utf8)
      let excerpt = Excerpt(words, around: 0..<words.count)
      self.init(
        comment: tagged.comment.id, text: excerpt.text, span: excerpt.span, strength: strength,
        cut: Cut(before: true, after: true), source: source)
      return
    }
    let excerpt = Excerpt(text, around: mention.start..<mention.end)
    self.init(
      comment: tagged.comment.id, text: excerpt.text, span: excerpt.span, strength: strength,
      cut: excerpt.cut, source: source)
  }

  /// Takes a signal's surroundings from its comment; of records that came without their text, the
  /// words of all mentions.
  init(_ signal: Signal, of tagged: TaggedComment) {
    let text = tagged.comment.text
    let isKnown = Self.isSpan(from: signal.span.lowerBound, to: signal.span.upperBound, of: text)
    let excerpt = Excerpt(text, around: isKnown ? signal.span : 0..<0)
    self.init(
      comment: tagged.comment.id, text: excerpt.text, span: excerpt.span, strength: 0,
      cut: excerpt.cut,
      source: Source(
        date: tagged.comment.date ?? "", channel: tagged.comment.channel ?? "",
        language: tagged.language.code, script: tagged.language.script.rawValue))
  }

  /// Whether the bytes are a part of the text that starts and ends between scalars.
  package static func isSpan(from start: Int, to end: Int, of text: [UInt8]) -> Bool {
    guard 0 <= start, start < end, end <= text.count else { return false }
    let isBoundary = { (index: Int) in index == text.count || text[index] & 0xC0 != 0x80 }
    return isBoundary(start) && isBoundary(end)
  }

  /// The total order of evidence: stronger, then shorter, then by id; the other fields only keep
  /// two records apart that carry the same id.
  package static func precedes(_ a: Quote, _ b: Quote) -> Bool {
    if a.strength != b.strength { return a.strength > b.strength }
    if a.text.count != b.text.count { return a.text.count < b.text.count }
    for (x, y) in zip(a.texts, b.texts) where !x.elementsEqual(y) {
      return x.lexicographicallyPrecedes(y)
    }
    return a.numbers.lexicographicallyPrecedes(b.numbers)
  }

  /// The order of follow-up lists among comments of one date: by id, then by all other fields.
  package static func follows(_ a: Quote, _ b: Quote) -> Bool {
    a.comment == b.comment ? precedes(a, b) : Aggregation.precedes(a.comment, b.comment)
  }

  private var texts: [[UInt8]] {
    [
      Array(comment.utf8), text, Array(source.date.utf8), Array(source.channel.utf8),
      Array(source.language.utf8), Array(source.script.utf8),
    ]
  }

  private var numbers: [Int] {
    [span.lowerBound, span.upperBound, cut.before ? 1 : 0, cut.after ? 1 : 0]
  }
}
