/// Hashes match keys; the same key has the same hash in every run and on every machine.
///
/// A multiply-and-fold hash over 8-byte words (Wang Yi, "wyhash", 2019), which costs about one
/// multiplication a word of text. Look-ups compare the whole key, so a collision costs time only.
public enum KeyHash {
  @inlinable public static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    let raw = UnsafeRawPointer(bytes)
    while count &- index >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = mix(hash ^ word, 0x8EBC_6AF0_9C88_C6E3)
      index &+= 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while index < count {
      rest |= UInt64(bytes[index]) &<< shift
      shift &+= 8
      index &+= 1
    }
    return mix(hash ^ rest, 0xE703_7ED1_A0B4_28DB)
  }

  package static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return hash(base, buffer.count)
    }
  }

  @inlinable public static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
