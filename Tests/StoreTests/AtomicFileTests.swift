import FeedbackModel
import Foundation
import Store
import Testing

/// A folder of its own for one test.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path("")).sorted()
  }
}

@Suite("Atomic files") struct AtomicFileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func code(_ path: String) -> String? {
    do {
      try writeAtomically([1], to: path)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func `a file is made for its owner alone and nothing is left beside it`() throws {
    try writeAtomically(Array("voice".utf8), to: folder.path("a.json"))

    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a.json"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try Data(contentsOf: URL(filePath: folder.path("a.json"))) == Data("voice".utf8))
    #expect(try folder.names() == ["a.json"])
  }

  @Test func `a file is replaced as a whole`() throws {
    try writeAtomically([UInt8](repeating: 65, count: 3_000_000), to: folder.path("a"))
    try writeAtomically([66], to: folder.path("a"))

    #expect(try Data(contentsOf: URL(filePath: folder.path("a"))) == Data([66]))
  }

  @Test func `a symbolic link is not followed`() throws {
    try Data("old".utf8).write(to: URL(filePath: folder.path("target")))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("target"))

    #expect(code(folder.path("link")) == "OUTPUT_KIND")
    #expect(try Data(contentsOf: URL(filePath: folder.path("target"))) == Data("old".utf8))
    #expect(try folder.names() == ["link", "target"])
  }

  @Test(arguments: ["", "a/", ".", "..", "b/.."])
  func `what names no file is refused`(_ name: String) {
    #expect(code(name) == "OUTPUT_NAME")
  }

  @Test func `devices, folders and missing folders are refused`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("sub"), withIntermediateDirectories: false)

    #expect(code("/dev/full") == "OUTPUT_KIND")
    #expect(code(folder.path("sub")) == "OUTPUT_KIND")
    #expect(code(folder.path("missing/a")) == "OUTPUT_FAILED")
  }

  @Test func `a message tells what failed, why, and what to do`() {
    do {
      try writeAtomically([1], to: "missing/a")
      Issue.record("nothing was thrown")
    } catch {
      #expect(
        error.description
          == "glas: error: missing/a: OUTPUT_FAILED: the folder cannot be opened: "
          + "no such file or directory; create it or name another")
    }
  }
}

@Suite("Files that change together") struct FileReplacementTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func text(_ name: String) -> String? {
    try? String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
  }

  /// Writes `a` and `b` and removes `c`, where `a` and `c` were.
  private func changes() throws -> FileReplacementSet {
    try write("old a", "a")
    try write("old c", "c")
    let files = FileReplacementSet()
    try files.add(Array("new a".utf8), at: folder.path("a"))
    try files.add(Array("new b".utf8), at: folder.path("b"))
    try files.remove(at: folder.path("c"))
    return files
  }

  @Test func `all are new and one is gone after the commit, and nothing before it`() throws {
    let files = try changes()
    #expect(text("a") == "old a" && text("b") == nil && text("c") == "old c")
    try files.commit()
    #expect(text("a") == "new a" && text("b") == "new b")
    #expect(try folder.names() == ["a", "b"])
  }

  @Test func `one that cannot be put in place brings the others back`() throws {
    let files = try changes()
    try files.add(Array("new d".utf8), at: folder.path("d"))
    // A folder comes to stand where the last file is to be.
    try FileManager.default.createDirectory(
      atPath: folder.path("d"), withIntermediateDirectories: false)
    #expect(throws: Diagnostic.self) { try files.commit() }
    #expect(text("a") == "old a" && text("b") == nil && text("c") == "old c")
    #expect(try folder.names() == ["a", "c", "d"])
  }

  @Test func `a set that is never committed leaves nothing`() throws {
    try write("old", "a")
    do {
      let files = FileReplacementSet()
      try files.add([UInt8](repeating: 65, count: 100_000), at: folder.path("a"))
    }
    #expect(text("a") == "old")
    #expect(try folder.names() == ["a"])
  }

  @Test func `what a killed run has left is removed, and nothing else`() throws {
    for name in [".glas-0f.tmp", ".glas-xyz.tmp", ".glas-.tmp", ".glas-00", "x.tmp"] {
      try write("left", name)
    }
    try writeAtomically([65], to: folder.path("a"))
    #expect(try folder.names() == [".glas-.tmp", ".glas-00", ".glas-xyz.tmp", "a", "x.tmp"])
  }

  @Test func `what another run is writing stays`() throws {
    let other = FileReplacementSet()
    try other.add([66], at: folder.path("b"))
    try writeAtomically([65], to: folder.path("a"))
    try other.commit()
    #expect(try folder.names() == ["a", "b"])
  }

  @Test func `a spool gives its lines back and has no name`() throws {
    let spool = try SpoolFile(beside: folder.path("rejects"))
    let lines = (0..<20_000).map { "\($0) " + String(repeating: "x", count: $0 % 50) }
    for line in lines { try spool.append(Array((line + "\n").utf8)) }
    let mark = spool.count
    try spool.append(Array("refused\n".utf8))
    try spool.truncate(to: mark)
    try spool.append(Array("last\n".utf8))
    #expect(try folder.names() == [])
    var read: [String] = []
    try spool.forEachLine { read.append(String(decoding: $0, as: UTF8.self)) }
    #expect(read == lines + ["last"])
  }
}
