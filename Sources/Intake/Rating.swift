/// Reads a rating such as `4`, `-1`, `8.5` or `8,5`, with spaces around it.
///
/// - Returns: nil for anything else, and for more than 15 digits: a double holds no more.
package func rating(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
  var range = 0..<text.count
  while !range.isEmpty, text[range.lowerBound] == .space { range = range.dropFirst() }
  while !range.isEmpty, text[range.upperBound - 1] == .space { range = range.dropLast() }
  guard let first = range.first else { return nil }
  let isNegative = text[first] == 0x2D
  if isNegative || text[first] == 0x2B { range = range.dropFirst() }
  return unsignedRating(text, range).map { isNegative ? -$0 : $0 }
}

private func unsignedRating(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Double? {
  var digits = 0
  var number = 0
  var divisor = 1
  var hasPoint = false
  for index in range {
    switch text[index] {
    case 0x30...0x39:
      digits += 1
      if digits > 15 { return nil }
      number = number * 10 + Int(text[index] - 0x30)
      if hasPoint { divisor *= 10 }
    case 0x2C, 0x2E:
      // A point needs a digit on both sides.
      if hasPoint || digits == 0 || index + 1 == range.upperBound { return nil }
      hasPoint = true
    default: return nil
    }
  }
  return digits == 0 ? nil : Double(number) / Double(divisor)
}
