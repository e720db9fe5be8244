/// Bytes as the key of a dictionary. A String would be normalized each time that it is hashed.
struct ByteKey: Hashable {
  private let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
