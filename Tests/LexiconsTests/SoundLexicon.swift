import Lexicons
import TestSupport

/// A folder of two languages with every kind of file, in which nothing is wrong or doubtful: tests
/// put one mistake into it.
enum SoundLexicon {
  /// The files' texts by path.
  static let files: [String: String] = [
    "themes.yaml": SmallLexicon.themes,
    "es/profile.yaml": SmallLexicon.profile + "\n",
    "es/identification.yaml": "words: el la de muy\n",
    "es/courtesy.tsv": theme("courtesy", "es") + """
      001\teval\t+\t1\tamable/A
      002\teval\t-\t2\tgrosero/A
      003\tfix\t-\t1\tme ?han colgado
      004\ttarget\t\t\ttrato/N
      005\tfix\t+\t1\t{muy buen servicio|gran trato}
      006\tblock\t\t\tpoco trato
      900\texample\t+\t\tLa chica fue muy amable.
      950\tcounter\t\t\tEl paquete vino.

      """,
    "es/waiting.tsv": theme("waiting", "es") + """
      001\teval\t-\t1\tlento/A
      002\tfix\t-\t2\t[NUM] @span ~2 espera
      003\teval\t-\t1\tdemora/N\tdefect
      004\teval\t+\t1\tatender/Vie\tevent
      005\tfix\t-\t1\t^ tarde otra vez\t\tes-MX
      006\teval\t-\t1\tgratar/V

      """,
    "es/evaluators.tsv": theme("general", "es") + """
      001\teval\t+\t1\tbueno/A
      002\teval\t-\t1\t{malo/A|mal}
      003\teval\t-\t2\tfatal

      """,
    "es/cues.tsv": header("cues", "es") + """
      id\tclass\tvalue\tpattern\tflags\tnote
      001\tnegator\t\tno
      002\tnegator\t2\tsin
      003\tdegree\t1.5\tmuy
      004\tcontrast\tbut\tpero
      005\ttime\t3600\thora/N

      """,
    "es/sets.tsv": header("sets", "es") + "name\tmembers\nspan\thora/N|rato/N|todo el día\n",
    "es/spelling.tsv": header("spelling", "es") + "short\tfull\tnote\nxq\tporque\t\n",
    "hbs/profile.yaml": """
    language: hbs
    name: Serbian and Croatian
    codes: [hbs, hr, sr]
    scripts: [Latn, Cyrl]
    inflection: hbs
    fold: {č: c, с: s, п: p, о: o, р: r, á: a}
    scope: {direction: right, window: 5}
    pair: {window: 5}

    """,
    "hbs/identification.yaml": "words: je i usluga vrlo\n",
    "hbs/waiting.tsv": theme("waiting", "hbs") + """
      001\teval\t-\t1\tspor/A
      002\tfix\t+\t1\t{odmah|začas} gotovo

      """,
    "shared/emoji.tsv": "# theme: symbols\nid\tsymbol\tpolarity\tstrength\tnote\n"
      + "001\t😡\t-\t1\t\n002\t😍\t+\t1\t\n",
  ]

  private static func header(_ theme: String, _ language: String) -> String {
    "# theme: \(theme)\n# language: \(language)\n# source: written for this test\n"
      + "# licence: Apache-2.0\n# reviewed: no\n"
  }

  private static func theme(_ theme: String, _ language: String) -> String {
    header(theme, language) + SmallLexicon.header
  }

  /// The folder with some files exchanged.
  static func folder(_ changes: [String: [UInt8]] = [:]) -> LexiconFiles {
    var bytes = files.mapValues { Array($0.utf8) }
    bytes.merge(changes) { _, new in new }
    return LexiconFiles(
      root: "test", files: bytes.map { LexiconFiles.File(path: $0.key, bytes: $0.value) })
  }
}
