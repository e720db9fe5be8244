package import FeedbackModel
package import LanguageIdentification
import Morphology
import Normalization

/// Compiles a lexicon folder into one image (``ImageFormat``).
///
/// Every word with a paradigm class is inflected here, once, so that reading comments needs exact
/// look-ups only (linguistics.md 3.1 measures this against stemmers and wildcards).
package struct LexiconCompiler {
  package typealias Variant = LanguageIdentifier.Language.Variant

  private let source: LexiconSource
  let normalizer: Normalizer
  private var writer = ImageWriter()
  private var strings = StringPool()
  private var lists = ListPool()
  private var words: WordTable
  private var entries: [EntryRecord] = []
  private var programs: [UInt32] = []
  /// The items of each entry's program that may lead to it.
  private var leads: [[(instruction: Int, item: UInt32)]] = []
  /// Keys of words that texts are full of, which lead to no entry where another word can.
  package var frequentWords: Set<[UInt8]> = []
  /// ``LexiconLoader/digest(of:)`` of the files, for reports.
  package var digest = ""
  /// Codes of regional variants, by their bit.
  private var variantCodes: [String] = []
  /// What is wrong beyond the single lines: classes, lemmas, words that vanish.
  package private(set) var diagnostics: [Diagnostic] = []

  package init(source: LexiconSource) {
    self.source = source
    normalizer = Normalizer(rules: source.foldRules)
    words = WordTable(normalizer: normalizer)
  }

  /// Compiles all files.
  ///
  /// - Parameters:
  ///   - identification: The n-gram model, which the image takes along.
  ///   - variants: Each language's variants.
  ///   - outsiders: Neighbours of the languages, which the model tells apart from them.
  ///   - isLenient: Leave out what is wrong instead of giving up, for tools that look for more
  ///     mistakes.
  /// - Returns: The image's bytes; nil where ``diagnostics`` holds an error.
  /// - Complexity: Linear in the number of inflected forms.
  package mutating func compile(
    identification: LanguageModel, variants: [[Variant]], outsiders: [OutsideLanguage] = [],
    isLenient: Bool = false
  ) -> [UInt8]? {
    for (index, language) in source.languages.enumerated() {
      addLanguage(language, index: UInt8(index))
    }
    for symbol in source.symbols { addEntry(symbol, language: EntryRecord.anyLanguage, nil) }
    for (index, language) in source.languages.enumerated() {
      addSpellings(language, index: UInt8(index))
    }
    diagnostics += words.diagnostics
    if words.isOverfull { diagnostics.append(overfull) }
    guard isLenient || !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    writeOutsiders(outsiders)
    write(identification, variants)
    return writer.bytes()
  }

  private var overfull: Diagnostic {
    Diagnostic(
      .error, code: "LEXICON_SIZE", at: SourceLocation(file: source.root),
      "the entries have more than \(WordTable.maximumForms) forms",
      remedy: "write nouns and fixed words without the classes of verbs, or leave languages out")
  }

  // MARK: languages

  private mutating func addLanguage(_ language: LexiconSource.Language, index: UInt8) {
    let profile = language.profile
    guard let inflector = inflector(named: profile.inflection) else {
      diagnostics.append(
        Diagnostic(
          .error, code: "LEXICON_INFLECTION",
          at: profile.place("inflection"),
          "no inflector is called '\(escaped(profile.inflection))'",
          remedy: "write one of " + inflectorNames.joined(separator: ", ")))
      return
    }
    let rules = profile.skeleton.compactMap(SkeletonKey.Rule.init)
    words.begin(index, inflector: inflector, skeleton: SkeletonKey(rules: rules))
    for entry in language.entries { addEntry(entry, language: index, inflector) }
    for (texts, wordClass) in [
      (profile.abbreviations, ItemRecord.abbreviation),
      (profile.finalAbbreviations, ItemRecord.finalAbbreviation),
      (profile.numberedAbbreviations, ItemRecord.numberedAbbreviation),
      (profile.joiners, ItemRecord.joiner), (profile.endings, ItemRecord.ending),
    ] {
      for text in texts { words.add(text, class: wordClass, language: index) }
    }
  }

  private mutating func addSpellings(_ language: LexiconSource.Language, index: UInt8) {
    for spelling in language.spellings {
      words.addSpelling(spelling.short, of: spelling.full, language: index)
    }
  }

  // MARK: entries

  private mutating func addEntry(
    _ entry: EntrySource, language: UInt8, _ inflector: (any Inflector)?
  ) {
    var program: [UInt32] = []
    var lead: [(instruction: Int, item: UInt32)] = []
    for element in entry.pattern.elements {
      let instruction = instruction(for: element, of: entry, language: language)
      if element.takesWord, case .words = element.item {
        lead.append((program.count, instruction.operand))
      }
      program.append(instruction.word)
    }
    addClassWords(of: entry, language: language)
    if lead.isEmpty { lead = classLead(program, language: language) }
    guard !lead.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .error, code: "LEXICON_PATTERN", at: entry.location,
          "no item of this pattern names a word", remedy: "add a word that is not optional"))
      return
    }
    entries.append(record(of: entry, language: language, count: program.count))
    programs += program
    leads.append(lead)
  }

  private mutating func instruction(
    for element: Pattern.Element, of entry: EntrySource, language: UInt8
  ) -> Instruction {
    switch element.item {
    case .words(let choices):
      let isExact = entry.flags.contains(.exact) || choices.words.allSatisfy(\.isExact)
      let item = words.item(
        choices, language: language, isExact: isExact, at: entry.location)
      if isExact {
        return Instruction(element.isOptional ? .optionalExactItem : .exactItem, Int(item))
      }
      return Instruction(element.isOptional ? .optionalItem : .item, Int(item))
    case .gap(let count, let holdsComma): return Instruction(gap: count, holdsComma: holdsComma)
    case .wordClass("REP"): return Instruction(.representative, 0)
    case .wordClass(let name):
      let cue = PatternParser.classes[name] ?? .pronoun
      return Instruction(
        element.isOptional ? .optionalWordClass : .wordClass, Int(cue.rawValue))
    case .clauseStart: return Instruction(.clauseStart, 0)
    case .clauseEnd: return Instruction(.clauseEnd, 0)
    }
  }

  /// A cue of one word makes the word a member of its class, for `[NEG]` and its like; of the
  /// degree words only intensifiers are `[INT]`.
  private mutating func addClassWords(of entry: EntrySource, language: UInt8) {
    guard let cue = entry.cue, entry.pattern.elements.count == 1,
      case .words(let choices) = entry.pattern.elements[0].item,
      cue != .degree || (entry.value ?? 1) > 1
    else { return }
    words.addMembers(choices.words, class: cue.rawValue, language: language, at: entry.location)
  }

  /// Leads for a pattern of classes only: the members of its last class.
  private mutating func classLead(
    _ program: [UInt32], language: UInt8
  ) -> [(instruction: Int, item: UInt32)] {
    for (index, word) in program.enumerated().reversed()
    where word >> 24 == UInt32(Instruction.Operation.wordClass.rawValue) {
      let wordClass = UInt8(truncatingIfNeeded: word)
      return [(index, words.classItem(wordClass, language: language))]
    }
    return []
  }

  private mutating func record(
    of entry: EntrySource, language: UInt8, count: Int
  ) -> EntryRecord {
    let theme =
      entry.signal.flatMap(source.signals.index)
      ?? entry.theme.flatMap { id in source.themes.themes.firstIndex { $0.id == id } }
    return EntryRecord(
      kind: UInt8(EntrySource.Kind.allCases.firstIndex(of: entry.kind) ?? 0),
      polarity: number(of: entry.polarity), strength: UInt8(entry.strength),
      flags: entry.flags.rawValue, theme: theme.map { UInt16($0) } ?? EntryRecord.noTheme,
      cue: entry.cue?.rawValue ?? 0xFF, language: language, value: Float(entry.value ?? .nan),
      program: UInt32(programs.count), programCount: UInt16(count), anchor: 0,
      id: strings.number(of: entry.id), pattern: strings.number(of: entry.patternText),
      file: strings.number(of: entry.location.file), line: UInt32(entry.location.line),
      variants: variantMask(entry))
  }

  private mutating func variantMask(_ entry: EntrySource) -> UInt32 {
    var mask: UInt32 = 0
    for code in entry.variants {
      guard let bit = variantCodes.firstIndex(of: code) ?? newVariant(code, entry) else { continue }
      mask |= 1 << UInt32(bit)
    }
    return mask
  }

  private mutating func newVariant(_ code: String, _ entry: EntrySource) -> Int? {
    guard variantCodes.count < 32 else {
      diagnostics.append(
        Diagnostic(
          .error, code: "LEXICON_VARIANT", at: entry.location,
          "the lexicon names more than 32 variants", remedy: "write the ones that matter"))
      return nil
    }
    variantCodes.append(code)
    return variantCodes.count - 1
  }

  private func number(of polarity: Polarity?) -> UInt8 {
    switch polarity {
    case nil: 0
    case .complaint: 1
    case .praise: 2
    case .mild: 3
    }
  }

  // MARK: the image

  private mutating func write(_ model: LanguageModel, _ variants: [[Variant]]) {
    writeAnchors()
    words.write(to: &writer)
    writeProfiles(variants)
    writer.set(.entries, entries)
    writer.set(.programs, programs)
    writer.set(.identification, model.bytes)
    writer.set(.digest, [lists.add([digest], to: &strings)])
    writeCodePoints()
    writer.set(.stringStarts, strings.starts)
    writer.set(.stringBlob, strings.blob)
    writer.set(.lists, lists.words)
  }

  private mutating func writeCodePoints() {
    let table = normalizer.codePoints
    writer.set(.foldWords, table.words)
    writer.set(.foldSpecials, table.specials)
    writer.set(.orderedMarks, table.orderedMarks)
    writer.set(.composites, table.composites)
  }

  /// Leads to each entry from the item of its pattern whose words are likely to be rarest, so that
  /// frequent words try few entries.
  private mutating func writeAnchors() {
    let frequencies = words.itemFrequencies(frequentWords: frequentWords)
    let filter = ItemFilter(itemCount: words.itemCount)
    var anchored = [[Anchor]](repeating: [], count: words.itemCount)
    for (index, lead) in leads.enumerated() {
      let byRarity = lead.sorted {
        (frequencies[Int($0.item)], $0.instruction) < (frequencies[Int($1.item)], $1.instruction)
      }
      guard let best = byRarity.first else { continue }
      entries[index].anchor = UInt16(best.instruction)
      var anchor = Anchor(entry: UInt32(index))
      if matchesAlone(entries[index]) {
        anchor.first = Anchor.alone
      } else {
        if byRarity.count > 1 { anchor.first = filter.bit(of: byRarity[1].item) }
        if byRarity.count > 2 { anchor.second = filter.bit(of: byRarity[2].item) }
      }
      anchored[Int(best.item)].append(anchor)
    }
    words.setAnchors(anchored, writer: &writer)
  }

  /// Whether the word itself is the whole match: no other words, diacritics or variant to look at.
  private func matchesAlone(_ entry: EntryRecord) -> Bool {
    entry.programCount == 1 && entry.variants == 0
      && programs[Int(entry.program)] >> 24 != UInt32(Instruction.Operation.exactItem.rawValue)
  }

  private mutating func writeOutsiders(_ outsiders: [OutsideLanguage]) {
    let texts = outsiders.flatMap { outsider in
      [
        outsider.code, outsider.scripts.joined(separator: " "),
        outsider.block.map { "\($0.lowerBound) \($0.upperBound)" } ?? "", "\(outsider.lead)",
      ]
    }
    writer.set(.outsiders, [lists.add(texts, to: &strings)])
  }

  private mutating func writeProfiles(_ variants: [[Variant]]) {
    let themes = source.themes.themes.map { theme in
      lists.add(
        [theme.id, theme.group, theme.definition, theme.yields.joined(separator: " ")]
          + theme.names.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] },
        to: &strings)
    }
    let roles =
      [source.themes.backstop, source.themes.credited, source.themes.spoken]
      + source.themes.verdict.texts
    writer.set(.signals, [lists.add(source.signals.texts, to: &strings)])
    writer.set(.themes, themes + [lists.add(roles, to: &strings)])
    let rules = source.foldRules
    let letters = rules.letters.sorted { $0.key < $1.key }.flatMap { [String($0.key), $0.value] }
    writer.set(.foldRules, [lists.add(letters, to: &strings)])
    let pairs = rules.pairs.flatMap {
      [String($0.first), String($0.second), $0.replacement, $0.before, $0.after]
    }
    writer.set(.foldPairs, [lists.add(pairs, to: &strings)])
    let emoticons = source.symbols.filter { !$0.id.hasPrefix("shared.emoji") }
    writer.set(.variants, [lists.add(variantCodes, to: &strings)])
    writer.set(.emoticons, [lists.add(emoticons.map(\.patternText), to: &strings)])
    let dotted = source.languages.flatMap {
      ($0.profile.abbreviations + $0.profile.finalAbbreviations).filter { $0.contains(".") }
    }
    writer.set(.dottedWords, [lists.add(dotted, to: &strings)])
    writer.set(.domains, [lists.add(source.domains, to: &strings)])
    let records = zip(source.languages, variants).map { languageRecord($0.profile, $1) }
    writer.set(.languages, records)
  }

  private mutating func languageRecord(
    _ profile: Profile, _ variants: [Variant]
  ) -> LanguageRecord {
    LanguageRecord(
      id: strings.number(of: profile.language), name: strings.number(of: profile.name),
      codes: lists.add(profile.codes, to: &strings),
      scripts: lists.add(profile.scripts, to: &strings), window: UInt8(clamping: profile.window),
      fronted: UInt8(clamping: profile.fronted), pairWindow: UInt8(clamping: profile.pairWindow),
      isLeftward: profile.direction == .left ? 1 : 0,
      isTargetFirst: profile.pairOrder == .targetFirst ? 1 : 0,
      triesDoubleFirst: profile.triesDoubleFirst ? 1 : 0, isMixedIn: profile.isMixedIn ? 1 : 0,
      hasSkeleton: profile.skeleton.isEmpty ? 0 : 1,
      hasOrdinalStops: profile.hasOrdinalStops ? 1 : 0,
      skeleton: lists.add(profile.skeleton.flatMap { $0 }, to: &strings),
      tails: lists.add(profile.tails, to: &strings),
      variants: lists.add(
        variants.flatMap { [$0.code, $0.name, $0.scripts.joined(separator: " ")] }, to: &strings))
  }
}
