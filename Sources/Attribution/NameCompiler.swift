import FeedbackModel
import Lexicons
import Morphology
import Normalization
import Segmentation
import Tagging

/// Turns the names of a roster into the forms by which comments mention them (linguistics.md 6).
struct NameCompiler {
  struct NameToken {
    var text: String
    var key: [UInt8]
    var letters: UInt8
    /// A full stop follows: an initial or an abbreviation.
    var isAbbreviated: Bool
    /// A comma stands before it.
    var followsComma: Bool
  }

  private let lexicon: Lexicon
  private let rules: NameRules
  private var builder = NameTable.Builder()
  private(set) var parts: [NamePart] = []
  private static let everyLanguage = ActiveLanguages(mask: .max, primary: 0xFF)

  init(lexicon: Lexicon, rules: NameRules) {
    self.lexicon = lexicon
    self.rules = rules
  }

  func table() -> NameTable { builder.table() }

  /// Adds all names of a representative.
  ///
  /// - Parameters:
  ///   - representative: The record.
  ///   - index: Its place in the roster.
  ///   - languages: Those the representative serves in, as bits.
  mutating func add(_ representative: Representative, index: Int, languages: UInt32) {
    var numbers: [[UInt8]: Int32] = [:]
    let gender = representative.gender.flatMap(Gender.init(rawValue:))
    for (place, name) in ([representative.name] + representative.aliases).enumerated() {
      let words = words(of: name)
      for (token, kind) in words {
        let kind = place > 0 && words.count == 1 ? .nickname : kind
        if let number = numbers[token.key] {
          parts[Int(number)].kind = max(parts[Int(number)].kind, kind)
          continue
        }
        let number = Int32(parts.count)
        numbers[token.key] = number
        parts.append(
          NamePart(
            representative: Int32(index), kind: kind, key: rules.spelling.applied(to: token.key)))
        addForms(of: token, gender: gender, languages: languages, part: number)
      }
    }
  }

  // MARK: words of a name

  static func tokens(of name: String, _ lexicon: Lexicon) -> [NameToken] {
    let bytes = Array(name.utf8)
    let folded = FoldedText()
    let segmented = SegmentedText()
    lexicon.normalizer.fold(bytes, into: folded)
    lexicon.segmenter.segment(folded, into: segmented)
    let tokens = segmented.tokens.filter { $0.kind == .word }
    return tokens.indices.map { index in
      let token = tokens[index]
      let next = index + 1 < tokens.count ? tokens[index + 1].boundary : .none
      return NameToken(
        text: String(decoding: bytes[token.sourceRange], as: UTF8.self),
        key: Array(folded.bytes[token.keyRange]), letters: token.letters,
        isAbbreviated: next == .stop, followsComma: token.boundary == .comma)
    }
  }

  /// The words of a name that can stand for it, each with its place in the name.
  private func words(of name: String) -> [(NameToken, NamePart.Kind)] {
    let all = Self.tokens(of: name, lexicon)
    var tokens = all.filter { !$0.isAbbreviated && $0.text.unicodeScalars.count > 1 }
    if tokens.count > 1, isTitle(tokens[0]) { tokens.removeFirst() }
    if tokens.isEmpty { tokens = all }
    if tokens.count > 1, tokens[1].followsComma { tokens.append(tokens.removeFirst()) }
    return tokens.indices.map { index in
      let kind: NamePart.Kind =
        index == 0 ? .given : index == tokens.count - 1 ? .family : .middle
      return (tokens[index], kind)
    }
  }

  private func isTitle(_ token: NameToken) -> Bool {
    let set = rules.context.lookUp(
      token.key, active: Self.everyLanguage, letters: token.letters,
      transcriber: lexicon.transcriber)
    return set.contains(.marker) || isCueTitle(token.key)
  }

  private func isCueTitle(_ key: [UInt8]) -> Bool {
    let image = lexicon.image
    guard let symbol = image.keys.find(key) else { return false }
    let range = Int(image.symbolStarts[Int(symbol)])..<Int(image.symbolStarts[Int(symbol) + 1])
    return range.contains {
      image.items[Int(image.symbolItems[$0])].wordClass == CueClass.title.rawValue
    }
  }

  // MARK: forms

  private mutating func addForms(
    of token: NameToken, gender: Gender?, languages: UInt32, part: Int32
  ) {
    let isAbugida = token.letters == UnitClass.tamil
    let spelling = isAbugida ? transcribed(token.key) : token.text.lowercased()
    add(spelling, isBase: true, languages: .max, isAbugida: isAbugida, part: part)
    for language in rules.languages {
      let mask: UInt32 = 1 << UInt32(language.index)
      for form in language.inflector.nameForms(of: spelling, gender: gender) {
        add(form, isBase: false, languages: mask, isAbugida: isAbugida, part: part)
      }
      for form in suffixed(spelling, language.suffixes) {
        add(form, isBase: false, languages: mask, isAbugida: isAbugida, part: part)
      }
      // Short words of one script sound like words of the other: only where it is to be expected.
      if isAbugida || languages & mask != 0 {
        addStems(of: spelling, language, isAbugida: isAbugida, part: part)
      }
    }
  }

  private func transcribed(_ key: [UInt8]) -> String {
    var bytes: [UInt8] = []
    lexicon.transcriber.append(key.span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func add(
    _ form: String, isBase: Bool, languages: UInt32, isAbugida: Bool, part: Int32
  ) {
    // A name in the other script is known in Latin script by its sound only.
    let key = isAbugida ? Array(form.utf8) : key(of: form)
    let rewritten = (isAbugida ? rules.sound : rules.spelling).applied(to: key)
    builder.add(
      .init(part: part, languages: languages, spelling: key, suffixes: .bare, isBase: isBase),
      isAbugida ? .sound : .spelling, key: rewritten)
  }

  private func key(of form: String) -> [UInt8] {
    lexicon.normalizer.key(of: form).filter { $0 != 0x27 && $0 != 0x2D }
  }

  /// The name with what a language writes onto it in Latin script: a glide parts two vowels.
  private func suffixed(_ name: String, _ suffixes: [String]) -> [String] {
    guard let last = name.unicodeScalars.last else { return [] }
    return suffixes.flatMap { suffix -> [String] in
      guard let first = suffix.unicodeScalars.first, isVowel(first) else { return [name + suffix] }
      guard isVowel(last) else { return [name + suffix] }
      return [name + "v" + suffix, name + "y" + suffix, name + suffix]
    }
  }

  private func isVowel(_ letter: Unicode.Scalar) -> Bool {
    "aeiouāēīōū".unicodeScalars.contains(letter)
  }

  private mutating func addStems(
    of spelling: String, _ language: NameRules.Language, isAbugida: Bool, part: Int32
  ) {
    for name in isAbugida ? [spelling] : lengthened(spelling) {
      let stems = language.inflector.nameStems(of: name)
      if stems.isEmpty { continue }
      let whole = Array(name.utf8)
      builder.add(
        .init(
          part: part, languages: .max, spelling: isAbugida ? whole : [], suffixes: .bare,
          isBase: true), .whole, key: rules.sound.applied(to: whole))
      for stem in stems {
        let text = Array(stem.text.utf8)
        builder.add(
          .init(
            part: part, languages: .max, spelling: isAbugida ? text : [],
            suffixes: stem.suffixes, isBase: false),
          .stem, key: rules.sound.applied(to: text))
      }
    }
  }

  /// Latin spelling does not say whether a final vowel is long.
  private func lengthened(_ name: String) -> [String] {
    let long: [Unicode.Scalar: String] = ["a": "ā", "e": "ē", "i": "ī", "o": "ō", "u": "ū"]
    guard let last = name.unicodeScalars.last, let vowel = long[last] else { return [name] }
    return [name, String(name.unicodeScalars.dropLast()) + vowel]
  }
}
