import FeedbackModel
import Foundation
import Glibc
import Lexicons
import TestSupport
import Testing

/// Folders made to exhaust the program or to make it read what it must not.
@Suite("Hostile lexicon folders") struct HostileFolderTests {
  static let yaml: [(name: String, text: String)] = [
    (
      "an alias bomb",
      "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
        + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nlanguage: es\n"
    ),
    ("an alias of itself", "language: &a [*a]\n"),
    ("deep lists", "language: " + String(repeating: "[", count: 200_000) + "\n"),
    ("deep maps", "language: " + String(repeating: "{a: ", count: 200_000) + "\n"),
    ("deep items", String(repeating: "- ", count: 200_000) + "\n"),
    ("deep keys", String(repeating: "? ", count: 200_000) + "\n"),
    (
      "deep indentation",
      (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    ),
    ("a tag", "language: !!python/object/apply:os.system [id]\n"),
    ("an include", "language: !include ../../etc/passwd\n"),
    ("a byte order mark and nothing", "\u{FEFF}"),
    ("nothing", ""),
    ("one large value", "language: " + String(repeating: "x", count: 2_000_000) + "\n"),
  ]

  @Test(arguments: yaml.map(\.name))
  func `is refused as a profile`(_ name: String) throws {
    let text = try #require(Self.yaml.first { $0.name == name }?.text)
    let time = threadTime {
      let check = LexiconCheck(SoundLexicon.folder(["es/profile.yaml": Array(text.utf8)]))
      #expect(check.hasErrors)
      #expect(check.diagnostics.contains { $0.location.file == "test/es/profile.yaml" })
    }
    #expect(time < .seconds(20))
  }

  @Test func `sets that double themselves stay small`() {
    var lines = "name\tmembers\na\tuno|dos|tres cuatro\n"
    for (old, new) in zip("abcdefghijklmnopqrstuvwx", "bcdefghijklmnopqrstuvwxyz") {
      lines += "\(new)\t" + Array(repeating: "@\(old)", count: 9).joined(separator: "|") + "\n"
    }
    let check = LexiconCheck(SoundLexicon.folder(["es/sets.tsv": Array(lines.utf8)]))
    // The set that the sound folder uses is gone; nothing else is wrong.
    #expect(check.diagnostics.filter { $0.severity == .error }.map(\.code) == ["LEXICON_PATTERN"])
  }

  @Test func `a word of a megabyte is refused`() {
    let line = "007\teval\t+\t1\t" + String(repeating: "x", count: 1 << 20) + "\n"
    let text = (SoundLexicon.files["es/courtesy.tsv"] ?? "") + line
    let check = LexiconCheck(SoundLexicon.folder(["es/courtesy.tsv": Array(text.utf8)]))
    #expect(check.diagnostics.map(\.code) == ["LEXICON_PATTERN"])
  }

  @Test func `a pattern of ten thousand items is refused`() {
    let line = "007\tfix\t+\t1\t" + String(repeating: "muy ", count: 10_000) + "\n"
    let text = (SoundLexicon.files["es/courtesy.tsv"] ?? "") + line
    let check = LexiconCheck(SoundLexicon.folder(["es/courtesy.tsv": Array(text.utf8)]))
    #expect(check.diagnostics.map(\.code) == ["LEXICON_PATTERN"])
  }

  @Test func `too many languages are refused`() {
    var changes: [String: [UInt8]] = [:]
    for number in 0..<40 {
      let text = (SoundLexicon.files["es/profile.yaml"] ?? "")
        .replacingOccurrences(of: "language: es", with: "language: x\(number)")
        .replacingOccurrences(of: "codes: [es]", with: "codes: [x\(number)]")
      changes["x\(number)/profile.yaml"] = Array(text.utf8)
    }
    let check = LexiconCheck(SoundLexicon.folder(changes))
    #expect(check.diagnostics.contains { $0.code == "LEXICON_PROFILE" && $0.severity == .error })
  }

  @Test func `a fold that outgrows its letter is refused`() {
    let text = (SoundLexicon.files["es/profile.yaml"] ?? "")
      .replacingOccurrences(of: "á: a", with: "á: abcdefghijklmnop")
    let check = LexiconCheck(SoundLexicon.folder(["es/profile.yaml": Array(text.utf8)]))
    #expect(check.diagnostics.contains { $0.code == "LEXICON_PROFILE" })
  }

  // MARK: folders on disk

  @Test(arguments: ["file", "folder", "dangling", "fifo", "large", "deep"])
  func `is refused on disk`(_ trick: String) throws {
    let root = NSTemporaryDirectory() + "glas-hostile-\(getpid())-\(trick)"
    let outside = root + "-outside"
    defer {
      try? FileManager.default.removeItem(atPath: root)
      try? FileManager.default.removeItem(atPath: outside)
    }
    try Self.write(SoundLexicon.folder(), to: root)
    #expect(throws: Never.self) { try LexiconFiles(folder: root) }
    try Self.write(SoundLexicon.folder(), to: outside)
    switch trick {
    case "file": symlink(outside + "/es/courtesy.tsv", root + "/es/stolen.tsv")
    case "folder": symlink(outside + "/es", root + "/stolen")
    case "dangling": symlink("../../nowhere", root + "/es/stolen.tsv")
    case "fifo": mkfifo(root + "/es/pipe.tsv", 0o600)
    case "large":
      try Data().write(to: URL(fileURLWithPath: root + "/es/large.tsv"))
      truncate(root + "/es/large.tsv", 100 << 20)
    default:
      let path = root + "/" + (0..<40).map { "d\($0)" }.joined(separator: "/")
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let error = #expect(throws: Diagnostic.self) { try LexiconFiles(folder: root) }
    #expect(error?.code == "LEXICON_FILE")
  }

  @Test func `hidden files and other files are left out`() throws {
    let root = NSTemporaryDirectory() + "glas-hidden-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: root) }
    try Self.write(SoundLexicon.folder(), to: root)
    for name in ["es/.courtesy.tsv", "es/courtesy.tsv.bak", "es/notes.txt"] {
      try Data("x".utf8).write(to: URL(fileURLWithPath: root + "/" + name))
    }
    let files = try LexiconFiles(folder: root)
    #expect(files.files.map(\.path) == SoundLexicon.folder().files.map(\.path))
  }

  private static func write(_ files: LexiconFiles, to root: String) throws {
    for file in files.files {
      let url = URL(fileURLWithPath: root + "/" + file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }
}
