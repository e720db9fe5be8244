/// Collects texts once each and numbers them; number 0 is the empty text.
struct StringPool {
  private var numbers: [ByteKey: UInt32] = [ByteKey(bytes: []): 0]
  private(set) var blob: [UInt8] = []
  private(set) var starts: [UInt32] = [0, 0]

  mutating func number(of text: String) -> UInt32 {
    let bytes = Array(text.utf8)
    let key = ByteKey(bytes: bytes)
    if let number = numbers[key] { return number }
    let number = UInt32(starts.count - 1)
    numbers[key] = number
    blob += bytes
    starts.append(UInt32(blob.count))
    return number
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
