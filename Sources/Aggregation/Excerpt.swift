/// The part of a comment that is kept as evidence: all of it, or a window around the mention.
struct Excerpt {
  /// The most bytes that are kept; a tally must not grow with the length of comments.
  static let limit = 480

  private(set) var text: [UInt8]
  private(set) var span: Range<Int>
  private(set) var cut: Quote.Cut

  /// - Parameters:
  ///   - text: Well-formed UTF-8.
  ///   - span: The bytes of the mention, inside `text`.
  init(_ text: [UInt8], around span: Range<Int>) {
    guard text.count > Self.limit else {
      self.text = text
      self.span = span
      cut = Quote.Cut()
      return
    }
    let margin = max(0, Self.limit - span.count) / 2
    let first = max(0, min(span.lowerBound - margin, text.count - Self.limit))
    let last = min(text.count, first + Self.limit)
    let start = first == 0 ? 0 : Self.wordStart(in: text, from: first, to: span.lowerBound)
    let end = last == text.count ? last : Self.wordEnd(in: text, from: last, to: span.upperBound)
    self.text = Array(text[start..<end])
    self.span = (span.lowerBound - start)..<(min(span.upperBound, end) - start)
    cut = Quote.Cut(before: start > 0, after: end < text.count)
  }

  /// The first word that starts at or after `index`, searched over 40 bytes; else the first scalar.
  private static func wordStart(in text: [UInt8], from index: Int, to limit: Int) -> Int {
    let end = min(limit, index + 40)
    if index < end, let space = text[index..<end].firstIndex(of: 0x20) { return space + 1 }
    return (index..<limit).first { !isContinuation(text[$0]) } ?? limit
  }

  /// The last word that ends at or before `index`, searched over 40 bytes; else the last scalar.
  private static func wordEnd(in text: [UInt8], from index: Int, to limit: Int) -> Int {
    let start = max(limit, index - 40)
    if start < index, let space = text[start..<index].lastIndex(of: 0x20) { return space }
    var end = index
    while end > 0, isContinuation(text[end]) { end -= 1 }
    return end
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
