/// The bytes of U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

/// Finds the first malformed sequence.
///
/// - Returns: Its index; nil where the bytes are well-formed UTF-8 (Unicode, table 3-7).
/// - Complexity: O(n), eight bytes at a time in ASCII.
package func firstMalformedUTF8(
  in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0
) -> Int? {
  guard let base = bytes.baseAddress else { return nil }
  let count = bytes.count
  var index = start
  while index < count {
    // With eight bytes ahead, the frequent sequences need no checks of the bounds.
    while index + 8 <= count {
      let length = commonSequenceLength(base + index)
      if length == 0 { break }
      index += length
    }
    if index == count { break }
    let length = sequenceLength(bytes, at: index)
    if length < 0 { return index }
    index += length
  }
  return nil
}

/// The length of well-formed UTF-8 at the pointer: up to eight bytes of ASCII, or a sequence of two
/// or three bytes; 0 for whatever else.
@inline(__always)
private func commonSequenceLength(_ pointer: UnsafePointer<UInt8>) -> Int {
  let first = pointer[0]
  if first < 0x80 {
    return (loadWord(pointer) & highBits).trailingZeroBitCount >> 3
  }
  let second = pointer[1]
  if first < 0xE0 { return first >= 0xC2 && isContinuation(second) ? 2 : 0 }
  guard first < 0xF0, isContinuation(second), isContinuation(pointer[2]) else { return 0 }
  // E0 starts overlong forms, ED surrogates.
  if first == 0xE0 { return second >= 0xA0 ? 3 : 0 }
  return first == 0xED && second >= 0xA0 ? 0 : 3
}

/// Appends the bytes to a buffer with U+FFFD for every maximal subpart of an ill-formed
/// subsequence (Unicode, section 3.9, "U+FFFD Substitution of Maximal Subparts").
func appendRepairing(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
  var index = 0
  while let malformed = firstMalformedUTF8(in: bytes, from: index) {
    output.append(contentsOf: bytes[index..<malformed])
    output.append(contentsOf: replacementCharacter)
    index = malformed - sequenceLength(bytes, at: malformed)
  }
  output.append(contentsOf: bytes[index...])
}

/// The length of the sequence at an index: positive if well formed, else minus the length of its
/// maximal subpart.
private func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch bytes[index] {
  case 0..<0x80: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0:
    length = 3
    second = 0xA0...0xBF
  case 0xED:
    length = 3
    second = 0x80...0x9F
  case 0xE1...0xEF: length = 3
  case 0xF0:
    length = 4
    second = 0x90...0xBF
  case 0xF4:
    length = 4
    second = 0x80...0x8F
  case 0xF1...0xF3: length = 4
  default: return -1
  }
  guard index + 1 < bytes.count, second.contains(bytes[index + 1]) else { return -1 }
  var offset = 2
  while offset < length {
    guard index + offset < bytes.count, isContinuation(bytes[index + offset]) else {
      return -offset
    }
    offset += 1
  }
  return length
}
