import Lexicons
import Normalization
import Segmentation

/// Looks the words of a comment up in the compiled lexicon.
///
/// A word that is in the lexicon as it is written costs one probe. Every other word is tried by its
/// suffixes, without its elongation, and by its phonetic skeleton, once, and then remembered.
struct WordReader: ~Copyable {
  private let lexicon: Lexicon
  private let image: LexiconImage
  private var memo: ReadingMemo
  private var joinedKey: [UInt8] = []
  private var phonemes: [UInt8] = []
  /// The hash of each token of the comment, salted with what it may be read as.
  private var hashes: [UInt64] = []

  /// Words of the last comment that were elongated or typed in short.
  private(set) var elongations = 0
  private(set) var shorthands = 0

  /// The items of all words that were read, which ``Word/items`` points into.
  var items: [UInt32] { memo.items }
  /// Their masks, which ``Word/mask`` points into.
  var masks: UnsafePointer<UInt64> { UnsafePointer(memo.masks) }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    image = lexicon.image
    memo = ReadingMemo(lexicon.image.itemFilter)
  }

  /// Fills `words` from the tokens of one comment; entries of `active` languages may match.
  mutating func read(
    _ tokens: [Token], of folded: FoldedText, active: ActiveLanguages, into words: inout [Word]
  ) {
    words.removeAll(keepingCapacity: true)
    elongations = 0
    shorthands = 0
    memo.makeRoom(for: tokens.count * 3)
    hash(tokens, of: folded, active)
    var index = 0
    while index < tokens.count {
      var end = index + 1
      while end < tokens.count && tokens[end].flags.contains(.hyphenated) { end += 1 }
      if end == index + 1, isScriptBorder(tokens, after: index) { end += 1 }
      if end > index + 1, let whole = compound(tokens[index..<end], of: folded, active: active) {
        append(tokens[index], tokens[end - 1], whole, to: &words)
        index = end
        continue
      }
      let reading = read(index, tokens[index], of: folded, active: active)
      if reading.isJoiner, canJoin(tokens, at: index),
        reading.classes == 0 || !isKnown(index + 1, tokens[index + 1], of: folded, active: active),
        let whole = joined(tokens[index...index + 1], of: folded, active: active)
      {
        append(tokens[index], tokens[index + 1], whole, to: &words)
        index += 2
      } else {
        append(tokens[index], tokens[index], reading, to: &words)
        index += 1
      }
    }
  }

  @inline(__always)
  private mutating func append(
    _ first: Token, _ last: Token, _ reading: Reading, to words: inout [Word]
  ) {
    if !reading.spelling.isEmpty { count(reading.spelling) }
    words.append(
      Word(
        start: first.start, end: last.end, keyStart: first.keyStart, keyEnd: last.keyEnd,
        items: reading.start, itemCount: reading.count, leadCount: reading.leads,
        mask: reading.mask,
        classes: reading.classes, form: reading.form, spelling: reading.spelling,
        boundary: first.boundary, kind: first.kind,
        flags: first.flags.union(last.flags.intersection(.endsQuestion)), letters: first.letters,
        isOwn: reading.isOwn))
  }

  @inline(never)
  private mutating func count(_ spelling: SpellingFlags) {
    if spelling.contains(.elongated) { elongations += 1 }
    if spelling.contains(.shorthand) { shorthands += 1 }
  }

  /// Whether the lexicon has a word as it stands: a prefix that is a particle, too ("na"), is one
  /// before it ("na ulit").
  private mutating func isKnown(
    _ index: Int, _ token: Token, of folded: FoldedText, active: ActiveLanguages
  ) -> Bool {
    read(index, token, of: folded, active: active).count > 0
  }

  /// What a prefix is joined to is a root of three letters or more ("pa sa" stays two words).
  private func canJoin(_ tokens: [Token], at index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].boundary == .none
      && tokens[index + 1].keyEnd - tokens[index + 1].keyStart >= 3
  }

  /// Whether a word in another script follows without a space ("Appல").
  private func isScriptBorder(_ tokens: [Token], after index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].flags.contains(.glued)
      && tokens[index].kind == .word && tokens[index + 1].kind == .word
      && tokens[index].letters != tokens[index + 1].letters
  }

  // MARK: several tokens

  /// Tokens with hyphens or script borders between them as one word: one of the lexicon, a foreign
  /// word with an ending ("SMS-om", "Appல"), a prefix with its root, a word said twice ("araw-araw").
  private mutating func compound(
    _ tokens: ArraySlice<Token>, of folded: FoldedText, active: ActiveLanguages
  ) -> Reading? {
    if let whole = joined(tokens, of: folded, active: active) { return whole }
    guard tokens.count == 2, let first = tokens.first, let last = tokens.last else { return nil }
    let reading = read(tokens.startIndex, first, of: folded, active: active)
    let second = read(tokens.startIndex + 1, last, of: folded, active: active)
    if second.isEnding, !reading.isJoiner, takesEnding(first, reading) { return reading }
    // A prefix says nothing that the root does not.
    let isPrefixed = reading.isJoiner && last.flags.contains(.hyphenated)
    return isPrefixed || isSame(first, last, folded) ? second : nil
  }

  /// Words of the lexicon, numbers and acronyms; any other may be a name, which attribution reads.
  private func takesEnding(_ token: Token, _ reading: Reading) -> Bool {
    reading.count > 0 || token.kind == .number || token.flags.contains(.allCapitals)
  }

  /// The reading of several tokens as one word, where the lexicon has it so.
  private mutating func joined(
    _ tokens: ArraySlice<Token>, of folded: FoldedText, active: ActiveLanguages
  ) -> Reading? {
    guard tokens.count <= 4 else { return nil }
    joinedKey.removeAll(keepingCapacity: true)
    for token in tokens {
      joinedKey.append(
        contentsOf: UnsafeBufferPointer(
          start: folded.key + Int(token.keyStart), count: Int(token.keyEnd - token.keyStart)))
    }
    let key = joinedKey
    return key.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let salted = Self.hash(base, buffer.count, salt: Self.salt(active, isGuessing: false))
      let reading =
        memo.find(base, buffer.count, hash: salted)
        ?? resolve(base, buffer.count, salted: salted, isGuessing: false, 0, active)
      return reading.count > 0 ? reading : nil
    }
  }

  private func isSame(_ a: Token, _ b: Token, _ folded: FoldedText) -> Bool {
    let count = Int(a.keyEnd - a.keyStart)
    return a.kind == .word && b.flags.contains(.hyphenated) && count == Int(b.keyEnd - b.keyStart)
      && (0..<count).allSatisfy {
        folded.key[Int(a.keyStart) + $0] == folded.key[Int(b.keyStart) + $0]
      }
  }

  // MARK: one word

  /// Hashes all tokens before the first is looked up, so that their look-ups wait for memory
  /// together (hot-path.md, point 4).
  private mutating func hash(_ tokens: [Token], of folded: FoldedText, _ active: ActiveLanguages) {
    let word = Self.salt(active, isGuessing: true)
    let other = Self.salt(active, isGuessing: false)
    let key = folded.key
    hashes.removeAll(keepingCapacity: true)
    for token in tokens {
      hashes.append(
        Self.hash(
          key + Int(token.keyStart), Int(token.keyEnd &- token.keyStart),
          salt: token.kind == .word ? word : other))
    }
    memo.warm(hashes)
  }

  @inline(__always)
  private static func salt(_ active: ActiveLanguages, isGuessing: Bool) -> UInt64 {
    let salt = UInt64(active.mask) &<< 9 | UInt64(active.primary) &<< 1 | (isGuessing ? 1 : 0)
    return salt &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  @inline(__always)
  private static func hash(
    _ key: UnsafePointer<UInt8>, _ count: Int, salt: UInt64
  ) -> UInt64 {
    KeyHash.mix(KeyHash.hash(key, count), salt)
  }

  @inline(__always)
  private mutating func read(
    _ index: Int, _ token: Token, of folded: FoldedText, active: ActiveLanguages
  ) -> Reading {
    guard token.kind != .address else { return Reading() }
    let key = folded.key + Int(token.keyStart)
    let count = Int(token.keyEnd &- token.keyStart)
    return memo.find(key, count, hash: hashes[index])
      ?? resolve(
        key, count, salted: hashes[index], isGuessing: token.kind == .word, token.letters, active)
  }

  /// Where `isGuessing`, a word that is not in the lexicon as written is tried by its suffixes,
  /// without its elongation, and by its sound.
  @inline(never)
  private mutating func resolve(
    _ key: UnsafePointer<UInt8>, _ count: Int, salted: UInt64, isGuessing: Bool,
    _ letters: UInt8, _ active: ActiveLanguages
  ) -> Reading {
    let symbol = image.keys.find(key, count, hash: KeyHash.hash(key, count))
    var found = symbol.map { items(of: $0, active) } ?? []
    var reading = Reading()
    if isGuessing {
      let bytes = UnsafeBufferPointer(start: key, count: count)
      if letters == UnitClass.tamil {
        reading.form = addStems(of: bytes, active, to: &found)
        if found.isEmpty { reading.form = addDrawnOut(bytes, active, &found, &reading.spelling) }
      } else if found.isEmpty {
        guess(bytes, active, &found, &reading.spelling)
      }
    }
    for item in found { note(image.items[Int(item)].wordClass, in: &reading) }
    reading.isOwn = found.contains { isOwn($0, active) }
    let leads = found.partition { image.items[Int($0)].anchorCount == 0 }
    found[..<leads].sort()
    found[leads...].sort()
    reading.leads = UInt16(clamping: leads)
    return memo.insert(reading, items: found, key: key, count, hash: salted)
  }

  private func note(_ wordClass: UInt8, in reading: inout Reading) {
    if wordClass < 32 { reading.classes |= 1 << UInt32(wordClass) }
    switch wordClass {
    case ItemRecord.joiner: reading.isJoiner = true
    case ItemRecord.ending: reading.isEnding = true
    case ItemRecord.shorthand: reading.spelling.insert(.shorthand)
    default: break
    }
  }

  /// The items of the active languages. A word that the comment's own language knows is of no class
  /// of the language mixed in: Croatian "no" is "but", not English "no"; but it can be part of a
  /// phrase of that language.
  private func items(of symbol: UInt32, _ active: ActiveLanguages) -> [UInt32] {
    let list = range(of: symbol).map { image.symbolItems[$0] }
    let isOwn = list.contains { self.isOwn($0, active) }
    return list.filter { number in
      let item = image.items[Int(number)]
      return active.contains(item.language)
        && (!isOwn || active.isOwn(item.language) || item.wordClass == ItemRecord.noClass)
    }
  }

  /// Whether an item makes its words the comment's own language's.
  private func isOwn(_ item: UInt32, _ active: ActiveLanguages) -> Bool {
    image.items[Int(item)].language == active.primary && image.items[Int(item)].isMeaningful
  }

  private func range(of symbol: UInt32) -> Range<Int> {
    Int(image.symbolStarts[Int(symbol)])..<Int(image.symbolStarts[Int(symbol) + 1])
  }

  // MARK: guesses

  /// Adds the items of every stem that the word continues with a suffix the stem allows.
  ///
  /// - Returns: What the longest stem's suffix says of the form.
  private mutating func addStems(
    of key: UnsafeBufferPointer<UInt8>, _ active: ActiveLanguages, to found: inout [UInt32]
  ) -> FormFlags {
    phonemes.removeAll(keepingCapacity: true)
    lexicon.transcriber.append(key.span, to: &phonemes)
    return phonemes.withUnsafeBufferPointer { buffer in
      // A word of marks alone has no phonemes.
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return [] }
      var form: FormFlags = []
      for length in 1...buffer.count {
        guard let stem = image.stems.find(base, length, hash: KeyHash.hash(base, length)) else {
          continue
        }
        for index in image.stemStarts[Int(stem)]..<image.stemStarts[Int(stem) + 1] {
          let posting = image.stemItems[Int(index)]
          let flags = accept(base + length, buffer.count - length, from: posting.state)
          guard flags.contains(.accepted),
            active.contains(image.items[Int(posting.item)].language)
          else { continue }
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

  /// Reads a word without its elongation, without a word contracted with it, or by its sound.
  private func guess(
    _ key: UnsafeBufferPointer<UInt8>, _ active: ActiveLanguages, _ found: inout [UInt32],
    _ spelling: inout SpellingFlags
  ) {
    if let symbol = deelongated(key, active) {
      found = items(of: symbol, active)
      if !found.isEmpty { spelling.insert(.elongated) }
    }
    if found.isEmpty, let symbol = withoutTail(key, active) { found = items(of: symbol, active) }
    guard found.isEmpty, Int(active.primary) < lexicon.languages.count,
      let skeleton = lexicon.languages[Int(active.primary)].skeleton?.skeleton(of: key),
      let symbol = image.skeletons.find(skeleton)
    else { return }
    found = items(of: symbol, active)
  }

  /// The symbol of an elongated word without its elongation: runs of three or more letters are
  /// tried as one and as two, in the order of the language, then every run as one
  /// (linguistics.md 1.7).
  private func deelongated(_ key: UnsafeBufferPointer<UInt8>, _ active: ActiveLanguages) -> UInt32?
  {
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

  /// The symbol of a word without the rest of another that is written onto it ("maganda't").
  private func withoutTail(_ key: UnsafeBufferPointer<UInt8>, _ active: ActiveLanguages) -> UInt32?
  {
    guard Int(active.primary) < lexicon.languages.count else { return nil }
    for tail in lexicon.languages[Int(active.primary)].tails
    where key.count >= tail.count + 3 && key.suffix(tail.count).elementsEqual(tail) {
      if let symbol = image.keys.find(Array(key.dropLast(tail.count))) { return symbol }
    }
    return nil
  }

  /// Reads a word of an abugida without signs and syllables that are written again and again.
  private mutating func addDrawnOut(
    _ key: UnsafeBufferPointer<UInt8>, _ active: ActiveLanguages, _ found: inout [UInt32],
    _ spelling: inout SpellingFlags
  ) -> FormFlags {
    guard let short = Elongation.withoutRepeatedLetters(key) else { return [] }
    let form = short.withUnsafeBufferPointer { buffer -> FormFlags in
      if let symbol = image.keys.find(short) { found = items(of: symbol, active) }
      return addStems(of: buffer, active, to: &found)
    }
    if !found.isEmpty { spelling.insert(.elongated) }
    return form
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
}
