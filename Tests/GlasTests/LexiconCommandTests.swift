import Foundation
import Lexicons
import TestSupport
import Testing

@Suite("The commands of a lexicon's life", .serialized) struct LexiconCommandTests {
  /// A folder with the small lexicon and some files exchanged.
  private static func folder(_ changes: [String: String] = [:]) throws -> Program.Folder {
    let folder = try Program.Folder()
    for file in SmallLexicon.files(changes).files {
      let url = URL(fileURLWithPath: folder.path + "/" + file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    return folder
  }

  private static let broken = [
    "es/courtesy.tsv": SmallLexicon.theme(
      "courtesy", (1...60).map { "\(100 + $0)\teval\t+\t1\t{a" })
  ]

  @Test func `check ends with 3 on errors, and shows fifty of them`() throws {
    let folder = try Self.folder(Self.broken)
    let result = try Program.run(["lexicon", "check", "--lexicons", folder.path])
    #expect(result.status == 3)
    #expect(result.messages.contains("/es/courtesy.tsv:4:14: LEXICON_PATTERN: "))
    let lines = result.messages.split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("glas: error: ") }.count == 50)
    #expect(lines.last?.hasSuffix("more problems; --limit 0 shows all") == true)
    let all = try Program.run(["lexicon", "check", "--limit", "0", "--lexicons", folder.path])
    #expect(
      all.messages.split(separator: "\n").filter { $0.contains("LEXICON_PATTERN") }.count == 60)
  }

  @Test func `check ends with 0 on warnings, and with 1 where they count`() throws {
    let folder = try Self.folder()
    let result = try Program.run(["lexicon", "check", "--lexicons", folder.path])
    #expect(result.status == 0)
    #expect(result.messages.contains("glas: warning: "))
    #expect(result.output.contains(" 0 errors, "))
    let strict = try Program.run(["lexicon", "check", "--strict", "--lexicons", folder.path])
    #expect(strict.status == 1)
  }

  @Test func `a run with warnings runs, one with errors reads nothing`() throws {
    let sound = try Self.folder()
    let comment = #"{"id":"a","text":"muy amable","language":"es"}"# + "\n"
    let tagged = try Program.run(["tag", "--lexicons", sound.path], input: comment)
    #expect(tagged.status == 0)
    #expect(tagged.output.contains("es.courtesy.001"))
    let refused = try Program.run(
      ["tag", "--lexicons", try Self.folder(Self.broken).path], input: comment)
    #expect(refused.status == 3)
    #expect(refused.output.isEmpty)
  }

  @Test func `coverage, suggest and diff read comments`() throws {
    let old = try Self.folder()
    let new = try Self.folder([
      "es/courtesy.tsv": SmallLexicon.theme("courtesy", ["001\teval\t-\t1\tamable/A"])
    ])
    let lines = (1...4).map {
      #"{"id":"\#($0)","text":"el router colapsó ayer","language":"es"}"#
    }
    let comments =
      (lines + [#"{"id":"5","text":"qué amable","language":"es"}"#]).joined(separator: "\n") + "\n"
    let file = try old.write(comments, to: "comments.ndjson")
    let coverage = try Program.run(["lexicon", "coverage", "--lexicons", old.path, file])
    #expect(coverage.status == 0)
    #expect(coverage.output.contains("\nall\t5\t1\t20%\t18\t2\t"))
    let suggest = try Program.run(["lexicon", "suggest", "--lexicons", old.path, file])
    #expect(suggest.output.contains("es\trouter\t"))
    #expect(suggest.output.contains("el router colapsó ayer | "))
    let difference = try Program.run(["lexicon", "diff", old.path, new.path, file])
    #expect(
      difference.output.contains(
        "5\tchanged\tcourtesy+\tes.courtesy.001\tcourtesy-\tes.courtesy.001\tamable\n"))
    #expect(difference.messages.contains("1 of 5 comments differ"))
  }

  @Test(arguments: ["liwc2015", "quanteda", "tsv"])
  func `what is exported can be imported, once`(_ format: String) throws {
    let folder = try Self.folder()
    let file = folder.path + "/words." + format
    let options = ["--language", "es", "--format", format, "--lexicons", folder.path, "--out"]
    #expect(try Program.run(["lexicon", "export"] + options + [file]).status == 0)
    let target = folder.path + "/new"
    let first = try Program.run(["lexicon", "import", file] + options + [target])
    #expect(first.status == 0)
    #expect(folder.read("new/es/courtesy.tsv")?.contains("\teval\t+\t1\tamabilísima\t") == true)
    let second = try Program.run(["lexicon", "import", file] + options + [target])
    #expect(second.status == 5)
    #expect(second.messages.contains("this file is there already"))
  }
}
