extension SerboCroatianIrregularVerbs {
  /// Past stems in a consonant: -ći and -sti verbs.
  static let consonantStems = [
    Row("ići", .consonant, past: "iš", present: "id"),
    Row(
      "ći", .consonant, past: "š", present: "đ", prefixes: "do iza na nado po pro prona sna u za"),
    Row("otići", .consonant, past: "otiš", present: "otiđ od"),
    Row("ići", .consonant, past: "iš", present: "iđ", prefixes: "iz ob mimo raz na"),
    Row("prići", .consonant, past: "priš", present: "priđ"),
    Row("prijeći", .consonant, past: "preš", present: "prijeđ"),
    Row("preći", .consonant, past: "preš", present: "pređ"),
    Row("reći", .consonant, past: "rek", present: "rekn reč", prefixes: "- iz na od po pro do u"),
    Row(
      "moći", .consonant, past: "mog", present: "mož",
      others: "mogu mogući nemoj nemojmo nemojte"),
    Row(
      "moći", .consonant, past: "mog", present: "mogn mož", others: "mozi mozite mognu",
      prefixes: "izne od one po"),
    Row("tići", .consonant, past: "tig", present: "tign", prefixes: "s pos sus pris dos zates os"),
    Row(
      "dići", .consonant, past: "dig", present: "dign", prefixes: "- po u iz od uz na"),
    Row("taći", .consonant, past: "tak", present: "takn", prefixes: "- is do na po pod"),
    Row("staći", .consonant, past: "stak", present: "stakn", prefixes: "pod po"),
    Row(
      "vući", .consonant, past: "vuk", present: "vuč vuk",
      prefixes: "- do iz na ob od pod po pre pri pro raz s u uz za"),
    Row("tući", .consonant, past: "tuk", present: "tuč tuk", prefixes: "- is na po pre"),
    Row("leći", .consonant, past: "leg", present: "legn", prefixes: "- po za iz od pod pri"),
    Row(
      "bjeći", .consonant, past: "bjeg", present: "bjegn", prefixes: "iz po od pre pri u za"),
    Row("beći", .consonant, past: "beg", present: "begn", prefixes: "iz po od pre pri u za"),
    Row(
      "seći", .consonant, past: "sek", present: "seč sek",
      prefixes: "- iz na od po pre pri pro ras u za"),
    Row(
      "sjeći", .consonant, past: "sjek", present: "siječ sijek",
      prefixes: "- iz na od po pre pri pro ras u za"),
    Row("peći", .consonant, past: "pek", present: "peč pek", prefixes: "- is na o pre pri za"),
    Row(
      "teći", .consonant, past: "tek", present: "teč tek tekn",
      prefixes: "- is na o po pri pro s u za"),
    Row(
      "maći", .consonant, past: "mak", present: "makn", prefixes: "- iz od po pri pro raz s u za"),
    Row("doseći", .consonant, past: "doseg", present: "dosegn"),
    Row(
      "vesti", .vowel, past: "ve", present: "ved", others: "veden",
      prefixes: "- do na pro od u iz po pri s ras pre pod raz za proiz spro uz"),
    Row("plesti", .vowel, past: "ple", present: "plet", prefixes: "- is o po pre ras s u za"),
    Row("tresti", .consonant, past: "tres", present: "tres", prefixes: "- is po s ras pro"),
    Row("gristi", .consonant, past: "griz", present: "griz", prefixes: "- iz od pre u za"),
    Row(
      "rasti", .vowel, past: "ras", present: "rast", others: "rastao rasla rasti",
      prefixes: "- iz na od po pre s za"),
    Row("jesti", .vowel, past: "je", present: "jed", prefixes: "- po pre iz na"),
  ]
}
