import FeedbackModel
import Foundation
import Lexicons
import Testing

/// A small lexicon of five languages, so that these tests do not depend on what editors of the real
/// one do; the names files are the real ones.
enum FixtureLexicon {
  static let files: LexiconFiles = {
    var files = profiles.map { file("\($0.key)/profile.yaml", $0.value) }
    files += cues.map { file("\($0.key)/cues.tsv", table("cues", $0.key, cueColumns, $0.value)) }
    for (language, themes) in entries {
      for (theme, rows) in themes {
        files.append(
          file("\(language)/\(theme).tsv", table(theme, language, entryColumns, rows)))
      }
    }
    files.append(repositoryFile("themes.yaml"))
    for folder in ["en", "es", "hbs", "shared", "ta", "tl"] {
      files.append(repositoryFile("\(folder)/names.yaml"))
    }
    return LexiconFiles(root: "fixture", files: files)
  }()

  static func lexicon() throws -> Lexicon {
    var loader = LexiconLoader(cacheFolder: nil)
    let lexicon = loader.load(files)
    return try #require(lexicon, "\(loader.diagnostics.map(\.description))")
  }

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func repositoryFile(_ path: String) -> LexiconFiles.File {
    let bytes = try? Data(contentsOf: repository.appending(path: "lexicons/\(path)"))
    return LexiconFiles.File(path: path, bytes: Array(bytes ?? Data()))
  }

  private static func file(_ path: String, _ text: String) -> LexiconFiles.File {
    LexiconFiles.File(path: path, bytes: Array(text.utf8))
  }

  private static let cueColumns = "id\tclass\tvalue\tpattern\tflags\tnote"
  private static let entryColumns = "id\tkind\tpolarity\tstrength\tpattern\tflags"

  /// Rows are written with `|` between cells and get their numbers here.
  private static func table(
    _ theme: String, _ language: String, _ columns: String, _ rows: [String]
  ) -> String {
    let lines = rows.enumerated().map { index, row in
      let number = String(index + 1)
      let id = String(repeating: "0", count: 3 - number.count) + number
      return "\(id)\t" + row.replacing("; ", with: "\t")
    }
    return
      (["# theme: \(theme)", "# language: \(language)", columns] + lines).joined(separator: "\n")
      + "\n"
  }

  // MARK: profiles

  private static func profile(
    _ language: String, _ inflection: String, scripts: String, direction: String = "right",
    rest: String = ""
  ) -> String {
    let codes = language == "hbs" ? "hbs, sr, hr" : language
    return """
      language: \(language)
      name: \(language)
      codes: [\(codes)]
      scripts: [\(scripts)]
      inflection: \(inflection)
      scope: {direction: \(direction), window: 5}
      pair: {window: 5}
      \(rest)
      """
  }

  private static let profiles = [
    "en": profile("en", "english", scripts: "Latn", rest: "mixed: true\nabbreviations: [mr, ms]"),
    "es": profile(
      "es", "spanish", scripts: "Latn",
      rest: """
        fold: {á: a, é: e, í: i, ó: o, ú: u, ü: u}
        keep: [ñ]
        abbreviations: [sr, sra, srta, dña]
        """),
    "hbs": profile(
      "hbs", "hbs", scripts: "Latn, Cyrl",
      rest: """
        fold: {č: c, ć: c, š: s, ž: z, đ: dj, а: a, б: b, в: v, г: g, д: d, ђ: dj, е: e, ж: z,
          з: z, и: i, ј: j, к: k, л: l, љ: lj, м: m, н: n, њ: nj, о: o, п: p, р: r, с: s, т: t,
          ћ: c, у: u, ф: f, х: h, ц: c, ч: c, џ: dz, ш: s}
        abbreviations: [g, gđa, gdja]
        """),
    "ta": profile("ta", "tamil", scripts: "Taml, Latn", direction: "left"),
    "tl": profile("tl", "tagalog", scripts: "Latn", rest: "abbreviations: [bb, gng]"),
  ]

  // MARK: cues: class; value; pattern

  private static let cues = [
    "es": [
      "title; ; {señor|señora|señorita|sr|sra|srta|don|doña|dña}", "closing; ; ?un saludo",
      "closing; ; {saludos|atentamente|cordialmente}", "thanks; ; gracias",
      "others; ; {los|las} demás", "others; ; el resto", "contrast; but; {pero|aunque}",
      "boundary; ; {porque|y}", "negator; ; {no|ni|nunca}", "number; 2; dos",
      "pronoun; ; {él|ella}",
    ],
    "hbs": [
      "title; ; {gospodin/M|gospođa/F|g|gđa|gđi}", "kinship; ; {majka/F|muž/M|sin/M|brat/M|kći}",
      "closing; ; {lp|pozdrav}", "closing; ; {lijep|lep|srdačan} pozdrav", "thanks; ; hvala",
      "others; ; ostali/A", "contrast; but; {ali|no|a}", "boundary; ; {jer|pa}",
      "negator; ; {ne|nije|nisu}", "number; 2; {dva|dve|dvije}",
      "transparent; ; {mi|me|se|je|sam}",
    ],
    "tl": [
      "title; ; {ate|kuya|maam|sir|miss|mang|aling}", "closing; ; ?lubos ?na gumagalang",
      "thanks; ; salamat", "others; ; {yung|ung} iba", "contrast; but; {pero|kaso}",
      "boundary; ; kasi", "negator; ; {hindi|di|walang}", "transparent; ; {po|naman|na|lang}",
      "kinship; ; {asawa|anak|nanay}", "number; 2; dalawang",
    ],
    "ta": [
      "title; ; {சார்|மேடம்|திரு}", "closing; ; இப்படிக்கு", "thanks; ; நன்றி",
      "others; ; {மத்தவங்க|மற்றவர்கள்}", "contrast; but; {ஆனா|ஆனால்|aana}",
      "number; 6; {ஆறு|ஒரு|ரெண்டு|rendu|oru}", "kinship; ; {appa|thambi|அப்பா}",
    ],
    "en": [
      "contrast; but; but", "thanks; ; thanks", "thanks; ; thank you",
      "closing; ; {regards|sincerely}",
    ],
  ]

  // MARK: entries: kind; polarity; strength; pattern

  private static let entries: [String: [String: [String]]] = [
    "es": [
      "courtesy": ["eval; +; 1; amable/A", "eval; -; 1; {maleducado|grosero}/A"],
      "clarity": ["eval; +; 1; {claro|clara}", "fix; +; 1; me explicó todo"],
      "listening": ["fix; -; 1; ni caso"], "waiting": ["eval; -; 1; lento/A"],
      "resolution": ["fix; +; 1; {resolvió|resolvieron} todo", "eval; -; 1; {sin|no} resolver"],
      "price": ["eval; -; 1; caro/A"], "digital": ["fix; -; 1; la app {falla|fallando}"],
      "place": ["eval; -; 1; {sucio/A|luz}"],
    ],
    "hbs": [
      "courtesy": ["eval; +; 1; ljubazan/Aa", "eval; -; 1; {bezobrazan/Aa|drzak}"],
      "clarity": [
        "eval; +; 1; jasan/Aa", "fix; +; 1; sve {objasnila|objasnio|objašnjava}",
        "fix; +; 1; {objasnila|objasnio} sve",
      ],
      "waiting": ["eval; -; 1; {spor/A|čekao|čekala|čekali}"], "price": ["eval; -; 1; skup/A"],
      "trust": ["eval; -; 1; {slagao|slagala}", "eval; +; 1; {vera/F|vjera/F}"],
      "resolution": ["fix; +; 1; {rešila|rešio|riješila|riješio} sve"],
      "delivery": ["eval; -; 1; {kasni|kasnila}"],
    ],
    "tl": [
      "courtesy": ["eval; +; 1; {bait/A|mabait|magalang}", "eval; -; 1; {masungit|sungit|bastos}"],
      "competence": ["eval; +; 1; {galing|magaling|joy}"], "clarity": ["eval; +; 1; malinaw"],
      "digital": ["fix; -; 1; {zero|pangit} sa app"], "price": ["eval; -; 1; mahal"],
      "resolution": ["fix; +; 1; naayos agad"],
    ],
    "ta": [
      "courtesy": ["eval; +; 1; {மரியாதை/N|அன்பு/N|anbaa|porumaiya}", "eval; -; 1; {திட்டினார்|thittinar}"],
      "clarity": ["eval; +; 1; {விளக்கினாங்க|விளக்கினார்|vilakkinar|vilakkinanga}"],
      "resolution": ["eval; +; 1; {முடிஞ்சுது|mudinjudhu|சரி}"],
      "listening": ["eval; -; 1; கண்டுக்கல"], "delivery": ["eval; -; 1; {லேட்|late}"],
      "waiting": ["target; ; ; மணி/N"],
    ],
    "en": ["courtesy": ["eval; +; 1; {polite|helpful|kind}"], "satisfaction": ["eval; +; 1; joy"]],
  ]
}
