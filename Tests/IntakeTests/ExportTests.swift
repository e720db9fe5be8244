import FeedbackModel
import Foundation
import Testing

@testable import Intake

/// The files of `corpora/exports/` give exactly the records beside them, in whatever form a
/// spreadsheet program saves them.
struct ExportTests {
  private static let folder = repository.appending(path: "corpora/exports")

  private static let files: [(name: String, profile: String?)] = [
    ("qualtrics-3-rows.csv", "qualtrics"), ("qualtrics-2-rows.csv", "qualtrics"),
    ("surveymonkey-expanded.csv", "surveymonkey"), ("surveymonkey-condensed.csv", "surveymonkey"),
    ("typeform.csv", "typeform"), ("google-forms-es.csv", "google-forms"),
    ("google-play.csv", "google-play"), ("app-store-connect.json", "app-store-connect"),
    ("trustpilot.csv", "trustpilot"), ("trustpilot.xlsx", "trustpilot"),
    ("zendesk-api.json", "zendesk-api"),
    ("zendesk-explore-es.csv", "zendesk-explore"), ("intercom.csv", "intercom"),
    ("freshdesk.json", "freshdesk"), ("help-scout.csv", "help-scout"),
    ("excel-hr.csv", nil), ("excel-sr.csv", nil), ("excel-es.csv", nil),
  ]

  @Test(arguments: files)
  func `gives the expected records`(_ name: String, _ profile: String?) throws {
    let reading = try Self.read(try Self.bytes(name), name: name)

    #expect(reading.file.plan?.profile?.id == profile)
    #expect(reading.messages == [])
    try Self.expectRecords(reading, of: name)
  }

  @Test func `every profile has a file`() throws {
    let profiles = try FileManager.default.contentsOfDirectory(
      atPath: repository.appending(path: "profiles").path
    ).filter { $0.hasSuffix(".tsv") }.map { String($0.dropLast(4)) }
    #expect(Set(profiles) == Set(Self.files.compactMap(\.profile)))
  }

  /// As Excel saves them: another code page, and `;` where the decimal mark is a comma.
  @Test(arguments: files.filter { $0.name.hasSuffix(".csv") }.map(\.name))
  func `gives the same in other encodings and with semicolons`(_ name: String) throws {
    let text = try Self.text(name)
    let semicolons = name.hasPrefix("excel") ? text : Self.withSemicolons(text)
    for (encoding, expected) in [
      (String.Encoding.windowsCP1250, TextEncoding.windows1250),
      (.windowsCP1252, .windows1252), (.windowsCP1251, .windows1251),
    ] {
      // Letters that a page has not cannot be saved in it.
      guard let data = semicolons.data(using: encoding) else { continue }
      let reading = try Self.read(Array(data), name: name)
      if data.contains(where: { $0 >= 0x80 }), reading.file.encoding != expected {
        // Where two pages agree on every letter either will do.
        let other = try #require(reading.file.encoding)
        #expect([.windows1250, .windows1252, .windows1251].contains(other))
      }
      try Self.expectRecords(reading, of: name)
    }
    let utf16 = try #require(semicolons.data(using: .utf16LittleEndian))
    try Self.expectRecords(try Self.read([0xFF, 0xFE] + utf16, name: name), of: name)
    try Self.expectRecords(try Self.read(Array(utf16), name: name), of: name)
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("sep=;\r\n".utf8) + Array(semicolons.utf8)
    try Self.expectRecords(try Self.read(marked, name: name), of: name)
  }

  @Test func `reads Qualtrics where a header row was deleted`() throws {
    var lines = try Self.text("qualtrics-2-rows.csv").split(
      separator: "\n", omittingEmptySubsequences: false)
    // The row of field names; the row of questions goes over three lines.
    lines.removeFirst()
    let reading = try Self.read(
      Array(lines.joined(separator: "\n").utf8), name: "qualtrics-2-rows.csv")

    #expect(reading.file.plan?.profile?.id == "qualtrics")
    #expect(reading.ids == ["R_1aB#1", "R_1aB#2", "R_2cD#1", "R_3eF"])
  }

  @Test func `refuses every truncation of a workbook`() throws {
    let bytes = try Self.bytes("trustpilot.xlsx")
    for count in stride(from: 4, to: bytes.count, by: 7) {
      let reading = try Self.read(Array(bytes[..<count]), name: "f.xlsx")
      #expect(reading.status == .input, "\(count) bytes")
      #expect(reading.file.diagnostics.map(\.code) == ["WORKBOOK"], "\(count) bytes")
    }
  }

  @Test func `survives damage inside a workbook`() throws {
    let bytes = try Self.bytes("trustpilot.xlsx")
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      var damaged = bytes
      for _ in 0..<3 {
        damaged[Int.random(in: 4..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      let reading = try Self.read(damaged, name: "f.xlsx")
      #expect(reading.file.isComplete)
    }
  }

  // MARK: Support

  private static func bytes(_ name: String) throws -> [UInt8] {
    try IntakeTests.bytes(of: folder.appending(path: name))
  }

  private static func text(_ name: String) throws -> String {
    let encodings: [String: String.Encoding] = [
      "google-play.csv": .utf16LittleEndian, "excel-hr.csv": .windowsCP1250,
      "excel-sr.csv": .windowsCP1251, "excel-es.csv": .windowsCP1252,
    ]
    let data = Data(try bytes(name))
    let text = try #require(String(data: data, encoding: encodings[name] ?? .utf8))
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func options() throws -> InputOptions {
    let profiles = repository.appending(path: "profiles")
    let months = repository.appending(path: "lexicons/shared/months.tsv")
    var options = InputOptions()
    options.fieldNames = try sharedFieldNames()
    options.letters = try sharedLetters()
    options.months = try MonthNames(
      parsing: String(contentsOf: months, encoding: .utf8), file: "months.tsv")
    options.profiles = try ExportProfiles(
      files: FileManager.default.contentsOfDirectory(atPath: profiles.path).sorted().map {
        ($0, try String(contentsOf: profiles.appending(path: $0), encoding: .utf8))
      }, root: "profiles")
    return options
  }

  /// Reads through a file, because editions need two passes.
  private static func read(_ bytes: [UInt8], name: String) throws -> Reading {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: name).path
    try Data(bytes).write(to: URL(filePath: path))
    var options = try options()
    options.editions = LatestEditions([path], options: options)
    return try IntakeTests.read(try FileSource(path: path), name: path, options: options)
  }

  private static func expectRecords(_ reading: Reading, of name: String) throws {
    let lines = try bytes(name + ".expected.ndjson").split(separator: 0x0A)
    let expected = try lines.map { line -> [String: String] in
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      return object.mapValues { "\($0)" }
    }
    let found = reading.comments.map { Self.members($0) }
    #expect(found.count == expected.count, "\(name): \(reading.messages)")
    for (found, expected) in zip(found, expected) { #expect(found == expected, "\(name)") }
  }

  private static func members(_ comment: FeedbackModel.Comment) -> [String: String] {
    var members = ["text": String(decoding: comment.text, as: UTF8.self)]
    // An id made of the file's name knows the folder too.
    members["id"] = comment.id.split(separator: "/").last.map(String.init) ?? comment.id
    members["representative"] = comment.representative
    members["date"] = comment.date
    members["channel"] = comment.channel
    members["language"] = comment.language
    members["segment"] = comment.segment
    members["rating"] = comment.rating.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
    for attribute in comment.attributes { members[attribute.name] = attribute.value }
    return members
  }

  /// The same table with `;` between cells and every cell in quotes.
  private static func withSemicolons(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      var found = FoundRecords(file: "", encoding: .utf8, start: 0)
      var splitter = CSVSplitter(
        delimiter: 0x2C, columns: 0, maximumRecord: 1 << 20, start: 0)
      splitter.scan(bytes, isEnd: true, into: &found)
      for slot in found.slots {
        let record = bytes.slice(slot.start..<(slot.start + slot.length))
        let cells = CSVCells(record, delimiter: 0x2C).map { cell in
          "\"" + cell.string(in: record).replacing("\"", with: "\"\"") + "\""
        }
        output += Array((cells.joined(separator: ";") + "\r\n").utf8)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
