import FeedbackModel
import Foundation
import Testing

@testable import Reports

/// The words that the program carries.
enum SharedWords {
  static let all: RedactionWords = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "lexicons/shared/redaction.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let words = try? RedactionWords(parsing: text, file: "redaction.tsv")
    else { fatalError("lexicons/shared/redaction.tsv has errors") }
    return words
  }()
}

/// All numbers are made up; their check digits were computed by hand from the published rules.
@Suite("Identity numbers, links, addresses, sums") struct IdentityNumberTests {
  private static func masked(_ text: String) -> String {
    String(decoding: Redaction(words: SharedWords.all).redact(Array(text.utf8)).text, as: UTF8.self)
  }

  static let identities: [(String, String)] = [
    ("DNI 12345678Z", "DNI [ID]"), ("mi dni es 12.345.678-z.", "mi dni es [ID]."),
    ("12345678 Z", "[ID]"), ("NIE X1234567L", "NIE [ID]"), ("nie y-1234567-x ya", "nie [ID] ya"),
    ("OIB 12345678903", "OIB [ID]"), ("OIB: 12345678903, hvala", "OIB: [ID], hvala"),
    ("JMBG 0101990710008", "JMBG [ID]"), ("மின் 2345 6789 0124", "மின் [ID]"),
    ("234567890124", "[ID]"), ("PAN ABCPE1234F", "PAN [ID]"), ("abcpe1234f", "[ID]"),
    ("PhilSys 1234-5678-9012", "PhilSys [ID]"), ("TIN 123-456-789-000", "TIN [ID]"),
    ("TIN 123-456-789-00000", "TIN [ID]"), ("SSS 34-1234567-8", "SSS [ID]"),
  ]

  @Test(arguments: identities)
  func `are masked`(_ text: String, _ expected: String) {
    #expect(Self.masked(text) == expected)
  }

  static let otherDigits: [(String, String)] = [
    ("DNI 12345678A", "DNI [number]"), ("X1234567A", "[number]"),
    ("OIB 12345678904", "OIB [number]"), ("0101990710009", "[phone]"),
    ("234567890125", "[number]"), ("ABCXE1234F", "ABCXE1234F"),
    ("12345678 a las dos", "[number] a las dos"),
  ]

  @Test(arguments: otherDigits)
  func `with a wrong check digit are not taken for one`(_ text: String, _ expected: String) {
    #expect(Self.masked(text) == expected)
  }

  @Test func `one digit off is never right`() {
    let rules: [(right: [Int], isRight: ([Int]) -> Bool)] = [
      ([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 3], IdentityNumber.isOIB),
      ([2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 4], IdentityNumber.isAadhaar),
    ]
    for (right, isRight) in rules {
      #expect(isRight(right))
      for place in right.indices {
        for digit in 0...9 where digit != right[place] {
          var wrong = right
          wrong[place] = digit
          #expect(!isRight(wrong), "\(wrong)")
        }
      }
    }
  }

  static let links: [(String, String)] = [
    ("vidi https://shop.example/reset?token=8fA3k2 ovde", "vidi [link] ovde"),
    ("https://a.example/t/9f8e7d6c5b4a39281706.", "[link]."),
    ("http://ana:tajna@host.example/", "[link]"), ("(www.example.rs/?u=ana)", "([link])"),
    ("HTTPS://EXAMPLE.ES/#id=12", "[link]"),
    ("https://www.example.com/help", "https://www.example.com/help"),
    ("www.example.hr", "www.example.hr"),
    (
      "https://example.es/noticias/la-tienda-abre-en-2026",
      "https://example.es/noticias/la-tienda-abre-en-2026"
    ),
  ]

  @Test(arguments: links)
  func `links are masked where they carry a code`(_ text: String, _ expected: String) {
    #expect(Self.masked(text) == expected)
  }

  static let addresses: [(String, String)] = [
    ("Vivo en calle Mayor 12, Madrid", "Vivo en [address], Madrid"),
    ("C/ de la Princesa, 5 no llegó", "[address] no llegó"),
    ("av. Insurgentes Sur 1234", "[address]"), ("calle mayor 12.", "[address]."),
    ("la calle luna nº 7 tarde", "la [address] tarde"),
    ("dostava na ul. kralja Tomislava 12a nije", "dostava na [address] nije"),
    ("u ulici Ilica 5 ništa", "u [address] ništa"),
    ("adresa je Vukovarska ulica 12 i", "adresa je [address] i"),
    ("Булевар краља Александра 73, Београд", "[address], Београд"),
    ("dito sa 123 Rizal St., hindi", "dito sa [address], hindi"),
    ("45 Mabini Street Quezon", "[address] Quezon"), ("Blk 5 Lot 12 kami", "[address] kami"),
    ("12, காந்தி தெரு", "[address]"), ("எண் 12 அண்ணா சாலை சென்னை", "[address] சென்னை"),
  ]

  @Test(arguments: addresses)
  func `a street with its number is masked`(_ text: String, _ expected: String) {
    #expect(Self.masked(text) == expected)
  }

  @Test(arguments: [
    "la calle tiene 5 baches", "LA CALLE TIENE 5 BACHES", "en la plaza esperé 20 minutos",
    "camino a Madrid 3 horas", "treći put zovem, 5 dana ništa", "na trgu 5 ljudi",
    "otišao na trg. Nakon 5 dana ništa", "Ta ulica 5 dana stoji", "za 3 dana u ulici",
    "2 hours on the road", "5 stars", "3 பெரிய தெரு நாய்கள்", "lot 12 lang", "No. 1 sa akin",
    "₱1,299.00", "1500000 din", "din. 1500000", "Rs 1500000", "1500000,00 RSD", "1234567 euros",
    "$1234567", "12 500 000 dinara", "naručila 24 komada po 1.299,00 din", "2026-03-02",
    "02.03.2026. u 10:30", "10.000 personas", "pedí 150 unidades", "talla 42", "24/7",
    "od 8 do 16h", "5.0.1 verzija", "4,5 od 5", "99,9%", "iPhone 15 Pro Max",
  ])
  func `ordinary numbers, prices, dates and sizes stay`(_ text: String) {
    #expect(Self.masked(text) == text)
  }

  @Test func `a faulty table is refused with its line`() {
    let error = #expect(throws: Diagnostic.self) {
      try RedactionWords(parsing: "# words\nstreet\tcalle\nroad x\n", file: "redaction.tsv")
    }
    #expect(
      error?.description.hasPrefix("glas: error: redaction.tsv:3: REDACTION_SYNTAX: ") == true)
  }
}
