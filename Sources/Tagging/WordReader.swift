import Lexicons
import Normalization
import Segmentation

/// Looks the words of a comment up in the compiled lexicon.
///
/// A word that is in the lexicon as it is written costs one probe. Every other word is tried by its
/// suffixes, without its elongation, and by its phonetic skeleton, once, and then remembered.
struct WordReader {
  private let lexicon: Lexicon
  private let image: LexiconImage
  private var memo = ReadingMemo()
  private var joined: [UInt8] = []
  private var phonemes: [UInt8] = []
  /// Items of the words of this comment, filtered by language.
  private(set) var items: [UInt32] = []

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    image = lexicon.image
  }

  /// Fills `words` from the tokens of one comment.
  ///
  /// - Parameter active: The languages whose entries may match.
  mutating func read(
    _ tokens: [Token], of folded: FoldedText, active: ActiveLanguages, into words: inout [Word]
  ) {
    words.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    var index = 0
    while index < tokens.count {
      let count = appendJoined(tokens, at: index, of: folded, active: active, to: &words)
      if count > 0 {
        index += count
        continue
      }
      let token = tokens[index]
      let start = Int(token.keyStart)
      let reading = read(
        folded.key + start, Int(token.keyEnd) - start, kind: token.kind, letters: token.letters,
        active: active)
      append(token, last: token, reading, to: &words)
      index += 1
    }
  }

  /// The items of one word, filtered by language.
  private struct Found {
    var start: Int
    var count: Int
    var classes: UInt32
    var form: FormFlags
  }

  private mutating func append(
    _ first: Token, last: Token, _ found: Found, to words: inout [Word]
  ) {
    words.append(
      Word(
        start: first.start, end: last.end, keyStart: first.keyStart, keyEnd: last.keyEnd,
        items: UInt32(truncatingIfNeeded: found.start),
        itemCount: UInt16(truncatingIfNeeded: found.count), classes: found.classes,
        form: found.form, boundary: first.boundary, kind: first.kind,
        flags: first.flags.union(last.flags.intersection(.endsQuestion)), letters: first.letters))
  }

  /// Appends a word of several hyphenated tokens, or of a prefix written apart, where the lexicon
  /// has it as one word.
  ///
  /// - Returns: The number of tokens it took; 0 where the tokens stay apart.
  private mutating func appendJoined(
    _ tokens: [Token], at index: Int, of folded: FoldedText, active: ActiveLanguages,
    to words: inout [Word]
  ) -> Int {
    var end = index + 1
    while end < tokens.count && tokens[end].flags.contains(.hyphenated) { end += 1 }
    if end == index + 1 {
      guard end < tokens.count, tokens[end].boundary == .none, isJoiner(tokens[index], folded)
      else { return 0 }
      end += 1
    }
    guard end - index <= 4 else { return 0 }
    joined.removeAll(keepingCapacity: true)
    for token in tokens[index..<end] {
      joined.append(
        contentsOf: UnsafeBufferPointer(
          start: folded.key + Int(token.keyStart), count: Int(token.keyEnd - token.keyStart)))
    }
    let found = joined.withUnsafeBufferPointer { buffer -> Found? in
      guard let key = buffer.baseAddress,
        let symbol = image.keys.find(key, buffer.count, hash: KeyHash.hash(key, buffer.count))
      else { return nil }
      return filtered(symbol: symbol, active)
    }
    guard let found, found.count > 0 else { return 0 }
    append(tokens[index], last: tokens[end - 1], found, to: &words)
    return end - index
  }

  private func isJoiner(_ token: Token, _ folded: FoldedText) -> Bool {
    let start = Int(token.keyStart)
    let count = Int(token.keyEnd) - start
    guard token.kind == .word, count <= 6,
      let symbol = image.keys.find(
        folded.key + start, count, hash: KeyHash.hash(folded.key + start, count))
    else { return false }
    for index in range(of: symbol)
    where image.items[Int(image.symbolItems[index])].wordClass == ItemRecord.joiner {
      return true
    }
    return false
  }

  private func range(of symbol: UInt32) -> Range<Int> {
    Int(image.symbolStarts[Int(symbol)])..<Int(image.symbolStarts[Int(symbol) + 1])
  }

  // MARK: one word

  private mutating func read(
    _ key: UnsafePointer<UInt8>, _ count: Int, kind: Token.Kind, letters: UInt8,
    active: ActiveLanguages
  ) -> Found {
    guard kind != .address else { return Found(start: 0, count: 0, classes: 0, form: []) }
    let hash = KeyHash.hash(key, count)
    let symbol = image.keys.find(key, count, hash: hash)
    if letters != UnitClass.tamil, let symbol {
      let found = filtered(symbol: symbol, active)
      if found.count > 0 { return found }
    }
    guard kind == .word else { return Found(start: 0, count: 0, classes: 0, form: []) }
    let memoHash = KeyHash.mix(hash, UInt64(active.mask) &* 0x9E37_79B9_7F4A_7C15 | 1)
    let reading =
      memo.find(key, count, hash: memoHash)
      ?? resolve(key, count, hash: memoHash, symbol, letters, active)
    return filtered(reading, active)
  }

  private mutating func resolve(
    _ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt64, _ symbol: UInt32?, _ letters: UInt8,
    _ active: ActiveLanguages
  ) -> ReadingMemo.Reading {
    var found: [UInt32] = symbol.map { range(of: $0).map { image.symbolItems[$0] } } ?? []
    var form: FormFlags = []
    let bytes = UnsafeBufferPointer(start: key, count: count)
    if letters == UnitClass.tamil {
      form = addStems(of: bytes, to: &found)
    } else {
      if let other = deelongated(bytes, active) { found += range(of: other).map { image.symbolItems[$0] } }
      if found.isEmpty { addSkeleton(of: bytes, active, to: &found) }
    }
    return memo.insert(key, count, hash: hash, items: found, form: form)
  }

  private mutating func filtered(_ reading: ReadingMemo.Reading, _ active: ActiveLanguages) -> Found {
    let all = memo.items
    return all.withUnsafeBufferPointer { buffer in
      let range = Int(reading.start)..<Int(reading.start + reading.count)
      return filtered(
        UnsafeBufferPointer(rebasing: buffer[range]), active, form: reading.form)
    }
  }

  private mutating func filtered(symbol: UInt32, _ active: ActiveLanguages) -> Found {
    let range = range(of: symbol)
    let list = UnsafeBufferPointer(start: image.symbolItems + range.lowerBound, count: range.count)
    return filtered(list, active, form: [])
  }

  /// Keeps the items of the active languages. A word that the comment's own language knows is not
  /// read as a word of the language mixed in: Croatian "no" is "but", not English "no".
  private mutating func filtered(
    _ list: UnsafeBufferPointer<UInt32>, _ active: ActiveLanguages, form: FormFlags
  ) -> Found {
    var hasPrimary = false
    for item in list where image.items[Int(item)].language == active.primary { hasPrimary = true }
    var found = Found(start: items.count, count: 0, classes: 0, form: form)
    for item in list {
      let record = image.items[Int(item)]
      guard active.contains(record.language) else { continue }
      if hasPrimary && record.language != active.primary
        && record.language != EntryRecord.anyLanguage
      {
        continue
      }
      items.append(item)
      found.count += 1
      if record.wordClass < 32 { found.classes |= 1 << UInt32(record.wordClass) }
    }
    return found
  }

  // MARK: guesses

  /// Adds the items of every stem that the word continues with a suffix the stem allows.
  ///
  /// - Returns: What the longest stem's suffix says of the form.
  private mutating func addStems(
    of key: UnsafeBufferPointer<UInt8>, to found: inout [UInt32]
  ) -> FormFlags {
    phonemes.removeAll(keepingCapacity: true)
    lexicon.transcriber.append(key.span, to: &phonemes)
    return phonemes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return [] }
      var form: FormFlags = []
      for length in 1...buffer.count {
        guard let stem = image.stems.find(base, length, hash: KeyHash.hash(base, length)) else {
          continue
        }
        for index in image.stemStarts[Int(stem)]..<image.stemStarts[Int(stem) + 1] {
          let posting = image.stemItems[Int(index)]
          let flags = accept(base + length, buffer.count - length, from: posting.state)
          guard flags.contains(.accepted) else { continue }
          form = flags
          if !found.contains(posting.item) { found.append(posting.item) }
        }
      }
      return form
    }
  }

  /// Runs the suffix automaton; state 0 is the dead one.
  private func accept(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, from start: UInt32
  ) -> FormFlags {
    var state = UInt16(truncatingIfNeeded: start)
    for index in 0..<count {
      let byteClass = Int(image.automatonClasses[Int(bytes[index])])
      state = image.automaton[Int(state) * image.automatonWidth + byteClass]
      if state == 0 { return [] }
    }
    return FormFlags(rawValue: image.automatonAcceptance[Int(state)])
  }

  /// The symbol of an elongated word without its elongation: runs of three or more letters are
  /// tried as one and as two, in the order of the language, then every run as one
  /// (linguistics.md 1.7).
  private func deelongated(_ key: UnsafeBufferPointer<UInt8>, _ active: ActiveLanguages) -> UInt32? {
    guard hasRun(key) else { return nil }
    let doubleFirst =
      Int(active.primary) < lexicon.languages.count
      && lexicon.languages[Int(active.primary)].triesDoubleFirst
    let single = shortened(key, from: 3, to: 1)
    let double = shortened(key, from: 3, to: 2)
    for candidate in doubleFirst ? [double, single] : [single, double] {
      if let symbol = image.keys.find(candidate) { return symbol }
    }
    return image.keys.find(shortened(key, from: 2, to: 1))
  }

  private func hasRun(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard key.count >= 3 else { return false }
    return (2..<key.count).contains { key[$0] == key[$0 - 1] && key[$0] == key[$0 - 2] }
  }

  private func shortened(
    _ key: UnsafeBufferPointer<UInt8>, from length: Int, to kept: Int
  ) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < key.count {
      var end = index + 1
      while end < key.count && key[end] == key[index] { end += 1 }
      let run = end - index
      result += [UInt8](repeating: key[index], count: run >= length ? kept : run)
      index = end
    }
    return result
  }

  private func addSkeleton(
    of key: UnsafeBufferPointer<UInt8>, _ active: ActiveLanguages, to found: inout [UInt32]
  ) {
    guard Int(active.primary) < lexicon.languages.count,
      let skeleton = lexicon.languages[Int(active.primary)].skeleton?.skeleton(of: key),
      let symbol = image.skeletons.find(skeleton)
    else { return }
    found += range(of: symbol).map { image.symbolItems[$0] }
  }
}
