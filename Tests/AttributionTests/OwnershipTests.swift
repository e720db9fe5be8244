import Attribution
import FeedbackModel
import Testing

/// A comment and the owner of each of its evaluations.
struct OwnerCase: Sendable, CustomTestStringConvertible {
  var language: String
  var text: String
  var owners: [String]
  var testDescription: String { "\(language): \(text)" }

  init(_ language: String, _ text: String, _ owners: String...) {
    self.language = language
    self.text = text
    self.owners = owners
  }
}

/// From here on a name counts (linguistics.md 6.3, point 3).
enum NameEvidenceLimit { static let acceptance = 0.6 }

@Suite struct OwnershipTests {
  static let cases: [OwnerCase] = [
    // The clause of the name.
    OwnerCase("hbs", "Jelena je ljubazna", "courtesy:H2"),
    OwnerCase("es", "Gonzalo muy amable, la app fallando", "courtesy:E2", "digital:-"),
    OwnerCase("tl", "5 stars kay Omel, zero sa app nyo", "digital:-"),
    // A dropped subject goes on.
    OwnerCase("hbs", "Jelena me dočekala. Strpljivo je sve objasnila.", "clarity:H2"),
    OwnerCase("es", "Me atendió Gonzalo. Muy amable.", "courtesy:E2"),
    OwnerCase("hbs", "Jelena je ljubazna ali spora", "courtesy:H2", "waiting:H2"),
    OwnerCase("hbs", "Jelena je ljubazna ali skupo je", "courtesy:H2", "price:-"),
    OwnerCase("tl", "Kausap ko si Joy. Mabait!", "courtesy:T1"),
    // Only to the next sentence.
    OwnerCase("es", "Vi a Gonzalo. Compré pan. Salí. Muy amable todo.", "courtesy:-"),
    // Somebody else takes over.
    OwnerCase(
      "es", "Gonzalo me explicó todo porque los demás ni caso", "clarity:E2", "listening:-"),
    OwnerCase("hbs", "Marko je ljubazan a ostali su bezobrazni", "courtesy:H1", "courtesy:-"),
    OwnerCase("ta", "குமாரிடம் சொன்னதும் முடிஞ்சுது, ஆனா மத்தவங்க கண்டுக்கல", "resolution:A2", "listening:-"),
    OwnerCase("tl", "Si Joy mabait pero yung iba masungit", "courtesy:T1", "courtesy:-"),
    OwnerCase("es", "Me atendió Gonzalo. Mi hermana Luz es amable.", "place:-", "courtesy:-"),
    // Two people.
    OwnerCase("hbs", "Jelena je ljubazna, Marko je bezobrazan", "courtesy:H2", "courtesy:H1"),
    OwnerCase("es", "Gonzalo amable pero Consuelo me habló grosera", "courtesy:E2", "courtesy:E3"),
    OwnerCase("hbs", "Jelena i Marko su ljubazni", "courtesy:H1+H2"),
    OwnerCase("tl", "Mabait sina Joy at Omel", "courtesy:T1+T2"),
    OwnerCase("es", "Ni Gonzalo ni Consuelo amables", "courtesy:E2+E3"),
    OwnerCase("es", "Gonzalo pero Consuelo amable", "courtesy:E3"),
    OwnerCase(
      "es", "Gonzalo muy amable; Consuelo, en cambio, grosera", "courtesy:E2", "courtesy:E3"),
    // Somebody without a name, of whom the opposite is said.
    OwnerCase("tl", "Magalang si Omel, yung guard bastos", "courtesy:T2", "courtesy:-"),
    OwnerCase("tl", "Magalang si Omel, yung rider mabait", "courtesy:T2", "courtesy:T2"),
    // Never a person's.
    OwnerCase("es", "La tienda sucia y Gonzalo amable", "place:-", "courtesy:E2"),
    // In a language whose verbs end the clause, the name before is the subject.
    OwnerCase("ta", "லதா விளக்கினாங்க குமார் திட்டினார்", "clarity:A3", "courtesy:A2"),
    OwnerCase("ta", "லதா ரொம்ப நேரம் லேட் குமார் வந்ததும் முடிஞ்சுது", "delivery:A3", "resolution:A2"),
  ]

  /// Dropped subjects and pronouns (linguistics.md 6.3, point 6).
  static let carried: [OwnerCase] = [
    OwnerCase("hbs", "Javila se Jelena. Ljubazna je. Sve objasnila.", "courtesy:H2", "clarity:H2"),
    OwnerCase("tl", "Si Joy ang sumagot. Pinakinggan niya ako. Malinaw siya.", "clarity:T1"),
    OwnerCase("tl", "Si Joy ang sumagot. Umuwi ako. Malinaw.", "clarity:-"),
    OwnerCase("hbs", "Zvala sam Jelenu. Otišla sam doma. Ljubazno.", "courtesy:-"),
    OwnerCase("hbs", "Dostavio Dragan. On kasni.", "delivery:H4"),
    OwnerCase("hbs", "Dostavio Dragan. Kasni.", "delivery:-"),
    OwnerCase("hbs", "Dragan je super, kasnila nije", "delivery:H4"),
    OwnerCase("hbs", "Dragan je ljubazan, cijena skupa", "courtesy:H4", "price:-"),
    OwnerCase("hbs", "Dragan je ljubazan, paket kasni", "courtesy:H4", "delivery:-"),
    OwnerCase("hbs", "Marko je ljubazan.\nSpora dostava.", "courtesy:H1", "waiting:-"),
    OwnerCase(
      "es", "Me atendió Gonzalo. La empresa es lenta y maleducada.", "waiting:-", "courtesy:-"),
  ]

  @Test(arguments: carried) func carriesThePersonOn(_ example: OwnerCase) throws {
    let outcome = try SharedFixture.value().attribute(example.text, [example.language])
    #expect(outcome.owners == example.owners, "\(outcome.result)")
  }

  @Test(arguments: cases) func givesEvaluationsToPeople(_ example: OwnerCase) throws {
    let outcome = try SharedFixture.value().attribute(example.text, [example.language])
    #expect(outcome.owners == example.owners, "\(outcome.result)")
  }

  // MARK: the column

  @Test(arguments: [
    (AttributionMode.both, ["courtesy:E2", "price:E1"]), (.text, ["courtesy:E2", "price:-"]),
    (.column, ["courtesy:E1", "price:E1"]),
  ])
  func combinesColumnAndText(_ mode: AttributionMode, _ owners: [String]) throws {
    let outcome = try SharedFixture.value().attribute(
      "Gonzalo amable. La tienda es cara.", ["es"], column: "E1", mode: mode)
    #expect(outcome.owners == owners)
  }

  @Test(arguments: [
    ("E1", "E1"), ("Luz Ibáñez", "E1"), ("ibanez, luz", "E1"), ("Марко Јовић", "H1"),
    ("Josip", "Josip"), ("X9", "X9"),
  ])
  func readsTheColumnByIDOrName(_ column: String, _ id: String) throws {
    let outcome = try SharedFixture.value().attribute("nada", ["es"], column: column)
    #expect(outcome.result.representatives.map(\.id) == [id])
    #expect(outcome.result.representatives.map(\.confidence) == [1])
  }

  @Test func takesTheColumnAsItIsWithoutARoster() throws {
    let fixture = Fixture(index: try Fixture.index(roster: ""))
    let outcome = fixture.attribute("Gonzalo fue amable", ["es"], column: "Desk 4")
    #expect(outcome.owners == ["courtesy:Desk 4"])
    #expect(outcome.result.representatives.map(\.name) == ["Desk 4"])
  }

  // MARK: namesakes

  @Test func reportsNamesakesAsPossible() throws {
    let fixture = try SharedFixture.value()
    let outcome = fixture.attribute("Josip je ljubazan", ["hbs"])
    #expect(outcome.named.isEmpty)
    #expect(outcome.result.possible.map(\.id) == ["H5", "H6"])
    #expect(outcome.owners == ["courtesy:-"])
  }

  @Test func tellsNamesakesApart() throws {
    let fixture = try SharedFixture.value()
    #expect(fixture.attribute("Josip je ljubazan", ["hbs"], column: "H6").named == ["H6"])
    #expect(fixture.attribute("Josip je ljubazan", ["hbs"], variant: "hr").named == ["H5"])
    #expect(
      fixture.attribute("Josip Barić je zvao. Josip je ljubazan.", ["hbs"]).named == ["H5", "H5"])
  }

  @Test func tellsNamesakesApartByTheRecord() throws {
    let fixture = try SharedFixture.value()
    #expect(fixture.attribute("Josip je ljubazan", ["hbs"], declared: "sr").named == ["H6"])
  }

  @Test(arguments: [("phone", ["P1"]), ("store", ["P2"]), ("chat", [])])
  func tellsNamesakesApartByTheChannel(_ channel: String, _ ids: [String]) throws {
    let index = try Fixture.index(
      roster: "id,name,team,language\nP1,Nena Ruiz,phone,es\nP2,Nena Soto,Store,es\n")
    let outcome = Fixture(index: index).attribute("Nena fue amable", ["es"], channel: channel)
    #expect(outcome.named == ids)
  }

  /// An alias of one word is what colleagues and customers call a person.
  @Test func prefersWhomTheRosterCallsSo() throws {
    let index = try Fixture.index(
      roster: "id,name,aliases\nP1,José Ruiz,Chepe\nP2,Chepe Soto,Chepe Soto Paz\n")
    let fixture = Fixture(index: index)
    #expect(fixture.attribute("Chepe fue amable", ["es"]).named == ["P1"])
    #expect(fixture.attribute("Chepe Soto fue amable", ["es"]).named == ["P2"])
  }

  // MARK: possible names

  /// A name that only may be meant is listed, and owns nothing.
  @Test(arguments: [("es", "compré el perfume Joy"), ("hbs", "Josip je ljubazan")])
  func reportsPossibleNamesOnly(_ language: String, _ text: String) throws {
    let outcome = try SharedFixture.value().attribute(text, [language], column: "E1", mode: .text)
    #expect(!outcome.result.possible.isEmpty)
    #expect(outcome.result.representatives.isEmpty)
    #expect(outcome.owners.allSatisfy { $0.hasSuffix(":-") })
    #expect(
      outcome.result.possible.allSatisfy { $0.confidence < NameEvidenceLimit.acceptance }
        || Set(outcome.result.possible.map(\.id)).count > 1)
  }

  // MARK: laws

  @Test(
    arguments: NameRecognitionTests.inflected + NameRecognitionTests.risky
      + NameRecognitionTests.titled)
  func spansShowTheSurface(_ example: NameCase) throws {
    let outcome = try SharedFixture.value().attribute(example.text, [example.language])
    let bytes = Array(example.text.utf8)
    for match in outcome.result.representatives + outcome.result.possible {
      let span = try #require(match.span)
      #expect(span.lowerBound >= 0 && span.upperBound <= bytes.count)
      #expect(String(validating: bytes[span], as: UTF8.self) == match.text)
      #expect((0...1).contains(match.confidence))
    }
  }

  /// Without names in the text every evaluation is the column's, whatever the mode reads.
  @Test(arguments: cases) func leavesTheTextAloneInColumnMode(_ example: OwnerCase) throws {
    let outcome = try SharedFixture.value().attribute(
      example.text, [example.language], column: "E1", mode: .column)
    #expect(outcome.owners.allSatisfy { $0.hasSuffix(":E1") })
    #expect(outcome.named.isEmpty)
  }

  @Test func dropsEvaluationsThatAreNames() throws {
    let outcome = try SharedFixture.value().attribute("Mabait si Joy", ["tl"])
    #expect(outcome.owners == ["courtesy:T1"])
    #expect(outcome.result.misread == [1])
  }
}
