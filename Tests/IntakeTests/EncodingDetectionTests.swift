import FeedbackModel
import Foundation
import Testing

@testable import Intake

/// Encodings that no mark tells, found by the letters the bytes would be.
struct EncodingDetectionTests {
  private static let samples: [(language: String, text: String)] = [
    ("hr", "Čekala sam pola sata, a onda su rekli da više nema. Užasno ponašanje, nikad više!"),
    ("sr", "Kažu da će stići sutra, a već treći put đubre od pošiljke kasni."),
    ("sr", "Чекала сам два сата, нико ништа не зна. Љубазна је само девојка на каси."),
    ("es", "El señor de la caja fue muy amable, pero la espera duró más de una hora. ¿Mañana?"),
    ("tl", "Ang bagal ng serbisyo, dalawang oras kaming naghintay kay Señor Peña."),
  ]

  private static func encoded(_ text: String, _ name: String) -> [UInt8]? {
    let encodings: [String: String.Encoding] = [
      "windows-1250": .windowsCP1250, "windows-1251": .windowsCP1251,
      "windows-1252": .windowsCP1252, "iso-8859-1": .isoLatin1, "iso-8859-2": .isoLatin2,
    ]
    if let encoding = encodings[name] { return text.data(using: encoding).map(Array.init) }
    guard name == "iso-8859-5" else { return nil }
    // Foundation has no ISO 8859-5; its letters of Serbian lie at a fixed distance.
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else {
        guard let byte = UInt8(exactly: Int(scalar.value) - 0x360), byte > 0xA0 else { return nil }
        bytes.append(byte)
      }
    }
    return bytes
  }

  @Test(arguments: [
    "windows-1250", "windows-1251", "windows-1252", "iso-8859-1", "iso-8859-2", "iso-8859-5",
  ])
  func `finds the encoding of one comment`(_ name: String) throws {
    let letters = try sharedLetters()
    var count = 0
    for (_, text) in Self.samples {
      guard let body = Self.encoded(text, name) else { continue }
      count += 1
      let input = Array("id,text\n1,\"".utf8) + body + Array("\"\n".utf8)
      let reading = try read(PieceSource(input), options: options { $0.letters = letters })

      #expect(reading.texts == [text], "\(name)")
      #expect(reading.file.finding?.basis == .letters)
      #expect((reading.file.finding?.confidence ?? 0) > 0.9)
      #expect(reading.messages == [])
      let origin = try #require(reading.comments.first?.origin)
      #expect(
        Array(input[origin.byteOffset..<(origin.byteOffset + origin.byteLength)])
          == Array(input.dropFirst(8).dropLast()))
    }
    #expect(count > 0)
  }

  @Test func `finds UTF-16 of Tamil without its mark`() throws {
    let text = "கருத்து\nமிகவும் மோசமான சேவை, காத்திருக்க வைத்தார்கள்\nநன்றி\n"
    let names = try sharedFieldNames()
    for (encoding, expected) in [
      (String.Encoding.utf16LittleEndian, TextEncoding.utf16LittleEndian),
      (.utf16BigEndian, .utf16BigEndian),
    ] {
      let input = Array(try #require(text.data(using: encoding)))
      let reading = try read(PieceSource(input), options: options { $0.fieldNames = names })
      #expect(reading.file.encoding == expected)
      #expect(reading.texts.last == "நன்றி")
    }
  }

  @Test func `flags the lines that are not UTF-8`() throws {
    let letters = try sharedLetters()
    var input: [UInt8] = Array("id;text\n1;čekala sam dugo, užas\n".utf8)
    input += try #require(
      Self.encoded("2;rekli su da više neće stići\n3;sve pet\n", "windows-1250"))
    input += Array("4;nije došao majstor, kaže sutra\n".utf8)

    let reading = try read(PieceSource(input), options: options { $0.letters = letters })

    #expect(
      reading.texts == [
        "čekala sam dugo, užas", "rekli su da više neće stići", "sve pet",
        "nije došao majstor, kaže sutra",
      ])
    #expect(reading.file.finding?.basis == .mixed)
    #expect(reading.file.finding?.fallback == .windows1250)
    #expect(reading.flags.map(\.code) == [.recoded])
    #expect(reading.flags.map(\.origin.line) == [3])
    let strict = try read(
      PieceSource(input),
      options: options {
        $0.letters = letters
        $0.isStrict = true
      })
    #expect(strict.rejects.map(\.code) == [.recoded])
  }

  @Test func `rejects lines in a font encoding of Tamil`() throws {
    let letters = try sharedLetters()
    // TSCII of two words, as iconv writes it.
    let tscii: [UInt8] = [
      0xC5, 0xA1, 0xCA, 0xEC, 0xA8, 0xB8, 0xC2, 0xA1, 0xC7, 0xF7, 0x20, 0xA7, 0xBA, 0xA8, 0xC5,
      0x20, 0xC1, 0xA2, 0xB8, 0xD7, 0xF5, 0x20, 0xA7, 0xC1, 0xA1, 0xBA, 0xF5,
    ]
    let input = Array("id,text\n1,".utf8) + tscii + Array("\n2,ok lang\n".utf8)

    let reading = try read(PieceSource(input), options: options { $0.letters = letters })

    #expect(reading.texts == ["ok lang"])
    #expect(reading.rejects.map(\.code) == [.legacyFont])
    #expect(reading.file.finding?.isLegacyFont == true)
    #expect(reading.messages.first?.contains("LEGACY_FONT") == true)
  }

  @Test func `rejects text for a keyboard font of Tamil`() throws {
    let input = """
      id,text
      1,"thbf;ifahsh; Nrit kpfTk; Nkhrk;"
      2,"bien; pero tarde; no vuelvo; nunca, de verdad que no, aunque me lo regalen todo mañana"
      3,"a; b"
      4,"&lt; &gt; &amp; &quot;"

      """
    let reading = try read(input)

    #expect(reading.ids == ["2", "3", "4"])
    #expect(reading.rejects.map(\.code) == [.legacyFont])
  }

  @Test func `warns of what nothing fits`() throws {
    let letters = try sharedLetters()
    let input = Array("id,text\n1,ab".utf8) + [0x81, 0x8D, 0x90, 0x9D] + Array("\n".utf8)

    let reading = try read(PieceSource(input), options: options { $0.letters = letters })

    #expect(reading.texts == ["ab\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"])
    #expect(reading.file.diagnostics.map(\.code) == ["UNKNOWN_ENCODING"])
    #expect(reading.flags.map(\.code) == [.badUTF8])
  }

  @Test func `warns where another reading is nearly as likely`() {
    let sure = EncodingFinding(.windows1250, .letters, confidence: 0.95, runnerUp: .windows1252)
    let unsure = EncodingFinding(.windows1250, .letters, confidence: 0.6, runnerUp: .windows1252)

    #expect(sure.doubt(in: "f.csv") == nil)
    #expect(unsure.doubt(in: "f.csv")?.code == "DOUBTFUL_ENCODING")
    #expect(
      sure.description == "windows-1250 (letter statistics, confidence 0.950, else windows-1252)")
  }

  @Test(arguments: [
    ("cp1250", TextEncoding.windows1250), ("Latin1", .latin1), ("UTF8", .utf8),
    ("utf-16le", .utf16LittleEndian), ("ISO_8859-2", .latin2),
  ])
  func `knows encodings by the names people use`(_ name: String, _ encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
    #expect(TextEncoding(named: "klingon") == nil)
  }

  /// Short excerpts of third parties' text, read at test time: the share whose letters come out
  /// right. ICU's detector reaches 17 to 41 % on the Croatian ones.
  @Test(.enabled(if: Dev.isThere, "../shared/data/dev is absent"))
  func `reads excerpts of five and ten words`() throws {
    let chooser = EncodingChooser(try sharedLetters(), language: nil)
    var generator = SeededGenerator(seed: 7)
    for (file, encodings) in [
      ("xed_hr", ["windows-1250", "iso-8859-2"]), ("xed_sr", ["windows-1250", "iso-8859-2"]),
      ("xed_es", ["windows-1252"]),
    ] {
      let words = try Dev.words(file)
      for name in encodings {
        for length in [5, 10] {
          var (right, total) = (0, 0)
          for _ in 0..<300 {
            let start = Int.random(in: 0..<(words.count - length), using: &generator)
            let text = words[start..<(start + length)].joined(separator: " ")
            guard let bytes = Self.encoded(text, name), bytes.contains(where: { $0 >= 0x80 }) else {
              continue
            }
            total += 1
            let choice = bytes.withUnsafeBufferPointer { chooser.choose($0) }
            var decoded: [UInt8] = []
            bytes.withUnsafeBufferPointer {
              CodePage(choice?.encoding ?? .utf8).decode($0, to: &decoded)
            }
            if String(decoding: decoded, as: UTF8.self) == text { right += 1 }
          }
          #expect(total > 80)
          #expect(right * 100 >= total * 97, "\(file) \(name) \(length): \(right) of \(total)")
        }
      }
    }
  }
}

/// Third parties' development data beside the repository.
private enum Dev {
  static func folder(_ name: String) -> URL {
    repository.deletingLastPathComponent().appending(path: "shared/data/dev/\(name)/all.ndjson")
  }

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder("xed_hr").path) }

  static func words(_ name: String) throws -> [String] {
    struct Row: Decodable { var text: String }
    return try bytes(of: folder(name)).split(separator: 0x0A).prefix(3000).flatMap { line in
      try JSONDecoder().decode(Row.self, from: Data(line)).text.split(separator: " ").map(
        String.init)
    }
  }
}
