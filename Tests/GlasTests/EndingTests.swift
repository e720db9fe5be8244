import Foundation
import Testing

@Suite("How the program ends", .serialized) struct EndingTests {
  private static let comment = #"{"id":"a","text":"La chica fue muy amable"}"# + "\n"

  @Test func `all well is 0`() throws {
    let result = try Program.run(["tag"], input: Self.comment)
    #expect(result.status == 0)
    #expect(result.output.contains(#""id":"a""#))
    #expect(result.messages.contains("glas: read 1 = 1 tagged + 0 untagged"))
  }

  @Test func `a broken line is 1, and its neighbours are read`() throws {
    let folder = try Program.Folder()
    let result = try Program.run(
      ["tag", "--rejects", folder.path + "/rejects.ndjson"],
      input: Self.comment + "{\"id\":\"b\",\n" + Self.comment)
    #expect(result.status == 1)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.messages.contains("glas: error: -:2:"))
    #expect(result.messages.contains("JSON_SYNTAX"))
    let rejects = try #require(folder.read("rejects.ndjson"))
    #expect(rejects.split(separator: "\n").count == 1)
    #expect(rejects.contains(#""line":2"#))
    #expect(!rejects.contains("amable"))
  }

  @Test(arguments: [["nonsense"], ["tag", "--nonsense"], ["run"], ["tag", "--threads", "-1"]])
  func `wrong usage is 2`(_ arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("Usage: glas"))
  }

  @Test func `help is 0 and lists the exit codes`() throws {
    let result = try Program.run(["--help"])
    #expect(result.status == 0)
    #expect(result.output.contains("Exit codes: 0 all records are in; 1 records were rejected"))
  }

  @Test func `a bad lexicon is 3, before any input is read`() throws {
    let folder = try Program.Folder()
    _ = try folder.write("themes: [", to: "themes.yaml")
    let result = try Program.run(["tag", "--lexicons", folder.path, "/missing"])
    #expect(result.status == 3)
    #expect(result.messages.contains("themes.yaml:"))
    #expect(!result.messages.contains("/missing"))
  }

  @Test func `a missing file is 4, and the others are read`() throws {
    let folder = try Program.Folder()
    let file = try folder.write(Self.comment, to: "a.ndjson")
    let result = try Program.run(["tag", folder.path + "/missing.csv", file])
    #expect(result.status == 4)
    #expect(result.messages.contains("missing.csv: CANNOT_OPEN: "))
    #expect(result.output.contains(#""id":"a""#))
  }

  @Test func `an empty file is 0 with a warning`() throws {
    let folder = try Program.Folder()
    let file = try folder.write("", to: "empty.csv")
    let result = try Program.run(["run", file, "--out", folder.path + "/out"])
    #expect(result.status == 0)
    #expect(result.messages.contains("glas: warning: "))
    #expect(result.messages.contains("EMPTY_INPUT"))
    #expect(folder.read("out/report.json") != nil)
  }

  @Test func `a CSV without a comment column is 4 and lists what it found`() throws {
    let folder = try Program.Folder()
    let file = try folder.write("number,colour\n1,red\n2,blue\n", to: "x.csv")
    let result = try Program.run(["run", file, "--out", folder.path + "/out"])
    #expect(result.status == 4)
    #expect(result.messages.contains("MISSING_TEXT_COLUMN"))
    #expect(result.messages.contains("number"))
    #expect(result.messages.contains("--map"))
  }

  @Test func `a full device is 5`() throws {
    let result = try Program.shell(
      #"echo '{"text":"muy amable"}' | "$glas" tag > /dev/full"#)
    #expect(result.status == 5)
    #expect(result.messages.contains("OUTPUT_WRITE"))
  }

  @Test func `a report folder that cannot be made is 5`() throws {
    let result = try Program.run(["run", "--out", "/proc/none/out"], input: Self.comment)
    #expect(result.status == 5)
    #expect(result.messages.contains("OUTPUT_FOLDER"))
  }

  @Test func `a reader that goes away is 141, quietly`() throws {
    let result = try Program.shell(
      #"set -o pipefail; for i in $(seq 1 40000); do echo '{"text":"muy amable"}'; done | "$glas" tag 2>&1 | head -c 100 >/dev/null; echo ${PIPESTATUS[1]}"#
    )
    #expect(result.output == "141\n")
  }

  @Test func `a line is answered before the next one comes`() throws {
    let result = try Program.shell(
      #"""
      coproc tag { "$glas" tag 2>/dev/null; }
      echo '{"id":"one","text":"muy amable"}' >&"${tag[1]}"
      read -r -t 60 line <&"${tag[0]}" && echo "$line" | grep -o '"id":"one"'
      """#)
    #expect(result.output == "\"id\":\"one\"\n")
  }
}
