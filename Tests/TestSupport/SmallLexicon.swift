package import Lexicons

/// A lexicon of a few lines, so that a test says all that it depends on.
package enum SmallLexicon {
  package static let themes = """
    themes:
    - {id: courtesy, group: conduct, definition: "tone", names: {en: Courtesy}}
    - {id: waiting, group: process, definition: "speed", names: {en: Waiting},
       yields: [delivery]}
    - {id: delivery, group: offer, definition: "parcels", names: {en: Delivery}}
    - {id: satisfaction, group: outcome, definition: "verdict", names: {en: Satisfaction}}
    backstop: satisfaction
    credited: courtesy
    spoken: courtesy
    """

  package static let profile = """
    language: es
    name: Spanish
    codes: [es]
    scripts: [Latn]
    inflection: spanish
    fold: {á: a, é: e, í: i, ó: o, ú: u}
    keep: [ñ]
    scope: {direction: right, window: 5, fronted: 3}
    pair: {window: 5}
    abbreviations: [sr]
    """

  package static let header = "id\tkind\tpolarity\tstrength\tpattern\tflags\tvariants\tnote\n"
  package static let cueHeader = "id\tclass\tvalue\tpattern\tflags\tnote\n"

  /// A theme's file.
  package static func theme(_ id: String, _ lines: [String]) -> String {
    "# theme: \(id)\n# language: es\n" + header + lines.joined(separator: "\n") + "\n"
  }

  package static func cues(_ lines: [String]) -> String {
    "# theme: cues\n# language: es\n" + cueHeader + lines.joined(separator: "\n") + "\n"
  }

  /// A whole folder: the standard parts, and the given files over them.
  package static func files(_ changes: [String: String] = [:]) -> LexiconFiles {
    var texts = ["themes.yaml": themes, "es/profile.yaml": profile]
    texts.merge(standard) { _, new in new }
    texts.merge(changes) { _, new in new }
    return LexiconFiles(
      root: "test",
      files: texts.map { LexiconFiles.File(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  /// The standard folder, compiled once.
  package static let standardLexicon = load()

  /// Opens the folder's compiled form; nil where it has errors.
  package static func load(_ changes: [String: String] = [:]) -> Lexicon? {
    var loader = LexiconLoader(cacheFolder: nil)
    return loader.load(files(changes))
  }

  private static let standard = [
    "es/courtesy.tsv": theme(
      "courtesy",
      [
        "001\teval\t+\t1\tamable/A", "002\teval\t-\t2\tgrosero/A",
        "003\tfix\t-\t1\tme ?han colgado", "004\ttarget\t\t\ttrato/N",
        "005\tfix\t+\t1\tsupo ~,3 ayudar", "006\tfix\t-\t1\tno ~2 llamaron",
        "007\teval\t+\t1\tsonriente\tweak",
        "900\texample\t+\t\tLa chica fue muy amable.", "950\tcounter\t\t\tEl paquete llegó.",
      ]),
    "es/waiting.tsv": theme(
      "waiting",
      [
        "001\teval\t-\t1\tlento/A", "002\tfix\t-\t2\t[NUM] {hora|horas} ~2 espera",
        "003\teval\t-\t1\tdemora/N\tdefect", "004\ttarget\t\t\tespera/N",
        "005\teval\t+\t1\tatender/Vie\tevent",
      ]),
    "es/delivery.tsv": theme(
      "delivery",
      [
        "001\ttarget\t\t\tenvío/N", "002\tfix\t+\t1\tllegó antes",
        "003\tfix\t+\t1\tseguimiento del envío\tneg", "004\tfix\t-\t1\t^ ~1 perdido",
      ]),
    "es/evaluators.tsv": theme(
      "general",
      ["001\teval\t+\t1\tbueno/A", "002\teval\t-\t1\t{malo/A|mal}", "003\teval\t-\t2\tfatal"]),
    "es/cues.tsv": cues([
      "001\tnegator\t\tno", "002\tnegator\t2\tsin", "003\tdegree\t1.5\tmuy",
      "004\tdegree\t0.5\tpoco",
      "005\tcontrast\tbut\tpero", "006\tcontrast\talthough\taunque", "007\tirrealis\t\tdebería",
      "008\tpseudo-negator\t\tno solo", "009\tsuch\t\ttanto", "010\ttransparent\t\tme",
      "011\tboundary\t\tporque", "012\tthanks\t\tgracias", "013\tcancel\t\tno es que",
      "014\tcoordinator\t\t{y|ni}", "015\tcomparison\ttheirs\ten otras tiendas",
      "016\tcounterfactual\t\tsi no fuera por", "017\trefusal\t\tse niega a",
      "018\tironic\t\tbravo", "019\tirrealis\t\tsería bueno que", "020\tanswer\tno\tno",
      "021\tanswer\tyes\tsí",
    ]),
  ]
}
