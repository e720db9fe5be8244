/// Tagalog and Taglish: affixed forms of roots, each also with the linkers -ng and -g and the
/// contracted at and ay ('t, 'y).
///
/// Forms are written without hyphens, apostrophes and accents, as the match key is.
package struct TagalogInflector: Inflector {
  package init() {}

  package var classes: [String] { Self.table.signatures }

  package func paradigm(
    of lemma: String, class name: String
  ) throws(ParadigmError) -> Paradigm {
    let parts = try Self.classes(name, of: lemma)
    let root = TagalogRoot.key(Word(lemma.lowercased()))
    var forms = FormSet()
    forms.insert(root)
    for part in parts {
      guard part.accepts(root) else { throw Self.table.refusal(of: lemma, by: part, as: name) }
      part.inflect(&forms, root, .empty)
    }
    forms.insertTails(Self.linkers)
    return .forms(forms.sorted())
  }

  /// The name, and with a linker: Ana, Anang.
  package func nameForms(of name: String, gender: Gender?) -> [String] {
    var forms = FormSet()
    forms.insert(TagalogRoot.key(Word(name.lowercased())))
    forms.insertTails { Self.linkers($0).filter { $0.hasSuffix("g") } }
    return forms.sorted()
  }

  /// The classes of a reference such as `um+in+i`.
  private static func classes(
    _ reference: String, of lemma: String
  ) throws(ParadigmError) -> [ParadigmClass] {
    var found: [ParadigmClass] = []
    for name in reference.split(separator: "+", omittingEmptySubsequences: false) {
      guard let part = table.classes.first(where: { $0.name == name }) else {
        throw ParadigmError(
          lemma: lemma, className: reference, reason: .unknownClass,
          knownClasses: table.signatures)
      }
      found.append(part)
    }
    return found
  }

  /// What may be written onto a word that ends in this letter.
  private static func linkers(_ last: UInt8) -> [String] {
    switch last {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      ["ng", "t", "y"]
    case UInt8(ascii: "n"): ["g"]
    default: []
    }
  }

  private static let table = ParadigmClassTable(
    classes: TagalogAffixes.classes.map(affixClass) + [
      ParadigmClass(name: "E", citation: "an English verb with a vowel") {
        TagalogRoot($0) != nil
      } inflect: { forms, root, _ in
        EnglishRootInTagalog.insertForms(of: root, into: &forms)
      },
      ParadigmClass(name: "L", citation: "a word") {
        !$0.isEmpty
      } inflect: { _, _, _ in
      },
      ParadigmClass(name: "R", citation: "a root of at least four letters with a vowel") {
        $0.count > 3 && TagalogRoot($0) != nil
      } inflect: { forms, root, _ in
        if let root = TagalogRoot(root) { TagalogAffixes.insertEverything(of: root, into: &forms) }
      },
    ])

  private static func affixClass(_ affixes: TagalogAffixes) -> ParadigmClass {
    ParadigmClass(name: affixes.name, citation: "a root of at least two letters with a vowel") {
      TagalogRoot($0) != nil
    } inflect: { forms, root, _ in
      if let root = TagalogRoot(root) { affixes.insertForms(of: root, into: &forms) }
    }
  }
}
