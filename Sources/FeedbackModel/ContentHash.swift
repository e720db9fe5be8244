import CSystemXXH

/// Hashes of bytes that tell files apart and find damage, at the speed of memory (XXH3).
///
/// Whoever wants to can make two files of one hash; what must withstand that is named by
/// ``ContentDigest``.
package enum ContentHash {
  /// 64 bits, for damage.
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    XXH3_64bits(bytes.baseAddress, bytes.count)
  }

  /// 128 bits in lower-case hexadecimal, for names.
  package static func name(_ bytes: UnsafeRawBufferPointer) -> String {
    let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
    return [hash.high64, hash.low64].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
