/// One paradigm class of a language whose words are lists of forms.
struct ParadigmClass: Sendable {
  /// What follows the class name in a lexicon: nothing, or a stem after this separator.
  enum Argument: Sendable, Equatable {
    case none
    case stem(after: Character)
  }

  let name: String
  /// What the class inflects, for messages: "an infinitive in -iti".
  let citation: String
  var argument = Argument.none
  /// A closed list: refused lemmas are reported as missing from it.
  var isList = false
  let accepts: @Sendable (Word) -> Bool
  /// Adds every form of the lemma; the third value is the argument, empty where there is none.
  let inflect: @Sendable (inout FormSet, Word, Word) -> Void

  /// The name as the documentation writes it: `On=stem`.
  var signature: String {
    if case .stem(let separator) = argument { return "\(name)\(separator)stem" }
    return name
  }
}

/// Class names, and the argument that some carry after `=` or `:`.
struct ClassReference {
  let name: String
  let separator: Character?
  let argument: Word

  init(_ text: String) {
    guard let index = text.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
      (name, separator, argument) = (text, nil, .empty)
      return
    }
    name = String(text[..<index])
    separator = text[index]
    argument = Word(text[text.index(after: index)...].lowercased())
  }
}

/// Finds classes by name and reports what does not fit.
struct ParadigmClassTable: Sendable {
  let classes: [ParadigmClass]

  var signatures: [String] { classes.map(\.signature) }

  /// The class and its argument.
  func resolve(
    _ text: String, for lemma: String
  ) throws(ParadigmError) -> (ParadigmClass, argument: Word) {
    let reference = ClassReference(text)
    guard let found = classes.first(where: { $0.name == reference.name }) else {
      throw ParadigmError(
        lemma: lemma, className: text, reason: .unknownClass, knownClasses: signatures)
    }
    let fits =
      switch found.argument {
      case .none: reference.separator == nil
      case .stem(let separator): reference.separator == separator && !reference.argument.isEmpty
      }
    guard fits else {
      throw ParadigmError(
        lemma: lemma, className: text, reason: .wrongArgument, wants: "'\(found.signature)'",
        knownClasses: signatures)
    }
    return (found, reference.argument)
  }

  func refusal(of lemma: String, by found: ParadigmClass, as text: String) -> ParadigmError {
    ParadigmError(
      lemma: lemma, className: text, reason: found.isList ? .unlisted : .wrongCitationForm,
      wants: found.citation, knownClasses: signatures)
  }

  /// The forms of one lemma without spelling variants.
  func forms(of lemma: String, class text: String) throws(ParadigmError) -> Paradigm {
    let (found, argument) = try resolve(text, for: lemma)
    let word = Word(lemma.lowercased())
    guard !word.isEmpty, found.accepts(word) else {
      throw refusal(of: lemma, by: found, as: text)
    }
    var forms = FormSet()
    forms.insert(word)
    found.inflect(&forms, word, argument)
    return .forms(forms.sorted())
  }
}
