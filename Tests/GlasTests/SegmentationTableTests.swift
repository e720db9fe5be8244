import Foundation
import TestSupport
import Testing

/// The failures of UAX #29 that are listed for the five languages, and what is wanted instead.
@Suite("Words and sentences of comments") struct SegmentationTableTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String { text }
    var text: String
    var units: [String]

    init(_ text: String, _ units: [String]) {
      self.text = text
      self.units = units
    }
  }

  static let words = [
    Case("Nunca más.No vuelvo", ["Nunca", "más", "No", "vuelvo"]),
    Case("Ovo je kraj.Sada dosta", ["Ovo", "je", "kraj", "Sada", "dosta"]),
    Case("திரு.குமார் வந்தார்", ["திரு", "குமார்", "வந்தார்"]),
    Case(
      "Radi u firmi Most d.o.o. u EE.UU.", ["Radi", "u", "firmi", "Most", "d.o.o", "u", "EE.UU"]),
    Case("abren a las 9 a.m. y p.ej. hoy", ["abren", "a", "las", "9", "a.m", "y", "p.ej", "hoy"]),
    Case(
      "pišite na ana@most.hr ili most.com, hvala",
      ["pišite", "na", "ana@most.hr", "ili", "most.com", "hvala"]),
    Case("'di ko alam n'yo, 'yung Ma'am", ["di", "ko", "alam", "n'yo", "yung", "Ma'am"]),
    Case("rock’n’roll s'ya", ["rock’n’roll", "s'ya"]),
    Case("nag-reply sila araw-araw, ika-3 na", ["nag-reply", "sila", "araw-araw", "ika-3", "na"]),
    Case(
      "poslali su SMS-om 20-ak poruka, nema e-maila",
      ["poslali", "su", "SMS-om", "20-ak", "poruka", "nema", "e-maila"]),
    Case("customer-க்கு பதில் Appல இல்லை", ["customer-க்கு", "பதில்", "Appல", "இல்லை"]),
    Case("P1,500.00 at 1.500,00 para 24/7", ["P", "1,500.00", "at", "1.500,00", "para", "24/7"]),
    Case("10-15mins 10min 5kg 2x", ["10", "15", "mins", "10", "min", "5", "kg", "2", "x"]),
    Case("ok 👍🏽👨‍👩‍👧🇪🇸 xd :-)", ["ok", "👍🏽", "👨‍👩‍👧", "🇪🇸", "xd", ":-)"]),
    Case("5/5 ⭐⭐⭐⭐⭐ 10/10", ["5/5", "⭐⭐⭐⭐⭐", "10/10"]),
    Case(
      "atencion/lentos jamas,pesimo servicio:mala",
      ["atencion", "lentos", "jamas", "pesimo", "servicio", "mala"]),
    Case("más...no", ["más", "no"]),
    Case("சேவை\u{200B}மோசம்", ["சேவை", "மோசம்"]),
    Case("ЈеленаJelena и iPhoneа", ["Јелена", "Jelena", "и", "iPhoneа"]),
    Case("el Nº 5 y la 3ª", ["el", "N", "5", "y", "la", "3"]),
    Case("dobro <b>je</b> &amp; brzo", ["dobro", "je", "brzo"]),
  ]

  static let sentences = [
    Case(
      "El Sr. García y la Sra. Pérez con Dña. Ana no vienen. Adiós",
      ["El Sr. García y la Sra. Pérez con Dña. Ana no vienen", "Adiós"]),
    Case("Ayer vino el Sr. García. No ayudó nada.", ["Ayer vino el Sr. García", "No ayudó nada"]),
    Case("Javila se gđa. Ana i dr. Horvat. Hvala", ["Javila se gđa. Ana i dr. Horvat", "Hvala"]),
    Case(
      "Zvali su iz Most d.o.o. Zagreb. Nije riješeno",
      ["Zvali su iz Most d.o.o. Zagreb", "Nije riješeno"]),
    Case("Naručio sam 5. kolovoza. Nije stiglo", ["Naručio sam 5. kolovoza", "Nije stiglo"]),
    Case("Чекам већ 3. пут. Нико не зове", ["Чекам већ 3. пут", "Нико не зове"]),
    Case("Platio sam 500 дин. i ništa", ["Platio sam 500 дин. i ništa"]),
    Case(
      "Ang bait ni Gng. Cruz sa counter. Salamat", ["Ang bait ni Gng. Cruz sa counter", "Salamat"]),
    Case(
      "No. 5 ang pila ko. No. Hindi na ako babalik",
      ["No. 5 ang pila ko", "No", "Hindi na ako babalik"]),
    Case("Maraming sira atbp. Hindi na ako bibili", ["Maraming sira atbp", "Hindi na ako bibili"]),
    Case("திரு. குமார் ரூ. 500 கேட்டார். மோசம்", ["திரு. குமார் ரூ. 500 கேட்டார்", "மோசம்"]),
    Case("எஸ். ரவி நல்லவர். நன்றி", ["எஸ். ரவி நல்லவர்", "நன்றி"]),
    Case(
      "problem illa, refund kudukala. cust-care ku call panninen",
      ["problem illa, refund kudukala", "cust-care ku call panninen"]),
    Case("no funciona. no contestan", ["no funciona", "no contestan"]),
    Case("Nunca más.No vuelvo", ["Nunca más", "No vuelvo"]),
    Case("¿Por qué?¡Nadie contesta!.Fin", ["Por qué", "Nadie contesta", "Fin"]),
    Case("1. Mala atención\n2. Muy caro", ["1. Mala atención", "2. Muy caro"]),
    Case("Naslov bez točke\nTekst ispod njega", ["Naslov bez točke", "Tekst ispod njega"]),
    Case(
      "kupili hrenovke, pivo itd. a nitko nas nije poslužio",
      ["kupili hrenovke, pivo itd. a nitko nas nije poslužio"]),
    Case("Loša usluga 😡 Nikad više", ["Loša usluga 😡", "Nikad više"]),
    Case("• lento • caro | feo // sucio", ["lento", "caro", "feo", "sucio"]),
    Case("más...no", ["más...no"]),
  ]

  static let clauses = [
    Case("Lento, pero amable", ["Lento", "pero amable"]),
    Case("Sporo ali ljubazno", ["Sporo", "ali ljubazno"]),
    Case("Mabagal pero mabait", ["Mabagal", "pero mabait"]),
    Case("más...no; caro", ["más", "no", "caro"]),
    Case("விலை அதிகம் ஆனால் தரம் நல்லா இருக்கு", ["விலை அதிகம்", "ஆனால் தரம் நல்லா இருக்கு"]),
  ]

  @Test func `words`() throws { try Self.check(Self.words, unit: "word") }
  @Test func `sentences`() throws { try Self.check(Self.sentences, unit: "sentence") }
  @Test func `clauses`() throws { try Self.check(Self.clauses, unit: "clause") }

  private static func check(_ cases: [Case], unit: String) throws {
    let input = try cases.map {
      String(decoding: try JSONEncoder().encode(["text": $0.text]), as: UTF8.self) + "\n"
    }.joined()
    let lines = try Program.run(["segment", "--unit", unit], input: input).output
      .components(separatedBy: "\n").dropLast()
    try #require(lines.count == cases.count)
    for (example, line) in zip(cases, lines) {
      let spans = try JSONDecoder().decode([String: [[Int]]].self, from: Data(line.utf8))
      let text = Array(example.text.utf8)
      let found = try #require(spans[unit + "s"]).map {
        String(decoding: text[$0[0]..<$0[1]], as: UTF8.self)
      }
      #expect(found == example.units)
    }
  }
}
