import FeedbackModel
import Testing

@testable import Intake

struct FieldNamesTests {
  @Test(arguments: [
    ("comment", Field.text), ("COMENTARIO", .text), (" Opinión ", .text), ("opinion", .text),
    ("reseña", .text), ("resena", .text), ("Komentar", .text), ("коментар", .text),
    ("КОМЕНТАР", .text), ("komento", .text), ("Puna", .text), ("கருத்து", .text),
    ("Review Text", .text), ("review_text", .text), ("ReviewText", .text), ("mišljenje", .text),
    ("agent", .representative), ("Agente", .representative), ("službenik", .representative),
    ("sluzbenik", .representative), ("оператер", .representative),
    ("kinatawan", .representative), ("பிரதிநிதி", .representative),
    ("fecha", .date), ("datum", .date), ("датум", .date), ("petsa", .date), ("தேதி", .date),
    ("Marca temporal", .date), ("Review Created (UTC)", .date), ("jezik", .language),
    ("wika", .language), ("மொழி", .language), ("Star Rating", .rating), ("ocjena", .rating),
    ("calificacion", .rating), ("மதிப்பீடு", .rating), ("canal", .channel), ("kanal", .channel),
    ("segmento", .segment), ("Response ID", .id), ("ResponseId", .id), ("அடையாள எண்", .id),
  ])
  func `knows the names of the shared table`(_ name: String, _ field: Field) throws {
    #expect(try sharedFieldNames().match(name)?.field == field)
  }

  @Test(arguments: ["", "#", "கருத்த", "commentary", "agentless", "x"])
  func `leaves other names alone`(_ name: String) throws {
    #expect(try sharedFieldNames().match(name) == nil)
  }

  @Test func `the input record's own names go first`() throws {
    let names = try sharedFieldNames()

    for field in Field.allCases {
      #expect(names.match(field.name)?.rank ?? .max <= Field.allCases.count)
    }
  }

  @Test(arguments: [
    ("Đurđević", "durdevic"), ("ÑANDÚ", "nandu"), ("Cafe\u{301}", "cafe"), ("a_b-c d", "abcd"),
    ("ШТО", "што"), ("கொ", "கொ"), ("#", "#"), ("Œuvre (1-5)", "ouvre15"),
  ])
  func `folds names`(_ name: String, _ folded: String) {
    #expect(foldedName(name) == folded)
  }

  @Test(arguments: [
    (
      "text\tx\ndate",
      "glas: error: f.tsv:2: FIELDS_SYNTAX: a line has two cells, a field and a "
        + "name; write 'field<TAB>name'"
    ),
    (
      "# a\n\nwords\tx",
      "glas: error: f.tsv:3: FIELDS_UNKNOWN_FIELD: unknown field 'words'; write one of text, id, "
        + "representative, date, channel, language, rating, segment"
    ),
    (
      "field\tname\r\ntext\tNota\ndate\tnota",
      "glas: error: f.tsv:3: FIELDS_CONFLICT: 'nota' is already a name of 'text'; keep one of the "
        + "two lines"
    ),
  ])
  func `refuses a faulty table`(_ table: String, _ message: String) {
    let error = #expect(throws: Diagnostic.self) {
      try FieldNames(parsing: table, file: "f.tsv")
    }
    #expect(error?.description == message)
  }
}

struct FieldMapTests {
  @Test(arguments: [
    (["text=comentario,date=fecha"], [Field.text: "comentario", .date: "fecha"]),
    (["text=¿Por qué, a tu juicio?,id=n"], [.text: "¿Por qué, a tu juicio?", .id: "n"]),
    (["text=a=b", "rating=r"], [.text: "a=b", .rating: "r"]),
  ])
  func `reads assignments`(_ specifications: [String], _ columns: [Field: String]) throws {
    #expect(try FieldMap(parsing: specifications).columns == columns)
  }

  @Test(arguments: [
    (
      ["comentario"],
      "glas: error: --map: MAP_SYNTAX: 'comentario' is not field=column; write text=comentario; "
        + "the fields are text, id, representative, date, channel, language, rating, segment"
    ),
    (
      ["text=a,text=b"],
      "glas: error: --map: MAP_SYNTAX: 'text' is mapped twice; keep one of the two columns"
    ),
  ])
  func `refuses faulty assignments`(_ specifications: [String], _ message: String) {
    let error = #expect(throws: Diagnostic.self) { try FieldMap(parsing: specifications) }
    #expect(error?.description == message)
  }
}
