/// Masks personal data in a customer's words: e-mail addresses, telephone numbers, payment cards,
/// IBANs, national identity numbers, links that carry codes, street addresses, and long numbers
/// that may be an account or a document.
///
/// A pure function of the bytes. It would rather mask an order number than show a card; dates,
/// years, sums of money and anything with fewer than seven digits stay. Names stay: a report is
/// about named representatives. Masking is a net with holes, not a proof.
package struct Redaction: Sendable, Equatable {
  private let words: RedactionWords

  /// - Parameter words: How addresses and sums are known; without them addresses are not found.
  package init(words: RedactionWords = RedactionWords()) { self.words = words }

  package enum Kind: String, Sendable, CaseIterable {
    case email = "e-mail"
    case phone
    case card
    case iban = "IBAN"
    case identity = "ID"
    case link
    case address
    case number

    /// What stands in the text instead.
    package var mask: String { "[\(rawValue)]" }
  }

  /// One piece of personal data.
  package struct Finding: Sendable, Equatable {
    package var kind: Kind
    /// Bytes of the text.
    package var range: Range<Int>
  }

  /// A text without its personal data.
  package struct Result: Sendable, Equatable {
    package var text: [UInt8]
    /// The spans asked for, as bytes of the masked text. A span that touches a mask holds all of it.
    package var spans: [Range<Int>]
    /// In text order, as bytes of the text before masking.
    package var findings: [Finding]
  }

  /// Masks what ``findings(in:)`` finds and moves the spans along.
  ///
  /// - Parameters:
  ///   - text: UTF-8; ill-formed bytes are kept as they are.
  ///   - spans: Bytes of `text`.
  /// - Returns: The masked text, the moved spans, and what was found.
  /// - Complexity: O(bytes).
  package func redact(_ text: [UInt8], spans: [Range<Int>] = []) -> Result {
    let findings = findings(in: text)
    if findings.isEmpty { return Result(text: text, spans: spans, findings: []) }
    var masked: [UInt8] = []
    var moves: [(old: Range<Int>, new: Range<Int>)] = []
    var end = 0
    for finding in findings {
      masked += text[end..<finding.range.lowerBound]
      let start = masked.count
      masked += finding.kind.mask.utf8
      moves.append((finding.range, start..<masked.count))
      end = finding.range.upperBound
    }
    masked += text[end...]
    let moved = spans.map { span in
      move(span.lowerBound, moves, toEnd: false)..<move(span.upperBound, moves, toEnd: true)
    }
    return Result(text: masked, spans: moved, findings: findings)
  }

  /// Where a place of the old text is in the new one; a place inside a mask goes to its edge.
  private func move(
    _ place: Int, _ moves: [(old: Range<Int>, new: Range<Int>)], toEnd: Bool
  ) -> Int {
    var shift = 0
    for (old, new) in moves {
      if place <= old.lowerBound { break }
      if place < old.upperBound { return toEnd ? new.upperBound : new.lowerBound }
      shift = new.upperBound - old.upperBound
    }
    return place + shift
  }

  /// The personal data in a text, in order and without overlaps.
  package func findings(in text: [UInt8]) -> [Finding] {
    let scanner = RedactionScanner(text, words: words)
    var findings: [Finding] = []
    var index = 0
    while index < scanner.count {
      if let (kind, end) = scanner.find(at: index) {
        findings.append(
          Finding(kind: kind, range: scanner.offset(index)..<scanner.offset(end)))
        index = end
      } else {
        index = scanner.next(after: index)
      }
    }
    return findings
  }
}
