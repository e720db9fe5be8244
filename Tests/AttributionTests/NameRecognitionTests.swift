import Attribution
import Testing

/// A comment and the ids of the representatives that it names, in text order.
struct NameCase: Sendable, CustomTestStringConvertible {
  var language: String
  var text: String
  var ids: [String]
  var testDescription: String { "\(language): \(text)" }

  init(_ language: String, _ text: String, _ ids: String...) {
    self.language = language
    self.text = text
    self.ids = ids
  }
}

@Suite struct NameRecognitionTests {
  static let inflected: [NameCase] = [
    NameCase("hbs", "Zahvalila bih Jeleni na svemu", "H2"),
    NameCase("hbs", "hvala jeleni iz podrske", "H2"),
    NameCase("hbs", "Razgovarala sam s Markom jučer", "H1"),
    NameCase("hbs", "dala sam marku papire", "H1"),
    NameCase("hbs", "Разговарао сам са Марком о рачуну", "H1"),
    NameCase("hbs", "Јелени свака част", "H2"),
    NameCase("hbs", "Jelenin savjet mi je pomogao", "H2"),
    NameCase("hbs", "Markova pomoć je zlata vrijedna", "H1"),
    NameCase("hbs", "zvala sam Gonzala, ljubazan je", "E2"),
    NameCase("hbs", "Kumaru sve pohvale", "A2"),
    NameCase("ta", "குமாரிடம் சொன்னேன்", "A2"),
    NameCase("ta", "லதாவோட வேலை நல்லா இருக்கு", "A3"),
    NameCase("ta", "லதாவுக்கு ஒரு பாராட்டு", "A3"),
    NameCase("ta", "குமார்கிட்ட கேட்டேன்", "A2"),
    NameCase("ta", "குமார்னு ஒருத்தர் வந்தார்", "A2"),
    NameCase("ta", "ரேவதிக்கு நன்றி", "A5"),
    NameCase("ta", "kumarkitta sonnen", "A2"),
    NameCase("ta", "lathavoda work super", "A3"),
    NameCase("ta", "Revathiku nandri", "A5"),
    NameCase("tl", "mabait si Omel na rider", "T2"),
    NameCase("tl", "Joy's service is polite", "T1"),
    NameCase("es", "Gonzalo me atendió rápido", "E2"),
    NameCase("es", "a gonsalo le debo una", "E2"),
    NameCase("es", "el chalo es un crack", "E2"),
  ]

  @Test(arguments: inflected) func findsInflectedNames(_ example: NameCase) throws {
    try expect(example)
  }

  static let risky: [NameCase] = [
    NameCase("es", "Me atendió Luz en la caja", "E1"),
    NameCase("es", "se fue la luz en la tienda"),
    NameCase("es", "Luz me ayudó con el trámite", "E1"),
    NameCase("es", "Qué bien lo hizo doña Consuelo", "E3"),
    NameCase("es", "doña consuelo es muy amable", "E3"),
    NameCase("es", "ni consuelo ni disculpas me dieron"),
    NameCase("es", "la explicación no fue clara"),
    NameCase("es", "Clara fue muy clara conmigo", "E4"),
    NameCase("es", "gracias luz por la paciencia", "E1"),
    NameCase("tl", "si joy ang nag-assist sa akin", "T1"),
    NameCase("tl", "what a joy ang serbisyo nyo"),
    NameCase("tl", "Joy to deal with talaga sila"),
    NameCase("tl", "ang galing ni Ate Joy", "T1"),
    NameCase("tl", "salamat kay tala", "T3"),
    NameCase("tl", "parang tala sa langit ang ilaw"),
    NameCase("hbs", "Vera mi je pomogla oko računa", "H3"),
    NameCase("hbs", "izgubila sam veru u vašu firmu"),
    NameCase("hbs", "Pitala sam Veru za cijenu", "H3"),
    NameCase("hbs", "radnica vera je super", "H3"),
    NameCase("hbs", "dragan je donio paket", "H4"),
    NameCase("hbs", "dragi moji, paket nije stigao"),
    NameCase("ta", "அன்பு மேடம் நல்லா விளக்கினாங்க", "A1"),
    NameCase("ta", "அன்பான சேவை"),
    NameCase("ta", "அன்புள்ள ஐயா"),
    NameCase("ta", "ஆறு மணிக்கு வந்தாங்க"),
    NameCase("ta", "ஒரு மணி நேரம் ஆச்சு"),
    NameCase("ta", "மணி சார் உதவினார்", "A4"),
    NameCase("ta", "rendu mani neram wait pannen"),
    NameCase("ta", "mani anna help pannar", "A4"),
  ]

  @Test(arguments: risky) func wantsEvidenceForEverydayWords(_ example: NameCase) throws {
    try expect(example)
  }

  static let thirdPersons: [NameCase] = [
    NameCase("es", "Mi hijo Gonzalo fue a la tienda"),
    NameCase("es", "fui con mi hermana Luz a reclamar"),
    NameCase("es", "Gonzalo, mi marido, esperó una hora"),
    NameCase("es", "el pedido está a nombre de Gonzalo"),
    NameCase("es", "Soy Luz y sigo esperando"),
    NameCase("es", "vivo en la calle Luz"),
    NameCase("es", "hablé con Gonzalo Ferreyra y nada"),
    NameCase("es", "mi marido habló con Gonzalo", "E2"),
    NameCase("hbs", "Moja majka Vera čeka nalaz"),
    NameCase("hbs", "paket je preuzeo moj brat Marko"),
    NameCase("hbs", "Мој муж Марко је звао двапут"),
    NameCase("hbs", "račun glasi na ime Jelena"),
    NameCase("hbs", "ja sam Jelena i čekam već tjedan"),
    NameCase("hbs", "Jelena je mojoj majci objasnila sve", "H2"),
    NameCase("tl", "asawa ko si Rommel ang tatanggap"),
    NameCase("tl", "yung anak kong si Joy ang kausap nyo"),
    NameCase("tl", "ako po si Joy, nag-order kahapon"),
    NameCase("tl", "ang kuya kong si Rommel ang nagbayad"),
    NameCase("tl", "kinausap ni kuya Rommel ang nanay ko", "T2"),
    NameCase("ta", "என் அப்பா குமார் கடைக்கு வந்தார்"),
    NameCase("ta", "en thambi Kumar parcel vangikuvan"),
    NameCase("ta", "நான் குமார், பணம் வரல"),
    NameCase("ta", "குமார் என் அப்பாவுக்கு உதவினார்", "A2"),
  ]

  @Test(arguments: thirdPersons) func leavesThirdPersonsOut(_ example: NameCase) throws {
    try expect(example)
  }

  static let signatures: [NameCase] = [
    NameCase("es", "Nadie contesta.\nSaludos, Luz"),
    NameCase("es", "Sigo sin internet. Un saludo, Gonzalo P."),
    NameCase("es", "Nadie contesta.\nGonzalo"),
    NameCase("hbs", "Paket nije stigao. Lp, Jelena"),
    NameCase("hbs", "Još čekam odgovor.\nMarko"),
    NameCase("hbs", "Чекам одговор. Поздрав, Јелена"),
    NameCase("hbs", "Hvala Jeleni. Lp, Marko", "H2"),
    NameCase("tl", "Wala pa ang item ko.\n- Joy"),
    NameCase("tl", "Lubos na gumagalang, Joy"),
    NameCase("ta", "பணம் வரல.\nஇப்படிக்கு, லதா"),
    NameCase("en", "Still waiting for my refund. Regards, Joy"),
    NameCase("es", "Todo bien, gracias a Luz", "E1"),
  ]

  @Test(arguments: signatures) func leavesSignaturesOut(_ example: NameCase) throws {
    try expect(example)
  }

  static let titled: [NameCase] = [
    NameCase("es", "la Sra. Ibáñez no resolvió nada", "E1"),
    NameCase("es", "un tal Gonzalo me colgó", "E2"),
    NameCase("es", "la cajera luz es muy amable", "E1"),
    NameCase("hbs", "Gospođa Savić je ljubazna", "H2"),
    NameCase("hbs", "gospodin Jović me nazvao", "H1"),
    NameCase("hbs", "pohvala za g. Tomića", "H4"),
    NameCase("hbs", "kod Marka Jovića sve štima", "H1"),
    NameCase("hbs", "Jovic Marko je spor", "H1"),
    NameCase("tl", "kay Ma'am Joy Dimaculangan ako nagpapasalamat", "T1"),
    NameCase("tl", "Sir Rommel Cruz, ang bait nyo po", "T2"),
    NameCase("tl", "si po Joy ang kausap ko", "T1"),
    NameCase("ta", "திரு குமார் வந்தார்", "A2"),
    NameCase("ta", "லதாமேடம் நல்லா பேசினாங்க", "A3"),
    NameCase("ta", "Anbu sir romba porumaiya pesinar", "A1"),
  ]

  @Test(arguments: titled) func usesTitlesAndFullNames(_ example: NameCase) throws {
    try expect(example)
  }

  private func expect(_ example: NameCase) throws {
    let outcome = try SharedFixture.value().attribute(example.text, [example.language])
    #expect(outcome.named == example.ids, "\(outcome.result)")
  }
}

/// One compiled lexicon for all tests of a thread.
enum SharedFixture {
  private static let index = Result { try Fixture.index(roster: testRoster) }

  static func value() throws -> Fixture { Fixture(index: try index.get()) }
}
