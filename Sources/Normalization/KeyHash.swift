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
    return mix(hash ^ rest(bytes + index, count &- index), 0xE703_7ED1_A0B4_28DB)
  }

  /// Up to seven bytes as a number, the first lowest, by reads that overlap: a loop would be left
  /// at a place that no processor foresees.
  @inlinable @inline(__always)
  static func rest(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    if count >= 4 {
      let raw = UnsafeRawPointer(bytes)
      let low = raw.loadUnaligned(as: UInt32.self)
      let high = raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(low) | (UInt64(high) &>> (64 &- UInt64(count) &* 8)) &<< 32
    }
    guard count > 0 else { return 0 }
    let middle = count &>> 1
    let last = count &- 1
    return UInt64(bytes[0]) | UInt64(bytes[middle]) &<< UInt64(middle &* 8)
      | UInt64(bytes[last]) &<< UInt64(last &* 8)
  }

  package static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { hash($0) }
  }

  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    bytes.baseAddress.map { hash($0, bytes.count) } ?? 0
  }

  /// The hash of a text's UTF-8.
  package static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash($0) }
  }

  @inlinable public static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}
