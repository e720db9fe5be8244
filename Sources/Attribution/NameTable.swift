import Morphology
import Normalization

/// One word of one representative's name.
struct NamePart: Sendable, Equatable {
  enum Kind: UInt8, Sendable, Comparable {
    /// Neither first nor last of a longer name.
    case middle
    case family
    /// A first name, or the only name.
    case given
    /// An alias of one word: what the person is called.
    case nickname

    static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  /// Index into the roster.
  var representative: Int32
  var kind: Kind
  /// The word as the rules of spelling write it.
  var key: [UInt8]
}

/// A form that leads to a part of a name.
struct NamePosting: Sendable {
  /// Index into the parts.
  var part: Int32
  /// Languages whose inflection makes the form; all bits for the name as it stands.
  var languages: UInt32
  /// Bytes of ``NameTable/spellings``: the key that makes the match exact.
  var spellingStart: UInt32
  var spellingCount: UInt16
  /// What may follow, where the entry is a stem.
  var suffixes: SuffixClass
  /// The name as it stands, not inflected.
  var isBase: Bool
}

/// The forms of all names, by keys of three kinds.
struct NameTable: Sendable {
  /// What a key compares.
  enum KeyKind: UInt8, Sendable {
    /// The spelling of a whole word.
    case spelling
    /// The sound of a whole word, where roster and comment use different scripts.
    case sound
    /// The sound of a stem that suffixes may follow.
    case stem
    /// The sound of a name as it stands, in the script of stems.
    case whole
  }

  private var slots: [Int32] = [-1]
  private var hashes: [UInt64] = []
  private var keyStarts: [UInt32] = [0]
  private var keys: [UInt8] = []
  private var postingStarts: [UInt32] = [0]
  private(set) var postings: [NamePosting] = []
  private(set) var spellings: [UInt8] = []
  /// Whether a stem's sound starts with these two letters.
  private var stemStarts: [Bool] = Array(repeating: false, count: 1 << 10)

  var isEmpty: Bool { hashes.isEmpty }

  func postings(of entry: Int) -> ArraySlice<NamePosting> {
    postings[Int(postingStarts[entry])..<Int(postingStarts[entry + 1])]
  }

  func kind(of entry: Int) -> KeyKind? { KeyKind(rawValue: keys[Int(keyStarts[entry])]) }

  func isSpelled(_ posting: NamePosting, as key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(posting.spellingStart)
    return spellings[start..<start + Int(posting.spellingCount)].elementsEqual(key)
  }

  /// The entry of a key, or nil.
  func find(_ kind: KeyKind, _ key: some Collection<UInt8>) -> Int? {
    guard !hashes.isEmpty else { return nil }
    let hash = Self.hash(kind, key)
    var slot = Int(truncatingIfNeeded: hash &>> 20) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      let stored = keys[Int(keyStarts[entry])..<Int(keyStarts[entry + 1])]
      if hashes[entry] == hash, stored.first == kind.rawValue, stored.dropFirst().elementsEqual(key)
      {
        return entry
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func hash(_ kind: KeyKind, _ key: some Collection<UInt8>) -> UInt64 {
    let hash = key.withContiguousStorageIfAvailable { buffer in
      buffer.baseAddress.map { KeyHash.hash($0, buffer.count) } ?? 0
    }
    return KeyHash.mix(hash ?? KeyHash.hash(Array(key)), UInt64(kind.rawValue) &* 2 + 1)
  }

  /// Whether some stem may begin a word that sounds like this.
  func mayStartStem(_ sound: [UInt8]) -> Bool {
    sound.count >= 2 && stemStarts[Self.startIndex(sound)]
  }

  private static func startIndex(_ sound: [UInt8]) -> Int {
    Int(sound[0] & 31) << 5 | Int(sound[1] & 31)
  }

  // MARK: building

  /// Collects postings by key.
  struct Builder {
    struct Form: Hashable {
      var part: Int32
      var languages: UInt32
      var spelling: [UInt8]
      var suffixes: SuffixClass
      var isBase: Bool
    }

    private var forms: [[UInt8]: [Form]] = [:]

    mutating func add(_ form: Form, _ kind: KeyKind, key: [UInt8]) {
      guard !key.isEmpty else { return }
      let tagged = [kind.rawValue] + key
      var known = forms[tagged] ?? []
      let same = known.firstIndex {
        $0.part == form.part && $0.spelling == form.spelling && $0.suffixes == form.suffixes
      }
      if let same {
        known[same].languages |= form.languages
        known[same].isBase = known[same].isBase || form.isBase
      } else {
        known.append(form)
      }
      forms[tagged] = known
    }

    /// - Complexity: O(n log n) in the forms.
    func table() -> NameTable {
      var table = NameTable()
      for (key, forms) in forms.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        table.append(key: key, forms)
      }
      table.fillSlots()
      return table
    }
  }

  private mutating func append(key: [UInt8], _ forms: [Builder.Form]) {
    guard let kind = KeyKind(rawValue: key[0]) else { return }
    let bare = Array(key.dropFirst())
    hashes.append(Self.hash(kind, bare))
    keys += key
    keyStarts.append(UInt32(keys.count))
    if kind == .stem || kind == .whole, bare.count >= 2 { stemStarts[Self.startIndex(bare)] = true }
    for form in forms {
      postings.append(
        NamePosting(
          part: form.part, languages: form.languages, spellingStart: UInt32(spellings.count),
          spellingCount: UInt16(clamping: form.spelling.count), suffixes: form.suffixes,
          isBase: form.isBase))
      spellings += form.spelling
    }
    postingStarts.append(UInt32(postings.count))
  }

  private mutating func fillSlots() {
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for (entry, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash &>> 20) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(entry)
    }
  }
}
