/// Check digits of national identity, tax and social security numbers.
///
/// Where a number has no published check digit, its grouping is what tells it.
enum IdentityNumber {
  /// Whether groups of digits are such a number.
  static func isKnown(_ groups: [[Int]], separators: Set<String>) -> Bool {
    let digits = groups.flatMap(\.self)
    let lengths = groups.map(\.count)
    let isHyphenated = separators == ["-"]
    switch lengths {
    case [11]: return isOIB(digits)
    case [13]: return isJMBG(digits)
    case [12]: return isAadhaar(digits)
    // Aadhaar is written so, and so is the number of PhilSys.
    case [4, 4, 4]: return isAadhaar(digits) || isHyphenated
    // The tax number of the Philippines with its branch, and the number of its SSS.
    case [3, 3, 3, 3], [3, 3, 3, 5], [2, 7, 1]: return isHyphenated
    default: return false
    }
  }

  /// The letter of a Spanish DNI or NIE: the rest of a division by 23 (Real Decreto 1553/2005).
  ///
  /// `digits` are eight; of an NIE the first letter X, Y, Z counts as 0, 1, 2.
  static func isDNI(_ digits: [Int], letter: Unicode.Scalar) -> Bool {
    guard digits.count == 8 else { return false }
    let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".unicodeScalars)
    let rest = digits.reduce(0) { $0 * 10 + $1 } % 23
    return letters[rest].properties.lowercaseMapping == letter.properties.lowercaseMapping
  }

  /// The Croatian OIB: eleven digits, ISO 7064 MOD 11,10.
  static func isOIB(_ digits: [Int]) -> Bool {
    guard digits.count == 11 else { return false }
    var product = 10
    for digit in digits.dropLast() {
      let sum = (product + digit) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (11 - product) % 10 == digits[10]
  }

  /// The JMBG of Yugoslavia's successors: a day of birth, region, sequence and a digit by
  /// weights modulo 11.
  static func isJMBG(_ digits: [Int]) -> Bool {
    guard digits.count == 13, (1...31).contains(digits[0] * 10 + digits[1]),
      (1...12).contains(digits[2] * 10 + digits[3])
    else { return false }
    let weights = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    let rest = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    return rest != 1 && (rest == 0 ? 0 : 11 - rest) == digits[12]
  }

  /// The Indian Aadhaar: twelve digits, the first 2 or more, by Verhoeff's scheme.
  static func isAadhaar(_ digits: [Int]) -> Bool {
    guard digits.count == 12, digits[0] >= 2 else { return false }
    var check = 0
    for (place, digit) in digits.reversed().enumerated() {
      check = dihedralProduct(check, permuted(digit, place % 8))
    }
    return check == 0
  }

  /// The product in the dihedral group of order 10 (J. Verhoeff, "Error Detecting Decimal Codes",
  /// 1969).
  private static func dihedralProduct(_ a: Int, _ b: Int) -> Int {
    switch (a < 5, b < 5) {
    case (true, true): (a + b) % 5
    case (true, false): (a + b) % 5 + 5
    case (false, true): (a - b) % 5 + 5
    case (false, false): (a - b + 5) % 5
    }
  }

  /// Verhoeff's permutation of the digits, applied as often as the place says.
  private static func permuted(_ digit: Int, _ times: Int) -> Int {
    let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
    var result = digit
    for _ in 0..<times { result = permutation[result] }
    return result
  }

  /// The Indian PAN: five letters, four digits, a letter; the fourth letter is the kind of holder.
  static func isPAN(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count == 10 else { return false }
    let text = String(String.UnicodeScalarView(scalars)).uppercased()
    let scalars = Array(text.unicodeScalars)
    guard scalars.count == 10, "ABCFGHJLPTK".unicodeScalars.contains(scalars[3]) else {
      return false
    }
    return scalars.enumerated().allSatisfy { place, scalar in
      (5..<9).contains(place) ? ("0"..."9").contains(scalar) : ("A"..."Z").contains(scalar)
    }
  }
}
