/// Identity numbers with letters in them, which are no groups of digits.
extension RedactionScanner {
  func identityNumber(at index: Int) -> Int? {
    guard isWordStart(index) else { return nil }
    return dni(at: index) ?? nie(at: index) ?? pan(at: index)
  }

  /// Eight digits, with dots or without, and a letter, with a hyphen or space before it or not.
  private func dni(at index: Int) -> Int? {
    var digits: [Int] = []
    var next = index
    while let digit = digit(next), digits.count < 8 {
      digits.append(digit)
      next += 1
      let isDotted = digits.count == 2 || digits.count == 5
      if isDotted, scalar(next) == ".", self.digit(next + 1) != nil { next += 1 }
    }
    return checkLetter(at: next, of: digits)
  }

  private func nie(at index: Int) -> Int? {
    let starts: [Unicode.Scalar] = ["x", "y", "z"]
    guard let first = scalar(index), isASCIILetter(index),
      let value = starts.firstIndex(where: { $0.value == first.value | 0x20 })
    else { return nil }
    var digits = [value]
    var next = index + 1
    if isHyphen(next) { next += 1 }
    while let digit = digit(next), digits.count < 8 {
      digits.append(digit)
      next += 1
    }
    return checkLetter(at: next, of: digits)
  }

  /// The end behind a right check letter; a letter behind a space must be a capital, as a small one
  /// can be a word.
  private func checkLetter(at index: Int, of digits: [Int]) -> Int? {
    var next = index
    let isApart = isSpace(next)
    if isHyphen(next) || isApart { next += 1 }
    guard let letter = scalar(next), isASCIILetter(next), !isWord(next + 1),
      !isApart || letter.properties.isUppercase, IdentityNumber.isDNI(digits, letter: letter)
    else { return nil }
    return next + 1
  }

  private func pan(at index: Int) -> Int? {
    guard isASCIILetter(index), index + 10 <= count, !isWord(index + 10) else { return nil }
    return IdentityNumber.isPAN(scalars[index..<(index + 10)]) ? index + 10 : nil
  }
}
