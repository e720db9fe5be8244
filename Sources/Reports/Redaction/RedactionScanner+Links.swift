/// Links that carry something secret or personal: a query, a long code, a name and password.
extension RedactionScanner {
  /// Longer links are looked at up to here.
  private static let longestLink = 512

  func link(at index: Int) -> Int? {
    guard isWordStart(index), mayPrecedeLink(index - 1), let start = linkStart(at: index) else {
      return nil
    }
    var end = start
    while end < min(count, index + Self.longestLink), isLinkScalar(end) { end += 1 }
    while end > start, isClosing(end - 1) { end -= 1 }
    return hasSecret(start..<end) ? end : nil
  }

  /// Links do not start inside links, so that none is read more than a few times.
  private func mayPrecedeLink(_ index: Int) -> Bool {
    !isLinkScalar(index) || scalar(index).map { ":,;=".unicodeScalars.contains($0) } ?? true
  }

  /// The index behind `https://` or before `www.`.
  private func linkStart(at index: Int) -> Int? {
    for prefix in ["https://", "http://", "ftp://"] where hasPrefix(prefix, at: index) {
      return index + prefix.unicodeScalars.count
    }
    return hasPrefix("www.", at: index) ? index : nil
  }

  private func hasPrefix(_ prefix: String, at index: Int) -> Bool {
    prefix.unicodeScalars.enumerated().allSatisfy { place, expected in
      guard let scalar = scalar(index + place), scalar.isASCII else { return false }
      let isCapital = ("A"..."Z").contains(scalar)
      return scalar.value | (isCapital ? 0x20 : 0) == expected.value
    }
  }

  private func isLinkScalar(_ index: Int) -> Bool {
    guard let scalar = scalar(index) else { return false }
    return scalar.value > 0x20 && !isSpace(index)
      && !"<>\"`{}|\\()[]'".unicodeScalars.contains(scalar)
  }

  private func isClosing(_ index: Int) -> Bool {
    scalar(index).map { ".,;:!?".unicodeScalars.contains($0) } ?? false
  }

  /// Whether the part behind the scheme holds more than a place that everybody sees: a user's name,
  /// a query, or a code of letters and digits in turn.
  private func hasSecret(_ range: Range<Int>) -> Bool {
    var run = 0
    var digits = 0
    var changes = 0
    var isInQuery = false
    for index in range {
      switch scalar(index) {
      case "@" where !isInQuery: return true
      case "?", "#": isInQuery = true
      case "=" where isInQuery && index + 1 < range.upperBound: return true
      default: break
      }
      guard isASCIIWord(index) || isHyphen(index) || scalar(index) == "_" else {
        (run, digits, changes) = (0, 0, 0)
        continue
      }
      run += 1
      digits += digit(index) == nil ? 0 : 1
      let isChange =
        isASCIILetter(index) && digit(index - 1) != nil
        || digit(index) != nil && isASCIILetter(index - 1)
      changes += isChange ? 1 : 0
      if run >= 12, changes >= 3 || digits >= 7 { return true }
    }
    return false
  }
}
