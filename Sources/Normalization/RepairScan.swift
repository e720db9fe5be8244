/// What a text may need before it is folded.
struct RepairNeeds: OptionSet, Sendable {
  let rawValue: UInt8

  static let mojibake = RepairNeeds(rawValue: 1)
  static let markup = RepairNeeds(rawValue: 2)
}

/// Looks for the tell-tales of damage, so that texts without any go on untouched.
///
/// Eight bytes at a time in ASCII and a few instructions a letter elsewhere. What it finds is a
/// suspicion; the repairs themselves decide.
struct RepairScan: Sendable {
  /// Bit n: code point n (below 0x800) reads as a byte from 0x80 to 0xBF in one of the encodings.
  private let continuations: [UInt64]

  init() {
    var continuations = [UInt64](repeating: 0, count: 0x800 / 64)
    for page in CodePage.all {
      for codePoint in page.codePoints.prefix(0x40) where codePoint < 0x800 {
        continuations[Int(codePoint) / 64] |= 1 << (UInt64(codePoint) % 64)
      }
    }
    self.continuations = continuations
  }

  /// - Complexity: O(bytes); nothing is allocated.
  func needs(of text: UnsafeBufferPointer<UInt8>) -> RepairNeeds {
    guard let base = text.baseAddress else { return [] }
    return continuations.withUnsafeBufferPointer { continuations in
      Self.needs(of: base, text.count, continuations)
    }
  }

  private static func needs(
    of base: UnsafePointer<UInt8>, _ count: Int, _ continuations: UnsafeBufferPointer<UInt64>
  ) -> RepairNeeds {
    var needs: RepairNeeds = []
    var index = 0
    while index < count {
      if index &+ 8 <= count {
        let suspects = suspects(base + index)
        // All eight bytes where none is suspect.
        index &+= suspects.trailingZeroBitCount &>> 3
        if suspects == 0 { continue }
      }
      repeat {
        let byte = base[index]
        if byte < 0x80 {
          if byte == 0x26 || byte == 0x3C, opensMarkup(base, index, count) { needs.insert(.markup) }
          index &+= 1
        } else if byte >= 0xE0 {
          index &+= byte < 0xF0 ? 3 : 4
        } else {
          // The letters that UTF-8's first bytes read as are two bytes long themselves.
          if byte >= 0xC3, index &+ 3 < count, base[index &+ 2] >= 0x80,
            isDamaged(base + index, count &- index, continuations)
          {
            needs.insert(.mojibake)
          }
          index &+= 2
        }
      } while index < count && base[index] >= 0x80
    }
    return needs
  }

  /// The high bits of eight bytes that are no ASCII, `&` or `<`; only the lowest bit set is sure.
  @inline(__always)
  private static func suspects(_ base: UnsafePointer<UInt8>) -> UInt64 {
    let word = UnsafeRawPointer(base).loadUnaligned(as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let ampersands = word ^ (ones &* 0x26)
    let brackets = word ^ (ones &* 0x3C)
    // A byte that became zero borrows from its high bit.
    let found = (ampersands &- ones) & ~ampersands | (brackets &- ones) & ~brackets
    return (found | word) & (ones &* 0x80)
  }

  /// Whether `&` or `<` is followed by what a reference or a tag begins with.
  private static func opensMarkup(
    _ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int
  ) -> Bool {
    guard index + 2 < count else { return false }
    let next = base[index + 1]
    let isLetter = (0x61...0x7A).contains(next | 0x20)
    if base[index] == 0x26 { return isLetter || next == 0x23 }
    return isLetter || next == 0x2F || next == 0x21
  }

  /// Whether a letter and those after it read as a first byte of UTF-8 and all that must follow it.
  @inline(__always)
  private static func isDamaged(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ continuations: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    isContinuation(base + 2, count - 2, continuations) && isLead(base, count, continuations)
  }

  @inline(__always)
  private static func isContinuation(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ continuations: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    guard count >= 2 else { return false }
    if base[0] >= 0xE0 {
      // €, quotes, dashes, ‰, ™ and № stand for bytes too.
      return base[0] == 0xE2 && (0x80...0x84).contains(base[1])
    }
    let codePoint = Int(base[0] & 0x1F) &<< 6 | Int(base[1] & 0x3F)
    return continuations[codePoint &>> 6] &>> UInt64(codePoint & 63) & 1 != 0
  }

  private static func isLead(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ continuations: UnsafeBufferPointer<UInt64>
  ) -> Bool {
    let codePoint = Int(base[0] & 0x1F) << 6 | Int(base[1] & 0x3F)
    // How many more letters the byte that it reads as asks for, beside the one seen already. Latin
    // letters stand for other bytes in windows-1250 than in windows-1252, so one must do.
    let rest: Int
    switch codePoint {
    case 0xC2...0x17F, 0x412...0x42F: rest = 0
    case 0x430...0x43F: rest = 1
    case 0x440...0x444: rest = 2
    default: return false
    }
    var index = 2
    for _ in 0..<rest {
      index += base[index] < 0xE0 ? 2 : 3
      guard index < count, base[index] >= 0x80,
        isContinuation(base + index, count - index, continuations)
      else { return false }
    }
    return true
  }
}
