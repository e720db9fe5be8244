import Attribution
import FeedbackModel
import Lexicons
import Testing

@Suite struct NameRulesTests {
  private func problems(_ path: String, _ text: String) throws -> [String] {
    var files = FixtureLexicon.files.files.filter { $0.path != path }
    files.append(LexiconFiles.File(path: path, bytes: Array(text.utf8)))
    let rules = NameRules(
      files: LexiconFiles(root: "x", files: files), lexicon: try FixtureLexicon.lexicon())
    return rules.diagnostics.map { "\($0.location) \($0.code)" }
  }

  @Test func acceptsTheRepositoryFiles() throws {
    let rules = NameRules(files: FixtureLexicon.files, lexicon: try FixtureLexicon.lexicon())
    #expect(rules.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("es/names.yaml", "inflection: klingon\n", "x/es/names.yaml:1:13 NAMES_INFLECTION"),
    ("es/names.yaml", "inflection: spanish\nmarkers: el\n", "x/es/names.yaml:2:1 NAMES_FILE"),
    (
      "es/names.yaml", "inflection: spanish\nrole: don,\n  hija/Q\n",
      "x/es/names.yaml:3:3 NAMES_WORD"
    ),
    (
      "es/names.yaml", "inflection: spanish\nrole: a\nrole: b\n", "x/es/names.yaml:3:1 NAMES_FILE"
    ),
    ("shared/names.yaml", "spelling: ph\n", "x/shared/names.yaml:1:11 NAMES_RULE"),
    ("shared/names.yaml", "personal: manners\n", "x/shared/names.yaml:1:11 NAMES_THEME"),
    ("shared/names.yaml", "oops\n", "x/shared/names.yaml:1:1 NAMES_FILE"),
  ])
  func saysWhatIsWrongAndWhere(_ path: String, _ text: String, _ problem: String) throws {
    #expect(try problems(path, text) == [problem])
  }
}
