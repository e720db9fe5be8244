import Attribution
import FeedbackModel
import Testing

@Suite struct RosterReaderTests {
  private func read(_ text: String) -> (Roster, [String]) {
    var reader = RosterReader(file: "r.csv")
    let roster = reader.read(Array(text.utf8))
    return (roster, reader.diagnostics.map { "\($0.location) \($0.code)" })
  }

  private let ana = Representative(
    id: "1", name: "Ana, B.", aliases: ["Anita", "Ана"], team: "north", languages: ["es", "sr"],
    gender: "f")

  @Test(arguments: [
    "id,name,aliases,team,language,gender\n1,\"Ana, B.\",Anita;Ана,north,es;sr,f\n",
    "\u{FEFF}ID;Name;aliases;team;language;gender\r\n1;\"Ana, B.\";\"Anita; Ана\";north;\"es;sr\";F\r\n",
    "name\tid\tteam\tgender\tlanguage\taliases\textra\nAna, B.\t1\tnorth\tf\tes;sr\tAnita;Ана\tx",
    #"{"id":1,"name":"Ana, B.","aliases":["Anita","Ана"],"team":"north","language":"es;sr","gender":"f"}"#,
  ])
  func readsAllForms(_ text: String) {
    let (roster, problems) = read(text)
    #expect(roster.representatives == [ana])
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("", "r.csv:1:1 ROSTER_EMPTY"),
    ("id,team\n1,x\n", "r.csv:1:1 ROSTER_COLUMNS"),
    ("id,name\n1,Ana\n1,Eva\n", "r.csv:3:1 ROSTER_DUPLICATE_ID"),
    ("id,name\n1,\n", "r.csv:2:3 ROSTER_EMPTY_NAME"),
    ("id,name\n ,Ana\n", "r.csv:2:1 ROSTER_EMPTY_ID"),
    ("id,name,gender\n1,Ana,x\n", "r.csv:2:7 ROSTER_GENDER"),
    ("id,name\n1,\"Ana\n", "r.csv:2:3 ROSTER_UNCLOSED_QUOTE"),
    ("{\"id\":\"1\",\"name\":\"A\"}\n{oops}\n", "r.csv:2:1 ROSTER_JSON"),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ problem: String) {
    #expect(read(text).1 == [problem])
  }

  @Test func keepsLinesOfQuotedFieldsApart() {
    let (roster, problems) = read("id,name\n1,\"A\"\"n\na\"\n2,Eva\n2,Iva\n")
    #expect(roster.representatives.map(\.name) == ["A\"n\na", "Eva"])
    #expect(problems == ["r.csv:5:1 ROSTER_DUPLICATE_ID"])
  }

  @Test func refusesOtherEncodings() {
    var reader = RosterReader(file: "r.csv")
    #expect(reader.read([0xFF, 0xFE, 0x41, 0]).isEmpty)
    #expect(reader.diagnostics.map(\.code) == ["ROSTER_ENCODING"])
  }
}
