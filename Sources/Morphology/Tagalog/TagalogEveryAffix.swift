/// Class R: every affix of the language on one root.
extension TagalogAffixes {
  static func insertEverything(of root: TagalogRoot, into forms: inout FormSet) {
    everything.insertForms(of: root, into: &forms)
  }

  private static let freePrefixes: Endings = """
    - mag nag pag ma na maka naka pa i ipa ipag ipinag pinag pina magpa nagpa pagpa pinaka \
    pinakama napaka maki naki magka nagka pagka ikina nakapag makapag pinagpa mapag tag taga \
    tagapag ini mai nai ipina maipa naipa maipapa naipapa napa mapa makipag nakipag pakikipag nakapa makapa papag \
    ika di naipag maipag nakaka makaka mapapa napapa pinapa papa nagpapa magpapa pagpapa nakakapag \
    makakapag maii naii ipapa ipinapa nagkaka magkaka pagkaka nakiki makiki nakikipag makikipag \
    nare pinagka pinapag mala sim sing kasing kay ni ka kaka ipagka ipinagka ipagkaka ipinagkaka \
    ipagma ipinagma ipinagmama pinagma pinaki paki pakiki ipapaki manga
    """

  private static let suffixPrefixes: Endings = """
    - pa pag ma na pina pinag mapag papag pinapa pinapag ka kaka pagka paki pinaki tag mapa napa \
    maka kina kinaka pinagka ipinagka
    """

  private static let everything = TagalogAffixes(
    name: "R",
    prefixes: freePrefixes, prefixesOfReduplicated: freePrefixes,
    prefixesWithAn: suffixPrefixes, prefixesOfReduplicatedWithAn: suffixPrefixes,
    prefixesWithIn: "- pa pag papag paki ka mapa",
    prefixesOfInfixedIn: "- i",
    prefixesOfInfixedInWithAn: "-",
    infixesUm: true,
    nasalPrefixes: "mang nang pang ipang ipinang mapang nakapang makapang",
    doubles: true)
}
