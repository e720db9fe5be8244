/// The columns that a terminal gives to a text.
///
/// Combining marks and format characters take none, wide East Asian characters and emoji take two,
/// all others one, as in the C library's `wcwidth`. Spacing vowel signs (Tamil) take one.
func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
}

func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control: return 0
  default: return scalar.properties.isEmojiPresentation || isWide(scalar) ? 2 : 1
  }
}

/// East Asian Width W and F of UAX #11, by block.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3: true
  case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
  case 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD: true
  default: false
  }
}

/// The text cut to `width` columns, with an ellipsis where something is missing.
func truncated(_ text: String, to width: Int) -> String {
  if displayWidth(text) <= width { return text }
  var shown = String.UnicodeScalarView()
  var used = 0
  for scalar in text.unicodeScalars {
    used += displayWidth(scalar)
    if used > width - 1 { break }
    shown.append(scalar)
  }
  return String(shown) + "…"
}
