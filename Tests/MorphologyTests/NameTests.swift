import Morphology
import Testing

@Suite("Names of people") struct NameTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let inflection: String
    let name: String
    let gender: Gender?
    let has: String
    var lacks = ""
    var testDescription: String { "\(inflection) \(name)" }
  }

  static let rows = [
    Row(
      inflection: "hbs", name: "Ivan", gender: .masculine,
      has: "ivan ivana ivanu ivanom ivane ivanov ivanova ivanovom"),
    Row(
      inflection: "hbs", name: "Petar", gender: .masculine,
      has: "petra petru petrom petrov petrovog"),
    Row(
      inflection: "hbs", name: "Marko", gender: .masculine,
      has: "marka marku markom markov markovoj"),
    Row(inflection: "hbs", name: "Đorđe", gender: .masculine, has: "đorđa đorđu đorđev đorđem"),
    Row(inflection: "hbs", name: "Ante", gender: .masculine, has: "anteta anti ante"),
    Row(
      inflection: "hbs", name: "Nikola", gender: .masculine, has: "nikole nikoli nikolin nikolinu"),
    Row(inflection: "hbs", name: "Dario", gender: .masculine, has: "daria darija darijem dariju"),
    Row(inflection: "hbs", name: "Toni", gender: .masculine, has: "tonija toniju tonijev"),
    Row(
      inflection: "hbs", name: "Jelena", gender: .feminine,
      has: "jelene jeleni jelenu jelenom jelenin jelenina jelenino"),
    Row(inflection: "hbs", name: "Ljubica", gender: .feminine, has: "ljubice ljubičin ljubičinom"),
    Row(inflection: "hbs", name: "Anka", gender: .feminine, has: "anki ankin"),
    Row(inflection: "hbs", name: "Hose", gender: .masculine, has: "hosea hoseu hoseom"),
    Row(inflection: "hbs", name: "Radu", gender: .masculine, has: "radua raduu raduom"),
    Row(
      inflection: "hbs", name: "Pavlovska", gender: .feminine, has: "pavlovske pavlovskoj",
      lacks: "pavlovski"),
    Row(inflection: "hbs", name: "Jelena", gender: .feminine, has: "jeleni", lacks: "jelenoj"),
    Row(inflection: "hbs", name: "Ines", gender: .feminine, has: "ines", lacks: "inesa inesov"),
    Row(
      inflection: "hbs", name: "Petrović", gender: .masculine, has: "petrovića petroviću petrovićem"
    ),
    Row(
      inflection: "hbs", name: "Petrović", gender: .feminine, has: "petrović", lacks: "petrovića"),
    Row(inflection: "hbs", name: "Saša", gender: nil, has: "saše sašin sašom"),
    Row(inflection: "spanish", name: "Núñez", gender: nil, has: "núñez", lacks: "núñezes"),
    Row(inflection: "tagalog", name: "Ana", gender: nil, has: "ana anang", lacks: "anat"),
    Row(inflection: "tagalog", name: "Ben", gender: nil, has: "ben beng"),
    Row(inflection: "english", name: "Joy", gender: nil, has: "joy joys joy's"),
    Row(inflection: "tamil", name: "குமார்", gender: nil, has: "குமார்"),
  ]

  @Test(arguments: rows)
  func `inflect`(_ row: Row) throws {
    let language = try #require(inflector(named: row.inflection))
    let forms = language.nameForms(of: row.name, gender: row.gender)
    #expect(row.has.split(separator: " ").filter { !forms.contains(String($0)) } == [])
    #expect(row.lacks.split(separator: " ").filter { forms.contains(String($0)) } == [])
    #expect(forms == forms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  static let tamil = [
    ("குமார்", "குமார் குமாரை குமார குமாருக்கு குமாரிடம் குமாரோட குமார்கிட்ட குமார்ட்ட குமார்னு குமார்சார்"),
    ("லதா", "லதா லதாவை லதாவ லதாவுக்கு லதாவிடம் லதாமேடம் லதாமேடத்துகிட்ட"),
    ("ரவி", "ரவி ரவியை ரவிய ரவிக்கு ரவியிடம்"),
    ("செல்வம்", "செல்வம் செல்வத்தை செல்வமிடம்"),
    ("ராமன்", "ராமன் ராமனை ராமனுக்கு ராமனார்"),
  ]

  @Test(arguments: tamil)
  func `continue Tamil stems`(_ name: String, _ words: String) {
    let stems = TamilInflector().nameStems(of: name)
    let lost = words.split(separator: " ").filter { word in
      !stems.contains { $0.flags(of: TamilPhonemes.transcription(of: String(word))) != 0 }
    }
    #expect(lost == [])
  }

  @Test func `a Tamil name does not take another`() {
    let stems = TamilInflector().nameStems(of: "குமார்")
    let word = TamilPhonemes.transcription(of: "குமாரசாமி")
    #expect(!stems.contains { $0.flags(of: word) != 0 })
  }
}
