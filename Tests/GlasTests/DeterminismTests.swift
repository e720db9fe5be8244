import Foundation
import TestSupport
import Testing

@Suite("The same input gives the same bytes") struct DeterminismTests {
  private static let demo = Shared.root + "/corpora/demo"

  @Test func `tagging with 1, 2 and 5 threads`() throws {
    let outputs = try [1, 2, 5].map { threads in
      try Program.run([
        "tag", Self.demo + "/comments.csv", "--roster", Self.demo + "/roster.csv", "--threads",
        "\(threads)",
      ]).output
    }
    #expect(!outputs[0].isEmpty)
    #expect(outputs[1] == outputs[0])
    #expect(outputs[2] == outputs[0])
  }

  @Test func `reports, run twice and in another locale`() throws {
    let folder = try Program.Folder()
    for (name, locale) in [("a", "C"), ("b", "tr_TR.UTF-8")] {
      let result = try Program.shell(
        """
        LC_ALL=\(locale) "$glas" run '\(Self.demo)/comments.csv' \
        --roster '\(Self.demo)/roster.csv' --out '\(folder.path)/\(name)'
        """)
      #expect(result.status == 0)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a").sorted()
    #expect(names.contains("report.html"))
    for name in names { #expect(folder.read("a/\(name)") == folder.read("b/\(name)"), "\(name)") }
  }

  @Test func `aggregating in parts gives the report of the whole`() throws {
    let folder = try Program.Folder()
    let result = try Program.shell(
      """
      cd '\(folder.path)' && "$glas" tag '\(Self.demo)/comments.csv' > all.ndjson 2>/dev/null
      head -n 200 all.ndjson | "$glas" aggregate --out 1.tally
      tail -n +201 all.ndjson | "$glas" aggregate --out 2.tally
      "$glas" aggregate all.ndjson --out all.tally
      "$glas" merge 2.tally 1.tally --out merged.tally
      cmp all.tally merged.tally && "$glas" report merged.tally --out out --formats json
      """)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(folder.read("out/report.json") != nil)
  }
}
