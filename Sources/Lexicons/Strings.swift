import Normalization

/// Collects texts once each and numbers them; number 0 is the empty text.
struct StringPool {
  private var index = HashIndex()
  private(set) var blob: [UInt8] = []
  private(set) var starts: [UInt32] = [0]

  init() { _ = number(of: "") }

  mutating func number(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { bytes in
      let hash = KeyHash.hash(bytes)
      if let number = find(bytes, hash) { return UInt32(number) }
      index.append(hash)
      blob += bytes
      starts.append(UInt32(blob.count))
      return UInt32(index.count - 1)
    }
  }

  private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int? {
    blob.withUnsafeBufferPointer { blob in
      index.find(hash) { number in
        let span = Int(starts[number])..<Int(starts[number + 1])
        return isEqual(UnsafeBufferPointer(rebasing: blob[span]), bytes)
      }
    }
  }
}

/// Collects lists of texts; a list is where its length stands in `words`, followed by its texts.
struct ListPool {
  private(set) var words: [UInt32] = []

  mutating func add(_ texts: [String], to strings: inout StringPool) -> UInt32 {
    let place = UInt32(words.count)
    words.append(UInt32(texts.count))
    for text in texts { words.append(strings.number(of: text)) }
    return place
  }
}
