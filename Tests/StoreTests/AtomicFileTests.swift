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
