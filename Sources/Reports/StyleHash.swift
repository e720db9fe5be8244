import FeedbackModel

/// The source expression that lets a Content Security Policy allow one style sheet: `sha256-…`.
///
/// - SeeAlso: W3C, Content Security Policy Level 3, section 2.3.1.
func contentSecurityHash(_ text: String) -> String {
  var digest = ContentDigest()
  digest.update(Array(text.utf8))
  return "sha256-" + base64(digest.bytes)
}

/// RFC 4648, section 4, with padding.
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      let isPadding = place > group.count
      text.append(isPadding ? 0x3D : alphabet[bits >> (18 - 6 * place) & 63])
    }
  }
  return String(decoding: text, as: UTF8.self)
}
