/// Collects the forms of one lemma as UTF-8 in one buffer, and sorts them at the end.
///
/// Cheaper than a set of strings: nothing is allocated or hashed per form, and duplicates, which
/// paradigms make in plenty, fall together when sorted.
struct FormSet {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init() {
    bytes.reserveCapacity(2048)
    ends.reserveCapacity(256)
  }

  mutating func insert(_ form: Word) {
    guard !form.isEmpty else { return }
    append(form)
    ends.append(bytes.count)
  }

  mutating func insert(_ forms: some Sequence<Word>) {
    for form in forms { insert(form) }
  }

  mutating func insert(_ stem: Word, _ endings: Endings) {
    for ending in endings.all { insert(stem, ending: ending) }
  }

  mutating func insert(_ stems: some Sequence<Word>, _ endings: Endings) {
    for stem in stems { insert(stem, endings) }
  }

  mutating func insert(_ stem: Word, ending: Word) {
    append(stem)
    append(ending)
    ends.append(bytes.count)
  }

  mutating func insert(prefix: Word, _ stem: Word, ending: Word) {
    append(prefix)
    insert(stem, ending: ending)
  }

  /// Adds forms made from the last letter of each form that is already in: Tagalog's linkers.
  mutating func insertTails(_ tails: (_ last: UInt8) -> [String]) {
    var start = 0
    for end in ends {
      for tail in tails(bytes[end - 1]) {
        bytes.append(contentsOf: bytes[start..<end])
        bytes.append(contentsOf: tail.utf8)
        ends.append(bytes.count)
      }
      start = end
    }
  }

  /// The forms in order of their bytes, each once.
  consuming func sorted() -> [String] {
    var spans: [Range<Int>] = []
    spans.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      if end > start { spans.append(start..<end) }
      start = end
    }
    return bytes.withUnsafeBytes { sortedUnique(spans, in: $0) }
  }

  private mutating func append(_ word: Word) {
    for letter in word.letters { bytes.appendUTF8(letter) }
  }
}

extension [UInt8] {
  /// Appends the scalar's UTF-8 encoding.
  mutating func appendUTF8(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}

private func sortedUnique(_ spans: [Range<Int>], in bytes: UnsafeRawBufferPointer) -> [String] {
  var keyed = spans.map { (key: leadingBytes(bytes[$0]), span: $0) }
  keyed.sort { a, b in
    a.key == b.key ? bytes[a.span].lexicographicallyPrecedes(bytes[b.span]) : a.key < b.key
  }
  var forms: [String] = []
  forms.reserveCapacity(keyed.count)
  var previous = 0..<0
  for (_, span) in keyed where !bytes[previous].elementsEqual(bytes[span]) {
    forms.append(String(decoding: bytes[span], as: UTF8.self))
    previous = span
  }
  return forms
}

/// The first eight bytes as a number that orders like them.
private func leadingBytes(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
  var key: UInt64 = 0
  for byte in bytes.prefix(8) { key = key << 8 | UInt64(byte) }
  return key << (8 * UInt64(8 - min(bytes.count, 8)))
}
