import Aggregation
import FeedbackModel

/// A quote masked and cut in three at the tagged words.
struct QuoteParts: Equatable {
  var before: String
  var marked: String
  var after: String

  init(_ quote: Quote, redaction: Redaction?) {
    var text = quote.text
    var span = quote.span
    if let redaction {
      let result = redaction.redact(text, spans: [span])
      text = result.text
      span = result.spans.first ?? span
    }
    let part = { (bytes: ArraySlice<UInt8>) in String(decoding: bytes, as: UTF8.self) }
    before = (quote.cut.before ? "… " : "") + part(text[..<span.lowerBound])
    marked = part(text[span])
    after = part(text[span.upperBound...]) + (quote.cut.after ? " …" : "")
  }
}

/// The text with line breaks and tabs as spaces and every other control as `⟨U+202E⟩`, so that
/// it can neither move a cursor nor turn the direction of what stands beside it.
func displayed(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: shown.append(" ")
    default:
      if isUnsafeToShow(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - code.count))
        shown.append(contentsOf: "⟨U+\(zeros)\(code)⟩".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
  }
  return String(shown)
}
