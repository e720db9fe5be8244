extension SerboCroatianIrregularVerbs {
  /// Past stems in a vowel: -sti with a dropped consonant, and monosyllabic roots.
  static let vowelStems = [
    Row(
      "pasti", .vowel, past: "pa", present: "padn pad",
      prefixes: "- dopa is na o ot po pri pro ras s u za zao"),
    Row("krasti", .vowel, past: "kra", present: "krad", prefixes: "- u o po pot is"),
    Row("sesti", .vowel, past: "se", present: "sedn", prefixes: "- od za po u"),
    Row("sjesti", .vowel, past: "sje", present: "sjedn", prefixes: "- od za po u"),
    Row(
      "četi", .vowel, past: "če", present: "čn", prefixes: "po za na zapo ot"),
    Row("peti", .vowel, past: "pe", present: "pn", prefixes: "- po s na raz pri us"),
    Row("kleti", .vowel, past: "kle", present: "kun", prefixes: "- pro u za"),
    Row("žeti", .vowel, past: "že", present: "žanj žm", prefixes: "- sa po"),
    Row(
      "uzeti", .vowel, past: "uze", present: "uzm", prefixes: "- iz od pod pre za"),
    Row("oteti", .vowel, past: "ote", present: "otm"),
    Row("kriti", .vowel, past: "kri", present: "krij", prefixes: "- ot po pri ras sa"),
    Row("čuti", .vowel, past: "ču", present: "čuj", prefixes: "- do na"),
    Row("piti", .vowel, past: "pi", present: "pij", prefixes: "- po is na o pro u"),
    Row("viti", .vowel, past: "vi", present: "vij", prefixes: "- do po ob raz za s u na"),
    Row("šiti", .vowel, past: "ši", present: "šij", prefixes: "- za po pri sa"),
    Row("liti", .vowel, past: "li", present: "lij", prefixes: "- do iz na po pre pro raz s u za"),
    Row(
      "biti", .vowel, past: "bi", present: "bij",
      prefixes: "u do iz po pro raz za na od pri sa o pre pod"),
    Row(
      "biti", .vowel, past: "bi", present: "bud",
      others: """
        sam si je smo ste su jesam jesi jeste jesu jesmo nisam nisi nije nismo niste nisu bih bi \
        bismo biste
        """),
    Row("obuti", .vowel, past: "obu", present: "obuj"),
    Row("naduti", .vowel, past: "nadu", present: "naduj"),
    Row("suti", .vowel, past: "su", present: "sp", prefixes: "za pro na po ra o"),
    Row("trti", .vowel, past: "tr", present: "tr", prefixes: "- u za sa po"),
    Row(
      "umrijeti", .vowel, past: "umr", present: "umr", others: "umro"),
    Row("umreti", .vowel, past: "umr", present: "umr", others: "umro"),
    Row("drijeti", .vowel, past: "dr", present: "der", prefixes: "- o po raz za pro"),
    Row("prijeti", .vowel, past: "pr", present: "pr", prefixes: "podu u o za"),
    Row("preti", .vowel, past: "pr", present: "pr", prefixes: "podu u o za"),
  ]

  /// Past stems in jat, in both spellings.
  static let jatStems = [
    Row(
      "nijeti", .vowel, past: "nije", present: "nes", others: "nio nesen nesena neseno neseni",
      prefixes: carrying),
    Row(
      "neti", .vowel, past: "ne", present: "nes", others: "nesen nesena neseno neseni",
      prefixes: carrying),
    Row("smjeti", .vowel, past: "smje", present: "smij", others: "smio"),
    Row("smeti", .vowel, past: "sme", present: "smej sm", others: "smeju"),
    Row("spjeti", .vowel, past: "spje", present: "spij", others: "spio", prefixes: "do pri u"),
    Row("speti", .vowel, past: "spe", present: "spej sp", others: "speju", prefixes: "do pri u"),
    Row(
      "umjeti", .vowel, past: "umje", present: "umij", others: "umio", prefixes: "- raz sporaz"),
    Row(
      "umeti", .vowel, past: "ume", present: "umej um", others: "umeju", prefixes: "- raz sporaz"),
    Row("htjeti", .vowel, past: "htje", present: "", others: "htio " + wanting),
    Row("hteti", .vowel, past: "hte", present: "", others: wanting),
    Row(
      "gorjeti", .vowel, past: "gorje", present: "", others: "gorio gorim goriš gori gorimo gore"),
  ]

  private static let carrying = "do iz na ob od po pod pre pri raz s u za"
  private static let wanting =
    "hoću hoćeš hoće hoćemo hoćete neću nećeš neće nećemo nećete"

  /// Verbs in -ati with a present stem of their own.
  static let stemsInA =
    presentInE.map { row in
      Row(
        row.0, .vowel, past: String(row.0.dropLast(2)), present: row.1, prefixes: row.prefixes)
    }
    + presentInI.map { row in
      Row(
        row.0, .vowel, past: String(row.0.dropLast(2)), present: "",
        others: forms(ofPresentInI: row.1), prefixes: row.prefixes)
    } + [
      Row(
        "dati", .vowel, past: "da", present: "dad",
        others: "dam daš damo date daju daj dajmo dajte",
        prefixes: "- do iz o od po pre pro raz u za"),
      Row("dati", .vowel, past: "da", present: "", others: "da", prefixes: "do iz od pre pro u za"),
      Row(
        "davati", .vowel, past: "dava", present: "daj", others: "davaj davajmo davajte",
        prefixes: "- do iz o od po pre pro raz u za"),
      Row(
        "znavati", .vowel, past: "znava", present: "znaj",
        prefixes: "po prepo pri raspo sa upo"),
    ]

  /// zvati, zovem: infinitive, stem of the present, prefixes.
  private static let presentInE: [(String, String, prefixes: String)] = [
    ("brati", "ber", "- iza na oda po sa u"), ("brisati", "briš", "- iz o po pre"),
    ("derati", "der", "- iz o po raz"), ("disati", "diš", "- iz u"),
    ("dizati", "diž", "- po iz uz"), ("grejati", "grej", "- u za"), ("grijati", "grij", "- u za"),
    ("kazati", "kaž", "- do is iz po pri u za"), ("kretati", "kreć", "- o po s za"),
    ("lagati", "laž", "- od na po pre raz s u za iz"), ("lupati", "lup", "- is za"),
    ("mazati", "maž", "- na po pre raz za"), ("micati", "mič", "- iz od pri raz s u za"),
    ("minjati", "minj", "spo"), ("njihati", "njiš", "-"), ("penjati", "penj", "- is po us"),
    ("pisati", "piš", "- do is na o ot po pot pre pri pro ras s u za"),
    ("plakati", "plač", "- is ras za"),
    ("pljuvati", "pljuj", "- is po"), ("prati", "per", "- is o po sa"),
    ("rezati", "rež", "- iz od po pre s u za"), ("skakati", "skač", "- is na pre u za"),
    ("slati", "šalj", "- do iz na od po pre raz"), ("smejati", "smej", "- is na za"),
    ("smijati", "smij", "- is na za"), ("stajati", "staj", "na ne o po pre pri u za"),
    ("stati", "stan", "- na ne o po pre pri se u za do"), ("stizati", "stiž", "- po pri su sus"),
    ("ticati", "tič", "- do is po"), ("trajati", "traj", "- is po"),
    ("vezati", "vež", "- na o po pri u za"),
    ("vikati", "vič", "- do po uz za"), ("zvati", "zov", "- do iza na o oda po pro sa"),
    ("žvakati", "žvač", "- pre sa"),
  ]

  /// držati, držim: infinitive, stem of the present, prefixes.
  private static let presentInI: [(String, String, prefixes: String)] = [
    ("bežati", "bež", "- iz po pre"), ("bježati", "bjež", "- iz po pre"), ("bojati", "boj", "-"),
    ("čučati", "čuč", "- za"), ("ćutati", "ćut", "- od pre za"),
    ("držati", "drž", "- iz o po pri sa u za"),
    ("klečati", "kleč", "-"), ("ležati", "lež", "- od"), ("stajati", "stoj", "- od po pri"),
    ("spati", "sp", "- na za"), ("trčati", "trč", "- do is na po pre u za"),
    ("vrištati", "vrišt", "- za"), ("zvučati", "zvuč", "-"),
  ]

  private static func forms(ofPresentInI stem: String) -> String {
    ["im", "iš", "i", "imo", "ite", "e", "eći"].map { stem + $0 }.joined(separator: " ")
  }
}
