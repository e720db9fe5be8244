import FeedbackModel
import Morphology
import Normalization

/// Every word that patterns ask for, in every form, with the items that it belongs to.
struct WordTable {
  private let normalizer: Normalizer
  private let folded = FoldedText()
  private var keys = KeyTableBuilder()
  /// Items by key number.
  private var postings = PostingLists()
  private var stems = KeyTableBuilder()
  private var stemPostings: [[StemItem]] = []
  private var skeletons = KeyTableBuilder()
  private var skeletonKeys: [UInt32] = []
  private var items: [ItemRecord] = []
  private var itemNumbers: [ItemKey: UInt32] = [:]
  private var classNumbers: [ClassKey: UInt32] = [:]
  /// What words of the language have been expanded to.
  private var expansions: [Expansion] = []
  private var expansionIndex = HashIndex()
  private var exactHashes: Set<UInt64> = []
  private var inflector: (any Inflector)?
  private var skeleton = SkeletonKey(rules: [])
  private var expansion = Expansion(word: Pattern.Word(text: ""))
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether words were left out because there are too many.
  private(set) var isOverfull = false

  /// Forms of all entries together: five times those of the lexicons that glas is delivered with,
  /// some 500 MB while they are compiled.
  static let maximumForms = 4_000_000
  /// Bytes; no word of a comment is longer.
  private static let maximumKeySize = 1000

  /// What tells an item from another.
  private struct ItemKey: Hashable {
    var language: UInt8
    var isExact: Bool
    var words: Pattern.WordList
  }

  private struct ClassKey: Hashable {
    var language: UInt8
    var wordClass: UInt8
  }

  /// The keys and stems that a word of a pattern stands for.
  private struct Expansion {
    var word: Pattern.Word
    var keys: [Int] = []
    var stems: [(number: Int, state: UInt32)] = []
  }

  init(normalizer: Normalizer) { self.normalizer = normalizer }

  var itemCount: Int { items.count }

  /// Words added from now on belong to this language.
  mutating func begin(_ language: UInt8, inflector: any Inflector, skeleton: SkeletonKey) {
    self.inflector = inflector
    self.skeleton = skeleton
    expansions.removeAll(keepingCapacity: true)
    expansionIndex = HashIndex()
  }

  /// The item of a list of words; equal lists share one.
  mutating func item(
    _ choices: Pattern.WordList, language: UInt8, isExact: Bool, at place: SourceLocation
  ) -> UInt32 {
    let name = ItemKey(language: language, isExact: isExact, words: choices)
    if let number = itemNumbers[name] { return number }
    let number = newItem(language: language, wordClass: ItemRecord.noClass)
    itemNumbers[name] = number
    for word in choices.words { add(word, to: number, isExact: isExact || word.isExact, at: place) }
    return number
  }

  private mutating func newItem(language: UInt8, wordClass: UInt8) -> UInt32 {
    items.append(
      ItemRecord(anchors: 0, anchorCount: 0, language: language, wordClass: wordClass))
    return UInt32(items.count - 1)
  }

  // MARK: classes

  /// The item that holds a language's members of a class.
  mutating func classItem(_ wordClass: UInt8, language: UInt8) -> UInt32 {
    let name = ClassKey(language: language, wordClass: wordClass)
    if let number = classNumbers[name] { return number }
    let number = newItem(language: language, wordClass: wordClass)
    classNumbers[name] = number
    return number
  }

  mutating func addMembers(
    _ choices: [Pattern.Word], class wordClass: UInt8, language: UInt8, at place: SourceLocation
  ) {
    let item = classItem(wordClass, language: language)
    for word in choices { add(word, to: item, isExact: word.isExact, at: place) }
  }

  mutating func add(_ text: String, class wordClass: UInt8, language: UInt8) {
    let item = classItem(wordClass, language: language)
    if let key = key(of: text) { post(item, key: key) }
  }

  // MARK: words

  private mutating func add(
    _ word: Pattern.Word, to item: UInt32, isExact: Bool, at place: SourceLocation
  ) {
    // Whether diacritics matter is recorded form by form.
    guard !isExact else { return expand(word, to: item, isExact: true, at: place) }
    if let known = expansionIndex.find(word.hash, { expansions[$0].word == word }) {
      for number in expansions[known].keys { post(item, number: number) }
      for (number, state) in expansions[known].stems { post(item, stem: number, state) }
      return
    }
    expansion = Expansion(word: word)
    expand(word, to: item, isExact: false, at: place)
    expansionIndex.append(word.hash)
    expansions.append(expansion)
  }

  private mutating func expand(
    _ word: Pattern.Word, to item: UInt32, isExact: Bool, at place: SourceLocation
  ) {
    guard let paradigm = word.paradigm, let inflector else {
      for spelling in inflector?.spellings(of: word.text) ?? [word.text] {
        addForm(spelling, to: item, isExact: isExact, at: place)
      }
      return
    }
    do {
      switch try inflector.paradigm(of: word.text, class: paradigm) {
      case .forms(let forms):
        for form in forms { addForm(form, to: item, isExact: isExact, at: place) }
      case .stems(let list):
        addForm(word.text, to: item, isExact: isExact, at: place)
        for stem in list { add(stem, to: item) }
      }
    } catch {
      diagnostics.append(
        Diagnostic(
          .error, code: "LEXICON_CLASS", at: place, "\(error)",
          remedy: "correct the class or the citation form"))
    }
  }

  private mutating func addForm(
    _ form: String, to item: UInt32, isExact: Bool, at place: SourceLocation
  ) {
    guard let key = key(of: form) else {
      diagnostics.append(
        Diagnostic(
          .error, code: "LEXICON_WORD", at: place,
          "'\(form)' is not one word once it is folded",
          remedy: "write one word an item, letters only"))
      return
    }
    post(item, key: key)
    if isExact {
      exactHashes.insert(ExactWord.hash(ExactWord.spelling(Array(form.utf8)), item: item))
    }
    addSkeleton(of: key)
  }

  private mutating func addSkeleton(of key: [UInt8]) {
    guard let skeleton = key.withUnsafeBufferPointer(skeleton.skeleton),
      let number = keys.find(key)
    else { return }
    if skeletons.number(of: skeleton) == skeletonKeys.count {
      skeletonKeys.append(UInt32(number))
    }
  }

  private mutating func add(_ stem: Stem, to item: UInt32) {
    let number = stems.number(of: Array(stem.text.utf8))
    if number == stemPostings.count { stemPostings.append([]) }
    let state = UInt32(SuffixAutomaton.tamil.start(of: stem.suffixes))
    expansion.stems.append((number, state))
    post(item, stem: number, state)
  }

  private mutating func post(_ item: UInt32, stem number: Int, _ state: UInt32) {
    if !stemPostings[number].contains(where: { $0.item == item && $0.state == state }) {
      stemPostings[number].append(StemItem(item: item, state: state))
    }
  }

  /// The key of one word without the hyphens inside it; nil where it folds to nothing or to more
  /// than one word.
  private func key(of form: String) -> [UInt8]? {
    normalizer.fold(Array(form.utf8), into: folded)
    var key: [UInt8] = []
    key.reserveCapacity(folded.count)
    for index in 0..<folded.count {
      let kind = folded.classes[index] & UnitClass.kind
      if kind == UnitClass.hyphen || kind == UnitClass.apostrophe { continue }
      if kind == UnitClass.space || kind == UnitClass.newline { return nil }
      key.append(folded.key[index])
    }
    return key.isEmpty ? nil : key
  }

  private mutating func post(_ item: UInt32, key: [UInt8]) {
    guard keys.count < Self.maximumForms, key.count <= Self.maximumKeySize else {
      isOverfull = isOverfull || keys.count >= Self.maximumForms
      return
    }
    let number = keys.number(of: key)
    if number == postings.count { postings.addList() }
    expansion.keys.append(number)
    post(item, number: number)
  }

  private mutating func post(_ item: UInt32, number: Int) {
    if !isPosted(item, under: number) { postings.append(item, to: number) }
  }

  /// The words of a pattern's item are added one after the other, so only the last posting can be
  /// its own; classes grow all the time.
  private func isPosted(_ item: UInt32, under number: Int) -> Bool {
    if postings.last(of: number) == item { return true }
    return items[Int(item)].wordClass != ItemRecord.noClass && postings.contains(item, in: number)
  }

  // MARK: spellings

  /// Lets a way of typing stand for the first of `full` that the language's patterns ask for,
  /// unless the language has the short form itself.
  mutating func addSpelling(_ short: String, of full: [String], language: UInt8) {
    guard let key = key(of: short) else { return }
    if let number = keys.find(key),
      items(of: number, language: language).contains(where: { items[Int($0)].isMeaningful })
    {
      return
    }
    for phrase in full {
      let found = phrase.split(separator: " ").flatMap { word -> [UInt32] in
        guard let key = self.key(of: String(word)), let number = keys.find(key) else { return [] }
        return items(of: number, language: language).filter { items[Int($0)].isMeaningful }
      }
      if found.isEmpty { continue }
      for item in Set(found).sorted() { post(item, key: key) }
      post(classItem(ItemRecord.shorthand, language: language), key: key)
      return
    }
  }

  private func items(of key: Int, language: UInt8) -> [UInt32] {
    postings.items(of: key).filter { items[Int($0)].language == language }
  }

  // MARK: the image

  /// How often the words of each item are likely to occur, in arbitrary units: cue words, those that
  /// the languages list as frequent, and short words are the frequent ones.
  func itemFrequencies(frequentWords: Set<[UInt8]>) -> [Int] {
    var frequencies = [Int](repeating: 0, count: items.count)
    for number in 0..<postings.count {
      var isCue = false
      postings.forEach(of: number) {
        isCue = isCue || items[Int($0)].wordClass < ItemRecord.abbreviation
      }
      let key = keys.key(number)
      let length = key.count
      let isFrequent = isCue || length <= 10 && frequentWords.contains(Array(key))
      let frequency = isFrequent ? 400 : length <= 3 ? 60 : length <= 5 ? 8 : 1
      postings.forEach(of: number) { frequencies[Int($0)] += frequency }
    }
    for posting in stemPostings {
      for stem in posting { frequencies[Int(stem.item)] += 4 }
    }
    return frequencies
  }

  mutating func setAnchors(_ anchored: [[Anchor]], writer: inout ImageWriter) {
    var anchors: [Anchor] = []
    for (index, list) in anchored.enumerated() {
      items[index].anchors = UInt32(anchors.count)
      items[index].anchorCount = UInt32(list.count)
      anchors += list
    }
    writer.set(.anchors, anchors)
    writer.set(.items, items)
  }

  /// Writes the keys; keys with the same items share one symbol.
  func write(to writer: inout ImageWriter) {
    var symbols: [[UInt32]: UInt32] = [[]: 0]
    var starts: [UInt32] = [0, 0]
    var list: [UInt32] = []
    var values: [UInt32] = []
    for number in 0..<postings.count {
      let sorted = postings.items(of: number)
      if symbols[sorted] == nil {
        symbols[sorted] = UInt32(starts.count - 1)
        list += sorted
        starts.append(UInt32(list.count))
      }
      values.append(symbols[sorted] ?? 0)
    }
    writer.set(.keySlots, keys.finished(values: values))
    writer.set(.keyBlob, keys.blob)
    writer.set(.symbolStarts, starts)
    writer.set(.symbolItems, list)
    writer.set(.skeletonSlots, skeletons.finished(values: skeletonKeys.map { values[Int($0)] }))
    writer.set(.skeletonBlob, skeletons.blob)
    writer.set(.exactHashes, exactHashes.sorted())
    writeStems(to: &writer)
  }

  private func writeStems(to writer: inout ImageWriter) {
    var starts: [UInt32] = [0]
    var list: [StemItem] = []
    for posting in stemPostings {
      list += posting
      starts.append(UInt32(list.count))
    }
    writer.set(.stemSlots, stems.finished(values: (0..<stems.count).map { UInt32($0) }))
    writer.set(.stemBlob, stems.blob)
    writer.set(.stemStarts, starts)
    writer.set(.stemItems, list)
    // Building the automaton takes longer than all else; a lexicon without stems has no use for it.
    guard !stemPostings.isEmpty else { return }
    let automaton = SuffixAutomaton.tamil
    writer.set(.automatonClasses, automaton.byteClasses)
    writer.set(.automatonTransitions, automaton.transitions)
    writer.set(.automatonAcceptance, automaton.acceptance)
    writer.set(.phonemes, PhonemeImage.bytes(of: TamilPhonemes.table))
  }
}

/// Words whose diacritics must be as written.
package enum ExactWord {
  /// The form that spellings are compared in: lower case, NFC.
  package static func spelling(_ word: some Collection<UInt8>) -> [UInt8] {
    let lower = Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
    return lower.withUnsafeBufferPointer { NormalForm.nfc.applied(to: $0).bytes }
  }

  /// The hash of a lower-case spelling together with the item that asks for it.
  package static func hash(_ spelling: [UInt8], item: UInt32) -> UInt64 {
    KeyHash.mix(KeyHash.hash(spelling), UInt64(item) &* 0x9E37_79B9_7F4A_7C15 | 1)
  }
}
