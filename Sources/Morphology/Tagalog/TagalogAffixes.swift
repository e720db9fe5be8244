/// The affixes of one voice or word class, as rows of a table.
///
/// A prefix row joins every stem of its kind; a suffix row joins prefix + stem + -an (or -in).
struct TagalogAffixes: Sendable {
  let name: String
  /// Before the root: nag-bayad.
  var prefixes: Endings = ""
  /// Before the reduplicated root: nag-ba-bayad. `-` for none: darating.
  var prefixesOfReduplicated: Endings = ""
  /// Before the root with -an: pag-bayar-an.
  var prefixesWithAn: Endings = ""
  /// Before the reduplicated root with -an.
  var prefixesOfReduplicatedWithAn: Endings = ""
  /// Before the root with -in, plain and reduplicated: sagut-in, sa-sagut-in.
  var prefixesWithIn: Endings = ""
  /// Before the root with infix -in-, plain and reduplicated: i-b-in-igay, i-b-in-i-bigay.
  var prefixesOfInfixedIn: Endings = ""
  /// Before the root with infix -in- and suffix -an: b-in-ayar-an.
  var prefixesOfInfixedInWithAn: Endings = ""
  var infixesUm = false
  /// Prefixes in -ng that assimilate.
  var nasalPrefixes: Endings = ""
  /// Whether the root may stand twice: ma-bagal-bagal.
  var doubles = false

  func insertForms(of root: TagalogRoot, into forms: inout FormSet) {
    forms.insert(prefixes: prefixes, root.softened)
    forms.insert(prefixes: prefixesOfReduplicated, root.reduplicated)
    insertSuffixed(root, into: &forms)
    if infixesUm { forms.insert(root.infixedUm) }
    for prefix in nasalPrefixes.all {
      forms.insert(TagalogRoot.nasalised(prefix, root.root))
      forms.insert(root.nasalisedAndReduplicated(prefix))
    }
    if doubles { insertDoubled(root, into: &forms) }
  }

  private func insertSuffixed(_ root: TagalogRoot, into forms: inout FormSet) {
    forms.insert(prefixes: prefixesWithAn, TagalogRoot.suffixed(root.softened, "an"))
    forms.insert(
      prefixes: prefixesOfReduplicatedWithAn, TagalogRoot.suffixed(root.reduplicated, "an"))
    if !prefixesWithIn.all.isEmpty {
      let stems = root.softened + root.reduplicated
      forms.insert(prefixes: prefixesWithIn, TagalogRoot.suffixed(stems, "in"))
    }
    forms.insert(prefixes: prefixesOfInfixedIn, root.infixedIn)
    if !prefixesOfInfixedInWithAn.all.isEmpty {
      forms.insert(prefixes: prefixesOfInfixedInWithAn, TagalogRoot.suffixed(root.infixedIn, "an"))
    }
  }

  private func insertDoubled(_ root: TagalogRoot, into forms: inout FormSet) {
    let twice = root.root + root.root
    forms.insert(prefixes: "- ma na nag mag pa", [twice])
  }
}

extension FormSet {
  /// Adds every prefix on every stem.
  mutating func insert(prefixes: Endings, _ stems: [Word]) {
    for prefix in prefixes.all {
      for stem in stems { insert(prefix, ending: stem) }
    }
  }
}

extension TagalogAffixes {
  /// The classes that lexicons name, in the order of messages.
  static let classes = [quality, um, inVoice, an, i, mag, ma, mang]

  /// Roots of qualities: bagal, mabagal, napakabagal, bumabagal, nabagalan, nakakabagal.
  private static let quality = TagalogAffixes(
    name: "A",
    prefixes: """
      - ma na ka kay sing kasing napaka pinaka pinakama napakama naka nakaka maka makaka pag pagka \
      pagiging pa pampa mas
      """,
    prefixesOfReduplicated: "- ma na naka maka",
    prefixesWithAn: "- ka na ma pinaka pagka",
    prefixesOfReduplicatedWithAn: "na ma",
    infixesUm: true, doubles: true)

  private static let um = TagalogAffixes(
    name: "um", prefixes: "- pag", prefixesOfReduplicated: "- ka", infixesUm: true)

  private static let inVoice = TagalogAffixes(
    name: "in", prefixesWithIn: "-", prefixesOfInfixedIn: "-")

  private static let an = TagalogAffixes(
    name: "an", prefixesWithAn: "- pag pinag ma na",
    prefixesOfReduplicatedWithAn: "- pag pinag ma na",
    prefixesOfInfixedInWithAn: "-")

  /// With the informal forms that drop i-: binigay, bibigay.
  private static let i = TagalogAffixes(
    name: "i",
    prefixes: "i ini ipa ipina ipapa ipinapa ipag ipinag",
    prefixesOfReduplicated: "- i ini ipa ipina ipag ipinag",
    prefixesOfInfixedIn: "- i")

  private static let mag = TagalogAffixes(
    name: "mag",
    prefixes: """
      mag nag pag magpa nagpa pagpa magpapa nagpapa pagpapa makapag nakapag makakapag nakakapag \
      makipag nakipag makikipag nakikipag pakikipag
      """,
    prefixesOfReduplicated: "mag nag pag tagapag makapag nakapag makipag nakipag")

  private static let ma = TagalogAffixes(
    name: "ma",
    prefixes: """
      ma na maka naka makaka nakaka mai nai maii naii maipa naipa maipapa naipapa pagka napaka
      """,
    prefixesOfReduplicated: "ma na maka naka mai nai")

  private static let mang = TagalogAffixes(
    name: "mang", nasalPrefixes: "mang nang pang mapang makapang nakapang")
}
