import Reports
import Testing

@Suite("Redaction") struct RedactionTests {
  /// A text and what it is without personal data. All numbers are made up or published examples.
  static let cases: [(String, String)] = [
    ("", ""),
    ("bez brojeva", "bez brojeva"),
    // E-mail addresses
    ("piši na ana.k+1@primjer.hr.", "piši na [e-mail]."),
    ("<a_b@sub.example.co.rs>", "<[e-mail]>"),
    ("јавите се: пера@пошта.срб", "јавите се: [e-mail]"),
    ("மின்னஞ்சல் x@y.lk,", "மின்னஞ்சல் [e-mail],"),
    ("a@b", "a@b"),
    ("@ana hvala", "@ana hvala"),
    ("5 kom @ 3.50", "5 kom @ 3.50"),
    // Telephone numbers
    ("zovite 091 123 4567 popodne", "zovite [phone] popodne"),
    ("+385 91/123-4567", "[phone]"),
    ("tel:064/123-45-67", "tel:[phone]"),
    ("0917 555 0142na po", "[phone]na po"),
    ("(02) 8123-4567", "[phone]"),
    ("llama al 612 345 678 ya", "llama al [phone] ya"),
    ("91 123 45 67", "[phone]"),
    ("98765 43210", "[phone]"),
    ("00381641234567", "[phone]"),
    ("௦௯௧௨௩௪௫௬௭", "[phone]"),
    ("＋３８５９１１２３４５６７", "[phone]"),
    ("555–1234", "[phone]"),
    // Cards: the test numbers of the issuers
    ("kartica 4111 1111 1111 1111", "kartica [card]"),
    ("4111-1111-1111-1111.", "[card]."),
    ("5555555555554444 12/27 123", "[card]"),
    ("378282246310005", "[card]"),
    ("4111 1111 1111 1112", "[number]"),
    // IBANs: the examples of the ISO 13616 registry
    ("HR12 1001 0051 8630 0016 0", "[IBAN]"),
    ("RS35260005601001611379 hvala", "[IBAN] hvala"),
    ("es91 2100 0418 4502 0005 1332.", "[IBAN]."),
    ("ES92 2100 0418 4502 0005 1332", "ES92 [number]"),
    // Long numbers
    ("OIB 12345678904", "OIB [number]"),
    ("DNI 12345678A", "DNI [number]"),
    ("order AB1234567X", "order [number]"),
    // What stays
    ("2026-03-02", "2026-03-02"),
    ("02.03.2026. i 2/3/2026", "02.03.2026. i 2/3/2026"),
    ("2026-03-02 u 10:30", "2026-03-02 u 10:30"),
    ("2019-2023", "2019-2023"),
    ("1.250.000 dinara", "1.250.000 dinara"),
    ("12 500 din", "12 500 din"),
    ("₱1,299.00", "₱1,299.00"),
    ("čekala 2 sata, 3 dana, 45 minuta", "čekala 2 sata, 3 dana, 45 minuta"),
    ("platila 500. 2000 ljudi", "platila 500. 2000 ljudi"),
    ("Marko Petrović iz Rijeke", "Marko Petrović iz Rijeke"),
    ("router X100 v2", "router X100 v2"),
    // Dates beside numbers
    ("02.03.2026 0641234567", "02.03.2026 [phone]"),
    ("061 234 567 02.03.2026", "[phone] 02.03.2026"),
  ]

  @Test(arguments: cases)
  func `personal data is masked and the rest stays`(_ text: String, _ expected: String) {
    let result = Redaction().redact(Array(text.utf8))

    #expect(String(decoding: result.text, as: UTF8.self) == expected)
  }

  /// ⟦ and ⟧ stand around the span before and after.
  static let spans: [(String, String)] = [
    ("⟦loša⟧ usluga, 091 123 4567", "⟦loša⟧ usluga, [phone]"),
    ("091 123 4567: ⟦loša⟧ usluga", "[phone]: ⟦loša⟧ usluga"),
    ("zovi ⟦091 123⟧ 4567 ili", "zovi ⟦[phone]⟧ ili"),
    ("a@b.hr i ⟦c@d.hr ne rade⟧ x@y.hr", "[e-mail] i ⟦[e-mail] ne rade⟧ [e-mail]"),
    ("⟦nema 0911234567⟧", "⟦nema [phone]⟧"),
    ("0911234567⟦ ništa⟧", "[phone]⟦ ništa⟧"),
    ("⟦ništa ⟧0911234567", "⟦ništa ⟧[phone]"),
  ]

  @Test(arguments: spans)
  func `spans move with the text`(_ marked: String, _ expected: String) {
    let parts = marked.split(omittingEmptySubsequences: false) { "⟦⟧".contains($0) }
    let start = parts[0].utf8.count
    let span = start..<(start + parts[1].utf8.count)

    let result = Redaction().redact(Array(parts.joined().utf8), spans: [span])

    var shown = result.text
    shown.insert(contentsOf: "⟧".utf8, at: result.spans[0].upperBound)
    shown.insert(contentsOf: "⟦".utf8, at: result.spans[0].lowerBound)
    #expect(String(decoding: shown, as: UTF8.self) == expected)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `any bytes give ordered findings and spans inside`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "0", "1", "4111", "5555", " ", "-", "/", ".", "+", "(", ")", "@", "a", "hr", "ES91", "௧", "š",
      "\u{301}", "🙂", "calle ", "Mayor ", "St.", "http://", "?a=", "X", "blk ", ",", "2026-03-02",
      "0911234567", "x@y.hr", "\0",
    ]
    var text = (0..<random.below(30)).flatMap { _ in Array(pieces[random.below(pieces.count)].utf8)
    }
    if random.below(4) == 0 { text.append(UInt8(random.below(256))) }
    let end = random.below(text.count + 1)
    let span = random.below(end + 1)..<end

    let result = Redaction(words: SharedWords.all).redact(text, spans: [span])

    let bounds = result.findings.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    #expect(bounds == bounds.sorted() && (bounds.last ?? 0) <= text.count)
    #expect((0...result.text.count).contains(result.spans[0].lowerBound))
    #expect((0...result.text.count).contains(result.spans[0].upperBound))
  }

  /// A quadratic scanner would need hours for this text and run into the limit; a linear one needs
  /// less than a second, on a busy machine too.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "12 ", "4111", "a@", "ES91", "x.y-", "2026-03-02 ", "((", "+1", "http://", "www.", "calle ",
      "12 Mayor ", "blk 5 ", "1.", "ABCPE1234", "ул. ",
    ])
  func `text that almost matches costs linear time`(_ piece: String) {
    let text = Array(String(repeating: piece, count: 100_000).utf8)
    let found = Redaction(words: SharedWords.all).findings(in: text)
    #expect(found.allSatisfy { $0.range.upperBound <= text.count })
  }
}
