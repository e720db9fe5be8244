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

  /// The whole address space may take 256 MB, libraries and all.
  private static let limited = "ulimit -v 262144"

  /// The status and the number of records of every file, read with options of its own.
  private static func outcomes(
    _ cases: [Case], _ option: String = ""
  ) throws -> [(status: Int32, records: Int)] {
    let folder = try #require(Shared.folder) + "/suites/hostile-own/"
    let lines = cases.map { row in
      "\"$glas\" read \(option) \(row.args ?? "") '\(folder)\(row.file)' 2>/dev/null | wc -l; "
        + "echo ${PIPESTATUS[0]}"
    }
    let result = try Program.shell(([limited] + lines).joined(separator: "\n"))
    let numbers = result.output.split(separator: "\n").compactMap { Int($0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map {
      (Int32(numbers[$0 + 1]), numbers[$0])
    }
  }

  @Test func `hostile files end as the suite says`() throws {
    let cases = try Self.cases()
    let outcomes = try Self.outcomes(cases)
    #expect(cases.count == 53)
    #expect(outcomes.count == cases.count)
    let statuses = ["ok": Int32(0), "rejects": 1, "input": 4]
    for (row, outcome) in zip(cases, outcomes) {
      // Records with the same id are told apart where they are counted, not where they are read.
      if row.file == "dup_ids.csv" { continue }
      #expect(outcome.status == statuses[row.exit], "\(row.file)")
      // A refused file may have begun well; its records count for nothing.
      if row.exit != "input", let tagged = row.tagged {
        #expect(outcome.records == tagged, "\(row.file)")
      }
    }
  }

  @Test func `strict rejects what is repaired otherwise`() throws {
    let cases = try Self.cases().filter { $0.strict_rejected != nil }
    #expect(!cases.isEmpty)
    for (row, outcome) in zip(cases, try Self.outcomes(cases, "--strict")) {
      #expect(outcome.records == (row.records ?? 0) - (row.strict_rejected ?? 0), "\(row.file)")
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
      "\(Self.limited); \"$glas\" read --encoding utf-8 '\(folder)embedded.ndjson'")
    #expect(result.status == 1)
    for row in rows where row.expect != "either" {
      let isKept = result.output.contains("{\"id\":\"\(row.id)\"")
      #expect(isKept == (row.expect == "accept"), "\(row.id)")
    }
  }
}
