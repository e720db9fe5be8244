import FeedbackModel
import Lexicons
import TestSupport
import Testing

@Suite("Dictionaries of other tools") struct ExchangeTests {
  private static func words(_ categories: WordCategories) -> [String: [String]] {
    Dictionary(uniqueKeysWithValues: categories.categories.map { ($0.name, $0.words) })
  }

  // MARK: LIWC

  @Test func `the plain form of LIWC is read`() {
    let text = "%\n1\tposemo\n2\tnegemo\n%\ngood\t1\nbad*\t2\nbittersweet\t1\t2\n"
    let (categories, diagnostics) = LIWCDictionary.read(Array(text.utf8), path: "a.dic")
    #expect(diagnostics.isEmpty)
    #expect(
      Self.words(categories) == [
        "posemo": ["good", "bittersweet"], "negemo": ["bad*", "bittersweet"],
      ])
  }

  /// Forms that occur in files which other importers refuse or misread.
  @Test(arguments: [
    ("Windows line ends", "%\r\n1\ta\r\n%\r\ngood\t1\r\n"),
    ("a byte order mark", "\u{FEFF}%\n1\ta\n%\ngood\t1\n"),
    ("spaces for tabs", "%\n1 a\n%\ngood 1\n"),
    ("many tabs", "%\n1\t\ta\n%\ngood\t\t1\t\n"),
    ("an indented tree of categories", "%\n\t1\ta (Affect)\n\t\t2\tb (Joy)\n%\ngood\t1\n"),
    ("blank lines", "%\n\n1\ta\n\n%\n\n\tgood\t1\n\n"),
    ("a word that stands twice in a category", "%\n1\ta\n%\ngood\t1\t1\n"),
    ("no line end at the end", "%\n1\ta\n%\ngood\t1"),
  ])
  func `irregular LIWC files are read`(_ name: String, _ text: String) {
    let (categories, diagnostics) = LIWCDictionary.read(Array(text.utf8), path: "a.dic")
    #expect(Self.words(categories)["a"] == ["good"], "\(name)")
    #expect(diagnostics.isEmpty, "\(name)")
  }

  @Test(arguments: [
    ("kind\t<of>131/125 1", "kind"), ("(i) like*\t(02 134)125/464 1", "like*"),
    ("like\t1\t(02 134)125/464", "like"), ("kind <of>131/125 1", "kind"),
  ])
  func `conditions of old files are left out and reported`(_ line: String, _ word: String) {
    let text = "%\n1\ta\n125\tb\n131\tc\n134\td\n464\te\n%\n\(line)\n"
    let (categories, diagnostics) = LIWCDictionary.read(Array(text.utf8), path: "a.dic")
    #expect(Self.words(categories)["a"] == [word])
    #expect(diagnostics.map(\.location.line) == [8])
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func `phrases and numbers in words are kept`() {
    let text = "%\n1\ta\n%\na lot of\t1\n24 7\t1\nplan 9 1\n"
    let (categories, _) = LIWCDictionary.read(Array(text.utf8), path: "a.dic")
    // Without a tab the numbers at the end are categories; there is none with the number 9.
    #expect(Self.words(categories) == ["a": ["a lot of", "24 7", "plan"]])
  }

  @Test func `what cannot be read is said with its line`() {
    let text = "junk\n%\n1\ta\nx\n%\ngood\t7\nbad\n"
    let (categories, diagnostics) = LIWCDictionary.read(Array(text.utf8), path: "a.dic")
    #expect(diagnostics.map(\.location.line) == [1, 4, 6, 7])
    #expect(Self.words(categories) == ["a": []])
    let open = LIWCDictionary.read(Array("%\n1\ta\n".utf8), path: "a.dic").diagnostics
    #expect(open.map(\.severity) == [.error])
    let latin = LIWCDictionary.read([0x25, 0x0A, 0xE9], path: "a.dic").diagnostics
    #expect(latin.first?.severity == .error)
  }

  // MARK: quanteda

  @Test func `nested keys of quanteda become one name`() {
    let text = """
      waiting:
        complaint: [slow, "no one*"]
        praise:
          - fast
          - in no time
      other: a, b
      """
    let (categories, diagnostics) = QuantedaDictionary.read(Array(text.utf8), path: "a.yaml")
    #expect(diagnostics.isEmpty)
    #expect(
      Self.words(categories) == [
        "waiting.complaint": ["slow", "no one*"], "waiting.praise": ["fast", "in no time"],
        "other": ["a", "b"],
      ])
  }

  @Test(arguments: ["a: &x [b]\nc: [*x]\n", "- a\n", "a: [b\n"])
  func `YAML that is no dictionary is refused`(_ text: String) {
    let (_, diagnostics) = QuantedaDictionary.read(Array(text.utf8), path: "a.yaml")
    #expect(diagnostics.map(\.severity) == [.error])
  }

  // MARK: round trips

  private static let sample: WordCategories = {
    var sample = WordCategories()
    for word in ["lento", "no", "yes", "null", "\"quoted\"", "back\\slash", "மோசம்", "спор"] {
      sample.add(word, to: "waiting.complaint")
    }
    sample.add("en seguida", to: "waiting.praise")
    return sample.sorted
  }()

  @Test func `what is written is read again`() {
    let liwc = LIWCDictionary.text(of: Self.sample, hasPhrases: true)
    #expect(LIWCDictionary.read(Array(liwc.utf8), path: "").categories.sorted == Self.sample)
    let yaml = QuantedaDictionary.text(of: Self.sample)
    #expect(QuantedaDictionary.read(Array(yaml.utf8), path: "").categories.sorted == Self.sample)
    let table = CategoryTable.text(of: Self.sample)
    #expect(CategoryTable.read(Array(table.utf8), path: "").categories.sorted == Self.sample)
    #expect(!LIWCDictionary.text(of: Self.sample, hasPhrases: false).contains("en seguida"))
  }

  @Test func `a table without its columns is refused`() {
    let (_, diagnostics) = CategoryTable.read(Array("theme\tword\na\tb\n".utf8), path: "a.tsv")
    #expect(diagnostics.map(\.code) == ["LEXICON_COLUMNS"])
  }

  // MARK: export and import

  @Test func `an export holds the forms of words and phrases`() throws {
    let source = LexiconSource(SmallLexicon.files())
    let export = LexiconExport(try #require(source.languages.first))
    let words = Self.words(export.categories)
    #expect(words["courtesy.praise"]?.contains("amabilísima") == true)
    #expect(words["courtesy.complaint"]?.contains("me colgado") == true)
    #expect(words["courtesy.complaint"]?.contains("me han colgado") == true)
    #expect(words["general.complaint"]?.contains("mal") == true)
    // Classes and gaps have no list of forms: "[NUM] {hora|horas} ~2 espera", "supo ~3 ayudar",
    // "no ~2 llamaron", "^ ~1 perdido".
    #expect(export.left == 4)
    #expect(words["waiting.complaint"]?.contains { $0.contains("espera") } == false)
  }

  @Test func `an import makes files that compile`() throws {
    var categories = WordCategories()
    for word in ["simpático*", "de buen trato", "***"] { categories.add(word, to: "posemo") }
    categories.add("retraso", to: "waiting.complaint")
    categories.add("x", to: "unknown")
    let themes = ["courtesy", "waiting"]
    let target = try #require(LexiconImport.Target("courtesy:+", themes: themes))
    let result = LexiconImport(
      categories, language: "es", targets: ["posemo": target], themes: themes, source: "a.dic")
    #expect(result.unmapped == ["unknown"])
    #expect(result.count == 3)
    #expect(result.files.keys.sorted() == ["es/courtesy.tsv", "es/waiting.tsv"])
    #expect(
      result.files["es/courtesy.tsv"]?.contains("was simpático*; choose a class") == true)
    #expect(SmallLexicon.load(result.files) != nil)
  }

  @Test(arguments: [
    ("waiting:-", Polarity.complaint), ("waiting.complaint", .complaint),
    ("waiting_praise", .praise),
    ("general:0", .mild), ("waiting:+", .praise),
  ])
  func `targets are read`(_ text: String, _ polarity: Polarity) {
    #expect(LexiconImport.Target(text, themes: ["waiting"])?.polarity == polarity)
  }

  @Test(arguments: ["waiting", "waiting:", "price:+", ":+", "waiting:good", ""])
  func `what is no target is refused`(_ text: String) {
    #expect(LexiconImport.Target(text, themes: ["waiting"]) == nil)
  }
}
