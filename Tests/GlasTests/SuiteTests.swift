import Foundation
import TestSupport
import Testing

/// The suites of hostile inputs, through the program, with at most 256 MB of memory.
@Suite(.enabled(if: Shared.folder != nil, "../shared is absent")) struct SuiteTests {
  private struct Case: Decodable {
    var file: String
    var records: Int?
    var tagged: Int?
    var rejected: Int?
    var exit: String
    var args: String?
    var strict_rejected: Int?
  }

  private static func cases() throws -> [Case] {
    try #require(Shared.lines("suites/hostile-own/cases.ndjson"))
      .map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
      .filter { !$0.file.hasPrefix("lexicons/") }
  }

  /// Data segments and private mappings together may take 256 MB.
  private static let limited = "prlimit --data=268435456"

  @Test func `hostile files end as the suite says`() throws {
    let folder = try #require(Shared.folder) + "/suites/hostile-own/"
    let cases = try Self.cases()
    #expect(cases.count == 52)
    for row in cases {
      let statuses = ["ok": Int32(0), "rejects": 1, "input": 4]
      let result = try Program.shell(
        "\(Self.limited) \"$glas\" read \(row.args ?? "") '\(folder)\(row.file)'")
      // Records with the same id are told apart where they are counted, not where they are read.
      if row.file == "dup_ids.csv" { continue }
      #expect(result.status == statuses[row.exit], "\(row.file): \(result.messages)")
      let lines = result.output.utf8.count { $0 == 0x0A }
      // A refused file may have begun well; its records count for nothing.
      if row.exit != "input", let tagged = row.tagged {
        #expect(lines == tagged, "\(row.file): \(result.messages)")
      }
      #expect(!result.messages.contains("Fatal"), "\(row.file)")
    }
  }

  @Test func `strict rejects what is repaired otherwise`() throws {
    let folder = try #require(Shared.folder) + "/suites/hostile-own/"
    for row in try Self.cases() {
      guard let rejected = row.strict_rejected, let records = row.records else { continue }
      let result = try Program.shell(
        "\(Self.limited) \"$glas\" read --strict \(row.args ?? "") '\(folder)\(row.file)'")
      #expect(result.output.utf8.count { $0 == 0x0A } == records - rejected, "\(row.file)")
    }
  }

  @Test func `equal ids count once, ids in conflict not at all`() throws {
    let file = try #require(Shared.folder) + "/suites/hostile-own/dup_ids.csv"
    let folder = try Program.Folder()
    let result = try Program.run(["run", file, "--out", folder.path + "/out"])
    #expect(result.status == 1)
    #expect(result.messages.contains("DUPLICATE_ID"))
    #expect(result.messages.contains("1 duplicate"), "\(result.messages)")
  }

  @Test func `JSON is read or refused with a place, 318 of 318`() throws {
    struct Expectation: Decodable {
      var file: String
      var expect: String
    }
    let folder = try #require(Shared.folder) + "/suites/json-test-suite/"
    let rows = try #require(Shared.lines("suites/json-test-suite/cases.ndjson"))
      .map { try JSONDecoder().decode(Expectation.self, from: Data($0.utf8)) }
      .filter { $0.file.hasPrefix("test_parsing/") }
    #expect(rows.count == 318)
    let scratch = try Program.Folder()
    // Each text becomes the value of a member, so that it is judged as part of a record.
    for (index, row) in rows.enumerated() {
      var bytes = Array("[{\"text\":\"a\",\"probe\":".utf8)
      bytes += try Data(contentsOf: URL(fileURLWithPath: folder + row.file))
      bytes += Array("}]".utf8)
      try Data(bytes).write(to: URL(fileURLWithPath: "\(scratch.path)/\(1000 + index).json"))
    }
    let result = try Program.shell(
      """
      for file in '\(scratch.path)'/*.json; do
        "$glas" read --encoding utf-8 "$file" > /dev/null 2> '\(scratch.path)/messages'
        echo "$? $(grep -c ':[0-9]*:[0-9]*: ' '\(scratch.path)/messages')"
      done
      """)
    let outcomes = result.output.split(separator: "\n")
    #expect(outcomes.count == 318)
    for (row, outcome) in zip(rows, outcomes) {
      switch row.expect {
      case "accept": #expect(outcome == "0 0", "\(row.file)")
      case "reject": #expect(outcome.hasPrefix("1 ") && outcome != "1 0", "\(row.file) \(outcome)")
      default: #expect(outcome.hasPrefix("0 ") || outcome.hasPrefix("1 "), "\(row.file)")
      }
    }
  }

  @Test func `embedded lines are judged alone, 307 of 307`() throws {
    struct Expectation: Decodable {
      var id: String
      var expect: String
    }
    let folder = try #require(Shared.folder) + "/suites/json-test-suite/"
    let rows = try #require(Shared.lines("suites/json-test-suite/embedded.expect.ndjson"))
      .map { try JSONDecoder().decode(Expectation.self, from: Data($0.utf8)) }
    #expect(rows.count == 307)
    let result = try Program.shell(
      "\(Self.limited) \"$glas\" read --encoding utf-8 '\(folder)embedded.ndjson'")
    #expect(result.status == 1)
    for row in rows where row.expect != "either" {
      let isKept = result.output.contains("{\"id\":\"\(row.id)\"")
      #expect(isKept == (row.expect == "accept"), "\(row.id)")
    }
  }
}
