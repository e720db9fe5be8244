/// Brings a column's name to the form in which names are compared: lower case, Latin letters
/// without diacritics, and no spaces, punctuation or combining marks of Latin.
///
/// Marks of other scripts stay: in Tamil they are vowels. A name of punctuation alone (`#`) stays
/// as it is.
func foldedName(_ name: some StringProtocol) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in name.unicodeScalars where !isIgnoredInNames(scalar) {
    // Most names are ASCII, and their lower case needs no tables.
    if scalar.isASCII {
      folded.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      continue
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars
    where !isIgnoredInNames(lower) {
      folded.append(withoutDiacritic(lower))
    }
  }
  return folded.isEmpty ? String(name) : String(folded)
}

private func isIgnoredInNames(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
  case 0..<0xAA, 0x300...0x36F, 0x200B...0x200F, 0x2010...0x2015, 0xFEFF: true
  default: scalar.properties.isWhitespace
  }
}

/// The base letters of U+00C0 through U+017F in lower case; `.` marks a scalar that has none.
private let latinBases = Array(
  ("aaaaaaaceeeeiiiidnooooo.ouuuuyts" + "aaaaaaaceeeeiiiidnooooo.ouuuuyty"
    + "aaaaaaccccccccdddd" + "eeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
    + "nnnnnnnnnoooooooorrrrrrsssssssstttttt" + "uuuuuuuuuuuuwwyyyzzzzzzs").unicodeScalars)

private func withoutDiacritic(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard (0xC0..<0x180).contains(scalar.value) else { return scalar }
  let base = latinBases[Int(scalar.value) - 0xC0]
  return base == "." ? scalar : base
}
