import Glibc

/// Bytes as the key of a dictionary. A String would be normalized each time that it is hashed.
struct ByteKey: Hashable {
  private let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

/// Whether two runs of bytes are the same.
func isEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  guard a.count == b.count, let first = a.baseAddress, let second = b.baseAddress else {
    return a.count == b.count
  }
  return memcmp(first, second, a.count) == 0
}
