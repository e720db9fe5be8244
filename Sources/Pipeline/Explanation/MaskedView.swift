import Normalization
import Reports

/// A comment's words as an explanation may show them.
struct MaskedView {
  private let text: [UInt8]
  private let redaction: Redaction?
  private let findings: [Redaction.Finding]

  /// Without a redaction everything is shown.
  init(of text: [UInt8], _ redaction: Redaction?) {
    self.text = text
    self.redaction = redaction
    findings = redaction?.findings(in: text) ?? []
  }

  /// The words at a span of the text; a span that touches personal data shows all of its mask.
  func words(at span: Range<Int>) -> String {
    guard let redaction, !findings.isEmpty else {
      return String(decoding: text[span], as: UTF8.self)
    }
    let masked = redaction.redact(text, spans: [span])
    return String(decoding: masked.text[masked.spans[0]], as: UTF8.self)
  }

  /// What stands for a span that touches personal data; nil for any other.
  func mask(at span: Range<Int>) -> String? {
    findings.first { $0.range.overlaps(span) }?.kind.mask
  }

  /// The match key with masks where it comes from personal data.
  func key(of folded: FoldedText) -> String {
    var key: [UInt8] = []
    var last: Int?
    for index in 0..<folded.count {
      let source = folded.source(of: index..<(index + 1))
      let finding = findings.firstIndex { $0.range.overlaps(source) }
      if let finding {
        if finding != last { key += findings[finding].kind.mask.utf8 }
      } else {
        key.append(folded.bytes[index])
      }
      last = finding
    }
    return String(decoding: key, as: UTF8.self)
  }
}
